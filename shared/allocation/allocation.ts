import type { Decimal } from '../base/decimal.ts'
import type { Method } from '../plan/schema/allocation.ts'
import type { Message } from '../text/message.ts'
import type { Count, Year } from '../units/brand.ts'

/** One facility’s resource in one year. allocated is absent where a method could not share; gap = allocated − planned. */
export type FacilityAllocation = {
  readonly facility: string
  readonly name: string
  readonly class: string
  readonly resource: string
  readonly year: Year
  readonly base?: Count
  readonly planned?: Count
  readonly allocated?: Count
  readonly gap?: Decimal
  readonly locked: boolean
  /** The group whose rule shared it, where its own class has no method. */
  readonly sharedBy?: string
  /** Share before whole steps are dealt out, for the trace. */
  readonly quota?: Decimal
  readonly weight?: Decimal
  readonly bound?: 'min' | 'max' | 'lock'
}

/** One class (or group, or 其中) of a resource in one year. gap = control − allocated. */
export type ClassTotal = {
  readonly class: string
  readonly resource: string
  readonly year: Year
  readonly base?: Count
  readonly planned?: Count
  readonly control?: Count
  readonly controlNorm?: string
  readonly allocated?: Count
  readonly gap?: Decimal
  readonly perThousand?: Decimal
  readonly method?: Method
  /** T′ − S·step: what whole steps leave over. */
  readonly residual?: Decimal
}

export type AllocationIssue = {
  readonly kind:
    | 'conflict'
    | 'solver'
    | 'weights'
    | 'goal'
    | 'residual'
    | 'impossible'
    | 'overlap'
    | 'noControl'
    | 'noWeights'
    | 'bounds'
    | 'absent'
    | 'noWorkload'
  readonly class: string
  readonly resource: string
  /** Name of the one facility it is about. */
  readonly facility?: string
  readonly message: Message
  readonly numbers: readonly number[]
}

export type Allocation = {
  readonly facilities: readonly FacilityAllocation[]
  readonly totals: readonly ClassTotal[]
  readonly issues: readonly AllocationIssue[]
}
