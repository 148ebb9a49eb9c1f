/**
 * 专科服务 of the 配置 stage: kinds of beds, places and services that norms speak of, each with what its norms ask of which class
 * and what the plan provides. A kind of bed or place is a head with its own totals; its norms are the rows under it.
 */
import type { Norm } from '../plan/schema/norm.ts'
import { cellsOf } from './cells.ts'
import { heads } from './heads.ts'
import { type TableContext, totalOf } from './input.ts'
import { requirementTable } from './requirement-table.ts'
import type { Column, Row, TableModel } from './table-model.ts'
import { bedKinds } from './workbench.ts'

export const SPECIAL = 'special'
export const specialKey = (resource: string): string => `${SPECIAL}:${resource}`
const SERVICES = 'services'

export const specialNorms = ({ plan }: Pick<TableContext, 'plan'>): Norm[] => {
  const kinds = new Set(kindsOf(plan))
  return plan.norms.filter((n) => n.off === undefined && (n.shape === 'coverage' || kinds.has(n.resource)))
}

const kindsOf = (plan: TableContext['plan']): string[] => [
  ...bedKinds(plan),
  ...plan.resources.flatMap((r) => (r.kind === 'place' || r.kind === 'vehicle' ? [r.id] : [])),
]

export function specialTable(context: TableContext): TableModel {
  const { plan } = context
  const { word, base, target } = heads(context)
  const norms = specialNorms(context)
  const table = requirementTable(
    { kind: 'requirements', id: SPECIAL, title: word('special.title'), norms: norms.map((n) => n.id) },
    context,
  )
  const resourceOfRow = (row: Row): string =>
    norms.find((n) => row.key === n.id || row.key.startsWith(`${n.id}/`))?.resource ?? ''
  const isCoverage = (row: Row): boolean =>
    norms.some((n) => n.shape === 'coverage' && (row.key === n.id || row.key.startsWith(`${n.id}/`)))
  // The unit stands in the head of each block; what is to be added against the base year is said by the gap.
  const headOf = (column: Column): Column[] => {
    const { group: _, ...bare } = column
    const words: Readonly<Record<string, string>> = {
      base: word('special.base', base),
      [`required${target}`]: word('table.required'),
      provided: word('table.planned', target),
    }
    return column.key === 'toAdd' || column.key === 'counter'
      ? []
      : [{ ...bare, label: words[column.key] ?? column.label }]
  }
  const blocks = kindsOf(plan).flatMap((resource): Row[] => {
    const rows = table.rows.filter((row) => !isCoverage(row) && resourceOfRow(row) === resource)
    const found = plan.resources.find((r) => r.id === resource)
    const { whole } = context.classes
    const total = whole === undefined ? undefined : totalOf(context, whole, resource, target)
    if (found === undefined || (rows.length === 0 && total === undefined)) return []
    const head: Row = {
      key: specialKey(resource),
      label: `${found.name}（${found.counter}）`,
      role: 'group',
      ...(total !== undefined && whole !== undefined && { class: whole }),
      cells: cellsOf({ base: total?.base, provided: total?.planned }),
    }
    return [head, ...rows]
  })
  const services = table.rows.filter(isCoverage)
  const head: Row = { key: SERVICES, label: word('special.services'), role: 'group', cells: {} }
  return {
    ...table,
    rowHead: word('special.rowHead'),
    columns: table.columns.flatMap(headOf),
    rows: [...blocks, ...(services.length === 0 ? [] : [head, ...services])],
  }
}
