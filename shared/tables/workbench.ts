/**
 * The table of the 配置 stage: one resource, class by class and facility by facility, with the control totals at the foot.
 *   facility  gap = allocated − planned · class and total  gap = m − planned, negative when over
 *   perThousand = planned·1000/P of the target year · deviation = (planned − m)/m, %, m the control total of a class
 *   that has one, else the allocated amount
 */
import type { ClassTotal, FacilityAllocation } from '../allocation/allocation.ts'
import type { Decimal } from '../base/decimal.ts'
import type { FacilityClass } from '../plan/schema/class.ts'
import type { Facility } from '../plan/schema/facility.ts'
import type { Language } from '../text/message.ts'
import type { Count } from '../units/brand.ts'
import { perThousand } from '../units/brand.ts'
import { type Cells, cellsOf } from './cells.ts'
import { heads } from './heads.ts'
import { resourceOf, type TableContext, type TablesInput, totalOf } from './input.ts'
import type { Column, Row, TableModel } from './table-model.ts'

export const workbenchId = (resource: string): string => `workbench:${resource}`

/** Tables of every resource that facility rows have. */
export function buildWorkbenches(input: TablesInput, language: Language): TableModel[] {
  const resources = new Set(input.allocation.facilities.map((f) => f.resource))
  return [...resources].map((r) => workbenchTable({ ...input, language }, r))
}

export function workbenchTable(context: TableContext, resource: string): TableModel {
  const { plan, classes } = context
  const { word, counter, base, target } = heads(context, resource)
  const columns: Column[] = [
    { key: 'base', label: word('table.base', base), kind: 'count', decimals: 0 },
    { key: 'planned', label: word('table.planned', target), kind: 'count', decimals: 0 },
    { key: 'allocated', label: word('table.allocated'), kind: 'count', decimals: 0 },
    { key: 'gap', label: word('table.gap'), kind: 'count', decimals: 0 },
    { key: 'perThousand', label: word('table.perThousand'), kind: 'density', decimals: 2 },
    { key: 'deviation', label: word('table.deviation'), kind: 'percent', decimals: 0 },
  ]
  const atTarget = context.allocation.facilities.filter((f) => f.year === target && f.resource === resource)
  const byFacility = new Map(atTarget.map((f) => [f.facility, f]))
  const rows = plan.classes.flatMap((c) => (c.role === 'part' ? classRows(c, resource, context, byFacility) : []))
  const whole = classes.whole === undefined ? undefined : totalOf(context, classes.whole, resource, target)
  const foot: Row[] = [
    {
      key: 'total',
      label: word('table.planTotal'),
      role: 'total',
      cells: wholeCells(whole, context),
      ...(classes.whole !== undefined && { class: classes.whole }),
    },
    {
      key: 'control',
      label: word('table.controlTotal'),
      role: 'total',
      cells: controlCells(whole, context),
      ...(classes.whole !== undefined && { class: classes.whole }),
    },
  ]
  return {
    id: workbenchId(resource),
    title: resourceOf(plan, resource)?.name ?? resource,
    unit: counter,
    rowHead: word('table.facility'),
    columns,
    rows: [...rows, ...foot],
    notes: [],
  }
}

function classRows(
  part: FacilityClass,
  resource: string,
  context: TableContext,
  byFacility: ReadonlyMap<string, FacilityAllocation>,
): Row[] {
  const { plan, classes } = context
  const total = totalOf(context, part.id, resource, plan.targetYear)
  if (total === undefined) return []
  const head: Row = { key: part.id, label: part.name, role: 'class', class: part.id, cells: totalCells(total, context) }
  const members = classes.members(part.id).filter((f) => byFacility.has(f.id))
  const subgroupOf = subgroups(part.id, members, context)
  let current: string | undefined
  const rows: Row[] = [head]
  for (const facility of members) {
    const subgroup = subgroupOf.get(facility.id)
    if (subgroup !== current && subgroup !== undefined) {
      const name = plan.classes.find((c) => c.id === subgroup)?.name ?? subgroup
      rows.push({
        key: subgroup,
        label: name,
        role: 'ofWhich',
        class: subgroup,
        cells: totalCells(totalOf(context, subgroup, resource, plan.targetYear), context),
      })
    }
    current = subgroup
    const row = byFacility.get(facility.id)
    if (row !== undefined) rows.push(facilityRow(row, facility, context))
  }
  return rows
}

/** The 其中 classes of a part that share no facility and together hold all of its rows; none otherwise. */
function subgroups(
  part: string,
  members: readonly Facility[],
  { plan, classes }: TableContext,
): ReadonlyMap<string, string> {
  const subgroupOf = new Map<string, string>()
  for (const c of plan.classes) {
    if (c.role !== 'ofWhich' || c.within !== part) continue
    const found = classes.members(c.id)
    if (found.some((f) => subgroupOf.has(f.id))) continue
    for (const f of found) subgroupOf.set(f.id, c.id)
  }
  return members.every((f) => subgroupOf.has(f.id)) ? subgroupOf : new Map()
}

function facilityRow(row: FacilityAllocation, facility: Facility, context: TableContext): Row {
  const limit = facility.limits?.find((l) => l.resource === row.resource)
  return {
    key: row.facility,
    label: row.name,
    role: 'facility',
    facility: row.facility,
    class: row.class,
    cells: {
      ...amounts(row, row.gap, row.allocated, context),
      ...(row.locked && { locked: 1 }),
      ...(limit?.min !== undefined && { min: limit.min }),
      ...(limit?.max !== undefined && { max: limit.max }),
    },
  }
}

function totalCells(total: ClassTotal | undefined, context: TableContext): Cells {
  if (total === undefined) return {}
  const measure = total.control ?? total.allocated
  const gap = measure === undefined || total.planned === undefined ? undefined : measure.minus(total.planned)
  return amounts(total, gap, measure, context)
}

/** The whole is held against its control total alone: without one there is nothing that a gap of 0 could mean. */
function wholeCells(total: ClassTotal | undefined, context: TableContext): Cells {
  return total === undefined || total.control !== undefined
    ? totalCells(total, context)
    : amounts(total, undefined, undefined, context)
}

function controlCells(total: ClassTotal | undefined, { plan, projection }: TableContext): Cells {
  const people = projection.at(plan.region.unit, 'resident', plan.targetYear)
  if (total?.control === undefined) return {}
  return cellsOf(
    { allocated: total.control, perThousand: people === undefined ? undefined : perThousand(total.control, people) },
    { perThousand: 2 },
  )
}

type Amounts = { readonly base?: Count; readonly planned?: Count; readonly allocated?: Count }

function amounts(
  { base, planned, allocated }: Amounts,
  gap: Decimal | undefined,
  measure: Count | undefined,
  { plan, projection }: TableContext,
): Cells {
  const people = projection.at(plan.region.unit, 'resident', plan.targetYear)
  const density = planned === undefined || people === undefined ? undefined : perThousand(planned, people)
  const deviation =
    planned === undefined || measure === undefined || measure.isZero()
      ? undefined
      : planned.minus(measure).times(100).div(measure)
  return cellsOf({ base, planned, allocated, gap, perThousand: density, deviation }, { perThousand: 2 })
}
