/** Tables of one run → .xlsx: an annex of tables alone. */
import type { Results } from '../../engine/results.ts'
import type { TableModel } from '../../tables/table-model.ts'
import { type Language, message, say } from '../../text/message.ts'
import { notesOf } from '../missing.ts'
import { annexXlsx } from './annex-xlsx.ts'

export type XlsxOptions = {
  readonly language: Language
  readonly firstTable?: number
  readonly notes?: boolean
  /** Date to print in 参数, in words; the clock is not asked. */
  readonly date?: string
}

export function toXlsx(models: readonly TableModel[], results: Results, options: XlsxOptions): Uint8Array {
  const { language, firstTable = 1, notes = true, date } = options
  const blocks = models.map((model, at) => {
    const number = firstTable + at
    const label = say(language, message('print.table', { number }))
    const caption = { prefix: '', number, label, continued: '', title: model.title }
    const own = notes ? notesOf(model, language) : []
    return { key: String(at), kind: 'table' as const, model, caption, notes: own, orientation: 'auto' as const }
  })
  const annex = { id: 'tables', title: results.plan.title, language, firstPage: 1, blocks }
  return annexXlsx(date === undefined ? annex : { ...annex, date }, results)
}
