/**
 * Finds the head of a pasted or imported table, the title lines over it and the unit it states. A yearbook prints years either
 * downwards or across: a history whose years stand in one line is turned, so that everything after reads downwards.
 */

import { plainText } from './plain-text.ts'
import { readYear } from './read-year.ts'
import type { ImportKind, Scale, Sheet } from './sheet.ts'
import { figureCell, roleWords, scaleWords, unitNote } from './words.ts'

/** One line of the body with its number in the sheet as it was found, from 1. */
export type Line = { readonly number: number; readonly cells: readonly string[] }

export type Layout = {
  readonly head: readonly string[]
  readonly lines: readonly Line[]
  /** The table was turned: what was a column is a line. */
  readonly turned: boolean
  /** Where no head was found every line is a line of the body and columns are named by their letters. */
  readonly headed: boolean
  /** What is said of the unit over the table, in its own words; absent where nothing is said. */
  readonly titleScale?: { readonly scale: Scale; readonly words: string }
}

const isNumber = (text: string): boolean => figureCell.test(plainText(text))
const isWord = (text: string): boolean => text.trim() !== '' && !isNumber(text) && readYear(text) === undefined
const isHeadWord = (text: string): boolean => isWord(text) && roleWords.some(([, words]) => words.test(plainText(text)))

export function layOut(sheet: Sheet, kind: ImportKind): Layout {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0)
  const filled = sheet.rows.map(
    (row, index): Line => ({
      number: index + 1,
      cells: Array.from({ length: width }, (_, column) => row[column]?.trim() ?? ''),
    }),
  )
  const body = filled.filter(({ cells }) => cells.some((cell) => cell !== ''))
  const across = kind === 'history' ? body.findIndex(({ cells }) => yearsIn(cells) >= 2) : -1
  if (across !== -1) {
    const title = body.slice(0, across)
    return { ...headed(turn(body.slice(across)), kind), turned: true, ...said(title) }
  }
  return { ...headed(body, kind), turned: false }
}

const yearsIn = (cells: readonly string[]): number => cells.filter((cell) => readYear(cell) !== undefined).length

function headed(body: readonly Line[], kind: ImportKind): Omit<Layout, 'turned'> {
  // The head is the last line of names before the first line of figures; what stands over it is a title.
  const first = body.findIndex(({ cells }) => cells.some((cell) => isFigure(cell, kind)))
  const over = body.slice(0, first === -1 ? Math.min(body.length, 1) : Math.min(first, 12))
  const at = over.findLastIndex(({ cells }) => isHead(cells, kind))
  if (at !== -1) {
    return { head: body[at]?.cells ?? [], lines: body.slice(at + 1), headed: true, ...said(body.slice(0, at)) }
  }
  const from = Math.max(0, first)
  const width = body[0]?.cells.length ?? 0
  const head = Array.from({ length: width }, (_, column) => letterOf(column))
  return { head, lines: body.slice(from), headed: false, ...said(body.slice(0, from)) }
}

/** A figure of the body. Over a table of units years are names of columns. */
const isFigure = (cell: string, kind: ImportKind): boolean =>
  isNumber(cell) && (kind !== 'units' || readYear(cell) === undefined)

/** A head names two columns or more, at least one of them in a known word; over units it has a name and years beside it. */
function isHead(cells: readonly string[], kind: ImportKind): boolean {
  const filled = cells.filter((cell) => cell !== '')
  if (filled.length < 2) return false
  if (kind === 'units') return yearsIn(filled.slice(1)) >= 1 && isWord(filled[0] ?? '')
  return filled.some(isHeadWord) && !filled.some((cell) => unitNote.test(plainText(cell)))
}

function said(title: readonly Line[]): Pick<Layout, 'titleScale'> {
  for (const text of title.flatMap(({ cells }) => cells)) {
    const scale = statedScale(text)
    if (scale !== undefined) return { titleScale: { scale, words: text } }
  }
  return {}
}

export const statedScale = (text: string): Scale | undefined =>
  scaleWords.find(([, words]) => words.test(plainText(text)))?.[0]

function turn(body: readonly Line[]): readonly Line[] {
  const width = body[0]?.cells.length ?? 0
  return Array.from({ length: width }, (_, column) => ({
    number: column + 1,
    cells: body.map(({ cells }) => cells[column] ?? ''),
  })).filter(({ cells }) => cells.some((cell) => cell !== ''))
}

/** 0 → A, 26 → AA: columns as a spreadsheet names them. */
export function letterOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : letterOf(Math.floor(column / 26) - 1) + letter
}
