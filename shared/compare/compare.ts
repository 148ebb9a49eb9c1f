/**
 * 方案比较: the same tables under several 方案, cell by cell, against the first of them.
 *   difference = value − value of the first       percent = difference ÷ |value of the first| · 100
 * Compared are the numbers the tables show, so that a reader can check each difference with a pencil; both are exact decimals of
 * these. Figures that the document gives and no run computes are left out; a cell without a number in a 方案 is absent there, and
 * without a number in the first it has no difference. There is no percent of 0.
 */
import type { Solver } from '../allocation/solver.ts'
import { err, ok, type Result } from '../base/result.ts'
import { BASELINE } from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { StaleChange } from '../scenario/resolve.ts'
import { buildTables } from '../tables/build.ts'
import type { Column, Row, TableModel } from '../tables/table-model.ts'
import { type Language, type Message, message } from '../text/message.ts'
import { against } from './against.ts'
import { computedCells } from './computed-cells.ts'
import { describeChanges } from './describe-changes.ts'
import { knownScenarios, runScenarios, type ScenarioRun } from './scenario-run.ts'

export type ComparedCell = { readonly value: number; readonly difference?: number; readonly percent?: number }
/** A cell per 方案; one that has no number there is absent. */
export type ComparedCells = Readonly<Record<string, ComparedCell>>
export type ComparedRow = Pick<Row, 'key' | 'label' | 'role' | 'kinds' | 'decimals'> & {
  readonly cells: Readonly<Record<string, ComparedCells>>
  /** Whether any 方案 differs from the first in any cell. */
  readonly differs: boolean
}
export type ComparedTable = Pick<TableModel, 'id' | 'title' | 'unit' | 'rowHead'> & {
  readonly columns: readonly Column[]
  readonly rows: readonly ComparedRow[]
}
export type ComparedScenario = {
  readonly id: string
  readonly name: string
  /** The inputs that differ from the plan, in words. */
  readonly changes: readonly string[]
  readonly stale: readonly StaleChange[]
}
export type Comparison = {
  readonly reference: string
  readonly scenarios: readonly ComparedScenario[]
  readonly tables: readonly ComparedTable[]
}

export function compare(
  plan: Plan,
  ids: readonly string[],
  language: Language = 'zh-CN',
  solver?: Solver,
): Result<Comparison, Message> {
  const runs = runScenarios(plan, ids, language, solver)
  if (!runs.ok) return runs
  if (runs.value.length < 2)
    return err(message('compare.error.few', { count: runs.value.length, list: knownScenarios(plan) }))
  return ok(compareRuns(plan, runs.value, language))
}

/** Runs that are already there, against the first of them. */
export function compareRuns(plan: Plan, runs: readonly ScenarioRun[], language: Language): Comparison {
  const sides = runs.map((run) => ({ run, models: buildTables(run.results, language) }))
  const ids = [...new Set(sides.flatMap(({ models }) => models.map((model) => model.id)))]
  return {
    reference: runs[0]?.id ?? BASELINE,
    scenarios: runs.map(({ id, name, applied, stale }) => ({
      id,
      name,
      changes: describeChanges(plan, applied, stale, language),
      stale,
    })),
    tables: ids.flatMap((id) => {
      const own = sides.flatMap(({ run, models }) => {
        const model = models.find((entry) => entry.id === id)
        return model === undefined ? [] : [{ run, model }]
      })
      return compareTable(own) ?? []
    }),
  }
}

type Side = { readonly run: ScenarioRun; readonly model: TableModel }

function compareTable(sides: readonly Side[]): ComparedTable | undefined {
  const [first] = sides
  if (first === undefined) return undefined
  const { id, title, unit, rowHead } = first.model
  const indexed = sides.map(({ run, model }) => ({
    id: run.id,
    rows: new Map(model.rows.map((row) => [row.key, row])),
    at: computedCells(run.results.plan, id),
  }))
  // Rows that only a later 方案 has follow those of the first.
  const known = new Map(sides.flatMap(({ model }) => model.rows.map((row) => [row.key, row] as const)).reverse())
  const keys = [...new Set(sides.flatMap(({ model }) => model.rows.map((row) => row.key)))]
  const used = new Set<string>()
  const rows = keys.flatMap((key): ComparedRow[] => {
    const model = known.get(key)
    if (model === undefined) return []
    const cells: Record<string, ComparedCells> = {}
    let differs = false
    for (const { key: column } of first.model.columns) {
      const values = indexed.map(({ id: of, rows: own, at }) => ({ id: of, value: at(own.get(key), column) }))
      if (values.every(({ value }) => value === undefined)) continue
      const entry = compareCell(values, first.run.id)
      cells[column] = entry
      used.add(column)
      differs ||= differing(entry, sides.length)
    }
    if (Object.keys(cells).length === 0) return []
    const { label, role, kinds, decimals } = model
    return [{ key, label, role, ...(kinds && { kinds }), ...(decimals && { decimals }), cells, differs }]
  })
  const columns = first.model.columns.filter((column) => used.has(column.key))
  return rows.length === 0 ? undefined : { id, title, unit, rowHead, columns, rows }
}

const differing = (cells: ComparedCells, sides: number): boolean =>
  Object.keys(cells).length < sides || Object.values(cells).some((cell) => cell.difference !== 0)

function compareCell(
  values: readonly { readonly id: string; readonly value: number | undefined }[],
  reference: string,
): ComparedCells {
  const base = values.find((entry) => entry.id === reference)?.value
  const cells: Record<string, ComparedCell> = {}
  for (const { id, value } of values) if (value !== undefined) cells[id] = { value, ...against(value, base) }
  return cells
}
