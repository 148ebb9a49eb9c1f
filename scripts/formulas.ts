/**
 * Writes the norm shapes of docs/FORMULAS.md from the headers of shared/norms/shapes/*.ts, so that the page cannot drift from
 * the code. `node scripts/formulas.ts` writes, `node scripts/formulas.ts --check` fails where the page is not what it would write.
 *
 * A header opens its file:
 *   R01 density · 每千人口密度        code, shape (several separated by commas), name on screen
 *   formula: … symbols: … units: … rounding: … source: … example: …     each on lines of its own
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { norm } from '../shared/plan/schema/norm.ts'

const fields = ['formula', 'symbols', 'units', 'rounding', 'source', 'example'] as const
type Field = (typeof fields)[number]
type Header = {
  readonly code: string
  readonly shapes: readonly string[]
  readonly name: string
  readonly file: string
} & Record<Field, string>

const root = new URL('../', import.meta.url)
const page = new URL('docs/FORMULAS.md', root)
const begin = '<!-- shapes: written by scripts/formulas.ts -->'
const end = '<!-- end of shapes -->'

export function headerOf(file: string, text: string): Header | string {
  const comment = /^\/\*\*([\s\S]*?)\*\//.exec(text)?.[1]
  if (comment === undefined) return `${file}: opens without a header`
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
  const title = /^(R\d\d(?:, R\d\d)*|–) ([\w, ]+) · (.+)$/.exec(lines.find((line) => line !== '') ?? '')
  if (title === null) return `${file}: the header begins with no “R01 shape · 名称”`
  const found = new Map<Field, string>()
  let current: Field | undefined
  for (const line of lines) {
    const start = fields.find((f) => line.startsWith(`${f}:`))
    if (start !== undefined) current = start
    const part = start === undefined ? line.trim() : line.slice(start.length + 1).trim()
    if (line === '') current = undefined
    else if (current !== undefined)
      found.set(current, [found.get(current), part].filter((p) => p !== undefined && p !== '').join(' '))
  }
  const missing = fields.filter((f) => (found.get(f) ?? '') === '')
  if (missing.length > 0) return `${file}: the header lacks ${missing.join(', ')}`
  const text_ = (f: Field) => found.get(f) ?? ''
  return {
    code: title[1] ?? '',
    shapes: (title[2] ?? '').split(', '),
    name: title[3] ?? '',
    file,
    formula: text_('formula'),
    symbols: text_('symbols'),
    units: text_('units'),
    rounding: text_('rounding'),
    source: text_('source'),
    example: text_('example'),
  }
}

/** The whole page with its generated part, or what stands in the way. */
export function formulasPage(
  current: string,
  files: readonly { readonly name: string; readonly text: string }[],
): string | string[] {
  const read = files.map(({ name, text }) => headerOf(name, text))
  const problems = read.filter((h): h is string => typeof h === 'string')
  const headers = read.filter((h): h is Header => typeof h !== 'string')
  const described = new Set(headers.flatMap((h) => h.shapes))
  for (const option of norm.options) {
    const [shape] = option.shape.shape.values
    if (shape !== undefined && !described.has(shape)) problems.push(`shape ${shape} is described by no header`)
  }
  const [before, rest] = current.split(begin)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined)
    problems.push('docs/FORMULAS.md lost the marks of its generated part')
  if (problems.length > 0) return problems
  const rows = headers
    .sort((a, b) => (a.code === b.code ? a.file.localeCompare(b.file) : a.code.localeCompare(b.code)))
    .map((h) => [
      h.shapes.join(', '),
      h.code,
      h.name,
      h.formula,
      h.symbols,
      h.units,
      h.rounding,
      h.source,
      h.example,
      `\`${h.file}\``,
    ])
    .map((cells) => `| ${cells.map((c) => c.replaceAll('|', '\\|')).join(' | ')} |`)
  const head = '| id | code | 名称 | formula | symbols | units | rounding | source | example | file |'
  return `${before}${begin}\n\n${head}\n| ${'--- | '.repeat(10).trim()}\n${rows.join('\n')}\n\n${end}${after}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = new URL('shared/norms/shapes/', root)
  const files = readdirSync(folder)
    .sort()
    .map((name) => ({ name: `shared/norms/shapes/${name}`, text: readFileSync(new URL(name, folder), 'utf8') }))
  const current = readFileSync(page, 'utf8')
  const wanted = formulasPage(current, files)
  if (typeof wanted !== 'string') {
    for (const problem of wanted) console.error(problem)
    process.exit(1)
  }
  if (process.argv.includes('--check')) {
    if (wanted !== current) console.error('docs/FORMULAS.md is not what the headers say: run node scripts/formulas.ts')
    process.exit(wanted === current ? 0 : 1)
  }
  writeFileSync(page, wanted)
}
