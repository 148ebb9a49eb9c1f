/**
 * One table, or one slice of its columns: heads that Word repeats on every page, merged over groups and down where a column has none,
 * blocks merged down, no row cut in two.
 */

import { isMissing, missingSign } from '../../tables/missing-cells.ts'
import type { Row, TableModel } from '../../tables/table-model.ts'
import { type Language, message, say } from '../../text/message.ts'
import { formatCell, kindOf } from '../format-cell.ts'
import { headTree } from '../head-tree.ts'
import { breakEvenly } from '../layout/break-lines.ts'
import { headLines } from '../layout/head-lines.ts'
import { sidePad } from '../layout/page-geometry.ts'
import { element } from '../office/xml.ts'
import { officeFonts } from '../print-fonts.ts'
import { halfPointsOfPx, type StyleIds, twipsOfPx } from './names.ts'
import { paragraph, type RunLook, run } from './paragraph.ts'

export type TablePart = {
  /** With the columns of this slice only. */
  readonly model: TableModel
  /** px of block column (0 without blocks), name column and columns. */
  readonly block: number
  readonly label: number
  readonly widths: readonly number[]
  /** px of the text. */
  readonly size: number
  /** Notes follow under the table. */
  readonly noted: boolean
}

type Merge = 'restart' | 'continue'
type Cell = {
  readonly width: number
  readonly content: string
  readonly span?: number
  readonly merge?: Merge | undefined
}

/** 小四, the size of the styles. */
const styleSize = 24

export function tableXml(part: TablePart, ids: StyleIds, language: Language): string {
  const { model, block, label, widths } = part
  const own = halfPointsOfPx(part.size)
  const look: RunLook = own === styleSize ? {} : { size: own }
  const grid = [...(block > 0 ? [block] : []), label, ...widths].map(twipsOfPx)
  const total = grid.reduce((sum, width) => sum + width, 0)
  const properties = [
    element('w:tblStyle', { 'w:val': ids.table }),
    element('w:tblW', { 'w:w': total, 'w:type': 'dxa' }),
    element('w:jc', { 'w:val': 'center' }),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element('w:tblLook', { 'w:val': '0420', 'w:firstRow': 1, 'w:lastRow': 0, 'w:noVBand': 1 }),
    element('w:tblCaption', { 'w:val': model.title }),
  ].join('')
  const rows = model.rows.map((row, at) => bodyRow(part, row, at, ids, look)).join('')
  return [
    `<w:tbl><w:tblPr>${properties}</w:tblPr>`,
    `<w:tblGrid>${grid.map((width) => element('w:gridCol', { 'w:w': width })).join('')}</w:tblGrid>`,
    headRows(part, ids, look, language),
    rows === '' ? emptyRow(part, ids, look, language) : rows,
    '</w:tbl>',
  ].join('')
}

const rowXml = (cells: readonly Cell[], head: boolean): string =>
  `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map(cellXml).join('')}</w:tr>`

function cellXml({ width, content, span = 1, merge }: Cell): string {
  const properties = [
    element('w:tcW', { 'w:w': twipsOfPx(width), 'w:type': 'dxa' }),
    span > 1 ? element('w:gridSpan', { 'w:val': span }) : '',
    merge === undefined ? '' : element('w:vMerge', { 'w:val': merge }),
    element('w:vAlign', { 'w:val': 'center' }),
  ].join('')
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
}

function headRows(
  { model, block, label, widths, size }: TablePart,
  ids: StyleIds,
  look: RunLook,
  language: Language,
): string {
  // Broken as on the printed page: a year on a line of its own, no word taken apart.
  const text = (words: string, width: number, broken = headLines): string =>
    paragraph(
      { style: ids.tableHead, keepNext: true },
      broken(words, width - sidePad, size)
        .map((line) => run(line, look))
        .join('<w:r><w:br/></w:r>'),
    )
  const nothing = text('', 0)
  const { depth, cells } = headTree(model.columns)
  const names: readonly (readonly [string, number])[] = [
    ...(block > 0 ? [[say(language, message('print.block')), block] as const] : []),
    [model.rowHead, label],
  ]
  const rows: Cell[][] = Array.from({ length: depth }, () => [])
  /** Word wants a cell in every row a merged head goes through. */
  const put = (row: number, rowSpan: number, cell: Omit<Cell, 'merge'>): void => {
    rows[row]?.push({ ...cell, merge: rowSpan > 1 ? 'restart' : undefined })
    for (let below = row + 1; below < row + rowSpan; below += 1)
      rows[below]?.push({ ...cell, content: nothing, merge: 'continue' })
  }
  for (const [words, width] of names) put(0, depth, { width, content: text(words, width) })
  // Column by column, so that every row has its cells from left to right.
  for (const { row, rowSpan, from, to, text: words, leaf } of cells.toSorted(
    (a, b) => a.from - b.from || a.row - b.row,
  )) {
    const width = widths.slice(from, to).reduce((sum, one) => sum + one, 0)
    put(row, rowSpan, { width, content: text(words, width, leaf ? headLines : breakEvenly), span: to - from })
  }
  return rows.map((row) => rowXml(row, true)).join('')
}

function bodyRow(part: TablePart, row: Row, at: number, ids: StyleIds, small: RunLook): string {
  const { model, block, label, widths } = part
  const strong = row.role === 'total' || row.role === 'group'
  const look: RunLook = strong ? { ...small, face: officeFonts.head.name } : small
  const keepNext = staysWithNext(part, at)
  const style = (id: string) => ({ style: id, keepNext })
  const cells: Cell[] = []
  if (block > 0) {
    const again = row.block !== undefined && model.rows[at - 1]?.block === row.block
    const goesOn = row.block !== undefined && model.rows[at + 1]?.block === row.block
    cells.push({
      width: block,
      content: paragraph(
        { ...style(ids.tableText), more: '<w:jc w:val="center"/>' },
        again ? '' : run(row.block ?? '', small),
      ),
      merge: again ? 'continue' : goesOn ? 'restart' : undefined,
    })
  }
  const indent = row.role === 'ofWhich' ? '<w:ind w:leftChars="100" w:left="240"/>' : ''
  const centred = row.role === 'total' ? '<w:jc w:val="center"/>' : ''
  cells.push({
    width: label,
    content: paragraph({ ...style(ids.tableText), more: indent + centred }, run(spread(row), look)),
  })
  model.columns.forEach((column, index) => {
    const words = kindOf(row, column) === 'text'
    const text = isMissing(row, column) ? missingSign : formatCell(row, column, 'paper')
    cells.push({
      width: widths[index] ?? 0,
      content: paragraph(
        words ? { ...style(ids.tableText), more: '<w:jc w:val="center"/>' } : style(ids.tableNumber),
        run(text, look),
      ),
    })
  })
  return rowXml(cells, false)
}

/** Rows of a table that is not taken apart over two pages; a longer one keeps its heads and its end together. */
const wholeRows = 14

/** A head stays with the row under it, the last rows with each other and with the notes; a short table stays whole. */
function staysWithNext({ model: { rows }, noted }: TablePart, at: number): boolean {
  const row = rows[at]
  const next = rows[at + 1]
  if (row === undefined) return false
  if (next === undefined) return noted
  const heads = (row.role === 'class' || row.role === 'group') && next.role === 'facility'
  return heads || rows.length <= wholeRows || next.role === 'total' || at >= rows.length - 3
}

/** 合计 is set as 合　计. */
const spread = ({ role, label }: Row): string =>
  role === 'total' && /^\p{Script=Han}{2}$/u.test(label) ? [...label].join('\u3000') : label

function emptyRow(
  { model, block, label, widths }: TablePart,
  ids: StyleIds,
  look: RunLook,
  language: Language,
): string {
  const width = block + label + widths.reduce((sum, own) => sum + own, 0)
  const span = (block > 0 ? 2 : 1) + model.columns.length
  const words = say(language, message('print.noRows'))
  return rowXml([{ width, span, content: paragraph({ style: ids.tableText }, run(words, look)) }], false)
}
