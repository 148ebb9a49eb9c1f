/** One table of an annex: caption and unit, the table or its slices, notes. */
import type { Caption, TableItem } from '../../annex/annex-model.ts'
import { type Language, message, say } from '../../text/message.ts'
import { planColumns } from '../layout/column-widths.ts'
import { type Orientation, sheets } from '../layout/page-geometry.ts'
import { noteParagraph } from '../note-paragraph.ts'
import { element } from '../office/xml.ts'
import type { StyleIds } from './names.ts'
import { field, paragraph, run } from './paragraph.ts'
import { type TablePart, tableXml } from './table-xml.ts'

export type Piece = { readonly orientation: Orientation; readonly content: string }
export type PieceContext = {
  readonly ids: StyleIds
  readonly language: Language
  /** The first number of this prefix in the document: Word begins to count there. */
  readonly first: boolean
}

/** Word takes no more than 63 columns. */
const mostColumns = 60

export function tablePiece({ model, caption, notes, orientation: wanted }: TableItem, context: PieceContext): Piece {
  const { ids, language } = context
  const upright = planColumns(model)
  const across = wanted === 'landscape' || (wanted === 'auto' && upright.slices.length > 1)
  const plan = across ? planColumns(model, sheets.landscape.area.width) : upright
  const noted = noteParagraph(notes, language)
  const parts = plan.slices.flatMap((slice): TablePart[] => {
    const starts = Array.from(
      { length: Math.max(1, Math.ceil(slice.widths.length / mostColumns)) },
      (_, at) => at * mostColumns,
    )
    return starts.map((start) => ({
      model: {
        ...model,
        columns: model.columns.slice(slice.from + start, Math.min(slice.to, slice.from + start + mostColumns)),
      },
      block: plan.block,
      label: slice.label,
      widths: slice.widths.slice(start, start + mostColumns),
      size: plan.size,
      noted: noted !== '' && slice.to === model.columns.length && start + mostColumns >= slice.widths.length,
    }))
  })
  const unit =
    model.unit === ''
      ? ''
      : paragraph({ style: ids.tableUnit }, run(say(language, message('print.unit', { unit: model.unit }))))
  const tables = parts.map((part, at) => {
    const words = paragraph({ style: ids.tableTitle }, captionXml(caption, at > 0, context))
    return words + unit + tableXml(part, ids, language)
  })
  return {
    orientation: across ? 'landscape' : 'portrait',
    content: tables.join('') + (noted === '' ? closing(ids, '') : paragraph({ style: ids.tableNote }, run(noted))),
  }
}

/** 表N with N as a sequence that Word counts and lists, one per prefix; a slice repeats the number of its table. */
export function captionXml(caption: Caption, continued: boolean, { first }: Pick<PieceContext, 'first'>): string {
  const { prefix, number, title } = caption
  const label = continued ? caption.continued : caption.label
  if (label === '') return run(title)
  const at = label.lastIndexOf(String(number))
  const how = continued ? '\\c' : first && number !== 1 ? `\\r ${number}` : '\\* ARABIC'
  const counted =
    at === -1 || prefix.trim() === ''
      ? run(label)
      : run(label.slice(0, at)) +
        field(`SEQ ${prefix.trim()} ${how}`, String(number)) +
        run(label.slice(at + String(number).length))
  return counted + run(`\u3000${title}`)
}

/** A paragraph that only ends a section takes no room. */
export const closing = (ids: StyleIds, section: string): string =>
  paragraph(
    {
      style: ids.tableNote,
      more: `${element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': 20, 'w:lineRule': 'exact' })}${section}`,
    },
    '',
  )
