/** Beds of each 方案 by class or by facility, their sum, how it stands to the control total, and the staff the norms ask for. */
import type { Results } from '../engine/results.ts'
import { keyFigures } from '../engine/view-of.ts'
import type { BoardChoice } from '../plan/schema/board-choice.ts'
import { totalOf } from '../tables/input.ts'
import { workbenchId } from '../tables/workbench.ts'
import type { BlockSource, RowSource, Word } from './board-source.ts'
import type { ScenarioRun } from './scenario-run.ts'

const RESOURCE = 'bed'

export function bedBlocks(
  runs: readonly ScenarioRun[],
  { rows = 'classes', measure = 'planned' }: BoardChoice,
  word: Word,
): readonly BlockSource[] {
  const [first] = runs
  if (first === undefined) return []
  const { plan, classes } = first.results
  const unit = plan.resources.find(({ id }) => id === RESOURCE)?.counter ?? ''
  const whole = classes.whole
  const cell = (row: string, column: string) => ({ table: workbenchId(RESOURCE), row, column })
  const count = (key: string, label: string, column: string, of: RowSource['of']): RowSource => ({
    key,
    label,
    unit: '',
    decimals: 0,
    role: 'row',
    address: cell(key, column),
    of,
  })
  const parts = plan.classes.filter((entry) => entry.role === 'part')
  const ofClass = (id: string) => (run: ScenarioRun) => totalAt(run.results, id)?.[measure]
  const sum: RowSource[] =
    whole === undefined
      ? []
      : [{ ...count('total', word('board.total'), measure, ofClass(whole)), role: 'total' as const }]
  const title = word(`board.beds.${measure}`)
  const facilities = new Map(
    runs.map(({ id, results }) => [
      id,
      new Map(
        results.allocation.facilities
          .filter((f) => f.resource === RESOURCE && f.year === plan.targetYear)
          .map((f) => [f.facility, f[measure]]),
      ),
    ]),
  )
  const body: BlockSource[] =
    rows === 'classes'
      ? [
          {
            key: 'beds',
            label: title,
            unit,
            rows: [...parts.map(({ id, name }) => count(id, name, measure, ofClass(id))), ...sum],
          },
        ]
      : [
          ...parts.map(({ id, name }) => ({
            key: `class:${id}`,
            label: name,
            unit: `${title} ${unit}`.trim(),
            rows: membersOf(runs, id).map((entry) =>
              count(entry.id, entry.name, measure, (run) => facilities.get(run.id)?.get(entry.id)),
            ),
          })),
          { key: 'beds', label: title, unit, rows: sum },
        ]
  const figure = (
    key: 'over' | 'perThousand' | 'physicians' | 'nurses',
    decimals: number,
    of: string,
    role: RowSource['role'] = 'row',
  ): RowSource => ({
    key,
    label: word(`board.${key}`),
    unit: of,
    decimals,
    role,
    of: ({ results }) => keyFigures(results)[key],
  })
  const control: RowSource = {
    ...count('control', word('board.control'), 'allocated', ({ results }) => keyFigures(results).control),
    unit,
  }
  return [
    ...body,
    {
      key: 'norms',
      label: word('board.norms'),
      unit: '',
      rows: [control, figure('over', 0, unit, 'over'), figure('perThousand', 2, unit)],
    },
    {
      key: 'staff',
      label: word('board.staff'),
      unit: word('unit.person'),
      rows: [figure('physicians', 0, ''), figure('nurses', 0, '')],
    },
  ]
}

const totalAt = (results: Results, id: string) => totalOf(results, id, RESOURCE, results.plan.targetYear)

/** Facilities of a class in any 方案, in plan order; those that only a later one has follow. */
function membersOf(runs: readonly ScenarioRun[], id: string): { readonly id: string; readonly name: string }[] {
  const found = runs.flatMap(({ results }) => results.classes.members(id))
  return [...new Map(found.map((facility) => [facility.id, facility])).values()]
}

export const bedControls = (runs: readonly ScenarioRun[]): Record<string, Record<string, number>> =>
  Object.fromEntries(
    (runs[0]?.results.plan.classes ?? []).map(({ id }) => [
      id,
      Object.fromEntries(
        runs.flatMap((run) => {
          const control = totalAt(run.results, id)?.control?.toNumber()
          return control === undefined ? [] : [[run.id, control]]
        }),
      ),
    ]),
  )
