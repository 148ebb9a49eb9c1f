/** 编制, 在编, 在岗 of the base year, kept apart: posts approved, posts filled, people at work, and how many posts are empty. */
import { type Decimal, dec, sum } from '../base/decimal.ts'
import { endOf } from '../plan/life.ts'
import type { Stock } from '../plan/schema/facility.ts'
import type { TableSpec } from '../plan/schema/table.ts'
import { cellsOf } from './cells.ts'
import { heads } from './heads.ts'
import { resourceOf, type TableContext } from './input.ts'
import { assumedNotes, printedNotes } from './notes.ts'
import type { Column, TableModel } from './table-model.ts'

const shown = ['posts', 'onPosts', 'onDuty', 'approved', 'actual'] as const

export function measureTable(spec: Extract<TableSpec, { kind: 'measures' }>, context: TableContext): TableModel {
  const { plan } = context
  const { word, base } = heads(context)
  const amounts = spec.resources.map((resource) => ({
    resource,
    by: new Map(shown.map((measure) => [measure, amountOf(context, spec.class, resource, measure, base)] as const)),
  }))
  const used = shown.filter((measure) => amounts.some((a) => a.by.get(measure) !== undefined))
  const count = (key: string, label: string): Column => ({ key, label, kind: 'count', decimals: 0 })
  const columns = [
    ...used.map((measure) => count(measure, word(`term.${measure}`))),
    ...(used.includes('posts') && used.some((m) => m === 'onPosts' || m === 'onDuty')
      ? [count('vacant', word('table.vacant'))]
      : []),
  ]
  const rows = amounts.map(({ resource, by }) => {
    const filled = by.get('onPosts') ?? by.get('onDuty')
    const posts = by.get('posts')
    return {
      key: resource,
      label: resourceOf(plan, resource)?.name ?? resource,
      role: 'norm' as const,
      cells: cellsOf({
        ...Object.fromEntries(used.map((measure) => [measure, by.get(measure)])),
        vacant: posts === undefined || filled === undefined ? undefined : posts.minus(filled),
      }),
    }
  })
  const table = {
    id: spec.id,
    title: spec.title,
    unit: spec.unitLabel ?? '',
    rowHead: word('table.staffCategory'),
    columns,
    rows,
  }
  return { ...table, notes: [...assumedNotes(context), ...printedNotes(context, table)] }
}

/** The total of the class or region where it is given, else the sum of its facilities that are known. */
export function amountOf(
  { plan, classes }: TableContext,
  classId: string | undefined,
  resource: string,
  measure: Stock['measure'],
  year: number,
): Decimal | undefined {
  const here = plan.stocks.filter((s) => s.resource === resource && s.measure === measure && s.year === year)
  const whole = here.find(
    (s) => s.unit === plan.region.unit && (s.class ?? classes.whole) === (classId ?? classes.whole),
  )
  if (whole !== undefined) return dec(whole.value)
  const members = classId === undefined ? undefined : new Set(classes.members(classId).map((f) => f.id))
  const ended = new Set(plan.facilities.flatMap((f) => ((endOf(f) ?? year + 1) <= year ? [f.id] : [])))
  const rows = here.filter(
    (s) => s.facility !== undefined && !ended.has(s.facility) && (members === undefined || members.has(s.facility)),
  )
  return rows.length === 0 ? undefined : sum(rows.map((s) => dec(s.value)))
}
