/** What the screen says beside the numbers, read from the plan: the norm of a class, and where a printed figure differs. */
import type { Finding } from '../../../shared/audit/finding.ts'
import type { ClassView, View } from '../../../shared/engine/view.ts'
import { valueAt } from '../../../shared/norms/value-at.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import { type Language, type Message, message, say } from '../../../shared/text/message.ts'
import { formatFigure, formatNumber, formatWan } from '../../components/format.ts'

/** The density of a class’s control norm in the target year, with the what-if overlay: 1.66. */
export function densityOf(plan: Plan, whatIf: readonly Change[], norm: string | undefined): number | undefined {
  const found = plan.norms.find((candidate) => candidate.id === norm)
  if (found === undefined || (found.shape !== 'density' && found.shape !== 'reserve')) return undefined
  const changed = whatIf.findLast((c) => c.type === 'setNormValue' && c.norm === norm && c.year === plan.targetYear)
  const value =
    changed?.type === 'setNormValue' && changed.value !== null
      ? changed.value
      : valueAt(found.values, plan.targetYear)?.toNumber()
  return value === undefined ? undefined : (value * 1000) / found.per
}

export function classNote(
  language: Language,
  unit: string,
  view: ClassView | undefined,
  density: number | undefined,
): string | undefined {
  if (density !== undefined) {
    const places = Math.max(2, String(density).split('.')[1]?.length ?? 0)
    return say(language, message('allocation.perThousand', { value: formatNumber(density, Math.min(4, places)), unit }))
  }
  return view?.control === undefined
    ? undefined
    : say(language, message('allocation.controlNote', { value: formatNumber(view.control), unit }))
}

export function totalNote(
  language: Language,
  plan: Plan,
  table: TableModel,
  { population }: Pick<View['figures'], 'population'>,
  density: number | undefined,
  row: string,
): string | undefined {
  const { unit } = table
  if (row === 'total') return say(language, institutions(plan, table))
  if (row !== 'control' || density === undefined || population === undefined) return undefined
  return say(
    language,
    message('allocation.controlTotalNote', { density: formatFigure(density), unit, population: formatWan(population) }),
  )
}

/** 共 46 家，含社会办医院 15 家: a row that stands for several institutions counts as them. */
function institutions(plan: Plan, table: TableModel): Message {
  const shown = new Set(table.rows.flatMap((row) => row.facility ?? []))
  const facilities = plan.facilities.filter(({ id }) => shown.has(id))
  const count = facilities.reduce((total, { members = 1 }) => total + members, 0)
  const blocks = facilities.filter(({ members = 1 }) => members > 1)
  const [only] = blocks
  return only === undefined || blocks.length > 1
    ? message('allocation.totalNote', { count })
    : message('allocation.totalNoteBlocks', { count, name: only.name, members: only.members ?? 1 })
}

/** Sentences of the findings that point at a cell of the workbench, by `row column`. */
export function differences(
  language: Language,
  plan: Plan,
  resource: string,
  findings: readonly Finding[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const finding of findings) {
    const { where, pair } = finding
    const cell = finding.rule === 'sum' ? workbenchCell(plan, resource, where) : undefined
    if (cell === undefined || found.has(cell)) continue
    const text = say(language, finding.title)
    const numbers =
      pair?.printed === undefined || pair.other === undefined
        ? undefined
        : { printed: formatNumber(pair.printed), other: formatNumber(pair.rows ?? pair.other) }
    found.set(
      cell,
      numbers === undefined ? text : say(language, message('allocation.differsTip', { ...numbers, text })),
    )
  }
  return found
}

/** The workbench shows the same sums as the printed tables: their total rows are its class rows. */
function workbenchCell(plan: Plan, resource: string, { table, row, column }: Finding['where']): string | undefined {
  const spec = plan.tables.find((candidate) => candidate.id === table)
  if (spec === undefined || row === undefined || column === undefined) return undefined
  if (spec.kind !== 'facilities' && spec.kind !== 'classes') return undefined
  if (spec.resource !== resource) return undefined
  const measure = column.startsWith('base') ? 'base' : column.startsWith('planned') ? 'planned' : undefined
  if (measure === undefined || column.endsWith('Per')) return undefined
  const target = spec.kind === 'facilities' && row === 'total' ? spec.class : row
  const facility = plan.facilities.find((f) => f.name === target || f.id === target)
  return `${facility?.id ?? target} ${measure}`
}
