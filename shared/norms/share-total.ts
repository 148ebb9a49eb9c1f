/** T, the total a share is taken of: another norm’s requirement, what the plan provides of a resource, or a given amount. */
import { type Decimal, dec } from '../base/decimal.ts'
import type { NormOf } from '../plan/schema/norm.ts'
import { type Message, message } from '../text/message.ts'
import { type NormContext, scopeOf, shell } from './context.ts'
import { eachUnit } from './each-unit.ts'
import type { Requirement, Scope } from './requirement.ts'

export type ShareNorm = NormOf<'share' | 'shareRange' | 'shareOrFloor'>
export type Total = { readonly total?: Decimal; readonly missing: Message }
export type OfTotal = (scope: Scope, total: Total) => Requirement

/** One requirement per facility of the class, or per unit of the scope; `of` makes it from its total. */
export function eachTotal(norm: ShareNorm, year: number, context: NormContext, of: OfTotal): Requirement[] {
  if (norm.each === 'scope' || norm.of.by !== 'resource')
    return eachUnit(norm, year, context, (unit) => of(scopeOf(norm, unit), totalIn(norm, unit, year, context)))
  const { resource } = norm.of
  const members = norm.scope.class === undefined ? [] : context.classes.members(norm.scope.class)
  if (members.length === 0) return [{ ...shell(norm, year), reason: message('norm.noFacilities') }]
  const missing = noTotal(resource, year, context)
  return members.map((f) => {
    const total = context.provided?.facility(f.id, resource, year)
    return of({ unit: norm.scope.unit, facility: f.id }, { missing, ...(total !== undefined && { total }) })
  })
}

function totalIn(norm: ShareNorm, unit: string, year: number, context: NormContext): Total {
  const of = norm.of
  if (of.by === 'amount') return { total: dec(of.value), missing: message('norm.noValue') }
  if (of.by === 'resource') {
    const total = context.provided?.within(unit, norm.scope.class, of.resource, year)
    return { missing: noTotal(of.resource, year, context), ...(total !== undefined && { total }) }
  }
  const total = context.earlier(of.norm, year, unit).amount
  const isOff = context.plan.norms.some((n) => n.id === of.norm && n.off === true)
  const missing = message(isOff ? 'norm.offTotal' : 'norm.noTotalNorm', { norm: of.norm })
  return { missing, ...(total !== undefined && { total }) }
}

const noTotal = (resource: string, year: number, { plan }: NormContext): Message =>
  message('norm.noTotal', { resource: plan.resources.find((r) => r.id === resource)?.name ?? resource, year })
