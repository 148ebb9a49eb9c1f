/**
 * 机构: every facility and resource once, the rows of a class together, so that the total of a class is a sum over few ranges.
 * A class that names no facility has one row with the total the plan gives for it.
 */
import type { FacilityAllocation } from '../../allocation/allocation.ts'
import type { Results } from '../../engine/results.ts'
import { type Language, message, say, type TextKey } from '../../text/message.ts'
import { columnName, reference, sheetReference } from './address.ts'
import { type ListColumn, listSheet, listTop } from './list-sheet.ts'
import type { Live } from './live.ts'
import { liveCell } from './live.ts'
import { inputLook, looks, numberLook, textCell } from './looks.ts'
import type { Sheet, SheetCell, SheetRow } from './sheet.ts'

export const amounts = ['base', 'planned', 'allocated'] as const
export type Amount = (typeof amounts)[number]

export type Facilities = {
  readonly sheet: Sheet
  facility(facility: string, resource: string, amount: Amount): Live | undefined
  /** The sum over the facilities of a class, each once, and the given totals of classes that name none. */
  classSum(classId: string, resource: string, amount: Amount): Live | undefined
}

type Entry = {
  readonly class: string
  readonly resource: string
  readonly facility?: string
  readonly name: string
  readonly base?: number
  readonly planned?: number
  readonly allocated?: number
  readonly allocation?: FacilityAllocation
}

const firstAmount = 4
/** More ranges than this stand in no readable formula. */
const mostRanges = 100

export function facilitiesSheet(results: Results, name: string, language: Language): Facilities {
  const { plan, classes } = results
  const words = (key: TextKey, args: Record<string, string | number> = {}): string => say(language, message(key, args))
  const entries = entriesOf(results, (name) => words('office.classTotal', { class: name }))
  const rowOf = new Map<string, number>()
  entries.forEach((entry, at) => {
    rowOf.set(keyOf(entry.facility ?? `class ${entry.class}`, entry.resource), listTop + at)
  })
  const columnOf = (amount: Amount): number => firstAmount + amounts.indexOf(amount)
  const valueAt = (row: number, amount: Amount): number | undefined => entries[row - listTop]?.[amount]

  const facility: Facilities['facility'] = (id, resource, amount) => {
    const row = rowOf.get(keyOf(id, resource))
    const value = row === undefined ? undefined : valueAt(row, amount)
    if (row === undefined || value === undefined) return undefined
    return { formula: reference({ sheet: name, row, column: columnOf(amount) }), value }
  }

  const classSum: Facilities['classSum'] = (classId, resource, amount) => {
    const members = classes.members(classId).map((f) => rowOf.get(keyOf(f.id, resource)))
    const bare = [...new Set([classId, ...classes.leavesOf(classId)])].map((id) =>
      rowOf.get(keyOf(`class ${id}`, resource)),
    )
    const rows = [...members, ...bare].filter((row) => row !== undefined).sort((a, b) => a - b)
    const ranges = runsOf(rows)
    if (rows.length === 0 || ranges.length > mostRanges) return undefined
    const column = columnName(columnOf(amount))
    const area = ranges.map(([from, to]) => `${sheetReference(name)}$${column}$${from + 1}:$${column}$${to + 1}`)
    return {
      formula: `SUM(${area.join(',')})`,
      value: rows.reduce((sum, row) => sum + (valueAt(row, amount) ?? 0), 0),
    }
  }

  const { baseYear, targetYear } = plan
  const columns: ListColumn[] = [
    { label: words('office.facility'), width: 32 },
    { label: words('office.class'), width: 22 },
    { label: words('office.resource'), width: 14 },
    { label: words('office.counter'), width: 6 },
    { label: words('office.base', { year: baseYear }), width: 10 },
    { label: words('office.planned', { year: targetYear }), width: 10 },
    { label: words('office.allocated'), width: 12 },
    { label: words('office.gap'), width: 10 },
    { label: words('office.method'), width: 14 },
    { label: words('office.lock'), width: 8 },
    { label: words('office.min'), width: 8 },
    { label: words('office.max'), width: 8 },
  ]
  const row = (entry: Entry, at: number): SheetRow => entryRow(entry, listTop + at, results, words)
  return { sheet: listSheet(name, columns, entries.map(row)), facility, classSum }
}

const keyOf = (id: string, resource: string): string => `${id} ${resource}`

/** Neighbouring rows as ranges [from, to]. */
function runsOf(rows: readonly number[]): [number, number][] {
  const found: [number, number][] = []
  for (const row of rows) {
    const last = found.at(-1)
    if (last !== undefined && row <= last[1] + 1) last[1] = row
    else found.push([row, row])
  }
  return found
}

function entriesOf({ plan, allocation, classes, stocks }: Results, totalName: (name: string) => string): Entry[] {
  const order = new Map(plan.classes.map((c, at) => [c.id, at]))
  return plan.resources.flatMap(({ id: resource }) => {
    const own = allocation.facilities
      .filter((a) => a.resource === resource && a.year === plan.targetYear)
      .map(
        (allocation): Entry => ({
          class: allocation.class,
          resource,
          facility: allocation.facility,
          name: allocation.name,
          ...numbersOf(allocation),
          allocation,
        }),
      )
    const shown = new Set(own.map((entry) => entry.facility))
    const bare = plan.classes.flatMap((c): Entry[] => {
      if (classes.members(c.id).some((f) => shown.has(f.id))) return []
      const { base, planned } = stocks.total(plan.region.unit, c.id, resource)
      if (base === undefined && planned === undefined) return []
      return [
        {
          class: c.id,
          resource,
          name: totalName(c.name),
          ...(base !== undefined && { base: base.value }),
          ...(planned !== undefined && { planned: planned.value, allocated: planned.value }),
        },
      ]
    })
    const at = ({ class: id }: Entry): number => order.get(id) ?? order.size
    // Array.sort keeps plan order within a class.
    return [...own, ...bare].sort((one, other) => at(one) - at(other))
  })
}

function numbersOf(a: FacilityAllocation): Pick<Entry, Amount> {
  return {
    ...(a.base !== undefined && { base: a.base.toNumber() }),
    ...(a.planned !== undefined && { planned: a.planned.toNumber() }),
    ...(a.allocated !== undefined && { allocated: a.allocated.toNumber() }),
  }
}

function entryRow(entry: Entry, row: number, { plan, allocation }: Results, words: (key: TextKey) => string): SheetRow {
  const { base, planned, allocated } = entry
  const resource = plan.resources.find((r) => r.id === entry.resource)
  const total = allocation.totals.find(
    (t) => t.class === entry.class && t.resource === entry.resource && t.year === plan.targetYear,
  )
  const limit = plan.facilities.find((f) => f.id === entry.facility)?.limits?.find((l) => l.resource === entry.resource)
  const amount = (value: number | undefined): SheetCell =>
    value === undefined ? { look: numberLook() } : { value, look: inputLook }
  const [, plannedName, allocatedName] = amounts.map((_, at) => `${columnName(firstAmount + at)}${row + 1}`)
  // What stands as planned follows the planned number; what a method shared does not.
  const asPlanned = entry.allocation === undefined || total?.method === 'asPlanned' || entry.allocation.bound === 'lock'
  const gap = planned === undefined || allocated === undefined ? undefined : allocated - planned
  return {
    cells: [
      textCell(entry.name),
      textCell(plan.classes.find((c) => c.id === entry.class)?.name ?? entry.class),
      textCell(resource?.name ?? entry.resource),
      textCell(resource?.counter, looks.word),
      amount(base),
      amount(planned),
      allocated === undefined
        ? { look: numberLook() }
        : liveCell(
            allocated,
            asPlanned && planned !== undefined ? { formula: plannedName ?? '', value: planned } : undefined,
            numberLook(),
          ),
      gap === undefined
        ? { look: numberLook() }
        : liveCell(gap, { formula: `${allocatedName}-${plannedName}`, value: gap }, numberLook()),
      textCell(total?.method === undefined ? undefined : words(`method.${total.method}`), looks.word),
      textCell(entry.allocation?.locked === true ? words('office.locked') : undefined, looks.word),
      amount(limit?.min),
      amount(limit?.max),
    ],
  }
}
