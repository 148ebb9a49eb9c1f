/**
 * The stocks a plan counts with: per resource the measure its planBy names, the base year’s existing amount and the target
 * year’s planned one. Missing is undefined, never 0. A facility that is no more at the end of the base year has no existing amount
 * then, whatever a table still says of it: it counts nowhere (audit/rules/life.ts tells).
 */
import { endOf } from './life.ts'
import type { Stock } from './schema/facility.ts'
import type { Plan } from './schema/plan.ts'

export type StockPair = { readonly base?: Stock; readonly planned?: Stock }

export type StockIndex = {
  facility(facilityId: string, resourceId: string): StockPair
  /** A total the plan gives for a class in a unit where it names no facility. */
  total(unitId: string, classId: string, resourceId: string): StockPair
  /** Resources that at least one facility or total has. */
  readonly resources: ReadonlySet<string>
}

const none: StockPair = {}

// Changes share what they do not touch: the same stocks, resources and years have the same index.
const memory = new WeakMap<Plan['stocks'], { plan: Plan; ended: string; index: StockIndex }>()

export function indexStocks(plan: Plan): StockIndex {
  const known = memory.get(plan.stocks)
  const { resources, baseYear, targetYear } = plan
  const same =
    known?.plan.resources === resources && known.plan.baseYear === baseYear && known.plan.targetYear === targetYear
  if (same && known.plan.facilities === plan.facilities) return known.index
  const ended = plan.facilities.flatMap((f) => ((endOf(f) ?? baseYear + 1) <= baseYear ? [f.id] : []))
  const key = ended.join(' ')
  const index = same && known.ended === key ? known.index : build(plan, new Set(ended))
  memory.set(plan.stocks, { plan, ended: key, index })
  return index
}

function build(plan: Plan, ended: ReadonlySet<string>): StockIndex {
  const planBy = new Map(plan.resources.map((r) => [r.id, r.planBy]))
  const pairs = new Map<string, { base?: Stock; planned?: Stock }>()
  const resources = new Set<string>()
  for (const stock of plan.stocks) {
    if (stock.measure !== planBy.get(stock.resource)) continue
    const isBase = stock.year === plan.baseYear && stock.status !== 'planned'
    const isPlanned = stock.year === plan.targetYear && stock.status === 'planned'
    if (!isBase && !isPlanned) continue
    if (isBase && stock.facility !== undefined && ended.has(stock.facility)) continue
    resources.add(stock.resource)
    const key = keyOf(stock.facility, stock.unit, stock.class, stock.resource)
    const pair = pairs.get(key) ?? {}
    if (isPlanned) pair.planned = stock
    else if (pair.base === undefined || stock.status === 'actual') pair.base = stock
    pairs.set(key, pair)
  }
  return {
    facility: (facilityId, resourceId) => pairs.get(keyOf(facilityId, undefined, undefined, resourceId)) ?? none,
    total: (unitId, classId, resourceId) => pairs.get(keyOf(undefined, unitId, classId, resourceId)) ?? none,
    resources,
  }
}

const keyOf = (
  facility: string | undefined,
  unit: string | undefined,
  classId: string | undefined,
  resource: string,
) => (facility === undefined ? `u ${unit ?? ''} ${classId ?? ''} ${resource}` : `f ${facility} ${resource}`)
