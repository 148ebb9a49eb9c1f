/**
 * Requirements held against what the plan provides, or against what monitoring found.
 *   gap = requirement − actual, positive when short · between the ends of a range 0
 * > and < are tested on the exact amount, the others on the rounded one; 左右 is met within the norm’s tolerance; an = that says
 * which way is better is met by what is at least as good. How binding a norm is changes nothing here: it only decides how a miss
 * is shown.
 */
import { type Decimal, dec } from '../base/decimal.ts'
import type { Provided } from '../norms/context.ts'
import { evaluateProvided } from '../norms/evaluate.ts'
import type { Assessment, Requirement, Status } from '../norms/requirement.ts'
import type { ClassIndex } from '../plan/classes.ts'
import type { Norm, Shape } from '../plan/schema/norm.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { Projection } from '../population/projection.ts'
import { type Count, count } from '../units/brand.ts'
import { settled } from '../units/rounding.ts'

export type AssessInput = {
  readonly plan: Plan
  readonly projection: Projection
  readonly classes: ClassIndex
  readonly provided: Provided
}

/** `required` are the requirements known before the allocation; the rest is evaluated here. */
export function assessNorms(required: readonly Requirement[], input: AssessInput): Assessment[] {
  const norms = new Map(input.plan.norms.map((n) => [n.id, n]))
  return evaluateProvided(required, input).flatMap((r) => {
    const norm = norms.get(r.norm)
    return norm === undefined ? [] : [assess(norm, r, input)]
  })
}

/** Shapes whose bound is no amount of their resource: only what was found can be held against it, never a stock. */
const foundOnly: ReadonlySet<Shape> = new Set([
  'coverage',
  'utilisation',
  'threshold',
  'access',
  'stockMonths',
  'funding',
  'capacity',
  'frequency',
  'reference',
])

/** One requirement against what the plan provides. */
export function assess(norm: Norm, required: Requirement, { plan, provided }: AssessInput): Assessment {
  const requirement = norm.shape === 'reserve' ? withFree(required, plan, provided) : required
  const actual = requirement.found === undefined ? actualOf(requirement, provided) : count(requirement.found.value)
  const verdict = requirement.verdict
  if (actual === undefined) return { ...requirement, status: verdict ?? 'unknown' }
  const gap = gapOf(requirement, actual)
  if (gap === undefined) return { ...requirement, actual, status: verdict ?? 'unknown' }
  return { ...requirement, actual, gap, status: verdict ?? statusOf(norm, requirement, actual, gap) }
}

function actualOf({ shape, scope, resource, year }: Requirement, provided: Provided): Count | undefined {
  if (foundOnly.has(shape)) return undefined
  if (scope.facility !== undefined) return provided.facility(scope.facility, resource, year)
  return scope.unit === undefined ? undefined : provided.within(scope.unit, scope.class, resource, year)
}

/** free = R − what the sector has in the base year. */
function withFree(requirement: Requirement, plan: Plan, provided: Provided): Requirement {
  const { scope, resource, value, low, high } = requirement
  const kept = value ?? low ?? high
  const existing = actualOf({ ...requirement, scope, resource, year: plan.baseYear }, provided)
  if (kept === undefined || existing === undefined) return requirement
  return { ...requirement, also: [{ key: 'free', value: kept.minus(existing) }] }
}

function gapOf({ low, value, high }: Requirement, actual: Decimal): Decimal | undefined {
  if (value !== undefined) return value.minus(actual)
  if (low !== undefined && high !== undefined) {
    return actual.lt(low) ? low.minus(actual) : actual.gt(high) ? high.minus(actual) : dec(0)
  }
  return (low ?? high)?.minus(actual)
}

function statusOf(norm: Norm, { low, high, value, unrounded }: Requirement, actual: Decimal, gap: Decimal): Status {
  const comparator = 'comparator' in norm ? norm.comparator : undefined
  if (value !== undefined) {
    const allowed = comparator === 'about' ? value.times(norm.tolerance ?? 0) : dec(0)
    const better = comparator === 'eq' && 'better' in norm ? norm.better : undefined
    const asGood = better === 'lower' ? actual.lte(value) : better === 'higher' && actual.gte(value)
    return asGood || gap.abs().lte(allowed) ? 'met' : gap.isPositive() ? 'short' : 'over'
  }
  const exact = unrounded === undefined ? undefined : settled(unrounded)
  if ((comparator === 'gt' || comparator === 'rising') && exact !== undefined) return actual.gt(exact) ? 'met' : 'short'
  if (comparator === 'lt' && exact !== undefined) return actual.lt(exact) ? 'met' : 'over'
  if (low !== undefined && actual.lt(low)) return 'short'
  if (high !== undefined && actual.gt(high)) return 'over'
  return 'met'
}
