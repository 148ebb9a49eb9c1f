/**
 * Totals of classes. A part or 其中 is the sum of its facility rows; a group the sum of its parts; a class for which the plan
 * names no facility takes the total the plan gives for it.
 */
import { sum } from '../base/decimal.ts'
import type { FacilityClass } from '../plan/schema/class.ts'
import { type Count, count, perThousand } from '../units/brand.ts'
import type { ClassTotal } from './allocation.ts'
import { controlOf, ruleFor } from './control.ts'
import type { AllocateInput, Shared } from './input.ts'

export type Amounts = { readonly base?: Count; readonly planned?: Count; readonly allocated?: Count }

export function amountsByClass(
  resource: string,
  { plan, classes, stocks }: AllocateInput,
  shared: ReadonlyMap<string, Shared>,
): ReadonlyMap<string, Amounts> {
  const rows = new Map<string, Amounts>()
  for (const { claims, shares } of shared.values()) {
    claims.forEach(({ facility, base, planned }, i) => {
      const allocated = shares[i]?.allocated
      if (base === undefined && planned === undefined) return
      rows.set(facility.id, {
        ...(base !== undefined && { base }),
        ...(planned !== undefined && { planned }),
        ...(allocated !== undefined && { allocated: count(allocated) }),
      })
    })
  }
  const done = new Map<string, Amounts>()
  const amountsOf = (c: FacilityClass): Amounts | undefined => {
    const known = done.get(c.id)
    if (known !== undefined) return known
    const found =
      c.role === 'group'
        ? plan.classes.filter((p) => c.parts.includes(p.id)).flatMap((p) => amountsOf(p) ?? [])
        : classes.members(c.id).flatMap((f) => rows.get(f.id) ?? [])
    const amounts = found.length > 0 ? addUp(found) : given(stocks.total(plan.region.unit, c.id, resource))
    if (amounts !== undefined) done.set(c.id, amounts)
    return amounts
  }
  for (const c of plan.classes) amountsOf(c)
  return done
}

/** Where something is planned but nothing could be allocated the sum has no allocated either: some rows would pass for the whole. */
function addUp(amounts: readonly Amounts[]): Amounts {
  const failed = amounts.some((a) => a.planned !== undefined && a.allocated === undefined)
  const add = (key: keyof Amounts): Amounts => {
    const values = amounts.flatMap((a) => a[key] ?? [])
    return values.length === 0 ? {} : { [key]: count(sum(values)) }
  }
  return { ...add('base'), ...add('planned'), ...(!failed && add('allocated')) }
}

function given({ base, planned }: ReturnType<AllocateInput['stocks']['total']>): Amounts | undefined {
  if (base === undefined && planned === undefined) return undefined
  return {
    ...(base !== undefined && { base: count(base.value) }),
    ...(planned !== undefined && { planned: count(planned.value), allocated: count(planned.value) }),
  }
}

/** One entry for the base and one for the target year; none where there is neither an amount nor a rule. */
export function totalsOf(
  c: FacilityClass,
  resource: string,
  input: AllocateInput,
  amounts: Amounts | undefined,
  shared: Shared | undefined,
): ClassTotal[] {
  const { plan, projection, requirements } = input
  const rule = ruleFor(plan, c.id, resource)
  if (amounts === undefined && rule === undefined) return []
  const { base, planned, allocated } = amounts ?? {}
  return [plan.baseYear, plan.targetYear].map((year): ClassTotal => {
    const atTarget = year === plan.targetYear
    const provided = atTarget ? allocated : base
    const control = controlOf(rule, year, plan, requirements)
    const people = projection.at(plan.region.unit, 'resident', year)
    const density = provided === undefined || people === undefined ? undefined : perThousand(provided, people)
    return {
      class: c.id,
      resource,
      year,
      ...(base !== undefined && { base }),
      ...(atTarget && planned !== undefined && { planned }),
      ...(control !== undefined && { control: count(control.value) }),
      ...(control?.norm !== undefined && { controlNorm: control.norm }),
      ...(provided !== undefined && { allocated: provided }),
      ...(control !== undefined && provided !== undefined && { gap: control.value.minus(provided) }),
      ...(density !== undefined && { perThousand: density }),
      ...(atTarget && c.role === 'part' && { method: rule?.method ?? 'asPlanned' }),
      ...(atTarget && shared?.residual !== undefined && { residual: shared.residual }),
    }
  })
}
