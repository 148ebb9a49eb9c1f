/** What the grid of the 配置 stage shows of a view: rows, columns and classes. */
import { useMemo } from 'react'
import type { ClassView, View } from '../../../shared/engine/view.ts'
import { indexClasses } from '../../../shared/plan/classes.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import { workbenchId } from '../../../shared/tables/workbench.ts'
import { type Language, message, planWord, say } from '../../../shared/text/message.ts'
import type { GridColumn, GridRow } from '../../components/grid/grid-row.ts'
import { classNote, densityOf, differences, totalNote } from './plan-texts.ts'
import { sharingClasses } from './sharing-classes.ts'
import { gridRows } from './workbench-rows.ts'

export type Workbench = {
  readonly table: TableModel | undefined
  readonly resource: string
  /** Counting unit: 张. */
  readonly unit: string
  /** Classes whose facilities share a control total. */
  readonly classes: readonly ClassView[]
  /** The same, and each class that shares with others: it can be shared alone, by a total of one’s own. */
  readonly comparable: readonly ClassView[]
  /** Things per thousand residents behind the control total of all classes. */
  readonly rows: { readonly body: readonly GridRow[]; readonly foot: readonly GridRow[] }
  readonly columns: readonly GridColumn[]
}

type Parts = {
  readonly language: Language
  readonly plan: Plan
  readonly view: View
  readonly whatIf: readonly Change[]
  /** Table of another kind of bed than all of them. */
  readonly shown?: string | undefined
}

const RESOURCE = 'bed'
/** Tables of beds and their kinds; those of staff have a tab of their own. */
const bedTables = (plan: Plan, view: View): TableModel[] => {
  const staff = new Set(plan.resources.flatMap((r) => (r.kind === 'staff' ? [workbenchId(r.id)] : [])))
  return view.workbenches.filter(({ id }) => id.startsWith(workbenchId('')) && !staff.has(id))
}

const widths: Readonly<Record<string, number>> = {
  base: 96,
  planned: 92,
  allocated: 98,
  gap: 88,
  perThousand: 88,
  deviation: 152,
}

export function useWorkbench({ language, plan, view, whatIf, shown = workbenchId(RESOURCE) }: Parts): Workbench {
  const table = view.workbenches.find(({ id }) => id === shown) ?? bedTables(plan, view)[0]
  const resource = table?.id.split(':')[1] ?? RESOURCE
  const resourceName = plan.resources.find((candidate) => candidate.id === resource)?.name ?? ''

  const { classes, comparable } = useMemo(() => {
    const ids = new Set((table?.rows ?? []).flatMap((row) => (row.role === 'class' ? [row.class] : [])))
    const shown = view.classes.filter((c) => c.resource === resource && ids.has(c.class))
    const classes = sharingClasses(shown, view.classes)
    return { classes, comparable: [...new Set([...classes, ...shown])] }
  }, [table, view.classes, resource])

  const whole = table?.rows.find((row) => row.key === 'control')?.class
  const normOf = (id: string | undefined): string | undefined =>
    view.classes.find((c) => c.class === id && c.resource === resource)?.controlNorm
  const density = densityOf(plan, whatIf, normOf(whole))
  const { classes: allClasses, findings } = view
  const { population } = view.figures

  const rows = useMemo(() => {
    if (table === undefined) return { body: [], foot: [] }
    const index = indexClasses(plan)
    const members = new Map(plan.classes.map(({ id }) => [id, new Set(index.members(id).map((f) => f.id))]))
    const above = new Map(plan.facilities.map((f) => [f.id, f.decidedBy?.above]))
    const differs = differences(language, plan, resource, findings)
    return gridRows(table, {
      language,
      resource: resourceName,
      differs: (row, column) => differs.get(`${row} ${column}`),
      classNote: (id) => {
        const found = allClasses.find((c) => c.class === id && c.resource === resource)
        return classNote(language, table.unit, found, densityOf(plan, whatIf, found?.controlNorm))
      },
      facilityNote: (id) => {
        const by = above.get(id)
        return by === undefined ? undefined : say(language, message('stage.decidedBy', { above: by }))
      },
      isMember: (facility, id) => members.get(id)?.has(facility) === true,
      totalNote: (row) =>
        totalNote(language, plan, table, { ...(population !== undefined && { population }) }, density, row),
    })
  }, [table, language, plan, resource, resourceName, allClasses, findings, population, whatIf, density])

  // The heads alone decide the columns: numbers that change must not repaint every row.
  const note = say(language, message('allocation.deviationNote'))
  const heads = JSON.stringify(
    (table?.columns ?? []).map(({ key, label }) => ({
      key,
      head: label,
      width: widths[key] ?? 96,
      ...(key === 'deviation' && { headNote: note }),
    })),
  )
  const columns = useMemo(() => JSON.parse(heads) as GridColumn[], [heads])

  return { table, resource, unit: planWord(language, table?.unit ?? ''), classes, comparable, rows, columns }
}
