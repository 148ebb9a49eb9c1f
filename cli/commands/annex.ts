import type { Annex } from '../../shared/annex/annex-model.ts'
import { buildAnnex } from '../../shared/annex/build-annex.ts'
import { ALL_TABLES, annexOf } from '../../shared/annex/default-annex.ts'
import { err, ok } from '../../shared/base/result.ts'
import type { Results } from '../../shared/engine/results.ts'
import { visibleControls } from '../../shared/export/visible-controls.ts'
import { message, say } from '../../shared/text/message.ts'
import type { Command } from '../command.ts'
import { type Outcome, wrongInput, wrongUsage } from '../failure.ts'
import { loadResults } from '../load-results.ts'
import { readInput } from '../read-input.ts'
import { writeOutput } from '../write-output.ts'

/** One annex of the plan in one format. What should be looked at before printing goes to stderr; the file is written all the same. */
export const printAnnex: Command = async (args, language) => {
  const { options, format } = args
  const out = options.out?.[0]
  const isText = format === 'md' || format === 'html'
  if (out === undefined && !isText && process.stdout.isTTY) return wrongUsage(message('annex.outNeeded', { format }))
  const template = options.template?.[0]
  if (template !== undefined && format !== 'docx') return wrongUsage(message('office.templateOnly'))
  const computed = await loadResults(args)
  if (!computed.ok) return computed
  const { results, file, stored } = computed.value
  const { plan } = results

  const given = options.annex?.[0]
  const id = given ?? plan.annexes?.[0]?.id ?? ALL_TABLES
  const spec = annexOf(plan, id) ?? plan.annexes?.find((entry) => entry.title === id)
  if (spec === undefined) {
    const list = [...(plan.annexes ?? []).map((entry) => entry.id), ALL_TABLES].join(', ')
    return wrongUsage(message('annex.noAnnex', { id, list }))
  }
  const date = options.date?.[0]
  const { annex, problems } = buildAnnex(results, spec, { language, stored, ...(date !== undefined && { date }) })
  const content = await written(annex, results, format, template)
  if (!content.ok) return content
  const done = await writeOutput(content.value, out, [file, ...(template === undefined ? [] : [template])])
  const told = problems.filter((problem) => problem.severity !== 'note')
  if (done.ok && told.length > 0) {
    const lines = told.map((problem) => `  ${visibleControls(say(language, problem.message))}\n`)
    process.stderr.write(`${say(language, message('annex.problemsHead', { count: told.length }))}\n${lines.join('')}`)
  }
  return done
}

/** Each format loads its own writer only. */
async function written(
  annex: Annex,
  results: Results,
  format: string,
  template: string | undefined,
): Promise<Outcome<string | Uint8Array>> {
  switch (format) {
    case 'html':
      return ok((await import('../../shared/export/annex-html.ts')).annexHtml(annex))
    case 'pdf':
      return pdf(annex)
    case 'docx': {
      const style = template === undefined ? undefined : await readInput(template)
      if (style !== undefined && !style.ok) return style
      const { annexDocx } = await import('../../shared/export/docx/annex-docx.ts')
      const { chartPictures } = await import('../pdf/chart-pictures.ts')
      const pictures = await chartPictures(annex)
      const made = annexDocx(annex, { pictures, ...(style !== undefined && { template: style.value }) })
      return made.ok ? made : wrongInput(message('cli.cannotUse', { file: template ?? '', count: 1 }), made.error)
    }
    case 'xlsx':
      return ok((await import('../../shared/export/xlsx/annex-xlsx.ts')).annexXlsx(annex, results))
    default:
      return ok((await import('../../shared/export/annex-markdown.ts')).annexMarkdown(annex))
  }
}

/** Printed into a folder of its own; only a whole file goes on. */
async function pdf(annex: Annex): Promise<Outcome<Uint8Array>> {
  const [{ annexHtml }, { pdfFontBase, printPdf }, { inOwnFolder }, { readFile }, { join }] = await Promise.all([
    import('../../shared/export/annex-html.ts'),
    import('../pdf/print-pdf.ts'),
    import('../pdf/in-own-folder.ts'),
    import('node:fs/promises'),
    import('node:path'),
  ])
  return inOwnFolder('norma-annex-', async (folder) => {
    const printed = await printPdf(annexHtml(annex, { fontBase: pdfFontBase }), join(folder, 'annex.pdf'))
    if (!printed.ok) return err({ exit: 1, lines: [[message('cli.pdfFailed')], [printed.error]] })
    if (!printed.value.fangSong) process.stderr.write(`${say(annex.language, message('print.fontSong'))}\n`)
    return ok(await readFile(printed.value.file))
  })
}
