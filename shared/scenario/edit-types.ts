import type { Result } from '../base/result.ts'
import type { Restore, RestoreMany, StatedChange } from '../plan/schema/change.ts'
import type { TextKey } from '../text/message.ts'

/** Why a change cannot be made, and which field of it says so. */
export type Refusal = {
  readonly field?: string
  readonly key: TextKey
  readonly args?: Readonly<Record<string, string | number>>
}
/** The record a change rewrites; several where one change touches several lists. undefined: the plan already says so. */
export type Edit = Result<Restore | RestoreMany | readonly (Restore | RestoreMany)[] | undefined, Refusal>
export type Of<T extends StatedChange['type']> = Extract<StatedChange, { type: T }>

/** Records of one schema say the same when they are written the same. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
