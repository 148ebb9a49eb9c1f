/** One page as html. All text of the plan goes through escapeHtml; lines are broken here as the layout broke them. */
import type { Language } from '../text/message.ts'
import { say } from '../text/message.ts'
import { escapeHtml } from './escape-html.ts'
import { blockRuns } from './layout/fit-rows.ts'
import type { HeadCell, MeasuredRow, MeasuredTable } from './layout/measured-table.ts'
import type { NoteBlock, Page, TableBlock } from './layout/page.ts'
import { type } from './layout/page-geometry.ts'
import { charWidth } from './layout/text-width.ts'

export function pageHtml(page: Page, language: Language): string {
  const side = page.number % 2 === 1 ? 'odd' : 'even'
  const label = escapeHtml(say(language, { key: 'print.pageLabel', args: { page: page.number } }))
  const number = escapeHtml(say(language, { key: 'print.pageNumber', args: { page: page.number } }))
  const blocks = page.blocks.map((block) => (block.kind === 'table' ? tableHtml(block) : notesHtml(block))).join('\n')
  return `<section class="page" aria-label="${label}"><div class="area">\n${blocks}\n</div><div class="number ${side}">${number}</div></section>`
}

function tableHtml(block: TableBlock): string {
  const { table } = block
  const caption = block.continued ? table.captionContinued : table.caption
  // A heading only where the table begins: the outline of the PDF then lists each table once.
  const tag = block.continued ? 'p' : 'h2'
  const unit =
    table.unit === undefined ? '' : `<p class="unit" style="font-size:${table.size}px">${escapeHtml(table.unit)}</p>`
  return [
    `<div class="block" style="top:${block.top}px">`,
    `<${tag} class="caption">${lines(caption)}</${tag}>${unit}`,
    `<table data-table="${escapeHtml(table.id)}" style="font-size:${table.size}px;line-height:${table.lineHeight}px">`,
    `<colgroup>${table.widths.map((width) => `<col style="width:${width}px">`).join('')}</colgroup>`,
    `<thead>${table.head.map((row) => headRow(row)).join('')}</thead>`,
    `<tbody>${bodyRows(block)}</tbody></table></div>`,
  ].join('')
}

const headRow = (row: MeasuredTable['head'][number]): string =>
  `<tr style="height:${row.height}px">${row.cells.map(headCell).join('')}</tr>`

const headCell = (cell: HeadCell): string =>
  `<th scope="${cell.columnSpan > 1 ? 'colgroup' : 'col'}"${span('col', cell.columnSpan)}${span('row', cell.rowSpan)}${cell.last ? ' class="last"' : ''}>${lines(cell.lines)}</th>`

const span = (kind: 'col' | 'row', count: number): string => (count > 1 ? ` ${kind}span="${count}"` : '')

function bodyRows(block: TableBlock): string {
  const runs = new Map(blockRuns(block.rows).map(({ from, to }) => [from, to]))
  return block.rows
    .map((row, at) => {
      const last = at === block.rows.length - 1
      const to = runs.get(at)
      const blockCell =
        row.block === undefined || to === undefined
          ? ''
          : `<th scope="rowgroup" class="block-label${to === block.rows.length ? ' end' : ''}"${span('row', to - at)}>${lines(row.block.lines)}</th>`
      return bodyRow(row, block.rowHeights[at] ?? row.height, last, blockCell)
    })
    .join('')
}

const classes: Readonly<Record<MeasuredRow['role'], string>> = {
  head: ' class="head"',
  body: '',
  ofWhich: ' class="of-which"',
  group: ' class="group"',
  total: ' class="total"',
}

function bodyRow(row: MeasuredRow, height: number, lastRow: boolean, blockCell: string): string {
  const end = lastRow ? ['end'] : []
  const cells = row.cells.map((cell, at) => {
    const names = [
      ...end,
      ...(cell.align === 'center' ? ['center'] : []),
      ...(at === row.cells.length - 1 ? ['last'] : []),
    ]
    return `<td${classAttribute(names)}>${lines(cell.lines)}</td>`
  })
  const labelClass = classAttribute([...end, ...(row.cells.length === 0 ? ['last'] : [])])
  return `<tr${classes[row.role]} style="height:${height}px">${blockCell}<th scope="row"${labelClass}>${rowLabel(row)}</th>${cells.join('')}</tr>`
}

const classAttribute = (names: readonly string[]): string => (names.length === 0 ? '' : ` class="${names.join(' ')}"`)

/** 合计 of a sum row is spaced to 合　计 as print does; the text stays 合计 for search and copy. */
const rowLabel = (row: MeasuredRow): string =>
  row.role === 'total' && row.label.length === 1 && /^\p{Script=Han}{2}$/u.test(row.label[0] ?? '')
    ? `<span class="spread">${lines(row.label)}</span>`
    : lines(row.label)

function notesHtml(block: NoteBlock): string {
  const paragraphs = block.lines.map((line, at) => {
    const loose = (at === block.lines.length - 1 && !block.unfinished) || !isMostlyWide(line)
    return `<p${loose ? ' class="loose"' : ''}>${escapeHtml(line)}</p>`
  })
  const size = Math.min(block.table.size, type.small4)
  return `<div class="block notes" style="top:${block.top}px;font-size:${size}px;line-height:${block.table.lineHeight}px">${paragraphs.join('')}</div>`
}

/** Latin is planned wider than it is drawn: a line of many such characters, filled to the margin, would fall apart. */
const isMostlyWide = (line: string): boolean => Array.from(line).filter((char) => charWidth(char) < 1).length <= 28

const lines = (texts: readonly string[]): string => texts.map(escapeHtml).join('<br>')
