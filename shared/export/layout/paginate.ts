/**
 * Measured tables onto pages. Laws, each a test:
 *   every row once and in order · heads on every page of a table · no page over the type area · a total never without a row above it ·
 *   a head never without a row below it · the same tables give the same pages.
 * Tables follow each other on a page. A short one is not taken apart; a long one starts only where its head and three rows fit.
 */
import { fitRows, rowHeights } from './fit-rows.ts'
import { headHeight, type MeasuredTable } from './measured-table.ts'
import type { Page, PageBlock } from './page.ts'
import { captionLine, frame, noteGap, tableGap, typeArea, unitLine } from './page-geometry.ts'

/** A table up to this part of a page is moved overleaf rather than taken apart. */
const wholeShare = 0.5
const fewestRows = 3

export function paginate(tables: readonly MeasuredTable[], firstPage: number): Page[] {
  const pages: PageBlock[][] = []
  let blocks: PageBlock[] = []
  let y = 0

  const turn = (): void => {
    if (blocks.length > 0) pages.push(blocks)
    blocks = []
    y = 0
  }
  const put = (block: PageBlock): void => {
    blocks.push(block)
    y = block.top + block.height
  }

  for (const table of tables) {
    let next = 0
    let started = false
    while (!started || next < table.rows.length) {
      const fresh = blocks.length === 0
      const continued = started || table.slice > 0
      const top = fresh ? 0 : y + tableGap
      const chrome = aboveRows(table, continued)
      const room = typeArea.height - top - chrome
      const to = lastRow(table, next, room, fresh)
      if (!fresh && (to === next || (!started && !startsWell(table, next, to)))) {
        turn()
        continue
      }
      const heights = rowHeights(table.rows.slice(next, to))
      put({
        kind: 'table',
        table,
        continued,
        top,
        height: chrome + sum(heights),
        rows: table.rows.slice(next, to),
        rowHeights: heights,
      })
      started = true
      next = to
      if (next < table.rows.length) turn()
    }
    flowNotes(table)
  }
  turn()
  return pages.map((content, index) => ({ number: firstPage + index, blocks: content }))

  /** Notes stand under the last row; those too long for the page go on overleaf. */
  function flowNotes(table: MeasuredTable): void {
    let lines = table.notes
    while (lines.length > 0) {
      const top = blocks.length === 0 ? 0 : y + noteGap
      const fit = Math.floor((typeArea.height - top) / table.lineHeight)
      if (fit < Math.min(2, lines.length)) {
        turn()
        continue
      }
      const here = lines.slice(0, fit)
      lines = lines.slice(fit)
      put({
        kind: 'notes',
        table,
        top,
        height: here.length * table.lineHeight,
        lines: here,
        unfinished: lines.length > 0,
      })
      if (lines.length > 0) turn()
    }
  }
}

/** Everything of a table above and around its rows: caption, unit, heads, the two thick rules. */
export const aboveRows = (table: MeasuredTable, continued: boolean): number =>
  (continued ? table.captionContinued : table.caption).length * captionLine +
  (table.unit === undefined ? 0 : unitLine) +
  headHeight(table) +
  frame

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
  if (table.notes.length === 0) return true
  const notes = noteGap + table.notes.length * table.lineHeight
  return notes > typeArea.height / 2 || sum(rowHeights(table.rows.slice(from))) + notes <= room
}

/** Is what would stand on this page worth starting the table here? */
function startsWell(table: MeasuredTable, from: number, to: number): boolean {
  if (to === table.rows.length) return true
  // Notes may go on overleaf; it is the rows that should not be taken apart.
  const whole = aboveRows(table, false) + sum(rowHeights(table.rows))
  return to - from >= fewestRows && whole > typeArea.height * wholeShare
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
