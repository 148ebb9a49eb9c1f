/**
 * Methods side by side on one population: what each makes of it, how well it would have foretold the planner’s own history, how wide
 * its residuals are. Only counted years go in: a figure that the planner sets for a later year is an answer, not a method.
 */
import type { Result } from '../base/result.ts'
import type { PopulationKind } from '../plan/schema/basics.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { MethodName, MethodSpec } from '../plan/schema/projection-method.ts'
import type { Message } from '../text/message.ts'
import type { Year } from '../units/brand.ts'
import { type Backtest, backtest, usualCut } from './backtest.ts'
import { projectCohorts } from './cohorts/project-cohorts.ts'
import { allObservations, chosenObservations, type HistoryPoint, historyOf } from './history.ts'
import { buildModel } from './methods/build-model.ts'
import type { Model, RelatedSeries } from './methods/model.ts'
import { projectPopulation } from './project.ts'
import type { Parameter, Projection } from './projection.ts'
import { ratioAbove } from './ratio-above.ts'
import { type Interval, residualInterval } from './residual-interval.ts'
import { computeSeries, knownYears } from './series.ts'
import { specOf } from './spec-of.ts'
import { starterSpec } from './starter-spec.ts'

export type MethodOutcome = {
  readonly spec: MethodSpec
  /** The plan’s own method. */
  readonly chosen: boolean
  /** Persons of every known year from base to target. */
  readonly byYear: ReadonlyMap<Year, number>
  readonly reason?: Message
  readonly parameters: readonly Parameter[]
  readonly backtest?: Backtest
  readonly backtestReason?: Message
  readonly interval?: Interval
  readonly intervalReason?: Message
}

type Options = {
  /** Probability inside the interval; 0.8 where absent. */
  readonly level?: number
  /** Last year a back-test knows; the usual cut where absent. */
  readonly upto?: Year
  readonly specs?: readonly MethodSpec[]
}

const offered: readonly MethodName[] = [
  'constant',
  'growthRate',
  'linear',
  'exponential',
  'logistic',
  'gm11',
  'naturalAndMigration',
  'cohortComponent',
]

export function compareMethods(
  plan: Plan,
  unit: string,
  kind: PopulationKind,
  { level = 0.8, upto, specs }: Options = {},
): readonly MethodOutcome[] {
  const rule = plan.population.projections.find((p) => p.unit === unit && p.kind === kind)
  const own: MethodSpec | undefined = rule === undefined ? undefined : specOf(rule)
  const list =
    specs ??
    offered
      .map((method) => (own?.method === method ? own : starterSpec(plan, unit, kind, method)))
      .concat(own === undefined || offered.includes(own.method) ? [] : [own])
  const history = historyOf(plan, unit, kind)
  const cut = upto ?? usualCut(history)
  return list.map((spec) => ({
    chosen: rule !== undefined && sameSpec(spec, own),
    ...remembered(plan, [unit, kind, spec, level, cut ?? null], () => ({
      ...outcome(plan, unit, kind, spec, history),
      ...tested(plan, unit, kind, spec, history, cut),
      ...intervalOf(history, spec, level),
    })),
    spec,
  }))
}

type Remembered = Omit<MethodOutcome, 'chosen'>
const memory = new WeakMap<object, Map<string, Remembered>>()
const MOST_REMEMBERED = 500

/**
 * What a method makes of the counts does not change while other parts of the plan are edited, a stated population of the target year
 * above all: it is computed once per list of observations. Methods that follow another population read its rules too, so they are not kept.
 */
function remembered(
  { population, baseYear, targetYear }: Plan,
  [unit, kind, spec, level, cut]: readonly [string, PopulationKind, MethodSpec, number, Year | null],
  compute: () => Remembered,
): Remembered {
  if (spec.method === 'mix' || spec.method === 'serviceFactor' || spec.method === 'registeredRatio') return compute()
  const known = memory.get(population.observations) ?? new Map<string, Remembered>()
  memory.set(population.observations, known)
  const key = JSON.stringify([unit, kind, spec, level, cut, baseYear, targetYear])
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size >= MOST_REMEMBERED) known.clear()
  const found = compute()
  known.set(key, found)
  return found
}

function modelOf(
  plan: Plan,
  unit: string,
  kind: PopulationKind,
  spec: MethodSpec,
  history: readonly HistoryPoint[],
  to: Year,
): Result<Model, Message> {
  const until = history.at(-1)?.year ?? 0
  const counts = allObservations(plan, unit, kind).filter((o) => o.year <= until)
  return buildModel(spec, {
    history,
    cohorts: (wanted) => projectCohorts(wanted, counts, to),
    related: relatedOf(plan, unit),
  })
}

/** Asked only by methods that follow another kind of population. */
function relatedOf(plan: Plan, unit: string): RelatedSeries {
  let projected: Projection | undefined
  const at = (kind: PopulationKind, year: Year) => {
    projected ??= projectPopulation(plan)
    return projected.at(unit, kind, year)
  }
  return {
    resident: (year) => at('resident', year),
    registered: (year) => at('registered', year),
    ratioAbove: () => ratioAbove(plan, unit),
  }
}

function outcome(plan: Plan, unit: string, kind: PopulationKind, spec: MethodSpec, history: readonly HistoryPoint[]) {
  const model = modelOf(plan, unit, kind, spec, history, plan.targetYear)
  const known = knownYears(chosenObservations(plan, unit, kind), undefined)
  const computed = computeSeries({ unit, kind }, spec.method, known, model, [plan.baseYear, plan.targetYear])
  return {
    spec,
    byYear: new Map([...computed.values].map(([year, value]) => [year, value.toNumber()])),
    parameters: computed.parameters,
    ...(computed.reason !== undefined && { reason: computed.reason }),
  }
}

function tested(
  plan: Plan,
  unit: string,
  kind: PopulationKind,
  spec: MethodSpec,
  history: readonly HistoryPoint[],
  upto: Year | undefined,
) {
  const last = history.at(-1)?.year ?? plan.targetYear
  const result = backtest(history, spec, upto ?? last, (known) => modelOf(plan, unit, kind, spec, known, last))
  return result.ok ? { backtest: result.value } : { backtestReason: result.error }
}

function intervalOf(history: readonly HistoryPoint[], spec: MethodSpec, level: number) {
  const result = residualInterval(history, spec, level)
  return result.ok ? { interval: result.value } : { intervalReason: result.error }
}

const sameSpec = (a: MethodSpec, b: MethodSpec | undefined): boolean => JSON.stringify(a) === JSON.stringify(b)
