import { readYear } from '../../../shared/import/read-year.ts'
import type { Block } from '../../components/grid/clipboard.ts'

const isFigure = (cell: string): boolean => /\d/.test(cell) && readYear(cell) === undefined

/**
 * Names and people of the base year, as planners copy them: with a head that names no year, or without a head. A table whose heads
 * name years stays as it is.
 */
export function withYear(block: Block, year: number, nameHead: string): Block {
  const filled = block.filter((row) => row.some((cell) => cell.trim() !== ''))
  const first = filled.findIndex((row) => row.slice(1).some(isFigure))
  if (first === -1 || filled.slice(0, first).some((row) => row.some((cell) => readYear(cell) !== undefined)))
    return block
  const body = filled.slice(first)
  const people = body[0]?.findIndex((cell, at) => at > 0 && isFigure(cell)) ?? 1
  // Only the column of people gets the year: what else stands there keeps its own head, and is looked at there.
  const over = filled[first - 1] ?? []
  const width = Math.max(...body.map((row) => row.length))
  const head = Array.from({ length: width }, (_, at) =>
    at === people ? String(year) : (over[at]?.trim() ?? '') || (at === 0 ? nameHead : ''),
  )
  return [head, ...body]
}
