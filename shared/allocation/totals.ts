/**
 * Totals of classes: the sum of the rows of its facilities, each counted once however many of its parts hold it; where the plan
 * names no facility, the total it gives for the class.
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
      if (base === undefined && planned === undefined && allocated === undefined) return
      rows.set(facility.id, {
        ...(base !== undefined && { base }),
        ...(planned !== undefined && { planned }),
        ...(allocated !== undefined && { allocated: count(allocated) }),
      })
    })
  }
  const done = new Map<string, Amounts>()
  for (const c of plan.classes) {
    const own = classes.members(c.id).flatMap((f) => rows.get(f.id) ?? [])
    // Classes of a group that name no facility bring the total the plan gives for them; each once, however often it is named.
    const bare = classes
      .leavesOf(c.id)
      .filter((id) => id !== c.id && !classes.members(id).some((f) => rows.has(f.id)))
      .flatMap((id) => given(stocks.total(plan.region.unit, id, resource)) ?? [])
    const found = [...own, ...bare]
    const total = given(stocks.total(plan.region.unit, c.id, resource))
    // Rows that know no more than what they were given leave the rest to the total the plan gives.
    const known = found.some((a) => a.base !== undefined || a.planned !== undefined)
    const amounts = found.length === 0 ? total : known ? addUp(found) : { ...total, ...addUp(found) }
    if (amounts !== undefined) done.set(c.id, amounts)
  }
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
  then: Amounts | undefined,
): ClassTotal[] {
  const { plan, projection, requirements } = input
  const rule = ruleFor(plan, c.id, resource)
  if (amounts === undefined && then?.base === undefined && rule === undefined) return []
  const { planned, allocated } = amounts ?? {}
  return [plan.baseYear, plan.targetYear].map((year): ClassTotal => {
    const atTarget = year === plan.targetYear
    const base = atTarget ? amounts?.base : then?.base
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
      ...(atTarget &&
        (c.role === 'part' || shared !== undefined) && { method: shared?.rule?.method ?? rule?.method ?? 'asPlanned' }),
      ...(atTarget && shared?.residual !== undefined && { residual: shared.residual }),
    }
  })
}
