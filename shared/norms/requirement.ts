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
  /** Where the population is not known: the same density for 100 000 people, unrounded. Never added to anything. */
  readonly per100000?: Decimal
  /** The same for the high end of a range. */
  readonly per100000High?: Decimal
  /** What follows from the requirement besides it: bed-days, discharges, beds; unrounded. */
  readonly also?: readonly {
    readonly key: 'bedDays' | 'discharges' | 'beds' | 'free' | 'sites' | 'share' | 'months'
    readonly value: Decimal
  }[]
  /** What monitoring found, where no stock says what is there: the latest figure up to the year. */
  readonly found?: { readonly value: Decimal; readonly year: Year }
  /** Entry of supplies[] the requirement is about, where one norm asks for several things in store. */
  readonly item?: string
  /** Where the two numbers alone do not say it: a milestone not yet due, a least number of sites that proves no access. */
  readonly verdict?: Status
  /** Why a number is missing, or what is to be known about one that is there. */
  readonly reason?: Message
  readonly binding: boolean
}

/** A requirement held against what the plan provides. gap = requirement − actual, positive when short. */
export type Assessment = Requirement & {
  readonly actual?: Count
  readonly gap?: Decimal
  readonly status: Status
}
