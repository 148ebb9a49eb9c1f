/**
 * Widths of the columns of a table in the type area, and the size of its text.
 *   need(c)   = widest number of c, its head in two lines, or the widest word of its head, whichever is wider
 *   label     = the names, at least 8 em, at most what they ask for
 * The largest size of 小四, 五号, 小五 is taken in which label + Σ need fits. Where even 小五 does not hold all the columns they are sliced:
 * each slice repeats the names and is printed as a 续表 of its own. Space left over goes to the columns evenly, then to the names.
 */
import type { TableModel } from '../../tables/table-model.ts'
import { formatCell } from '../format-cell.ts'
import { headLines, headWordWidth } from './head-lines.ts'
import { sidePad, type, typeArea } from './page-geometry.ts'
import { textWidth } from './text-width.ts'

export type ColumnPlan = {
  readonly size: number
  /** Width of the block column; 0 where the table has no blocks. */
  readonly block: number
  readonly slices: readonly {
    readonly from: number
    readonly to: number
    readonly label: number
    readonly widths: readonly number[]
  }[]
}

/** em that texts and names may take before they are wrapped. */
const widestText = 14
const narrowText = 9
const leastText = 6.5
const leastName = 8
/** Sizes with the lines a head may take and the width of texts, in the order they are tried; the last is taken in any case. */
const mostHeadRows = 3
const attempts = [
  [type.small4, 2, widestText],
  [type.small, 2, widestText],
  [type.smallest, 2, widestText],
  [type.smallest, mostHeadRows, widestText],
  [type.smallest, mostHeadRows, narrowText],
] as const
/** On a page across, before the columns are sliced: upright they would rather be laid across. */
const acrossOnly = [type.smallest, mostHeadRows, leastText] as const
/** em: a longer word in a head is cut. */
const widestHeadWord = 10
const widestColumn = 150
const shareOfColumns = 0.54

/** `width` of the type area: that of a page across is wider. */
export function planColumns(model: TableModel, width: number = typeArea.width): ColumnPlan {
  const hasBlocks = model.rows.some((row) => row.block !== undefined)
  const measured = measure(model)
  const tries = width > typeArea.width ? [...attempts, acrossOnly] : attempts
  for (const attempt of tries) {
    const [size, headRows, textWidest] = attempt
    const block = hasBlocks ? Math.ceil(size * 5.5 + sidePad) : 0
    const room = width - block
    const label = labelNeed(measured, size, textWidest)
    // Where the cells alone do not go in, the heads need not be broken.
    const cells = measured.columns.map((column) => Math.min(Math.ceil(cellNeed(column, size, textWidest)), width / 2))
    if (attempt !== tries.at(-1) && label + sum(cells) > room) continue
    const needs = model.columns.map((_, index) =>
      need(measured, index, { size, headRows, widest: textWidest, area: width }),
    )
    if (label + sum(needs) <= room)
      return { size, block, slices: [slice(measured, 0, needs, room, size, width, textWidest)] }
    if (attempt === tries.at(-1))
      return { size, block, slices: slices(measured, needs, label, room, size, width, textWidest) }
  }
  throw new Error('no type size left')
}

/** em of what stands in a table, the same in every size. */
type Measured = {
  readonly columns: readonly { readonly label: string; readonly numbers: number; readonly words: number }[]
  /** The widest name, with the head over the names. */
  readonly names: number
}

// Asked upright and across, in several sizes: the cells are read once.
const known = new WeakMap<TableModel, Measured>()

function measure(model: TableModel): Measured {
  const found = known.get(model)
  if (found !== undefined) return found
  const columns = model.columns.map((column) => {
    let [numbers, words] = [0, 0]
    for (const row of model.rows) {
      const width = textWidth(formatCell(row, column, 'paper'), 1)
      if (typeof row.cells[column.key] === 'string') words = Math.max(words, width)
      else numbers = Math.max(numbers, width)
    }
    return { label: column.label, numbers, words }
  })
  const names = model.rows.reduce(
    (most, row) => Math.max(most, textWidth(row.label, 1) + (row.role === 'ofWhich' ? 1 : 0)),
    textWidth(model.rowHead, 1),
  )
  const measured = { columns, names }
  known.set(model, measured)
  return measured
}

function slices(
  model: Measured,
  needs: readonly number[],
  label: number,
  room: number,
  size: number,
  width: number,
  widest: number,
) {
  const found: ColumnPlan['slices'][number][] = []
  let from = 0
  while (from < needs.length) {
    let to = from + 1
    while (to < needs.length && label + sum(needs.slice(from, to + 1)) <= room) to += 1
    found.push(slice(model, from, needs.slice(from, to), room, size, width, widest))
    from = to
  }
  return found
}

function slice(
  model: Measured,
  from: number,
  needs: readonly number[],
  room: number,
  size: number,
  area: number,
  widest: number,
) {
  const even = Math.min((area * shareOfColumns) / Math.max(needs.length, 1), widestColumn)
  const wishes = needs.map((_, index) => Math.max(even, wholeHead(model.columns[from + index]?.label ?? '', size)))
  // The names come first: columns are widened only as far as no name has to wrap for it.
  const spare = room - Math.max(natural(model, size), labelNeed(model, size, widest)) - sum(needs)
  const wider = needs.map((width, index) => Math.max(0, (wishes[index] ?? 0) - width))
  const share = sum(wider) === 0 ? 0 : Math.min(1, Math.max(0, spare) / sum(wider))
  const widths = needs.map((width, index) => Math.floor(width + (wider[index] ?? 0) * share))
  const words = widths.map((_, index) => (model.columns[from + index]?.words ?? 0) * size)
  const label = balance(widths, words, model.names * size, room - sum(widths), size)
  return { from, to: from + needs.length, label, widths }
}

/**
 * Long texts in a narrow column make rows of many lines: the names give way until both wrap alike. Widths are changed in place; the
 * width left to the names is the answer.
 */
function balance(widths: number[], words: readonly number[], names: number, given: number, size: number): number {
  const least = leastName * size
  const lines = (index: number): number => (words[index] ?? 0) / Math.max(1, (widths[index] ?? 0) - sidePad)
  let label = given
  for (;;) {
    const most = widths.reduce((found, _, index) => (lines(index) > lines(found) ? index : found), 0)
    const own = names / Math.max(1, label - sidePad - size)
    if (widths.length === 0 || lines(most) <= 1 || lines(most) <= own || label - size < least) return label
    widths[most] = (widths[most] ?? 0) + size
    label -= size
  }
}

/** Width in which a head stays on one line (or two, a year and the rest), as far as heads are short. */
const wholeHead = (label: string, size: number): number =>
  Math.min(Math.ceil(Math.max(...headLines(label, 8 * size, size).map((line) => textWidth(line, size)))), 8 * size) +
  sidePad

/** Width under which column number `index` may not go. */
type NeedInput = {
  readonly size: number
  readonly headRows: number
  readonly widest: number
  readonly area: number
}

function need(model: Measured, index: number, { size, headRows, widest: text, area }: NeedInput): number {
  const column = model.columns[index]
  if (column === undefined) return 0
  const head = Math.min(headWordWidth(column.label, size), widestHeadWord * size)
  let widest = Math.max(head, cellNeed(column, size, text) - sidePad)
  while (headLines(column.label, widest, size).length > headRows && widest < 10 * size) widest += size / 2
  return Math.min(Math.ceil(widest + sidePad), area / 2)
}

/** Width that the cells of a column ask for, whatever its head. */
const cellNeed = ({ numbers, words }: Measured['columns'][number], size: number, text: number): number =>
  Math.max(2, numbers, Math.min(words, text)) * size + sidePad

const natural = ({ names }: Measured, size: number): number => Math.ceil(names * size + sidePad)

const labelNeed = (model: Measured, size: number, widest: number): number =>
  Math.min(Math.max(natural(model, size), 8 * size), widest * size)

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
