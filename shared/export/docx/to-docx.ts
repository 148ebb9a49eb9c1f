/** Tables alone → .docx: an annex of their title and themselves. */
import type { Annex } from '../../annex/annex-model.ts'
import type { Result } from '../../base/result.ts'
import type { TableModel } from '../../tables/table-model.ts'
import { type Language, type Message, message, say } from '../../text/message.ts'
import { chooseColumns } from '../choose-columns.ts'
import { notesOf } from '../missing.ts'
import { annexDocx } from './annex-docx.ts'

export type DocxOptions = {
  readonly language: Language
  /** Title of the document, on its first page and in its properties. */
  readonly title: string
  readonly firstPage?: number
  readonly firstTable?: number
  readonly hiddenColumns?: readonly string[]
  readonly notes?: boolean
  /** A .docx whose styles, theme and lists the document takes. */
  readonly template?: Uint8Array
}

/** An error only where the template cannot be used. */
export function toDocx(models: readonly TableModel[], options: DocxOptions): Result<Uint8Array, Message> {
  const { language, title, firstPage = 1, firstTable = 1, hiddenColumns = [], notes = true, template } = options
  const words = (key: 'print.table' | 'print.tableContinued', number: string | number): string =>
    say(language, message(key, { number }))
  const annex: Annex = {
    id: 'tables',
    title,
    language,
    firstPage,
    blocks: [
      { key: 'title', kind: 'title', text: title },
      ...models.map((given, at) => {
        const model = chooseColumns(given, hiddenColumns)
        const number = firstTable + at
        return {
          key: String(at),
          kind: 'table' as const,
          model,
          caption: {
            prefix: words('print.table', '').trim(),
            number,
            label: words('print.table', number),
            continued: words('print.tableContinued', number),
            title: model.title,
          },
          notes: notes ? notesOf(model, language) : [],
          orientation: 'auto' as const,
        }
      }),
    ],
  }
  return annexDocx(annex, template === undefined ? {} : { template })
}
