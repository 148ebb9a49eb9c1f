/**
 * 医共体: institutions, beds and staff of each consortium and of its members, the lead hospital first. Consortia are no classes:
 * they cover no more than their members, so that the table has no total of its own.
 */
import { type Decimal, dec, sum } from '../base/decimal.ts'
import { type ConsortiumMembers, consortiaOf } from '../plan/consortia.ts'
import { isOpenIn } from '../plan/life.ts'
import type { Facility } from '../plan/schema/facility.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { TableSpec } from '../plan/schema/table.ts'
import { indexStocks } from '../plan/stocks.ts'
import { message, say } from '../text/message.ts'
import { cellsOf } from './cells.ts'
import { heads } from './heads.ts'
import type { TableContext } from './input.ts'
import { decidedAboveNotes } from './life-notes.ts'
import { assumedNotes, printedNotes } from './notes.ts'
import type { Column, Row, TableModel } from './table-model.ts'

export function consortiumTable(spec: Extract<TableSpec, { kind: 'consortia' }>, context: TableContext): TableModel {
  const { plan } = context
  const bed = wholeBeds(plan)
  const groups = consortiaOf(plan)
  const listed = new Set(groups.flatMap((g) => g.members.map((f) => f.id)))
  const staff = staffOf(plan, listed)
  const { word, base, target } = heads(context, bed?.id)
  const count = (key: string, label: string): Column => ({ key, label, kind: 'count', decimals: 0 })
  const named = (head: string, name: string): string =>
    say(context.language, message('life.table.ofBeds', { head, name }))
  const columns: Column[] = [
    count('institutions', word('table.institutions')),
    ...(bed === undefined
      ? []
      : [
          count('base', named(word('table.base', base), bed.name)),
          count('planned', named(word('table.planned', target), bed.name)),
          count('allocated', word('table.allocated')),
        ]),
    ...(staff === undefined
      ? []
      : [count('staff', say(context.language, message('life.table.ofStaff', { year: base, name: staff.name })))]),
    { key: 'lead', label: word('life.table.lead'), kind: 'text', decimals: 0 },
  ]
  const rows = groups.flatMap((group): Row[] => {
    const members = leadFirst(group)
    const amounts = members.map((f) => amountsOf(f, context, bed?.id, staff?.id))
    return [
      {
        key: group.id,
        label: group.name,
        role: 'group',
        cells: cellsOf({ ...added(amounts), lead: group.lead?.name }),
        sumOf: members.map((f) => `${group.id}/${f.id}`),
      },
      ...members.map(
        (f, i): Row => ({
          key: `${group.id}/${f.id}`,
          label: f.name,
          role: 'facility',
          facility: f.id,
          cells: cellsOf({
            ...amounts[i],
            ...(f.id === group.lead?.id && { lead: say(context.language, { key: 'life.table.isLead' }) }),
          }),
        }),
      ),
    ]
  })
  const table = {
    id: spec.id,
    title: spec.title,
    unit: spec.unitLabel ?? '',
    rowHead: word('life.table.consortium'),
    columns,
    rows,
  }
  return {
    ...table,
    notes: [...assumedNotes(context), ...printedNotes(context, table), ...decidedAboveNotes(context, listed)],
  }
}

/** The beds that all kinds of beds are parts of. */
export const wholeBeds = (plan: Plan) => plan.resources.find((r) => r.kind === 'bed' && r.parent === undefined)

/** The widest category of staff that members have figures of. */
export function staffOf(plan: Plan, members: ReadonlySet<string>) {
  const stocks = indexStocks(plan)
  const isHad = (id: string): boolean => [...members].some((f) => stocks.facility(f, id).base !== undefined)
  const had = plan.resources.filter((r) => r.kind === 'staff' && isHad(r.id))
  return had.find((r) => r.parent === undefined || !had.some((other) => other.id === r.parent))
}

type Amounts = Readonly<Partial<Record<'institutions' | 'base' | 'planned' | 'allocated' | 'staff', Decimal>>>

function amountsOf(
  facility: Facility,
  { plan, allocation }: TableContext,
  bed: string | undefined,
  staff: string | undefined,
): Amounts {
  const stocks = indexStocks(plan)
  const row = allocation.facilities.find(
    (a) => a.facility === facility.id && a.resource === bed && a.year === plan.targetYear,
  )
  const beds = bed === undefined ? {} : stocks.facility(facility.id, bed)
  const people = staff === undefined ? undefined : stocks.facility(facility.id, staff).base
  return {
    institutions: dec(isOpenIn(facility, plan.targetYear) ? (facility.members ?? 1) : 0),
    ...(beds.base !== undefined && { base: dec(beds.base.value) }),
    ...(beds.planned !== undefined && { planned: dec(beds.planned.value) }),
    ...(row?.allocated !== undefined && { allocated: row.allocated }),
    ...(people !== undefined && { staff: dec(people.value) }),
  }
}

/** Sums of what is known; nothing known is no 0. */
function added(amounts: readonly Amounts[]): Amounts {
  const keys = ['institutions', 'base', 'planned', 'allocated', 'staff'] as const
  return Object.fromEntries(
    keys.flatMap((key) => {
      const known = amounts.flatMap((a) => a[key] ?? [])
      return known.length === 0 ? [] : [[key, sum(known)] as const]
    }),
  )
}

const leadFirst = ({ members, lead }: ConsortiumMembers): readonly Facility[] =>
  lead !== undefined && members.includes(lead) ? [lead, ...members.filter((f) => f !== lead)] : members
