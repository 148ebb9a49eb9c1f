/**
 * R10 threshold · 备案、审批和超标的门槛
 * formula: after: N ≥ t or N > t; increase: N > B; overApproved: actual > approved; never and years: nothing to test
 * symbols: N what a facility has after the plan; B in the base year; t threshold
 * units: N, B and t in the resource’s counter
 * rounding: none
 * source: norm-types R10
 * example: a public hospital from 1180 to 1250 beds, threshold > 1200: to be filed; the largest of Shulan, 730: nothing to file
 */
import { type Decimal, dec } from '../../base/decimal.ts'
import type { Facility, Stock } from '../../plan/schema/facility.ts'
import type { NormOf } from '../../plan/schema/norm.ts'
import type { Plan } from '../../plan/schema/plan.ts'
import { message } from '../../text/message.ts'
import { count } from '../../units/brand.ts'
import { type NormContext, shell } from '../context.ts'
import type { Requirement } from '../requirement.ts'
import { unitsInside } from '../units.ts'

type Threshold = NormOf<'threshold'>
type Tested = {
  readonly facility: Facility
  readonly amount: Decimal
  readonly limit: Decimal
  readonly reached: boolean
}

/** The scope first: the largest amount against the threshold and how many reach it; then every facility that does. */
export function evaluateThreshold(norm: Threshold, year: number, context: NormContext): Requirement[] {
  const entry = shell(norm, year)
  if (norm.test.by === 'never') return [{ ...entry, verdict: 'met', reason: message('norm.exempt') }]
  if (norm.test.by === 'years') return [{ ...entry, reason: message('norm.personal', { years: norm.test.value }) }]
  const tested = facilitiesOf(norm, context).flatMap((f) => test(norm, f, year, context) ?? [])
  const largest = tested.reduce<Tested | undefined>(
    (best, t) => (best === undefined || t.amount.gt(best.amount) ? t : best),
    undefined,
  )
  if (largest === undefined) return [{ ...entry, reason: message('norm.noneTested', { year }) }]
  const reached = tested.filter((t) => t.reached)
  const whole: Requirement = {
    ...entry,
    ...(norm.test.by === 'after' && { unrounded: largest.limit, high: count(largest.limit) }),
    ...(norm.test.by === 'after' && { found: { value: largest.amount, year } }),
    also: [{ key: 'sites', value: dec(reached.length) }],
    verdict: reached.length === 0 ? 'met' : 'over',
    ...(norm.test.by !== 'after' && {
      reason: message('norm.tested', { facilities: tested.length, reached: reached.length }),
    }),
  }
  return [whole, ...reached.map((t) => facilityEntry(norm, t, year))]
}

const facilityEntry = (norm: Threshold, { facility, amount, limit }: Tested, year: number): Requirement => ({
  ...shell(norm, year, { unit: norm.scope.unit, facility: facility.id }),
  unrounded: limit,
  high: count(limit),
  found: { value: amount, year },
  verdict: 'over',
})

type Tried = Pick<Plan, 'facilities' | 'units'> & {
  readonly classes: NormContext['classes']
  readonly found: readonly Facility[]
}
// The same facilities in every year, and as long as neither they nor the norm are edited.
const tried = new WeakMap<Threshold, Tried>()

function facilitiesOf(norm: Threshold, context: NormContext): readonly Facility[] {
  const { classes, plan } = context
  const { facilities, units } = plan
  const known = tried.get(norm)
  if (known?.facilities === facilities && known.units === units && known.classes === classes) return known.found
  const found = facilitiesTested(norm, context)
  tried.set(norm, { facilities, units, classes, found })
  return found
}

function facilitiesTested(norm: Threshold, { plan, classes }: NormContext): readonly Facility[] {
  const classIds = norm.classes ?? (norm.scope.class === undefined ? undefined : [norm.scope.class])
  const members =
    classIds === undefined ? undefined : new Set(classIds.flatMap((c) => classes.members(c).map((f) => f.id)))
  const inside = norm.scope.unit === plan.region.unit ? undefined : unitsInside(plan, norm.scope.unit)
  return plan.facilities.filter(
    (f) =>
      (members?.has(f.id) ?? true) &&
      (inside?.has(f.unit) ?? true) &&
      // A block of several institutions is none of a hospital’s size.
      (f.members ?? 1) === 1 &&
      (norm.ownerships?.includes(f.ownership) ?? true) &&
      (norm.tcm === undefined || norm.tcm === (f.tcm ?? false)),
  )
}

function test(norm: Threshold, facility: Facility, year: number, context: NormContext): Tested | undefined {
  const { plan, provided } = context
  // Both measures are stocks of the plan: nothing has to be worked out of its paths.
  if (norm.test.by === 'overApproved') return overApproved(norm, facility, year, plan)
  const amount = provided?.facility(facility.id, norm.resource, year)
  if (amount === undefined) return undefined
  if (norm.exceptAtOrAbove !== undefined && amount.gte(norm.exceptAtOrAbove)) return undefined
  if (norm.test.by === 'after') {
    const limit = dec(norm.test.value)
    return { facility, amount, limit, reached: norm.test.comparator === 'ge' ? amount.gte(limit) : amount.gt(limit) }
  }
  const before = provided?.facility(facility.id, norm.resource, plan.baseYear)
  return before === undefined ? undefined : { facility, amount, limit: before, reached: amount.gt(before) }
}

/** Both measures as the plan gives them, the latest up to the year. */
function overApproved(norm: Threshold, facility: Facility, year: number, plan: Plan): Tested | undefined {
  const found = measured(plan).get(norm.resource)?.get(facility.id)
  const approved = found?.approved.findLast((s) => s.year <= year)
  const actual = found?.actual.findLast((s) => s.year <= year)
  if (approved === undefined || actual === undefined) return undefined
  const limit = dec(approved.value)
  const amount = dec(actual.value)
  return { facility, amount, limit, reached: amount.gt(limit) }
}

type Measured = ReadonlyMap<string, ReadonlyMap<string, Record<'approved' | 'actual', readonly Stock[]>>>
// Changes share what they do not touch: the same stocks have the same index.
const memory = new WeakMap<Plan['stocks'], Measured>()

/** Existing stocks by resource and facility, in order of years. */
function measured({ stocks }: Plan): Measured {
  const known = memory.get(stocks)
  if (known !== undefined) return known
  const index = new Map<string, Map<string, Record<'approved' | 'actual', Stock[]>>>()
  for (const stock of stocks) {
    const { facility, measure, resource } = stock
    if (facility === undefined || stock.status === 'planned' || (measure !== 'approved' && measure !== 'actual'))
      continue
    const ofResource = index.get(resource) ?? new Map<string, Record<'approved' | 'actual', Stock[]>>()
    index.set(resource, ofResource)
    const found = ofResource.get(facility) ?? { approved: [], actual: [] }
    ofResource.set(facility, found)
    found[measure].push(stock)
  }
  for (const ofResource of index.values())
    for (const { approved, actual } of ofResource.values())
      for (const list of [approved, actual]) list.sort((a, b) => a.year - b.year)
  memory.set(stocks, index)
  return index
}
