/**
 * R14 stockMonths · 物资储备月数
 * formula: S ≥ m·U; months = S ÷ U
 * symbols: S in store; U used per month; m months
 * units: S and U in the item’s counter
 * rounding: up
 * source: norm-types R14
 * example: 2 months of 4000 gowns: 8000; in store 6500, 1.6 months, short by 1500
 */
import { dec } from '../../base/decimal.ts'
import type { NormOf } from '../../plan/schema/norm.ts'
import { message } from '../../text/message.ts'
import { bounded } from '../bound.ts'
import { type NormContext, shell } from '../context.ts'
import type { Requirement } from '../requirement.ts'

/** One requirement per item: gowns and masks cannot be added. */
export function evaluateStockMonths(norm: NormOf<'stockMonths'>, year: number, { plan }: NormContext): Requirement[] {
  const items = (plan.supplies ?? []).filter((s) => norm.items?.includes(s.id) ?? true)
  if (items.length === 0) return [{ ...shell(norm, year), reason: message('norm.noSupplies') }]
  return items.map(({ id, name, monthlyUse, stock, year: counted }) => {
    const entry = { ...shell(norm, year), item: id }
    const found = stock === undefined ? {} : { found: { value: dec(stock), year: counted ?? plan.baseYear } }
    if (monthlyUse === undefined) return { ...entry, ...found, reason: message('norm.noUse', { item: name }) }
    const unrounded = dec(norm.months).times(monthlyUse)
    const months =
      stock === undefined || monthlyUse === 0
        ? {}
        : { also: [{ key: 'months' as const, value: dec(stock).div(monthlyUse) }] }
    return { ...entry, ...found, ...months, unrounded, ...bounded(norm, 'low', unrounded) }
  })
}
