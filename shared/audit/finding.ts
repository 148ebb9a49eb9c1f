import type { PopulationKind } from '../plan/schema/basics.ts'
import type { Message } from '../text/message.ts'

/** Rules of the audit, in the order findings are listed. */
export const findingRules = [
  'sum', // parts against a printed total
  'density', // density × population against a printed count
  'values', // one figure printed with two values
  'classDensities', // densities of classes against the density of the whole
  'ratio', // a printed ratio against its two counts or densities
  'reserve', // a reserve below what already exists
  'noStock', // a facility that has no beds in the table of its class
  'institutions', // institution counts that disagree
  'requirement', // a printed total against the requirement of its norm
  'printedShare', // a printed percentage against its part and whole
  'impliedRatio', // a ratio whose right side is not printed, against a part of it
  'laxerTarget', // a target laxer than the base
  'alreadyMet', // a coverage target the base year already meets
  'names', // one quantity under two names
  'rounding', // printed totals rounded in different ways
  'utilisation', // planned beds against the use the plan expects
  'level', // a norm of another level of government
  'life', // figures of a facility that is no more
  'consortium', // a lead that is none of the members
  'facilityParts', // parts of a facility’s beds beyond the whole
  'posts', // posts, filled posts and people at work
  'workload', // a facility’s workload against itself and its beds
  'sameFacility', // two facilities under one name or code
  'carried', // norms that stand over from the last period
  'contradiction', // two norms that give one thing two numbers
  'control', // a class’s allocation over or under its control total
  'allocation', // residuals and impossible sets
  'notComputed', // a norm that cannot be computed
  'populationMethod', // a projection that cannot be computed, or not to the end
  'populationAges', // ages or sexes that do not add up to the total
  'populationYears', // years out of order, or counted twice
  'populationParts', // parts of a unit against the unit
  'populationSpan', // extrapolation beyond twice the history
  'populationBreak', // a break in the series
  'populationSilent', // constant although the history moves
  'populationImplied', // printed counts and rates that imply another population
  'staleChange', // a change of a 方案 that no longer applies
] as const
export type FindingRule = (typeof findingRules)[number]
export type Severity = 'error' | 'warning' | 'note'

export type FindingPart = { readonly label: string; readonly value?: number }

/** 校核提示. Says what differs, not who erred; never stops a table. */
export type Finding = {
  /** Stable over runs: what a decision refers to. */
  readonly key: string
  readonly rule: FindingRule
  readonly severity: Severity
  readonly where: {
    readonly unit?: string
    readonly kind?: PopulationKind
    readonly table?: string
    readonly row?: string
    readonly column?: string
    readonly norm?: string
    readonly facility?: string
    readonly class?: string
    readonly resource?: string
    readonly year?: number
    readonly scenario?: string
  }
  /** One line: what disagrees. */
  readonly title: Message
  /** The whole sentence: where, what was found, what was expected, what to do. */
  readonly message: Message
  /** Every number the message compares. */
  readonly numbers: readonly number[]
  /** The printed figure and what it is held against, for the two big numbers on screen; absent where the finding is no pair. */
  readonly pair?: {
    readonly printed?: number
    readonly other?: number
    readonly difference?: number
    /** For a sum: what the facility rows add up to, where that is yet another number. */
    readonly rows?: number
  }
  /** The parts of the other number, e.g. rows of a sum. */
  readonly parts?: readonly FindingPart[]
  /** Lines in the source text. */
  readonly lines: readonly number[]
  readonly sources: readonly string[]
}
