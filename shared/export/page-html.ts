/** One page as html. All text of the plan goes through escapeHtml; lines are broken here as the layout broke them. */
import type { Language } from '../text/message.ts'
import { say } from '../text/message.ts'
import { escapeHtml } from './escape-html.ts'
import { blockRuns } from './layout/fit-rows.ts'
import type { TextRole } from './layout/flow.ts'
import type { HeadCell, MeasuredRow, MeasuredTable } from './layout/measured-table.ts'
import type { ChartBlock, NoteBlock, Page, PageBlock, TableBlock, TextBlock } from './layout/page.ts'
import { type } from './layout/page-geometry.ts'
import { charWidth } from './layout/text-width.ts'

export function pageHtml(page: Page, language: Language): string {
  const side = page.number % 2 === 1 ? 'odd' : 'even'
  const label = escapeHtml(say(language, { key: 'print.pageLabel', args: { page: page.number } }))
  const number = escapeHtml(say(language, { key: 'print.pageNumber', args: { page: page.number } }))
  const blocks = page.blocks.map(blockHtml).join('\n')
  const turned = page.landscape === true ? ' across' : ''
  return `<section class="page${turned}" aria-label="${label}"><div class="area">\n${blocks}\n</div><div class="number ${side}">${number}</div></section>`
}

function blockHtml(block: PageBlock): string {
  switch (block.kind) {
    case 'table':
      return tableHtml(block)
    case 'notes':
      return notesHtml(block)
    case 'text':
      return textHtml(block)
    case 'chart':
      return chartHtml(block)
  }
}

/** What a title or heading is in the outline; a paragraph that goes on overleaf is two. */
const textTags: Readonly<Record<TextRole, string>> = {
  title: 'h1',
  date: 'p',
  heading1: 'h2',
  heading2: 'h3',
  heading3: 'h4',
  paragraph: 'p',
}

function textHtml({ text, top, lines: shown, begins, ends }: TextBlock): string {
  const tag = textTags[text.role]
  const spans = shown.map((line, at) => {
    const loose = (ends && at === shown.length - 1) || !isMostlyWide(line)
    const names = [...(begins && at === 0 ? ['first'] : []), ...(loose ? ['loose'] : [])]
    return `<span${classAttribute(names)}>${escapeHtml(line)}</span>`
  })
  return `<${tag} class="block text ${text.role}" style="top:${top}px;line-height:${text.lineHeight}px">${spans.join('')}</${tag}>`
}

function chartHtml({ chart, top }: ChartBlock): string {
  const notes =
    chart.notes.length === 0
      ? ''
      : `<div class="notes chart-notes">${chart.notes.map((line, at) => noteLine(line, at === chart.notes.length - 1)).join('')}</div>`
  const tag = `h${chart.level}`
  return `<div class="block" style="top:${top}px">${chart.svg}<${tag} class="caption">${lines(chart.caption)}</${tag}>${notes}</div>`
}

function tableHtml(block: TableBlock): string {
  const { table } = block
  const caption = block.continued ? table.captionContinued : table.caption
  // A heading only where the table begins: the outline of the PDF then lists each table once.
  const tag = block.continued ? 'p' : `h${table.level}`
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
      ...(cell.align === 'right' ? [] : [cell.align]),
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
  const paragraphs = block.lines.map((line, at) => noteLine(line, at === block.lines.length - 1 && !block.unfinished))
  const size = Math.min(block.table.size, type.small4)
  return `<div class="block notes" style="top:${block.top}px;font-size:${size}px;line-height:${block.table.lineHeight}px">${paragraphs.join('')}</div>`
}

const noteLine = (line: string, last: boolean): string =>
  `<p${last || !isMostlyWide(line) ? ' class="loose"' : ''}>${escapeHtml(line)}</p>`

/** Latin is planned wider than it is drawn: a line of many such characters, filled to the margin, would fall apart. */
const isMostlyWide = (line: string): boolean => Array.from(line).filter((char) => charWidth(char) < 1).length <= 28

const lines = (texts: readonly string[]): string => texts.map(escapeHtml).join('<br>')
