/** Words that tables of requirements share: whom a row is about, and why a number is missing. */
import type { Assessment } from '../norms/requirement.ts'
import { say } from '../text/message.ts'
import { classNameOf, type TableContext } from './input.ts'

export function scopeName({ plan }: TableContext, { scope }: Assessment): string {
  if (scope.facility !== undefined) return plan.facilities.find((f) => f.id === scope.facility)?.name ?? scope.facility
  const unit = plan.units.find((u) => u.id === scope.unit)?.name ?? scope.unit ?? ''
  if (scope.class === undefined) return unit
  return scope.unit === plan.region.unit ? classNameOf(plan, scope.class) : `${unit} ${classNameOf(plan, scope.class)}`
}

/** The reason instead of a status, where the norm gives no number; for a density on an unknown population, the number for 100 000. */
export function whyEmpty({ language }: TableContext, r: Assessment): string | undefined {
  if (r.value !== undefined || r.low !== undefined || r.high !== undefined) return undefined
  if (r.per100000 !== undefined) {
    const args = { amount: r.per100000.toDecimalPlaces(2).toNumber() }
    return say(language, { key: 'table.per100000', args })
  }
  return r.reason === undefined ? undefined : say(language, r.reason)
}
