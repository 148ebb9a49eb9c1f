/** What a progress record counts: its name and unit, its base and target, and which way is better. */
import type { Allocation } from '../allocation/allocation.ts'
import { type Decimal, dec } from '../base/decimal.ts'
import type { Assessment } from '../norms/requirement.ts'
import { singleValues } from '../norms/single-values.ts'
import { valueAt } from '../norms/value-at.ts'
import type { Norm } from '../plan/schema/norm.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { ProgressSubject } from '../plan/schema/progress.ts'
import type { Projection } from '../population/projection.ts'

export type MeasureInput = {
  readonly plan: Plan
  readonly projection: Projection
  readonly requirements: readonly Assessment[]
  readonly allocation: Allocation
}

export type Measure = {
  readonly label: string
  /** Counting unit, or the label the norm gives its value; absent for a density and for a fraction. */
  readonly unit?: string
  /** Persons a density is per. */
  readonly per?: number
  /** A fraction, shown as per cent. */
  readonly percent: boolean
  /** Decimals shown, of the per cent where it is one. */
  readonly decimals: number
  readonly base?: Decimal
  readonly target?: Decimal
  /** What the norm itself asks for in years between. */
  readonly between: readonly { readonly year: number; readonly value: number }[]
  readonly better?: 'higher' | 'lower'
  /** The target is a limit: not to be exceeded. */
  readonly limit: boolean
}

export function measureOf(input: MeasureInput, subject: ProgressSubject): Measure | undefined {
  return subject.kind === 'total' ? totalMeasure(input, subject) : normMeasure(input, subject.norm)
}

function totalMeasure({ plan, allocation }: MeasureInput, of: Extract<ProgressSubject, { kind: 'total' }>) {
  const resource = plan.resources.find((r) => r.id === of.resource)
  const name = plan.classes.find((c) => c.id === of.class)?.name
  if (resource === undefined || name === undefined) return undefined
  const total = allocation.totals.find(
    (t) => t.class === of.class && t.resource === of.resource && t.year === plan.targetYear,
  )
  const target = total?.control ?? total?.planned
  const measure: Measure = {
    label: `${name} ${resource.name}`,
    unit: resource.counter,
    percent: false,
    decimals: 0,
    ...(total?.base !== undefined && { base: total.base }),
    ...(target !== undefined && { target }),
    between: [],
    limit: false,
  }
  return measure
}

function normMeasure(input: MeasureInput, id: string): Measure | undefined {
  const { plan } = input
  const norm = plan.norms.find((n) => n.id === id)
  if (norm === undefined) return undefined
  const comparator = 'comparator' in norm ? norm.comparator : undefined
  const limit = comparator === 'le' || comparator === 'lt' || comparator === 'control'
  const stated = 'better' in norm ? norm.better : undefined
  const better =
    stated ??
    (limit ? 'lower' : comparator === 'ge' || comparator === 'gt' || comparator === 'rising' ? 'higher' : undefined)
  const shared = { label: norm.label, limit, ...(better !== undefined && { better }) }
  const values = singleValues(norm)
  if (values === undefined || values.length === 0) return { ...shared, ...required(input, norm) }
  const percent = isFraction(norm)
  const target = valueAt(values, plan.targetYear)
  const base = ownBase(input, norm) ?? values.find((v) => v.year === plan.baseYear)?.value
  const scaled = (v: number) => decimalsOf(percent ? dec(v).times(100).toNumber() : v)
  const label = 'unitLabel' in norm ? norm.unitLabel : undefined
  const counter =
    norm.shape === 'controlTotal' ? plan.resources.find((r) => r.id === norm.resource)?.counter : undefined
  const unit = label ?? counter
  return {
    ...shared,
    ...(unit !== undefined && { unit }),
    ...('per' in norm && { per: norm.per }),
    percent,
    decimals: Math.min(4, Math.max(...values.map((v) => scaled(v.value)))),
    ...(base !== undefined && { base: dec(base) }),
    ...(target !== undefined && { target }),
    between: values.filter((v) => v.year > plan.baseYear && v.year < plan.targetYear),
  }
}

/** A norm that has no single number by year is followed by what it requires, in the counting unit. */
function required({ plan, requirements }: MeasureInput, { id, resource }: Norm) {
  const at = (year: number) => requirements.find((r) => r.norm === id && r.year === year)
  const then = at(plan.targetYear)
  const target = then?.value ?? then?.low ?? then?.high
  const base = at(plan.baseYear)?.actual
  const unit = plan.resources.find((r) => r.id === resource)?.counter
  return {
    ...(unit !== undefined && { unit }),
    percent: false,
    decimals: 0,
    between: [],
    ...(base !== undefined && { base }),
    ...(target !== undefined && { target }),
  }
}

/** Shapes whose findings are in the unit of their values; others count institutions or beds. */
const inOwnUnit: ReadonlySet<Norm['shape']> = new Set(['indicator', 'milestone', 'utilisation', 'funding'])

/** What there was in the base year, in the unit of the norm’s own values. */
function ownBase({ plan, projection, requirements }: MeasureInput, norm: Norm): Decimal | undefined {
  const now = requirements.find((r) => r.norm === norm.id && r.year === plan.baseYear)
  if (now?.found !== undefined) return inOwnUnit.has(norm.shape) ? now.found.value : undefined
  if (now?.actual === undefined) return undefined
  if (norm.shape === 'controlTotal') return now.actual
  if (norm.shape !== 'density' || norm.scope.unit !== now.scope.unit) return undefined
  const people = projection.at(norm.scope.unit, norm.populationKind, plan.baseYear, norm.ages)
  return people === undefined || people.isZero() ? undefined : now.actual.times(norm.per).div(people)
}

export const isFraction = (norm: Norm): boolean =>
  norm.shape === 'coverage' || norm.shape === 'share' || (norm.shape === 'utilisation' && norm.quantity === 'occupancy')

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0
