/** One of the plan’s tables under every 方案: a block per column. */
import type { BoardChoice } from '../plan/schema/board-choice.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { buildOne } from '../tables/build.ts'
import type { Row } from '../tables/table-model.ts'
import type { Language } from '../text/message.ts'
import type { BlockSource, RowSource } from './board-source.ts'
import { computedCells } from './computed-cells.ts'
import type { ScenarioRun } from './scenario-run.ts'

export function tableBlocks(
  plan: Plan,
  runs: readonly ScenarioRun[],
  { table, column: wanted }: BoardChoice,
  language: Language,
): readonly BlockSource[] {
  const spec = plan.tables.find((entry) => entry.id === table)
  if (spec === undefined || spec.kind === 'comparison') return []
  const sides = runs.map(({ id, results }) => {
    const model = buildOne(spec, results, language)
    return { id, model, rows: new Map(model.rows.map((row) => [row.key, row])), at: computedCells(plan, spec.id) }
  })
  const [first] = sides
  if (first === undefined) return []
  const known = new Map(sides.toReversed().flatMap(({ model }) => model.rows.map((row) => [row.key, row] as const)))
  const keys = [...new Set(sides.flatMap(({ model }) => model.rows.map(({ key }) => key)))]
  const byId = new Map(sides.map((side) => [side.id, side]))
  return first.model.columns
    .filter(({ key, kind }) => kind !== 'text' && (wanted === undefined || key === wanted))
    .map(
      (column): BlockSource => ({
        key: column.key,
        label: [column.group, column.label].filter(Boolean).join(' '),
        unit: column.kind === 'count' ? first.model.unit : '',
        rows: keys.flatMap((key) => {
          const row = known.get(key)
          return row === undefined ? [] : [rowOf(row, column, spec.id)]
        }),
      }),
    )

  function rowOf(row: Row, column: { readonly key: string; readonly decimals: number }, of: string): RowSource {
    return {
      key: `${column.key}:${row.key}`,
      label: row.label,
      unit: '',
      decimals: row.decimals?.[column.key] ?? column.decimals,
      role: row.role === 'total' ? 'total' : 'row',
      address: { table: of, row: row.key, column: column.key },
      of: ({ id }) => {
        const side = byId.get(id)
        return side?.at(side.rows.get(row.key), column.key)
      },
    }
  }
}
