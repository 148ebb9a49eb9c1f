/** A facility that the table of its class gives no amount: neither what it has nor what is planned. Missing is not 0. */
import { isOpenIn } from '../../plan/life.ts'
import type { Facility } from '../../plan/schema/facility.ts'
import type { Plan } from '../../plan/schema/plan.ts'
import { message } from '../../text/message.ts'
import { className, finding, lineText, resourceName } from '../build-finding.ts'
import { type DocumentRow, type PrintedDocument, sumRows } from '../document.ts'
import type { Finding } from '../finding.ts'

export function checkMissingStocks(document: PrintedDocument): Finding[] {
  const { plan } = document
  return plan.tables.flatMap((table) => {
    if (table.kind !== 'facilities') return []
    const had = new Map(
      (document.rows(table.class, table.resource, plan.baseYear) ?? []).map((r) => [r.facility.id, r]),
    )
    const planned = document.rows(table.class, table.resource, plan.targetYear) ?? []
    const isListed = (r: DocumentRow) => r.stock !== undefined || had.get(r.facility.id)?.stock !== undefined
    const listed = new Set(planned.filter(isListed).map((r) => r.facility.id))
    if (sumRows(planned) === undefined) return []
    const bedless = resourceKind(plan, table.resource) === 'bed' ? withoutBeds : none
    return planned
      .filter(
        ({ facility }) =>
          !bedless.has(facility.kind) && !listed.has(facility.id) && isOpenIn(facility, plan.targetYear),
      )
      .map(({ facility }) => {
        const counted = countOf(document, facility)
        const members = counted === undefined ? [] : document.members(counted.classId)
        const inTable = members.filter((m) => listed.has(m.id)).length
        const args = {
          facility: facility.name,
          table: table.title,
          resource: resourceName(plan, table.resource),
          class: className(plan, counted?.classId),
          count: counted?.count ?? '',
          countYear: counted?.year ?? '',
          listed: inTable,
          lines: lineText([facility.cite, counted?.cite]),
        }
        return finding({
          rule: 'noStock',
          severity: 'warning',
          where: {
            table: table.id,
            row: facility.name,
            facility: facility.id,
            class: table.class,
            resource: table.resource,
          },
          title: message('audit.noStock.title', args),
          message: message(counted === undefined ? 'audit.noStock' : 'audit.noStock.count', args),
          numbers: counted === undefined ? [] : [counted.count, inTable],
          ...(counted !== undefined && {
            pair: { printed: counted.count, other: inTable, difference: inTable - counted.count },
          }),
          cites: [facility.cite, counted?.cite, table.cite],
        })
      })
  })
}

/** By their standards these have no beds of inpatients: a list of 200 village clinics lacks nothing. */
const withoutBeds: ReadonlySet<Facility['kind']> = new Set(['village-clinic', 'community-station'])
const none: ReadonlySet<Facility['kind']> = new Set()
const resourceKind = (plan: Plan, id: string) => plan.resources.find((r) => r.id === id)?.kind

/** The latest institution count of the smallest class that holds the facility. */
function countOf({ plan, members }: PrintedDocument, facility: Facility) {
  const counts = plan.institutions.flatMap((i) => {
    const inClass = i.class === undefined || i.year > plan.targetYear ? [] : members(i.class)
    return i.class !== undefined && inClass.some((m) => m.id === facility.id)
      ? [{ classId: i.class, size: inClass.length, year: i.year, count: i.count, cite: i.cite }]
      : []
  })
  return counts.sort((a, b) => a.size - b.size || b.year - a.year)[0]
}
