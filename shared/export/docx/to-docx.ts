/**
 * Tables → .docx (ISO/IEC 29500-1, WordprocessingML):
 *   title of the plan · per table its numbered caption, unit, heads and rows, notes · pages upright, across where columns ask for it.
 * A table wider than a page across goes on in slices under 续表, each with the names again; Word takes no more than 63 columns.
 */
import { ok, type Result } from '../../base/result.ts'
import type { TableModel } from '../../tables/table-model.ts'
import { type Language, type Message, message, say, type TextKey } from '../../text/message.ts'
import { chooseColumns } from '../choose-columns.ts'
import { planColumns } from '../layout/column-widths.ts'
import { mm } from '../layout/page-geometry.ts'
import { notesOf } from '../missing.ts'
import { officeBytes, type Part, relationType } from '../office/package.ts'
import { element, xmlDeclaration } from '../office/xml.ts'
import { documentNames, type StyleIds, wordNames } from './names.ts'
import { field, paragraph, run } from './paragraph.ts'
import { footerParts, footerRelations, type Orientation, sectionXml } from './sections.ts'
import { type TablePart, tableXml } from './table-xml.ts'
import { dressOf } from './template.ts'

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
  const { language, title } = options
  const dress = dressOf(options.template, language)
  if (!dress.ok) return dress
  const { ids, parts, relations } = dress.value
  const main: Part = {
    name: 'word/document.xml',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    content: documentXml(models, ids, options),
    relations: [
      ...relations,
      ...footerRelations,
      { id: 'rIdSettings', type: relationType('settings'), target: 'settings.xml' },
    ],
  }
  return ok(officeBytes({ main, parts: [...parts, ...footerParts(ids, language), settings], title }))
}

type Piece = { readonly orientation: Orientation; readonly content: string }

function documentXml(models: readonly TableModel[], ids: StyleIds, options: DocxOptions): string {
  const { firstTable = 1, firstPage = 1 } = options
  const pieces = models.map((model, at) => tablePiece(model, firstTable + at, at === 0, ids, options))
  const heading = paragraph({ style: ids.title }, run(options.title))
  const body: string[] = [heading]
  pieces.forEach(({ orientation, content }, at) => {
    body.push(content)
    const next = pieces[at + 1]
    // The last section is described at the end of the body.
    if (next !== undefined && next.orientation !== orientation) {
      body.push(closing(ids, sectionXml(orientation, isFirst(pieces, at) ? firstPage : undefined)))
    }
  })
  const last = pieces.at(-1)?.orientation ?? 'portrait'
  const single = pieces.every(({ orientation }) => orientation === last)
  return (
    xmlDeclaration +
    element(
      'w:document',
      { 'xmlns:w': wordNames, 'xmlns:r': documentNames },
      element('w:body', {}, body.join('') + sectionXml(last, single ? firstPage : undefined)),
    )
  )
}

/** Does the first section end after this piece? */
const isFirst = (pieces: readonly Piece[], at: number): boolean =>
  pieces.slice(0, at + 1).every(({ orientation }) => orientation === pieces[0]?.orientation)

/** A paragraph that only ends a section takes no room. */
const closing = (ids: StyleIds, section: string): string =>
  paragraph(
    { style: ids.tableNote, more: `<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${section}` },
    '',
  )

const acrossWidth = Math.floor(mm(225))
const mostColumns = 60

function tablePiece(given: TableModel, number: number, first: boolean, ids: StyleIds, options: DocxOptions): Piece {
  const { language } = options
  const model = chooseColumns(given, options.hiddenColumns ?? [])
  const upright = planColumns(model)
  const orientation: Orientation = upright.slices.length > 1 ? 'landscape' : 'portrait'
  const plan = orientation === 'portrait' ? upright : planColumns(model, acrossWidth)
  const notes = options.notes === false ? '' : noteText(model, language)
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
      noted: notes !== '' && slice.to === model.columns.length && start + mostColumns >= slice.widths.length,
    }))
  })
  const unit =
    model.unit === ''
      ? ''
      : paragraph({ style: ids.tableUnit }, run(say(language, message('print.unit', { unit: model.unit }))))
  const tables = parts.map((part, at) => {
    const words = captionXml(at === 0 ? 'print.table' : 'print.tableContinued', number, at === 0, first, language)
    const caption = paragraph({ style: ids.tableTitle }, words + run(`\u3000${model.title}`))
    return caption + unit + tableXml(part, ids, language)
  })
  return {
    orientation,
    content: tables.join('') + (notes === '' ? closing(ids, '') : paragraph({ style: ids.tableNote }, run(notes))),
  }
}

/** 表N with N as a sequence that Word counts and lists; a slice repeats the number of its table. */
function captionXml(key: TextKey, number: number, counts: boolean, first: boolean, language: Language): string {
  const [before = '', after = ''] = say(language, message(key, { number: '\n' })).split('\n')
  const name = say(language, message('print.table', { number: '' })).trim()
  const how = !counts ? '\\c' : first && number !== 1 ? `\\r ${number}` : '\\* ARABIC'
  return run(before) + field(`SEQ ${name} ${how}`, String(number)) + run(after)
}

/** As on the printed page: one paragraph, numbered where there are several notes. */
function noteText(model: TableModel, language: Language): string {
  const texts = notesOf(model, language)
  if (texts.length === 0) return ''
  const gap = language === 'en' ? ' ' : ''
  const body = texts.length === 1 ? (texts[0] ?? '') : texts.map((text, at) => `${at + 1}.${gap}${text}`).join(gap)
  return say(language, message('print.note')) + body
}

const settings: Part = {
  name: 'word/settings.xml',
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml',
  content:
    xmlDeclaration +
    element(
      'w:settings',
      { 'xmlns:w': wordNames },
      `<w:evenAndOddHeaders/>${element(
        'w:compat',
        {},
        element('w:compatSetting', {
          'w:name': 'compatibilityMode',
          'w:uri': 'http://schemas.microsoft.com/office/word',
          'w:val': 15,
        }),
      )}`,
    ),
}
