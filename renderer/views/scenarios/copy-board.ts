import type { Board } from '../../../shared/compare/board.ts'
import { boardTable } from '../../../shared/compare/comparison-page.ts'
import { formatCell } from '../../../shared/export/format-cell.ts'
import { type Language, say } from '../../../shared/text/message.ts'
import { type Block, toHtml, toTsv } from '../../components/grid/clipboard.ts'

type Options = { readonly as: 'difference' | 'percent'; readonly onlyDifferent: boolean }

/** The board as a spreadsheet takes it: two lines of heads, blocks in a column of their own, plain numbers, the inputs below. */
export function boardBlock(board: Board, options: Options, language: Language): Block {
  const model = boardTable(board, options, language)
  const numbers = model.rows.map((row) => [
    row.block ?? '',
    row.label,
    ...model.columns.map((column) => {
      const value = row.cells[column.key]
      return value === undefined ? '' : formatCell(row, column, 'plain')
    }),
  ])
  return [
    ['', '', ...model.columns.map(({ group }) => group ?? '')],
    ['', model.rowHead, ...model.columns.map(({ label }) => label)],
    ...numbers,
    ...model.notes.map((note) => [say(language, note)]),
  ]
}

/** Rows that were copied; undefined where the clipboard is closed. */
export async function copyBoard(board: Board, options: Options, language: Language): Promise<number | undefined> {
  const block = boardBlock(board, options, language)
  const text = (type: string, content: string) => ({ [type]: new Blob([content], { type }) })
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ ...text('text/plain', toTsv(block)), ...text('text/html', toHtml(block)) }),
    ])
    return block.length
  } catch {
    // Told beside the button.
    return undefined
  }
}
