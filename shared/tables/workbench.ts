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
import type { Plan } from '../plan/schema/plan.ts'
import type { Count } from '../units/brand.ts'
import { perThousand } from '../units/brand.ts'
import { type Cells, cellsOf } from './cells.ts'
import { heads } from './heads.ts'
import { resourceOf, type TableContext, totalOf } from './input.ts'
import { outlineOf } from './outline.ts'
import type { Column, Row, TableModel } from './table-model.ts'

export const workbenchId = (resource: string): string => `workbench:${resource}`

/** Kinds of beds that are counted inside the beds: 中医床位. */
export const bedKinds = (plan: Plan): string[] =>
  plan.resources.flatMap((r) => (r.kind === 'bed' && r.parent !== undefined ? [r.id] : []))

/** A table for every resource that facility rows have, and for the kinds of beds, where the facilities with beds are listed. */
export function workbenchParts(context: TableContext): { readonly id: string; readonly build: () => TableModel }[] {
  const resources = new Set(context.allocation.facilities.map((f) => f.resource))
  const withBeds = new Set(context.allocation.facilities.flatMap((f) => (f.resource === 'bed' ? [f.facility] : [])))
  const kinds = bedKinds(context.plan).filter((r) => !resources.has(r) && withBeds.size > 0)
  return [
    ...[...resources].map((r) => ({ id: workbenchId(r), build: () => workbenchTable(context, r) })),
    ...kinds.map((r) => ({ id: workbenchId(r), build: () => workbenchTable(context, r, withBeds) })),
  ]
}

/** also: facilities that are listed although nothing is known of them, so that a number can be entered. */
export function workbenchTable(
  context: TableContext,
  resource: string,
  also: ReadonlySet<string> = new Set(),
): TableModel {
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
  const rows = plan.classes.flatMap((c) => (c.role === 'part' ? classRows(c, resource, context, byFacility, also) : []))
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
  also: ReadonlySet<string>,
): Row[] {
  const { plan } = context
  return outlineOf(part, context, {
    head: (id, label, role) => {
      const total = totalOf(context, id, resource, plan.targetYear)
      const listed = role === 'ofWhich' || context.classes.members(id).some((f) => also.has(f.id))
      return total === undefined && !listed
        ? undefined
        : { key: id, label, role, class: id, cells: totalCells(total, context) }
    },
    facility: (facility, classId) => {
      const row = byFacility.get(facility.id)
      if (row !== undefined) return facilityRow(row, facility, context)
      return also.has(facility.id)
        ? { key: facility.id, label: facility.name, role: 'facility', facility: facility.id, class: classId, cells: {} }
        : undefined
    },
  })
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
