/**
 * Parts and wholes, only where the plan declares how (population.reconciliation), for every year:
 *   sums          P = Σ pᵢ                     the whole is the sum of its parts
 *   proportional  pᵢ′ = pᵢ·P/Σp                parts are scaled to the whole
 *   shares        pᵢ′ = P·oᵢ/Σo                o observed in the last year in which all parts were
 * A figure of the planner stands: the other parts share what is left. A year in which a part is unknown, or too little is left,
 * stays as it is; the difference is a finding. Sums go from the leaves up, then the others from the root down, so that a sum whose
 * whole was scaled hands the scale on to its parts.
 */
import { type Decimal, dec, sum } from '../base/decimal.ts'
import type { PopulationKind } from '../plan/schema/basics.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { Reconciliation } from '../plan/schema/projection-method.ts'
import type { Year } from '../units/brand.ts'
import { chosenObservations } from './history.ts'
import type { Origin, PopulationSeries } from './projection.ts'
import type { Computed } from './series.ts'

export type Reconciled = Computed & { readonly reconciled?: NonNullable<PopulationSeries['reconciled']> }
type By = Reconciliation['by']

export function reconcile(
  plan: Plan,
  kind: PopulationKind,
  computed: ReadonlyMap<string, Computed>,
): Map<string, Reconciled> {
  const result = new Map<string, Reconciled>(computed)
  const rules = (plan.population.reconciliation ?? []).filter((r) => r.kind === kind)
  if (rules.length === 0) return result
  const byUnit = new Map(rules.map((r) => [r.unit, r.by]))
  const parts = Map.groupBy(
    plan.units.filter((u) => u.parent !== undefined),
    (u) => u.parent ?? '',
  )
  const partsOf = (unit: string) => (parts.get(unit) ?? []).map((u) => u.id)
  const order = fromRoots(plan, partsOf)
  for (const unit of order.toReversed()) {
    if (byUnit.get(unit) === 'sums') setWhole(result, unit, partsOf(unit))
  }
  const scaled = new Set<string>()
  for (const unit of order) {
    const by = byUnit.get(unit)
    if (by === undefined || (by === 'sums' && !scaled.has(unit))) continue
    const rule = by === 'sums' ? 'proportional' : by
    const weights = rule === 'shares' ? lastShares(plan, kind, partsOf(unit)) : undefined
    if (rule === 'shares' && weights === undefined) continue
    for (const id of setParts(result, unit, partsOf(unit), rule, weights)) scaled.add(id)
  }
  return result
}

function fromRoots(plan: Plan, partsOf: (unit: string) => readonly string[]): string[] {
  const order = plan.units.filter((u) => u.parent === undefined).map((u) => u.id)
  for (let i = 0; i < order.length; i++) order.push(...partsOf(order[i] ?? ''))
  return order
}

/** Set by the planner, or on the line to a year that is. */
function stands(series: Reconciled, year: Year): boolean {
  const origin = series.origins.get(year)
  if (origin?.by === 'planner') return true
  return origin?.by === 'line' && series.origins.get(origin.to)?.by === 'planner'
}

function setWhole(result: Map<string, Reconciled>, unit: string, parts: readonly string[]): void {
  const whole = result.get(unit)
  if (whole === undefined || parts.length === 0) return
  const values = new Map(whole.values)
  const origins = new Map(whole.origins)
  for (const year of yearsOf(result, parts)) {
    const known = parts.map((id) => result.get(id)?.values.get(year))
    if (stands(whole, year) || known.includes(undefined)) continue
    replace(values, origins, year, sum(known.filter((v) => v !== undefined)), 'sums')
  }
  result.set(unit, { ...whole, values: inOrder(values), origins, reconciled: { by: 'sums', with: unit } })
}

function setParts(
  result: Map<string, Reconciled>,
  unit: string,
  parts: readonly string[],
  by: Exclude<By, 'sums'>,
  shares: ReadonlyMap<string, Decimal> | undefined,
): string[] {
  const whole = result.get(unit)
  const changed = new Map(
    parts.flatMap((id) => {
      const part = result.get(id)
      return part === undefined ? [] : [[id, { values: new Map(part.values), origins: new Map(part.origins) }] as const]
    }),
  )
  if (whole === undefined || changed.size < parts.length) return []
  for (const [year, total] of whole.values) {
    const fixed = parts.filter((id) => {
      const part = result.get(id)
      return part !== undefined && stands(part, year)
    })
    const free = parts.filter((id) => !fixed.includes(id))
    const weights = free.map((id) => shares?.get(id) ?? result.get(id)?.values.get(year))
    const taken = fixed.map((id) => result.get(id)?.values.get(year) ?? dec(0))
    const known = weights.filter((w) => w !== undefined)
    const left = total.minus(sum(taken))
    const all = sum(known)
    if (free.length === 0 || known.length < free.length || all.isZero() || !left.gt(0)) continue
    let rest = left
    for (const [i, id] of free.entries()) {
      // The last part takes what is left, so that quotients of forty digits still add up exactly.
      const value = i === free.length - 1 ? rest : left.times(known[i] ?? 0).div(all)
      rest = rest.minus(value)
      const own = changed.get(id)
      if (own !== undefined) replace(own.values, own.origins, year, value, by)
    }
  }
  for (const [id, own] of changed) {
    const part = result.get(id)
    if (part !== undefined)
      result.set(id, { ...part, values: inOrder(own.values), origins: own.origins, reconciled: { by, with: unit } })
  }
  return [...changed.keys()]
}

function replace(values: Map<Year, Decimal>, origins: Map<Year, Origin>, year: Year, value: Decimal, rule: By): void {
  const own = values.get(year)
  if (own?.eq(value) === true) return
  values.set(year, value)
  origins.set(year, { by: 'reconciled', rule, ...(own !== undefined && { own }) })
}

const inOrder = (values: ReadonlyMap<Year, Decimal>): Map<Year, Decimal> =>
  new Map([...values].sort(([a], [b]) => a - b))

const yearsOf = (result: ReadonlyMap<string, Reconciled>, parts: readonly string[]): Year[] => [
  ...new Set(parts.flatMap((id) => [...(result.get(id)?.values.keys() ?? [])])),
]

/** Persons of each part in the last year in which all of them were observed. */
function lastShares(plan: Plan, kind: PopulationKind, parts: readonly string[]): Map<string, Decimal> | undefined {
  const counts = parts.map((id) => new Map(chosenObservations(plan, id, kind).map((o) => [o.year, o.persons])))
  const [first] = counts
  const year = [...(first?.keys() ?? [])].findLast((y) => counts.every((c) => c.has(y)))
  if (year === undefined) return undefined
  return new Map(parts.map((id, i) => [id, dec(counts[i]?.get(year) ?? 0)]))
}
