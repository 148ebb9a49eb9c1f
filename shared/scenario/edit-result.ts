import type { Result } from '../base/result.ts'
import type { Restore } from '../plan/schema/change.ts'
import type { TextKey } from '../text/message.ts'

/** Why a change cannot be made, and which field of it says so. */
type Refusal = {
  readonly field?: string
  readonly key: TextKey
  readonly args?: Readonly<Record<string, string | number>>
}
/** undefined: the plan already says so. */
export type Edit = Result<Restore | undefined, Refusal>
