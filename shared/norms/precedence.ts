/**
 * Where two norms give one thing two numbers: which of them governs. The others are computed all the same, and told as findings.
 *   1 the planner’s choice (plan.precedence)
 *   2 who set it: handed down before plan, county, prefecture, province, nation; no issuer counts as plan
 *   3 the norm an allocation rule takes its control total from, because the planner named it there
 *   4 the order of the list
 * Norms give one thing two numbers where unit, class and resource are the same and the rounded results of the target year cannot
 * both be meant: two values, two least or two greatest numbers that differ, or a least number above a greatest one.
 */

import type { Norm, Shape } from '../plan/schema/norm.ts'
import type { Issuer } from '../plan/schema/norms/common.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { Requirement } from './requirement.ts'

export type Governing = {
  readonly unit: string
  readonly class?: string
  readonly resource: string
  readonly governs: string
  readonly others: readonly string[]
  readonly by: 'choice' | 'issuer' | 'allocation' | 'order'
}

/** Shapes that say of themselves how much there must be; shares and ratios follow what others say. */
const giving: ReadonlySet<Shape> = new Set([
  'density',
  'range',
  'flooredDensity',
  'populationBand',
  'reserve',
  'controlTotal',
  'formula',
])

const ranks: Readonly<Record<Issuer, number>> = {
  handedDown: 0,
  plan: 1,
  county: 2,
  prefecture: 3,
  province: 4,
  nation: 5,
}

export function governing(plan: Plan, requirements: readonly Requirement[]): Governing[] {
  const known = memory.get(requirements)
  if (known !== undefined) return known
  const found = find(plan, requirements)
  memory.set(requirements, found)
  return found
}

// Results are never changed in place, and every control total of a run asks anew.
const memory = new WeakMap<readonly Requirement[], Governing[]>()

function find(plan: Plan, requirements: readonly Requirement[]): Governing[] {
  const results = new Map<string, Requirement[]>()
  for (const r of requirements) {
    if (r.year !== plan.targetYear) continue
    const list = results.get(r.norm)
    if (list === undefined) results.set(r.norm, [r])
    else list.push(r)
  }
  const groups = new Map<string, Norm[]>()
  for (const norm of plan.norms) {
    if (norm.off === true || !giving.has(norm.shape) || !results.has(norm.id)) continue
    const key = `${norm.scope.unit} ${norm.scope.class ?? ''} ${norm.resource}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [norm])
    else group.push(norm)
  }
  return [...groups.values()].flatMap((group) => {
    const contested = group.filter((a) => group.some((b) => a !== b && disagree(results.get(a.id), results.get(b.id))))
    const first = contested[0]
    return first === undefined ? [] : [governs(plan, first, contested)]
  })
}

/**
 * Norms that both speak of every unit of a level are held against each other unit by unit: two that share the units out between
 * them (bands of population) give different sums and contradict nowhere.
 */
function disagree(a: readonly Requirement[] = [], b: readonly Requirement[] = []): boolean {
  const [wholeA, ...partsA] = a
  const [wholeB, ...partsB] = b
  if (wholeA === undefined || wholeB === undefined) return false
  if (partsA.length === 0 || partsB.length === 0) return differ(wholeA, wholeB)
  const byUnit = new Map(partsB.map((r) => [r.scope.unit, r]))
  return partsA.some((r) => {
    const other = byUnit.get(r.scope.unit)
    return other !== undefined && differ(r, other)
  })
}

function differ(a: Requirement, b: Requirement): boolean {
  const same = (['value', 'low', 'high'] as const).find((key) => a[key] !== undefined && b[key] !== undefined)
  if (same !== undefined && b[same] !== undefined && a[same]?.eq(b[same]) === false) return true
  const disjoint = (x: Requirement, y: Requirement): boolean => {
    const least = x.low ?? x.value
    const most = y.high ?? y.value
    return least !== undefined && most !== undefined && least.gt(most)
  }
  return disjoint(a, b) || disjoint(b, a)
}

function governs(plan: Plan, { scope, resource }: Norm, contested: readonly Norm[]): Governing {
  const chosen = plan.precedence?.find(
    (p) => p.unit === scope.unit && p.class === scope.class && p.resource === resource,
  )?.norm
  const named = new Set(plan.allocations.flatMap((a) => (a.control?.by === 'norm' ? [a.control.norm] : [])))
  const rank = (n: Norm) => ranks[n.issuer ?? 'plan']
  const ordered = [...contested].sort(
    (a, b) =>
      Number(b.id === chosen) - Number(a.id === chosen) ||
      rank(a) - rank(b) ||
      Number(named.has(b.id)) - Number(named.has(a.id)),
  )
  const [first, second] = ordered
  const winner = first?.id ?? ''
  const by =
    winner === chosen
      ? 'choice'
      : first !== undefined && second !== undefined && rank(first) !== rank(second)
        ? 'issuer'
        : named.has(winner)
          ? 'allocation'
          : 'order'
  return {
    unit: scope.unit,
    ...(scope.class !== undefined && { class: scope.class }),
    resource,
    governs: winner,
    others: ordered.slice(1).map((n) => n.id),
    by,
  }
}
