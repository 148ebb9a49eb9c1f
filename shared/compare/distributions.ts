/**
 * 并列比较: one class of one resource shared in up to six ways, without touching the plan. Each way is a run of the engine with only
 * that rule replaced; for a group the methods of its parts are set aside. Beside the amounts: how evenly they lie over the units, how
 * much changes against today (Σ|x − base|) and against what is planned, and which norms and bounds are missed.
 * All plain numbers, so that a thread of its own can compute and post them.
 */
import { type Fairness, fairnessOf } from '../allocation/fairness.ts'
import { placesOf } from '../allocation/places.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Results } from '../engine/results.ts'
import { computePlan } from '../engine/run.ts'
import type { AllocationRule } from '../plan/schema/allocation.ts'
import type { Facility } from '../plan/schema/facility.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { type Message, message } from '../text/message.ts'

export const MOST_VARIANTS = 6

/** Fields that are absent are those of the plan’s own rule. */
export type Variant = { readonly id: string } & Pick<
  AllocationRule,
  'method' | 'weights' | 'step' | 'reserve' | 'control' | 'minimaFrom' | 'optimise'
>
export type DistributionRow = {
  readonly facility: string
  readonly name: string
  readonly class: string
  /** Entry of `units` it stands in. */
  readonly unit?: string
  readonly base?: number
  readonly planned?: number
  readonly locked: boolean
}
export type Missed = {
  readonly norm?: string
  readonly facility?: string
  readonly status: 'short' | 'over'
  readonly gap: number
  readonly message: Message
}
export type Distribution = {
  readonly id: string
  readonly variant: Variant
  /** By row; null where nothing could be allocated. */
  readonly amounts: readonly (number | null)[]
  readonly total?: number
  readonly control?: number
  readonly residual?: number
  /** Σ|x − base| over facilities that have both. */
  readonly change?: number
  readonly changePlanned?: number
  /** Per thousand residents, by unit. */
  readonly perUnit: readonly (number | null)[]
  readonly fairness: Fairness
  readonly missed: readonly Missed[]
  readonly issues: readonly Message[]
}
export type Distributions = {
  readonly class: string
  readonly resource: string
  readonly counter: string
  readonly rows: readonly DistributionRow[]
  readonly units: readonly {
    readonly unit: string
    readonly name: string
    readonly persons?: number
    /** What of the region lies in no unit below it. */
    readonly rest?: true
  }[]
  readonly columns: readonly Distribution[]
}
export type DistributionRequest = {
  readonly class: string
  readonly resource: string
  readonly variants: readonly Variant[]
}

export function distributions(results: Results, request: DistributionRequest): Result<Distributions, Message> {
  const { plan, classes, stocks } = results
  const { class: classId, resource, variants } = request
  if (variants.length > MOST_VARIANTS)
    return err(message('distribution.many', { most: MOST_VARIANTS, count: variants.length }))
  const { places, at } = placesOf(plan, results.projection)
  const runs = variants.map((variant) => ({
    variant,
    found: computePlan(withVariant(plan, results, request, variant), [], results.solver),
  }))
  const members = classes.members(classId)
  const target = runs.map(({ found }) => rowsAt(found, resource))
  // One that has none of it, and gets none in any way, is no row of the comparison.
  const shown = members.filter((f) => {
    const { base, planned } = stocks.facility(f.id, resource)
    return (base ?? planned) !== undefined || target.some((rows) => rows.get(f.id)?.allocated !== undefined)
  })
  if (shown.length === 0 || plan.classes.find((c) => c.id === classId)?.role === 'ofWhich') {
    const name = plan.classes.find((c) => c.id === classId)?.name ?? classId
    return err(
      message('distribution.none', {
        class: name,
        resource: plan.resources.find((r) => r.id === resource)?.name ?? '',
      }),
    )
  }
  const rows = shown.map((facility): DistributionRow => {
    const { base, planned } = stocks.facility(facility.id, resource)
    const place = places[at(facility.unit) ?? -1]
    return {
      facility: facility.id,
      name: facility.name,
      class: classes.partOf(facility.id) ?? '',
      ...(place !== undefined && { unit: place.unit }),
      ...(base !== undefined && { base: base.value }),
      ...(planned !== undefined && { planned: planned.value }),
      locked: target.some((r) => r.get(facility.id)?.locked === true),
    }
  })
  const columns = runs.map(({ variant, found }, i): Distribution => {
    const amounts = rows.map((r) => target[i]?.get(r.facility)?.allocated?.toNumber() ?? null)
    const whole = amounts.every((x, k) => x !== null || rows[k]?.planned === undefined)
    const byPlace = places.map(() => 0)
    for (const [k, x] of amounts.entries()) {
      const place = at(shown[k]?.unit ?? '')
      if (x !== null && place !== undefined) byPlace[place] = (byPlace[place] ?? 0) + x
    }
    const total = found.allocation.totals.find(
      (t) => t.class === classId && t.resource === resource && t.year === plan.targetYear,
    )
    const fairness = whole ? fairnessOf(places, byPlace) : { reason: message('fairness.noAmount') }
    return {
      id: variant.id,
      variant,
      amounts,
      ...(total?.allocated !== undefined && { total: total.allocated.toNumber() }),
      ...(total?.control !== undefined && { control: total.control.toNumber() }),
      ...(total?.residual !== undefined && { residual: total.residual.toNumber() }),
      ...(whole && { change: changeOf(amounts, rows, 'base'), changePlanned: changeOf(amounts, rows, 'planned') }),
      perUnit: places.map((p, k) => {
        const people = p.persons?.toNumber()
        return !whole || people === undefined ? null : ((byPlace[k] ?? 0) * 1000) / people
      }),
      fairness,
      missed: whole ? missedIn(found, request, members) : [],
      issues: found.allocation.issues
        .filter((x) => x.resource === resource && isOf(found, x.class, classId))
        .map((x) => x.message),
    }
  })
  const units = places.map(({ unit, name, persons, rest }) => ({
    unit,
    name,
    ...(persons !== undefined && { persons: persons.toNumber() }),
    ...(rest === true && { rest }),
  }))
  const counter = plan.resources.find((r) => r.id === resource)?.counter ?? ''
  return ok({ class: classId, resource, counter, rows, units, columns })
}

/** The plan with this way of sharing in place of its own. */
function withVariant(
  plan: Plan,
  { classes }: Results,
  { class: id, resource }: DistributionRequest,
  variant: Variant,
): Plan {
  const { id: _, ...said } = variant
  const isOwn = (r: AllocationRule) => r.unit === plan.region.unit && r.class === id && r.resource === resource
  const own = plan.allocations.find(isOwn)
  const rule: AllocationRule = { ...(own ?? { unit: plan.region.unit, class: id, resource }), ...said }
  const parts = classes.partsOf(id).filter((part) => part !== id)
  const others = plan.allocations
    .filter((r) => !isOwn(r))
    .map((r) => {
      if (r.unit !== plan.region.unit || r.resource !== resource || !parts.includes(r.class)) return r
      const { method: __, ...rest } = r
      return rest
    })
  return { ...plan, allocations: [...others, rule] }
}

const rowsAt = ({ allocation, plan }: Results, resource: string) =>
  new Map(
    allocation.facilities
      .filter((f) => f.resource === resource && f.year === plan.targetYear)
      .map((f) => [f.facility, f]),
  )

function changeOf(
  amounts: readonly (number | null)[],
  rows: readonly DistributionRow[],
  from: 'base' | 'planned',
): number {
  return rows.reduce((t, row, i) => {
    const [was, now] = [row[from], amounts[i]]
    return was === undefined || now === null || now === undefined ? t : t + Math.abs(now - was)
  }, 0)
}

/** Whether what was said of one class concerns another: the same, or one of its parts. */
const isOf = ({ classes }: Results, said: string, asked: string): boolean =>
  said === asked || classes.partsOf(asked).includes(said)

/** Norms of the resource that hold for facilities of the class and are not met, and facilities outside their bounds. */
function missedIn(
  { plan, requirements, allocation, classes }: Results,
  { class: asked, resource }: DistributionRequest,
  members: readonly Facility[],
): Missed[] {
  const inside = new Set(members.map((f) => f.id))
  const concerns = (id: string | undefined) =>
    id === undefined || id === asked || classes.members(id).some((f) => inside.has(f.id))
  const norms = requirements.flatMap((r): Missed[] => {
    const { status, gap, norm, scope } = r
    if (r.resource !== resource || r.year !== plan.targetYear || (status !== 'short' && status !== 'over')) return []
    if (scope.facility !== undefined ? !inside.has(scope.facility) : !concerns(scope.class)) return []
    if (gap === undefined) return []
    const counter = plan.resources.find((x) => x.id === resource)?.counter ?? ''
    const label = plan.norms.find((n) => n.id === norm)?.label ?? ''
    const by = gap.abs().toDecimalPlaces(2).toNumber()
    const words = { norm, label, gap: by, counter }
    const facility = plan.facilities.find((f) => f.id === scope.facility)
    if (facility === undefined)
      return [{ norm, status, gap: gap.toNumber(), message: message(`distribution.missed.${status}`, words) }]
    const text = message(`distribution.missedAt.${status}`, { ...words, name: facility.name })
    return [{ norm, facility: facility.id, status, gap: gap.toNumber(), message: text }]
  })
  const facilityOf = (name: string | undefined) => {
    const found = members.find((f) => f.name === name)
    return found === undefined ? {} : { facility: found.id }
  }
  const bounds = allocation.issues.flatMap((issue): Missed[] => {
    if (issue.kind !== 'bounds' || issue.resource !== resource || !concerns(issue.class)) return []
    const [allocated = 0, bound = 0] = issue.numbers
    const status = allocated < bound ? 'short' : 'over'
    return [
      {
        ...facilityOf(issue.facility),
        status,
        gap: bound - allocated,
        message: issue.message,
      },
    ]
  })
  return [...norms, ...bounds]
}
