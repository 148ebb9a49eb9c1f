/** The rows of a board: as a run is read, and as they are compared. */
import type { Decimal } from '../base/decimal.ts'
import type { Message } from '../text/message.ts'
import type { Address } from './cell-measure.ts'
import type { ComparedCells } from './compare.ts'
import type { ScenarioRun } from './scenario-run.ts'

export type BoardRow = {
  readonly key: string
  readonly label: string
  /** Beside the label, where it is not that of the block. */
  readonly unit: string
  readonly decimals: number
  readonly role: 'row' | 'total' | 'over'
  readonly cells: ComparedCells
  /** Whether any 方案 differs from the reference. */
  readonly differs: boolean
  /** The cell that a waterfall or goal seeking can be asked about. */
  readonly address?: Address
}
export type BoardBlock = {
  readonly key: string
  readonly label: string
  readonly unit: string
  readonly rows: readonly BoardRow[]
}
/** A row before its cells are compared: what it reads from a run. */
export type RowSource = Pick<BoardRow, 'key' | 'label' | 'unit' | 'decimals' | 'role' | 'address'> & {
  readonly of: (run: ScenarioRun) => Decimal | number | undefined
}
export type BlockSource = Omit<BoardBlock, 'rows'> & { readonly rows: readonly RowSource[] }

export type Word = (key: Message['key'], args?: Message['args']) => string
