import { parseArgs } from 'node:util'
import { ok } from '../shared/base/result.ts'
import { nearest } from '../shared/plan/nearest.ts'
import { type Language, message } from '../shared/text/message.ts'
import { type CommandName, commandNames, commonOptions, flags, repeatable, type Spec, specs } from './commands.ts'
import { type Outcome, wrongUsage } from './failure.ts'

export type Arguments = {
  readonly command: CommandName
  readonly positionals: readonly string[]
  /** Given options; one that may stand once has one value. */
  readonly options: Readonly<Record<string, readonly string[]>>
  readonly format: string
}
export type Asked =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'command'; readonly args: Arguments }

/** The language is needed before anything else can be said, so a wrong one is told in the default. */
export function languageOf(argv: readonly string[]): Language {
  const at = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const value = argv[at] === '--lang' ? argv[at + 1] : argv[at]?.slice('--lang='.length)
  return value === 'en' ? 'en' : 'zh-CN'
}

export function parseArguments(argv: readonly string[]): Outcome<Asked> {
  const every = [...new Set([...Object.values(specs).flatMap((spec) => spec.options), ...commonOptions])]
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      every.map((name) => [name, { type: flags.includes(name) ? 'boolean' : 'string', multiple: true }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []))
  const asks = (flag: string) => tokens.some((token) => token.kind === 'option' && token.name === flag)
  if (asks('help') || asks('h')) return ok({ kind: 'help' })
  if (asks('version')) return ok({ kind: 'version' })

  const [word, ...positionals] = words
  if (word === undefined) return wrongUsage()
  const command = commandNames.find((name) => name === word)
  if (command === undefined) return noCommand(word)

  const spec = specs[command]
  const allowed = [...spec.options, ...commonOptions]
  const options: Record<string, string[]> = {}
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { name, rawName: option, value } = token
    if (!allowed.includes(name))
      return wrongUsage(message('cli.noOption', { command, option, list: dashed(allowed) }), seeUsage)
    if (value === undefined || value === '' || (!token.inlineValue && value.startsWith('--')))
      return wrongUsage(message('cli.noValue', { option }))
    const values = options[name] ?? []
    if (values.length > 0 && !repeatable.includes(name)) return wrongUsage(message('cli.twice', { option }))
    options[name] = [...values, value]
  }
  return checked(command, spec, positionals, options)
}

function checked(
  command: CommandName,
  spec: Spec,
  positionals: readonly string[],
  options: Readonly<Record<string, readonly string[]>>,
): Outcome<Asked> {
  const form = [
    command,
    ...spec.takes,
    ...(command === 'change' || command === 'roll' ? ['--out FILE'] : []),
    ...(command === 'explain' ? ['--cell TABLE!ROW!COLUMN'] : []),
    ...(command === 'compare' ? ['--scenarios A,B'] : []),
  ].join(' ')
  // A variable that a script left empty is no name.
  const missing = spec.takes.find((_, at) => (positionals[at] ?? '') === '')
  if (missing !== undefined) return wrongUsage(message('cli.missing', { command, what: missing, form }))
  const extra = positionals[spec.takes.length]
  if (extra !== undefined) return wrongUsage(message('cli.extra', { command, found: extra, form }))
  const needed = neededOption[command]
  if (needed !== undefined && options[needed] === undefined) {
    return wrongUsage(message('cli.missing', { command, what: `--${needed}`, form }))
  }
  const lang = options.lang?.[0]
  if (lang !== undefined && !['zh-CN', 'zh', 'en'].includes(lang)) {
    return wrongUsage(message('cli.choice', { option: '--lang', found: lang, list: 'zh-CN, en' }))
  }
  const format = options.format?.[0] ?? spec.formats[0] ?? ''
  if (!spec.formats.includes(format) && spec.formats.length > 0) {
    const list = spec.formats.join(', ')
    return wrongUsage(message('cli.choice', { option: '--format', found: format, list }))
  }
  return ok({ kind: 'command', args: { command, positionals, options, format } })
}

function noCommand(command: string) {
  const list = commandNames.join(', ')
  const near = nearest(command, commandNames)
  return near === undefined
    ? wrongUsage(message('cli.noCommand', { command, list }), seeUsage)
    : wrongUsage(message('cli.noCommandNear', { command, near, list }), seeUsage)
}

/** An option without which a command cannot do anything. */
const neededOption: Partial<Record<CommandName, string>> = {
  change: 'out',
  roll: 'out',
  explain: 'cell',
  compare: 'scenarios',
}

const seeUsage = message('cli.seeUsage')
const dashed = (names: readonly string[]): string => names.map((name) => `--${name}`).join(', ')
