/**
 * What the norms require: one requirement per norm, scope and year, for every year from base to target. Norms that read what the
 * plan provides (ratios, shares of a resource, thresholds …), and norms that read those, wait until after the allocation.
 * A norm that is switched off is not evaluated at all.
 */
import { sum } from '../base/decimal.ts'
import type { ClassIndex } from '../plan/classes.ts'
import type { Norm } from '../plan/schema/norm.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { Projection } from '../population/projection.ts'
import type { Earlier, NormContext, Provided } from './context.ts'
import { orderOf } from './order.ts'
import type { Requirement } from './requirement.ts'
import { ruleOf } from './shapes.ts'

/** Before the allocation: what population, institution counts and given figures decide. */
export function evaluateNorms(plan: Plan, projection: Projection, classes: ClassIndex): Requirement[] {
  const done: Done = new Map()
  evaluateAll(
    orderOf(plan).filter((n) => !n.after),
    { plan, projection, classes },
    done,
  )
  return inPlanOrder(plan, done)
}

/** After the allocation: the requirements computed before it and all others, in plan order. */
export function evaluateProvided(
  before: readonly Requirement[],
  context: Omit<NormContext, 'earlier'> & { readonly provided: Provided },
): Requirement[] {
  const { plan } = context
  const done: Done = new Map()
  for (const r of before) put(done, r.norm, r.year, [r])
  evaluateAll(
    orderOf(plan).filter((n) => n.after),
    context,
    done,
  )
  return inPlanOrder(plan, done)
}

/** Requirements by norm and year; the whole of a scope stands before its parts. */
type Done = Map<string, Map<number, Requirement[]>>

function put(done: Done, norm: string, year: number, found: readonly Requirement[]): void {
  const years = done.get(norm) ?? new Map<number, Requirement[]>()
  done.set(norm, years)
  const list = years.get(year)
  if (list === undefined) years.set(year, [...found])
  else list.push(...found)
}

function evaluateAll(norms: readonly { readonly norm: Norm }[], given: Omit<NormContext, 'earlier'>, done: Done): void {
  const { plan } = given
  const context: NormContext = {
    ...given,
    earlier: (norm, year, unit) => amountOf(done.get(norm)?.get(year) ?? [], unit),
  }
  for (const { norm } of norms) {
    const rule = ruleOf(norm.shape)
    for (let year = plan.baseYear; year <= plan.targetYear; year++)
      put(done, norm.id, year, rule.evaluate(norm, year, context))
  }
}

const inPlanOrder = (plan: Plan, done: Done): Requirement[] =>
  plan.norms.flatMap((norm) => [...(done.get(norm.id)?.values() ?? [])].flat())

/**
 * The one amount a norm stands for: of the unit where it has one for it, else of its whole scope; entries for several classes or
 * facilities are added. Nothing where one of them is not known.
 */
export function amountOf(entries: readonly Requirement[], unit: string | undefined): Earlier {
  const ofScope = entries.filter((r) => r.scope.facility === undefined && r.item === undefined)
  const ofUnit = ofScope.filter((r) => r.scope.unit === unit)
  const first = ofScope[0]?.scope.unit
  const found =
    ofUnit.length > 0 ? ofUnit : ofScope.length > 0 ? ofScope.filter((r) => r.scope.unit === first) : entries
  const amounts = found.flatMap((r) => r.value ?? r.low ?? r.high ?? [])
  const exact = found.flatMap((r) => r.unrounded ?? [])
  if (found.length === 0 || amounts.length < found.length) return {}
  return { amount: sum(amounts), ...(exact.length === found.length && { unrounded: sum(exact) }) }
}
