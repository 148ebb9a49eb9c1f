/** One column of the 机构 grid: how its cells read from a record, and what a text typed there makes of it. */
import type { Result } from '../base/result.ts'
import type { Facility } from '../plan/schema/facility.ts'
import type { Message } from '../text/message.ts'
import type { FacilityRecord, FigureKey } from './facility-record.ts'

export const columnGroups = ['who', 'place', 'life', 'beds', 'staff', 'other', 'limits', 'work'] as const
export type ColumnGroup = (typeof columnGroups)[number]

export type Choice = { readonly value: string; readonly label: string; readonly words: readonly string[] }

/** What one accepted text changes: a part of the facility, or one of its figures (null takes it away). */
export type CellChange =
  | { readonly to: 'facility'; readonly facility: Facility }
  | { readonly to: 'figure'; readonly figure: FigureKey; readonly value: number | null }

export type FacilityColumn = {
  readonly key: string
  readonly head: string
  readonly group: ColumnGroup
  readonly kind: 'text' | 'choice' | 'number'
  /** Pixels. */
  readonly width: number
  /** On screen before anybody has chosen. */
  readonly shown: boolean
  readonly choices?: readonly Choice[]
  /** Group and total rows show the sum. */
  readonly sums: boolean
  /** As copied and edited; undefined: 未列. */
  readonly raw: (record: FacilityRecord) => string | number | undefined
  /** An empty text is null. Why it cannot be, in words for the planner. */
  readonly write: (facility: Facility, text: string | null) => Result<CellChange, Message>
}
