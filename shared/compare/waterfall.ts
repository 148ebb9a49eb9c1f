/**
 * 为什么不同: from the reference to a 方案 by groups of changes, for any computed cell.
 *   reference + Σ steps + rounding = result, exactly
 * A group is a part of the plan document: population, norms, method (the allocation rules), facilities (everything else). v(G) is the
 * cell before rounding to whole things, of the reference plan with the groups of G taken from the 方案.
 *   in an order g₁ g₂ …   step gᵢ = v({g₁ … gᵢ}) − v({g₁ … gᵢ₋₁})
 *   average over orders   step g  = Σ over G without g  |G|!·(n − |G| − 1)!/n! · (v(G ∪ {g}) − v(G))      (Shapley)
 * With n groups 2ⁿ variants are computed, n ≤ 4. Steps are kept to twelve decimals; what rounding to whole things adds, and the dust
 * of the division by n!, is the step “rounding”, so that the sum is exact and no step hides another.
 */
import { type Decimal, dec, sum } from '../base/decimal.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Results } from '../engine/results.ts'
import { computePlan } from '../engine/run.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { type Language, type Message, message, say } from '../text/message.ts'
import { type Address, type CellMeasure, cellMeasure } from './cell-measure.ts'

export const changeGroups = ['population', 'norms', 'facilities', 'method'] as const
export type ChangeGroup = (typeof changeGroups)[number]
export type Step = { readonly group: ChangeGroup | 'rounding'; readonly amount: Decimal }
export type Waterfall = {
  readonly row: string
  readonly column: string
  readonly decimals: number
  readonly reference: Decimal
  /** Only groups that differ; rounding last, and only where it is not 0. */
  readonly steps: readonly Step[]
  readonly result: Decimal
}
export type WaterfallOptions = {
  /** Groups in the order they are taken; absent: the average over all orders. Groups that do not differ may be left out. */
  readonly order?: readonly ChangeGroup[]
  readonly language?: Language
}

const PLACES = 12

export function waterfall(
  reference: Results,
  changed: Results,
  address: Address,
  { order, language = 'zh-CN' }: WaterfallOptions = {},
): Result<Waterfall, Message> {
  const found = cellMeasure(reference, address, language, 'waterfall.error.notNumber')
  if (!found.ok) return found
  const measure = found.value
  const groups = changeGroups.filter((group) => differs(reference.plan, changed.plan, group))
  if (order !== undefined && !covers(order, groups)) {
    const words = (list: readonly ChangeGroup[]) => list.map((g) => groupName(g, language)).join('、')
    return err(message('waterfall.error.order', { found: words(order), expected: words(groups) }))
  }
  const variant = variants(reference, changed, groups, measure, language)
  const first = variant([])
  if (!first.ok) return first
  const last = variant(groups)
  if (!last.ok) return last
  const amounts = order === undefined ? averaged(groups, variant) : inOrder(order, groups, variant)
  if (!amounts.ok) return amounts

  const steps = amounts.value.map(({ group, amount }) => ({ group, amount: amount.toDecimalPlaces(PLACES) }))
  const rounding = last.value.value.minus(first.value.value).minus(sum(steps.map((s) => s.amount)))
  return ok({
    row: measure.row,
    column: measure.column,
    decimals: measure.decimals,
    reference: first.value.value,
    steps: rounding.isZero() ? steps : [...steps, { group: 'rounding', amount: rounding }],
    result: last.value.value,
  })
}

export const groupName = (group: Step['group'], language: Language): string =>
  say(language, message(`waterfall.${group}`))

/** Everything of the plan that is in none of the other groups counts as facilities: their stocks, limits, classes, volumes. */
function mixed(from: Plan, to: Plan, groups: readonly ChangeGroup[]): Plan {
  const of = (group: ChangeGroup) => (groups.includes(group) ? to : from)
  return {
    ...of('facilities'),
    population: of('population').population,
    norms: of('norms').norms,
    allocations: of('method').allocations,
  }
}

function differs(from: Plan, to: Plan, group: ChangeGroup): boolean {
  const one = mixed(from, to, [group])
  if (one.population === from.population && one.norms === from.norms && one.allocations === from.allocations) {
    const keys = Object.keys({ ...from, ...one }) as (keyof Plan)[]
    if (keys.every((key) => one[key] === from[key])) return false
  }
  // Two 方案 may have come to the same figures by different changes.
  return JSON.stringify(one) !== JSON.stringify(from)
}

const covers = (order: readonly ChangeGroup[], groups: readonly ChangeGroup[]): boolean =>
  new Set(order).size === order.length && groups.every((group) => order.includes(group))

type Variant = (
  groups: readonly ChangeGroup[],
) => Result<{ readonly value: Decimal; readonly smooth: Decimal }, Message>

function variants(
  reference: Results,
  changed: Results,
  all: readonly ChangeGroup[],
  measure: CellMeasure,
  language: Language,
): Variant {
  const done = new Map<string, ReturnType<Variant>>()
  return (groups) => {
    const taken = all.filter((group) => groups.includes(group))
    const key = taken.join()
    const known = done.get(key)
    if (known !== undefined) return known
    const run =
      taken.length === 0
        ? reference
        : taken.length === all.length
          ? changed
          : computePlan(mixed(reference.plan, changed.plan, taken), [], reference.solver ?? changed.solver)
    const value = measure.of(run)
    const { row, column } = measure
    const named = taken.map((g) => groupName(g, language)).join('、')
    const entry =
      value === undefined ? err(message('waterfall.error.noValue', { groups: named, row, column })) : ok(value)
    done.set(key, entry)
    return entry
  }
}

type Amounts = Result<{ readonly group: ChangeGroup; readonly amount: Decimal }[], Message>

function inOrder(order: readonly ChangeGroup[], groups: readonly ChangeGroup[], variant: Variant): Amounts {
  const taken = order.filter((group) => groups.includes(group))
  const amounts: { group: ChangeGroup; amount: Decimal }[] = []
  for (const [i, group] of taken.entries()) {
    const before = variant(taken.slice(0, i))
    const after = variant(taken.slice(0, i + 1))
    if (!before.ok) return before
    if (!after.ok) return after
    amounts.push({ group, amount: after.value.smooth.minus(before.value.smooth) })
  }
  return ok(amounts)
}

function averaged(groups: readonly ChangeGroup[], variant: Variant): Amounts {
  const n = groups.length
  const amounts: { group: ChangeGroup; amount: Decimal }[] = []
  for (const group of groups) {
    let total = dec(0)
    for (const without of subsets(groups.filter((other) => other !== group))) {
      const before = variant(without)
      const after = variant([...without, group])
      if (!before.ok) return before
      if (!after.ok) return after
      const orders = factorial(without.length) * factorial(n - without.length - 1)
      total = total.plus(after.value.smooth.minus(before.value.smooth).times(orders))
    }
    amounts.push({ group, amount: total.div(factorial(n)) })
  }
  return ok(amounts)
}

function subsets<T>(list: readonly T[]): T[][] {
  const all: T[][] = [[]]
  for (const entry of list) all.push(...all.map((set) => [...set, entry]))
  return all
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))
