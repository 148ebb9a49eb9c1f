/** Tables as a workbook, one sheet each: numbers as numbers, texts as texts (a text that begins with = stays a text). */
import writeXlsxFile, { type SheetData } from 'write-excel-file/universal'
import { notesOf } from '../../../shared/export/missing.ts'
import { isMissing, missingSign } from '../../../shared/tables/missing-cells.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'

/** Sheet names of Excel: 31 characters, without these. */
const sheetName = (title: string, index: number): string =>
  `${index + 1} ${title.replace(/[[\]:*?/\\']/g, '_')}`.slice(0, 31)

export async function toXlsx(models: readonly TableModel[], language: Language): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await writeXlsxFile(
    models.map((model, index) => ({
      sheet: sheetName(model.title, index),
      data: sheetOf(model, language),
      columns: [{ width: 22 }, ...model.columns.map(({ kind }) => ({ width: kind === 'text' ? 40 : 14 }))],
    })),
  ).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

const text = (value: string) => ({ value, type: String })

function sheetOf(model: TableModel, language: Language): SheetData {
  const unit = model.unit === '' ? [] : [[text(say(language, message('print.unit', { unit: model.unit })))]]
  return [
    [{ ...text(model.title), fontWeight: 'bold' as const }],
    ...unit,
    [
      { ...text(model.rowHead), fontWeight: 'bold' as const },
      ...model.columns.map(({ group, label }) => ({
        ...text([group, label].filter(Boolean).join(' ')),
        fontWeight: 'bold' as const,
      })),
    ],
    ...model.rows.map((row) => [
      text(row.label),
      ...model.columns.map((column) => {
        const cell = row.cells[column.key]
        if (cell === undefined) return isMissing(row, column) ? { ...text(missingSign), align: 'right' as const } : null
        return typeof cell === 'number' ? { value: cell, type: Number } : text(cell)
      }),
    ]),
    ...notesOf(model, language).map((note) => [text(note)]),
  ]
}
