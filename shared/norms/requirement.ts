import type { Decimal } from '../base/decimal.ts'
import type { Norm } from '../plan/schema/norm.ts'
import type { Message } from '../text/message.ts'
import type { Count, Year } from '../units/brand.ts'

export type Scope = { readonly unit?: string; readonly class?: string; readonly facility?: string }
export type Status = 'met' | 'short' | 'over' | 'unknown'

/**
 * 按标准应配: what one norm requires in one scope and year. low for ≥, high for ≤, both for a range, value otherwise; a ratio’s
 * value is the required right side. What cannot be computed is absent and `reason` says why.
 */
export type Requirement = {
  readonly norm: string
  readonly shape: Norm['shape']
  readonly scope: Scope
  readonly resource: string
  readonly year: Year
  readonly low?: Count
  readonly value?: Count
  readonly high?: Count
  /** Before rounding; for a range its low end. */
  readonly unrounded?: Decimal
  /** Before rounding, the high end of a range. */
  readonly unroundedHigh?: Decimal
  readonly reason?: Message
  readonly binding: boolean
}

/** A requirement held against what the plan provides. gap = requirement − actual, positive when short. */
export type Assessment = Requirement & {
  readonly actual?: Count
  readonly gap?: Decimal
  readonly status: Status
}
