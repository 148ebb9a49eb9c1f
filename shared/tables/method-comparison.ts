/** Every method beside the others, as screen, paper and export say it: one line a method, in an order that never changes. */

import type { PopulationKind } from '../plan/schema/basics.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { MethodName, MethodSpec } from '../plan/schema/projection-method.ts'
import { compareMethods, type MethodOutcome } from '../population/compare-methods.ts'
import { specOf } from '../population/spec-of.ts'
import { starterSpec } from '../population/starter-spec.ts'
import { suggestMethod } from '../population/suggest-method.ts'
import type { Message } from '../text/message.ts'

export type MethodLine = {
  readonly method: MethodName
  readonly outcome: MethodOutcome
  /** The plan goes on by this method, with these parameters. */
  readonly chosen: boolean
  readonly suggested: boolean
  /** Persons in the target year; absent with the outcome’s reason. */
  readonly persons?: number
  readonly low?: number
  readonly high?: number
}
export type MethodComparison = { readonly lines: readonly MethodLine[]; readonly suggestion?: Message }

const always: readonly MethodName[] = [
  'constant',
  'growthRate',
  'linear',
  'exponential',
  'logistic',
  'gm11',
  'naturalAndMigration',
  'cohortComponent',
  'mix',
  'table',
]
/** Methods that say something of one kind of population only. */
const ofKind: Readonly<Record<PopulationKind, readonly MethodName[]>> = {
  resident: ['registeredRatio'],
  registered: [],
  service: ['serviceFactor'],
}

export type ComparisonOptions = {
  readonly unit: string
  readonly kind: PopulationKind
  /** Parameters that are tried and not in the plan. */
  readonly drafts?: Partial<Record<MethodName, MethodSpec>>
  readonly level?: number
}

export function comparisonOf(
  plan: Plan,
  { unit, kind, drafts = {}, level = 0.8 }: ComparisonOptions,
): MethodComparison {
  const rule = plan.population.projections.find((p) => p.unit === unit && p.kind === kind)
  const own = rule === undefined ? undefined : specOf(rule)
  const related = ofKind[kind].filter(
    (name) => own?.method === name || plan.population.observations.some((o) => o.unit === unit && o.kind !== kind),
  )
  const names = [...always, ...related]
  const specs = names.map((name) => drafts[name] ?? (own?.method === name ? own : starterSpec(plan, unit, kind, name)))
  const { outcomes, suggestion } = compared(plan, unit, kind, level, specs)
  const counted = plan.population.observations
    .filter((o) => o.unit === unit && o.kind === kind)
    .reduce((last, { year }) => Math.max(last, year), plan.baseYear)
  const lines = outcomes.map((outcome): MethodLine => {
    const isTable = outcome.spec.method === 'table'
    // What the planner sets by hand is no projection to compare; it is shown as it stands.
    const persons = isTable ? givenIn(rule, plan.targetYear) : outcome.byYear.get(plan.targetYear)
    const range = persons === undefined ? undefined : outcome.interval?.at(persons, plan.targetYear - counted)
    return {
      method: outcome.spec.method,
      outcome,
      chosen: (own ?? { method: 'constant' }).method === outcome.spec.method && sameSpec(own, outcome.spec),
      suggested: suggestion !== undefined && suggestion.spec === outcome.spec,
      ...(persons !== undefined && { persons }),
      ...(range !== undefined && { low: range.low, high: range.high }),
    }
  })
  return { lines, ...(suggestion !== undefined && { suggestion: suggestion.reason }) }
}

type Compared = {
  readonly outcomes: readonly MethodOutcome[]
  readonly suggestion: ReturnType<typeof suggestMethod>
}

// Methods depend on what was counted and on their parameters, not on a what-if: a slider asks for the same comparison each time.
const memory = new WeakMap<Plan['population']['observations'], Map<string, Compared>>()
const MOST_KEPT = 12

function compared(
  plan: Plan,
  unit: string,
  kind: PopulationKind,
  level: number,
  specs: readonly MethodSpec[],
): Compared {
  const { observations } = plan.population
  const key = JSON.stringify([unit, kind, level, specs, plan.baseYear, plan.targetYear, plan.units.length])
  const known = memory.get(observations) ?? new Map<string, Compared>()
  const before = known.get(key)
  if (before !== undefined) return before
  const outcomes = compareMethods(plan, unit, kind, { level, specs })
  // A method that gives no figure for the target year cannot be taken, however well it would have foretold the past.
  const suggestion = suggestMethod(outcomes.filter(({ byYear }) => byYear.has(plan.targetYear)))
  if (known.size >= MOST_KEPT) known.clear()
  known.set(key, { outcomes, suggestion })
  memory.set(observations, known)
  return { outcomes, suggestion }
}

const givenIn = (rule: Plan['population']['projections'][number] | undefined, year: number): number | undefined =>
  rule?.given?.find((given) => given.year === year)?.persons

const sameSpec = (own: MethodSpec | undefined, spec: MethodSpec): boolean =>
  JSON.stringify(sorted(own ?? { method: 'constant' })) === JSON.stringify(sorted(spec))

/** Keys in one order: a form and a file may write them in two. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  )
}
