/** Heads of columns: a spreadsheet wraps Chinese at any character, so that the lines are broken here, between words, as on paper. */
import { headCutsWords, headLines, headWordWidth } from '../layout/head-lines.ts'
import { looks, textCell } from './looks.ts'
import { characters } from './row-height.ts'
import type { SheetCell } from './sheet.ts'

/** Two characters of the standard face are one ideograph. */
const ideograph = 2
const line = 15
/** Margins of a cell, and what bold digits are wider. */
const margin = 2.5
const widest = 30

/** Characters a column must have for its head, where its numbers need `width`. */
export function headWidth(label: string, width: number): number {
  let room = Math.max(width, headWordWidth(label, ideograph) + margin)
  while (headCutsWords(label, room - margin, ideograph) && room < widest) room += 1
  return Math.max(...linesOf(label, room).map(characters)) + margin
}

/** `shared`: over several columns, on one line where there is room. */
export const headCell = (label: string, width: number, shared = false): SheetCell =>
  textCell(shared && characters(label) + margin <= width ? label : linesOf(label, width).join('\n'), looks.head)

/** pt of a row of heads. */
export const headHeight = (cells: readonly SheetCell[], least: number): number =>
  Math.max(least, ...cells.map(({ value }) => (typeof value === 'string' ? value.split('\n').length * line + 3 : 0)))

const linesOf = (label: string, width: number): readonly string[] =>
  headLines(label, Math.max(width - margin, ideograph), ideograph)
