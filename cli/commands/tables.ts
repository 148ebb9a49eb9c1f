import { err, ok } from '../../shared/base/result.ts'
import { comparisonPages } from '../../shared/compare/comparison-page.ts'
import type { Results } from '../../shared/engine/results.ts'
import { buildOne, buildTables } from '../../shared/tables/build.ts'
import { standardTables } from '../../shared/tables/standard.ts'
import type { TableModel } from '../../shared/tables/table-model.ts'
import { type Language, message } from '../../shared/text/message.ts'
import type { Command } from '../command.ts'
import { type Outcome, wrongInput, wrongUsage } from '../failure.ts'
import { jsonText } from '../json-text.ts'
import { loadResults } from '../load-results.ts'
import { readInput } from '../read-input.ts'
import { writeOutput } from '../write-output.ts'

export const tables: Command = async (args, language) => {
  const { options, format } = args
  const out = options.out?.[0]
  if (out === undefined && process.stdout.isTTY) {
    if (format === 'pdf') return wrongUsage(message('cli.pdfTerminal'))
    if (format === 'docx' || format === 'xlsx') return wrongUsage(message('office.terminal', { format }))
  }
  const template = options.template?.[0]
  if (template !== undefined && format !== 'docx') return wrongUsage(message('office.templateOnly'))
  const computed = await loadResults(args)
  if (!computed.ok) return computed
  const { results, file, stored } = computed.value

  const further = comparisonPages(stored, language, results.solver)
  const all = buildTables(results, language, further)
  const id = options.table?.[0]
  const offered = standardTables(results.plan, language)
  const chosen = id === undefined ? all : [...all.filter((table) => table.id === id)]
  if (id !== undefined && chosen.length === 0) {
    const spec = offered.find((table) => table.id === id)
    if (spec === undefined) {
      return wrongUsage(message('cli.noTable', { id, list: [...all, ...offered].map((table) => table.id).join(', ') }))
    }
    chosen.push(buildOne(spec, results, language, further))
  }
  const inputs = [file, ...(template === undefined ? [] : [template])]
  const content =
    format === 'docx' || format === 'xlsx'
      ? await officeFile(chosen, results, format, language, template)
      : await formatted(chosen, format, language, results.plan.title, out !== undefined)
  return content.ok ? writeOutput(content.value, out, inputs) : content
}

/** Word takes its styles from the office’s own template where one is named. */
async function officeFile(
  models: readonly TableModel[],
  results: Results,
  format: 'docx' | 'xlsx',
  language: Language,
  template: string | undefined,
): Promise<Outcome<Uint8Array>> {
  if (format === 'xlsx') {
    const { toXlsx } = await import('../../shared/export/xlsx/to-xlsx.ts')
    return ok(toXlsx(models, results, { language }))
  }
  const { toDocx } = await import('../../shared/export/docx/to-docx.ts')
  const given = template === undefined ? undefined : await readInput(template)
  if (given !== undefined && !given.ok) return given
  const made = toDocx(models, {
    language,
    title: results.plan.title,
    ...(given === undefined ? {} : { template: given.value }),
  })
  return made.ok ? made : wrongInput(message('cli.cannotUse', { file: template ?? '', count: 1 }), made.error)
}

/** Each format loads its own writer only. */
async function formatted(
  models: readonly TableModel[],
  format: string,
  language: Language,
  title: string,
  toFile: boolean,
): Promise<Outcome<string | Uint8Array>> {
  switch (format) {
    case 'csv':
      // A file is opened in Excel, which knows UTF-8 by its mark; a pipe is read by scripts, which do not expect one.
      return ok((await import('../../shared/export/to-csv.ts')).toCsv(models, { language, bom: toFile }))
    case 'json': {
      const { toJson } = await import('../../shared/export/to-json.ts')
      return ok(jsonText(toJson(models, { language })))
    }
    case 'html':
      return ok((await import('../../shared/export/to-html.ts')).printHtml(models, { language, title }))
    case 'pdf':
      return pdf(models, language, title)
    default:
      return ok((await import('../../shared/export/to-markdown.ts')).toMarkdown(models, { language }))
  }
}

/** Printed into a folder of its own; only a whole file goes on. */
async function pdf(models: readonly TableModel[], language: Language, title: string): Promise<Outcome<Uint8Array>> {
  const [{ printHtml }, { pdfFontBase, printPdf }, { inOwnFolder }, { readFile }, { join }] = await Promise.all([
    import('../../shared/export/to-html.ts'),
    import('../pdf/print-pdf.ts'),
    import('../pdf/in-own-folder.ts'),
    import('node:fs/promises'),
    import('node:path'),
  ])
  return inOwnFolder('norma-tables-', async (folder) => {
    const html = printHtml(models, { language, title, fontBase: pdfFontBase })
    const printed = await printPdf(html, join(folder, 'tables.pdf'))
    if (!printed.ok) return err({ exit: 1, lines: [[message('cli.pdfFailed')], [printed.error]] })
    return ok(await readFile(printed.value.file))
  })
}
