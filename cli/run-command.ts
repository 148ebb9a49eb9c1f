import { readFileSync } from 'node:fs'
import { visibleControls } from '../shared/export/visible-controls.ts'
import { type Language, message, say } from '../shared/text/message.ts'
import { languageOf, parseArguments } from './arguments.ts'
import type { Command } from './command.ts'
import type { CommandName } from './commands.ts'
import type { Failure } from './failure.ts'
import { reasonOf } from './reason.ts'
import { shippedPlans } from './shipped-plans.ts'

// Only the modules of the one command are loaded: a cold start is most of what a short command costs.
const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  validate: async () => (await import('./commands/validate.ts')).validate,
  compute: async () => (await import('./commands/compute.ts')).compute,
  tables: async () => (await import('./commands/tables.ts')).tables,
  annex: async () => (await import('./commands/annex.ts')).printAnnex,
  compare: async () => (await import('./commands/compare.ts')).compareScenarios,
  sensitivity: async () => (await import('./commands/sensitivity.ts')).sensitivityOf,
  draws: async () => (await import('./commands/draws.ts')).drawPlans,
  explain: async () => (await import('./commands/explain.ts')).explainCell,
  audit: async () => (await import('./commands/audit.ts')).auditPlan,
  change: async () => (await import('./commands/change.ts')).change,
  roll: async () => (await import('./commands/roll.ts')).roll,
  schema: async () => (await import('./commands/schema.ts')).schema,
}

/** Runs one command line and answers its exit status. */
export async function runCommand(argv: readonly string[]): Promise<number> {
  // A reader that has seen enough (head) closes the pipe; that is no fault.
  const language = languageOf(argv)
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    process.exit(
      complain({ exit: 1, lines: [[message('cli.stdoutFailed', { reason: reasonOf(error).reason })]] }, language),
    )
  })
  // Where messages cannot be written either, the exit status alone says it.
  process.stderr.on('error', () => undefined)
  try {
    const asked = parseArguments(argv)
    if (!asked.ok) return complain(asked.error, language)
    if (asked.value.kind === 'help') process.stdout.write(usage(language))
    else if (asked.value.kind === 'version') process.stdout.write(`${version()}\n`)
    else {
      const { args } = asked.value
      const command = await commands[args.command]()
      const done = await command(args, language)
      if (!done.ok) return complain(done.error, language)
    }
    return 0
  } catch (fault) {
    const what = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
    process.stderr.write(`norma: ${say(language, message('cli.fault'))}\n${visibleControls(what, '\n')}\n`)
    return 70
  }
}

function complain({ exit, lines }: Failure, language: Language): number {
  if (lines.length === 0) process.stderr.write(usage(language))
  for (const [index, words] of lines.entries()) {
    const line = words.map((part) => say(language, part)).join('')
    process.stderr.write(`${index === 0 ? 'norma: ' : '  '}${visibleControls(line)}\n`)
  }
  return exit
}

const usage = (language: Language): string =>
  say(language, message('cli.usage', { shipped: shippedPlans().join(', ') }))

function version(): string {
  const read: { readonly version?: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  )
  return read.version ?? ''
}
