/**
 * Facilities that are no more in the target year and still have a planned figure (current run), or have figures of a year after
 * their end — those of the base year count nowhere; and expansions that do not lead to the planned figure. The figures stand as they are.
 */
import { ledgerOf } from '../../allocation/life-ledger.ts'
import { endOf } from '../../plan/life.ts'
import type { Facility, Stock } from '../../plan/schema/facility.ts'
import { indexStocks } from '../../plan/stocks.ts'
import { message } from '../../text/message.ts'
import type { AuditInput } from '../audit-input.ts'
import { counterOf, finding, resourceName } from '../build-finding.ts'
import type { Finding } from '../finding.ts'

export function checkLives(current: AuditInput): Finding[] {
  const { plan } = current
  if (plan.facilities.every((f) => f.events === undefined && f.closes === undefined)) return []
  const stocks = Map.groupBy(
    plan.stocks.filter((s) => s.facility !== undefined && s.value > 0),
    (s) => s.facility,
  )
  return plan.facilities.flatMap((facility) => {
    const end = endOf(facility)
    const after = end === undefined ? [] : (stocks.get(facility.id) ?? []).filter((s) => s.year >= end)
    return [
      ...after.map((stock) => afterEnd(current, facility, stock, end ?? stock.year)),
      ...expansions(current, facility),
    ]
  })
}

function afterEnd({ plan }: AuditInput, facility: Facility, stock: Stock, end: number): Finding {
  const args = {
    name: facility.name,
    resource: resourceName(plan, stock.resource),
    counter: counterOf(plan, stock.resource),
    year: stock.year,
    value: stock.value,
    end,
  }
  const planned = stock.status === 'planned'
  return finding({
    rule: 'life',
    severity: 'warning',
    where: { facility: facility.id, resource: stock.resource, year: stock.year },
    title: message('audit.life.title', args),
    message: message(
      planned ? 'audit.life.planned' : stock.year === plan.baseYear ? 'audit.life.base' : 'audit.life',
      args,
    ),
    numbers: [stock.value, end],
    cites: [stock.cite, facility.cite],
  })
}

/** 100 beds and 50 more by 2023 are 150; a plan of 120 says something else. */
function expansions({ plan }: AuditInput, facility: Facility): Finding[] {
  const grown = new Set(
    (facility.events ?? []).flatMap((e) =>
      e.type === 'expand' && e.year > plan.baseYear && e.year <= plan.targetYear ? [e.resource] : [],
    ),
  )
  return [...grown].flatMap((resource) => {
    const expected = ledgerOf(plan).expected(facility.id, resource)
    const { planned } = indexStocks(plan).facility(facility.id, resource)
    if (expected === undefined || planned === undefined || expected.lte(planned.value)) return []
    const args = {
      name: facility.name,
      resource: resourceName(plan, resource),
      counter: counterOf(plan, resource),
      year: plan.targetYear,
      value: planned.value,
      expected: expected.toNumber(),
    }
    return [
      finding({
        rule: 'life',
        severity: 'note',
        where: { facility: facility.id, resource, year: plan.targetYear },
        title: message('audit.life.expand.title', args),
        message: message('audit.life.expand', args),
        numbers: [args.expected, planned.value],
        pair: { printed: planned.value, other: args.expected, difference: args.expected - planned.value },
        cites: [planned.cite],
      }),
    ]
  })
}
