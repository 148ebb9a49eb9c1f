/**
 * Measured items onto pages. Laws, each a test:
 *   every row once and in order · heads on every page of a table · no page over the type area · a total never without a row above it ·
 *   a head never without a row below it · a heading never at the foot of a page · the same items give the same pages.
 * Items follow each other on a page. A short table is not taken apart; a long one starts only where its head and three rows fit. A page is
 * upright or across, as its table wants; what stands before a table across on the same page goes with it.
 */
import { fitRows, rowHeights } from './fit-rows.ts'
import type { FlowItem, MeasuredChart, MeasuredText } from './flow.ts'
import { headHeight, type MeasuredTable } from './measured-table.ts'
import type { Page, PageBlock } from './page.ts'
import { captionLine, frame, noteGap, type Orientation, sheets, tableGap, typeArea, unitLine } from './page-geometry.ts'

/** A table up to this part of a page is moved overleaf rather than taken apart. */
const wholeShare = 0.5
const fewestRows = 3

export function paginate(items: readonly FlowItem[], firstPage: number): Page[] {
  const pages: { readonly orientation: Orientation; readonly blocks: readonly PageBlock[] }[] = []
  let blocks: PageBlock[] = []
  let orientation: Orientation = 'portrait'
  let y = 0

  const areaHeight = (): number => sheets[orientation].area.height
  /** Headings at the foot of the page go overleaf with what they head. A page of headings alone stays, or nothing would ever be put. */
  const turn = (): void => {
    const kept = blocks.findLastIndex((block) => block.kind !== 'text' || block.text.role === 'paragraph') + 1
    const carried = kept === 0 ? [] : blocks.slice(kept)
    if (blocks.length > 0) pages.push({ orientation, blocks: blocks.slice(0, kept === 0 ? blocks.length : kept) })
    blocks = []
    y = 0
    for (const block of carried) if (block.kind === 'text') putWhole(block.text)
  }
  const face = (wanted: Orientation): void => {
    if (orientation === wanted) return
    if (!onlyHeadings()) turn()
    orientation = wanted
  }
  const onlyHeadings = (): boolean => blocks.every((block) => block.kind === 'text' && block.text.role !== 'paragraph')
  const put = (block: PageBlock): void => {
    blocks.push(block)
    y = block.top + block.height
  }

  const putWhole = (text: MeasuredText): void => {
    const top = blocks.length === 0 ? 0 : y + text.before + gapAfterTable()
    const height = text.lines.length * text.lineHeight
    put({ kind: 'text', text, top, height, lines: text.lines, begins: true, ends: true })
    y += text.after
  }

  for (const item of items) {
    switch (item.kind) {
      case 'table':
        putTable(item.table)
        break
      case 'chart':
        putChart(item.chart)
        break
      case 'text':
        if (item.text.role === 'paragraph') putParagraph(item.text)
        else putHeading(item.text)
        break
      case 'break':
        turn()
        break
    }
  }
  if (blocks.length > 0) pages.push({ orientation, blocks })
  return pages.map((page, index) => ({
    number: firstPage + index,
    ...(page.orientation === 'landscape' && { landscape: true as const }),
    blocks: page.blocks,
  }))

  function putTable(table: MeasuredTable): void {
    face(table.orientation)
    let next = 0
    let started = false
    while (!started || next < table.rows.length) {
      const fresh = blocks.length === 0
      const continued = started || table.slice > 0
      const top = fresh ? 0 : y + tableGap
      const chrome = aboveRows(table, continued)
      const room = areaHeight() - top - chrome
      const to = lastRow(table, next, room, fresh)
      if (!fresh && !onlyHeadings() && (to === next || (!started && !startsWell(table, next, to)))) {
        turn()
        continue
      }
      if (to === next) {
        // Headings that fill a page leave no room for their table.
        turn()
        continue
      }
      const heights = rowHeights(table.rows.slice(next, to))
      const rows = table.rows.slice(next, to)
      put({ kind: 'table', table, continued, top, height: chrome + sum(heights), rows, rowHeights: heights })
      started = true
      next = to
      if (next < table.rows.length) turn()
    }
    flowNotes(table)
  }

  /** Notes stand under the last row; those too long for the page go on overleaf. */
  function flowNotes(table: MeasuredTable): void {
    let lines = table.notes
    while (lines.length > 0) {
      const top = blocks.length === 0 ? 0 : y + noteGap
      const fit = Math.floor((areaHeight() - top) / table.lineHeight)
      if (fit < Math.min(2, lines.length)) {
        turn()
        continue
      }
      const here = lines.slice(0, fit)
      lines = lines.slice(fit)
      const height = here.length * table.lineHeight
      put({ kind: 'notes', table, top, height, lines: here, unfinished: lines.length > 0 })
      if (lines.length > 0) turn()
    }
  }

  function putChart(chart: MeasuredChart): void {
    face('portrait')
    const isFull = (): boolean => blocks.length > 0 && y + tableGap + chart.height > areaHeight()
    if (isFull()) turn()
    // Headings that came along leave a chart of nearly a page no room: they stay on theirs.
    if (isFull()) turn()
    put({ kind: 'chart', chart, top: blocks.length === 0 ? 0 : y + tableGap, height: chart.height })
  }

  /** Two lines at least at the foot of a page and at the top of the next. */
  function putParagraph(text: MeasuredText): void {
    face('portrait')
    let next = 0
    while (next < text.lines.length) {
      const before = blocks.length === 0 ? 0 : next === 0 ? text.before + gapAfterTable() : 0
      const left = text.lines.length - next
      let fit = Math.min(left, Math.floor((areaHeight() - y - before) / text.lineHeight))
      if (left - fit === 1) fit -= 1
      if (blocks.length > 0 && fit < Math.min(2, left)) {
        turn()
        continue
      }
      const taken = Math.max(1, fit)
      const lines = text.lines.slice(next, next + taken)
      const ends = next + taken >= text.lines.length
      put({
        kind: 'text',
        text,
        top: y + before,
        height: lines.length * text.lineHeight,
        lines,
        begins: next === 0,
        ends,
      })
      next += taken
      if (!ends) turn()
    }
    y += text.after
  }

  /** Where what follows does not fit, the heading goes overleaf with it: see turn. */
  function putHeading(text: MeasuredText): void {
    if (orientation === 'landscape' && blocks.length > 0) face('portrait')
    const height = text.before + gapAfterTable() + text.lines.length * text.lineHeight
    if (blocks.length > 0 && y + height > areaHeight()) turn()
    putWhole(text)
  }

  /** Text does not stick to the rule or the notes of a table above it. */
  function gapAfterTable(): number {
    const last = blocks.at(-1)
    return last === undefined || last.kind === 'text' ? 0 : tableGap
  }
}

/** Everything of a table above and around its rows: caption, unit, heads, the two thick rules. */
export const aboveRows = (table: MeasuredTable, continued: boolean): number =>
  (continued ? table.captionContinued : table.caption).length * captionLine +
  (table.unit === undefined ? 0 : unitLine) +
  headHeight(table) +
  frame

const notesHeight = (table: MeasuredTable): number =>
  table.notes.length === 0 ? 0 : noteGap + table.notes.length * table.lineHeight

/** The end of the rows that go into `room` from row `from` on: never between rows that belong together, unless a fresh page has no other way. */
function lastRow(table: MeasuredTable, from: number, room: number, fresh: boolean): number {
  const { rows } = table
  const fit = fitRows(rows, from, room)
  let to = fit
  if (to === rows.length && !notesFit(table, from, room)) to = tailStart(table)
  while (to > from && to < rows.length && belongTogether(table, to)) to -= 1
  if (to > from || !fresh) return Math.max(to, from)
  return Math.max(fit, from + 1)
}

/** May no page end before row `at`? */
function belongTogether(table: MeasuredTable, at: number): boolean {
  const above = table.rows[at - 1]
  const below = table.rows[at]
  if (above === undefined || below === undefined) return false
  return above.role === 'head' || below.role === 'total' || at > tailStart(table)
}

/** The last rows that stay together on one page: the totals at the end with two rows above them. */
function tailStart({ rows }: MeasuredTable): number {
  let at = rows.length
  while (at > 0 && rows[at - 1]?.role === 'total') at -= 1
  return Math.max(0, at - 2)
}

/** Do all rows from `from` on and the notes go into the room? Notes of half a page or more may part from their table. */
function notesFit(table: MeasuredTable, from: number, room: number): boolean {
  const notes = notesHeight(table)
  return notes === 0 || notes > typeArea.height / 2 || sum(rowHeights(table.rows.slice(from))) + notes <= room
}

/** Is what would stand on this page worth starting the table here? */
function startsWell(table: MeasuredTable, from: number, to: number): boolean {
  if (to === table.rows.length) return true
  // Notes may go on overleaf; it is the rows that should not be taken apart.
  const whole = aboveRows(table, false) + sum(rowHeights(table.rows))
  return to - from >= fewestRows && whole > sheets[table.orientation].area.height * wholeShare
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
