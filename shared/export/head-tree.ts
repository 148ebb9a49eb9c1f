/** Heads over columns as cells of a grid: neighbours with the same head above them share it. Paper, Word and Excel merge alike. */
import type { Column } from '../tables/table-model.ts'

export type HeadTreeCell = {
  readonly row: number
  readonly rowSpan: number
  /** Columns [from, to). */
  readonly from: number
  readonly to: number
  readonly text: string
  /** The head of one column itself, not one that columns share. */
  readonly leaf: boolean
}
export type HeadTree = { readonly depth: number; readonly cells: readonly HeadTreeCell[] }

export function headTree(columns: readonly Column[]): HeadTree {
  const stacks = columns.map(({ over, group }) => [over, group].filter((text) => text !== undefined))
  const depth = 1 + Math.max(0, ...stacks.map((stack) => stack.length))
  const cells: HeadTreeCell[] = []
  for (let row = 0; row < depth; row += 1) {
    for (let from = 0; from < columns.length; ) {
      const stack = stacks[from] ?? []
      if (row > stack.length) {
        from += 1
      } else if (row === stack.length) {
        const text = columns[from]?.label ?? ''
        cells.push({ row, rowSpan: depth - row, from, to: from + 1, text, leaf: true })
        from += 1
      } else {
        let to = from + 1
        while (to < columns.length && sharesHead(stack, stacks[to] ?? [], row)) to += 1
        cells.push({ row, rowSpan: 1, from, to, text: stack[row] ?? '', leaf: false })
        from = to
      }
    }
  }
  return { depth, cells }
}

const sharesHead = (one: readonly string[], other: readonly string[], row: number): boolean =>
  one.slice(0, row + 1).every((text, at) => other[at] === text)
