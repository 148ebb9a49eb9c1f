import type { TableModel } from '../shared/tables/table-model.ts'
import type { Language } from '../shared/text/message.ts'
import type { Arguments } from './arguments.ts'
import type { Outcome } from './failure.ts'
import { writeOutput } from './write-output.ts'

/** Tables as Markdown or CSV, or a text that is written as it is. */
export async function writeTables(
  content: readonly TableModel[] | string,
  { options, format }: Arguments,
  language: Language,
  file: string,
): Promise<Outcome<null>> {
  const out = options.out?.[0]
  if (typeof content === 'string') return writeOutput(content, out, [file])
  if (format === 'csv') {
    const { toCsv } = await import('../shared/export/to-csv.ts')
    return writeOutput(toCsv(content, { language, bom: out !== undefined }), out, [file])
  }
  const { toMarkdown } = await import('../shared/export/to-markdown.ts')
  return writeOutput(toMarkdown(content, { language }), out, [file])
}
