/**
 * 方案比较表 on paper: the board as a table. Columns are the reference and, for every other 方案, value and difference; the inputs
 * that differ stand under the table in words. A 方案 or a table that the plan no longer has is left out and said.
 */
import type { Solver } from '../allocation/solver.ts'
import { BASELINE } from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { TableSpec } from '../plan/schema/table.ts'
import type { FurtherTables } from '../tables/build.ts'
import type { Column, Row, TableModel } from '../tables/table-model.ts'
import { type Language, type Message, message, say } from '../text/message.ts'
import { type Board, buildBoard } from './board.ts'
import type { BoardRow } from './board-source.ts'
import { namedChanges } from './named-changes.ts'
import { onPaper } from './on-paper.ts'
import { runScenarios } from './scenario-run.ts'

export type ComparisonSpec = Extract<TableSpec, { kind: 'comparison' }>

// A what-if changes neither the plan nor its 方案: the page stays while a slider moves.
const memory = new WeakMap<Plan, Map<string, TableModel>>()

/** For buildTables(): the plan with all its 方案, whichever of them is shown. */
export function comparisonPages(plan: Plan, language: Language, solver?: Solver): FurtherTables {
  const pages = (spec: TableSpec): TableModel | undefined => {
    if (spec.kind !== 'comparison') return undefined
    const key = `${language} ${solver === undefined} ${JSON.stringify(spec)}`
    const known = memory.get(plan)?.get(key)
    if (known !== undefined) return known
    const page = comparisonPage(plan, spec, language, solver)
    memory.set(plan, (memory.get(plan) ?? new Map<string, TableModel>()).set(key, page))
    return page
  }
  const changeWords = (id: string, about: string): string | undefined =>
    namedChanges(plan, id, language).find((change) => change.about === about)?.words
  return Object.assign(pages, { changeWords })
}

export function comparisonPage(plan: Plan, spec: ComparisonSpec, language: Language, solver?: Solver): TableModel {
  const known = (id: string) => id === BASELINE || plan.scenarios.some((entry) => entry.id === id)
  const ids = [...new Set(spec.scenarios.filter(known))]
  const gone = spec.scenarios.filter((id) => !known(id))
  const runs = runScenarios(plan, ids, language, solver)
  const [first] = ids
  const sides = runs.ok ? runs.value : []
  const board = buildBoard(plan, sides, first ?? BASELINE, spec.choice, language)
  const model = boardTable(board, { as: spec.as ?? 'difference', onlyDifferent: spec.onlyDifferent === true }, language)
  const missing = gone.length === 0 ? [] : [message('board.gone', { list: gone.join('、') })]
  const unit = spec.unitLabel ?? ''
  return { ...model, id: spec.id, title: spec.title, unit, notes: [...model.notes, ...missing] }
}

export type BoardTableOptions = {
  readonly as: 'difference' | 'percent' | 'both'
  readonly onlyDifferent: boolean
}

/** Also what is copied to a spreadsheet. */
export function boardTable(board: Board, { as, onlyDifferent }: BoardTableOptions, language: Language): TableModel {
  const word = (key: Message['key']): string => say(language, message(key))
  const columns = board.scenarios.flatMap(({ id, name }): Column[] => {
    const column = (key: string, label: string, percent = false, signed = false): Column => ({
      key,
      label,
      group: name,
      kind: percent ? 'percent' : 'density',
      decimals: percent ? 1 : 0,
      ...(signed && { signed }),
    })
    if (id === board.reference) return [column(id, word('board.reference'))]
    return [
      column(id, word('board.value')),
      ...(as === 'percent' ? [] : [column(`${id}|difference`, word('compare.difference'), false, true)]),
      ...(as === 'difference' ? [] : [column(`${id}|percent`, '%', true, true)]),
    ]
  })
  const shown = new Set(columns.map(({ key }) => key))
  const rows = board.blocks.flatMap((block) =>
    block.rows
      .filter((row) => row.differs || !onlyDifferent)
      .map((row) => rowOf(row, withUnit(block.label, block.unit, language), shown, language)),
  )
  const inputs = board.scenarios
    .filter(({ changes }) => changes.length > 0)
    .map(({ name, changes }) =>
      message('board.inputs', { name, changes: changes.map(onPaper).join(word('compare.inputs.more')) }),
    )
  const reference = board.scenarios.find(({ id }) => id === board.reference)?.name ?? ''
  const notes = [
    message('compare.reference', { name: reference }),
    ...inputs,
    ...(rows.length === 0 ? [message('compare.none')] : []),
  ]
  return { id: 'comparison', title: word('board.title'), unit: '', rowHead: word('board.row'), columns, rows, notes }
}

function rowOf(row: BoardRow, block: string, shown: ReadonlySet<string>, language: Language): Row {
  const cells: Record<string, number> = {}
  const decimals: Record<string, number> = {}
  for (const [id, { value, difference, percent }] of Object.entries(row.cells)) {
    cells[id] = value
    decimals[id] = row.decimals
    const apart = `${id}|difference`
    if (difference !== undefined && shown.has(apart)) {
      cells[apart] = difference
      decimals[apart] = row.decimals
    }
    const share = `${id}|percent`
    if (percent !== undefined && shown.has(share)) cells[share] = Math.round(percent * 10) / 10
  }
  const label = withUnit(row.label, row.unit, language)
  return { key: row.key, label, role: row.role === 'total' ? 'total' : 'text', block, cells, decimals }
}

const withUnit = (name: string, unit: string, language: Language): string =>
  unit === '' ? name : say(language, message('board.labelUnit', { name, unit }))
