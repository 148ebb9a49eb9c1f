/**
 * A table as the planner wants it shown: columns, rows, order, groups, decimals, 万, words. It adds no number of its own but sums
 * of the rows it shows, and says so in a note:
 *   rows left out   → the sum row is the sum of the rows shown, counts only; a density of part of the rows is not known
 *   万              → count ÷ 10 000, rounded once, after all sums
 */
import { dec } from '../base/decimal.ts'
import type { TableSpec } from '../plan/schema/table.ts'
import type { TableView } from '../plan/schema/table-view.ts'
import { type Message, message, say } from '../text/message.ts'
import { toPlaces } from '../units/rounding.ts'
import { groupRows } from './group-rows.ts'
import { heads } from './heads.ts'
import type { TableContext } from './input.ts'
import { printedNotes } from './notes.ts'
import { sumCells } from './sum-cells.ts'
import type { Column, Row, TableModel } from './table-model.ts'
import { turnTable } from './turn-table.ts'

export function applyView(model: TableModel, spec: TableSpec, context: TableContext): TableModel {
  const { view } = spec
  if (view === undefined) return finish(model, context, undefined)
  const columns = columnsOf(model, view)
  const found = rowsOf(model, columns, view, context)
  const { partial } = found
  const rows = columns === model.columns ? found.rows : found.rows.map((row) => only(row, columns))
  const shown: TableModel = {
    ...model,
    title: view.caption ?? model.title,
    unit: view.unitLabel ?? model.unit,
    rowHead: view.rowHead ?? model.rowHead,
    columns,
    rows,
    notes: notesOf({ ...model, columns, rows }, partial, view, context),
  }
  const scaled = view.scale === undefined ? shown : scale(shown, view, view.scale)
  const done = finish(rounded(scaled, model), context, unitTyped(spec))
  return view.turned === undefined ? done : turnTable(done, view.turned)
}

/** Chosen columns in their order; a key the table does not have is left out here and told among the problems. */
function columnsOf(model: TableModel, view: TableView): readonly Column[] {
  if (view.columns === undefined) return model.columns
  const known = new Map(model.columns.map((column) => [column.key, column]))
  const used = new Set<string>()
  return view.columns.flatMap(({ key, label, group, over, decimals }): Column[] => {
    const column = known.get(key)
    if (column === undefined || used.has(key)) return []
    used.add(key)
    return [
      {
        ...column,
        ...(label !== undefined && { label }),
        ...(group !== undefined && { group }),
        ...(over !== undefined && { over }),
        // More decimals than a number has would claim to know them; tables that round only here have done so already.
        ...(decimals !== undefined && column.kind !== 'text' && { decimals: Math.min(decimals, column.decimals) }),
      },
    ]
  })
}

/** The row with the cells that are shown. */
function only(row: Row, columns: readonly Column[]): Row {
  const cells: Record<string, number | string> = {}
  for (const { key } of columns) {
    const cell = row.cells[key]
    if (cell !== undefined) cells[key] = cell
  }
  return { ...row, cells }
}

const isTotal = (row: Row): boolean => row.role === 'total'

function rowsOf(
  model: TableModel,
  columns: readonly Column[],
  view: TableView,
  context: TableContext,
): { readonly rows: readonly Row[]; readonly partial: boolean } {
  const without = new Set(view.without)
  const body = model.rows.filter((row) => !isTotal(row))
  const chosen =
    view.rows === undefined ? body : [...new Set(view.rows)].flatMap((key) => body.find((row) => row.key === key) ?? [])
  const kept = chosen.filter((row) => !without.has(row.key))
  const had = model.rows.filter(isTotal)
  const shown = new Set(kept)
  // A row without any number leaves no gap in a sum.
  const missed = body.some(
    (row) => !shown.has(row) && Object.values(row.cells).some((cell) => typeof cell === 'number'),
  )
  const partial = missed && !coversAll(kept, body, context)
  const sorted = view.sort === undefined ? kept : sortRows(kept, view.sort)
  const grouped = view.groupBy === undefined ? sorted : groupRows(sorted, columns, view.groupBy, context)
  const totals = had.length === 0 || view.total === false ? [] : partial ? [sumRow(kept, columns, context)] : had
  return { rows: [...grouped, ...totals], partial: partial && totals.length > 0 }
}

/** Rows without a number there stand last, in the order they had. */
function sortRows(rows: readonly Row[], { column, down }: NonNullable<TableView['sort']>): Row[] {
  const cellOf = (row: Row) => row.cells[column]
  return rows.toSorted((a, b) => {
    const [left, right] = [cellOf(a), cellOf(b)]
    if (typeof left !== 'number' || typeof right !== 'number')
      return Number(typeof left !== 'number') - Number(typeof right !== 'number')
    return down ? right - left : left - right
  })
}

/** The sum of the rows shown. A class that lies in another one shown stands in that row already. */
function sumRow(rows: readonly Row[], columns: readonly Column[], context: TableContext): Row {
  const parts = addingRows(rows, context)
  return {
    key: 'total-shown',
    label: heads(context).word('ownTable.totalShown'),
    role: 'total',
    cells: sumCells(parts, columns),
    sumOf: parts.map((row) => row.key),
  }
}

function addingRows(rows: readonly Row[], { classes }: TableContext): readonly Row[] {
  const partsOf = (row: Row): readonly string[] => (row.class === undefined ? [] : classes.partsOf(row.class))
  const added = new Set<string>()
  const byBreadth = rows.toSorted((a, b) => partsOf(b).length - partsOf(a).length)
  const adding = new Set<Row>()
  for (const row of byBreadth) {
    const parts = partsOf(row)
    const stands = row.role === 'facility' || row.role === 'text'
    if (!stands && (parts.length === 0 || parts.some((part) => added.has(part)))) continue
    if (!stands) for (const part of parts) added.add(part)
    adding.add(row)
  }
  return rows.filter((row) => adding.has(row))
}

/** Whether the classes shown hold every part that a class of the table holds: then nothing is missing from the total. */
function coversAll(shown: readonly Row[], body: readonly Row[], { classes }: TableContext): boolean {
  const partsOf = (rows: readonly Row[]) => rows.flatMap((r) => (r.class === undefined ? [] : classes.partsOf(r.class)))
  if (body.some((row) => row.role === 'facility' || row.class === undefined)) return false
  const held = new Set(partsOf(shown))
  return partsOf(body).every((part) => held.has(part))
}

/** The table’s notes as far as they are about what is shown, then how it is shown, then the planner’s own. */
function notesOf(shown: TableModel, partial: boolean, view: TableView, context: TableContext): Message[] {
  const labels = new Set(shown.rows.map((row) => row.label))
  const kept = shown.notes.filter(({ key, args }) => {
    if (key === 'table.note.printed' || key === 'table.note.printedMore') return false
    return key !== 'table.note.notListed' || labels.has(String(args?.facility))
  })
  const count = shown.rows.filter((row) => row.role === 'facility' || row.role === 'class').length
  return [
    ...kept,
    ...printedNotes(context, shown),
    ...(partial ? [message('ownTable.note.sumOfShown', { count })] : []),
    ...(view.notes ?? []).map((text) => message('ownTable.note.own', { text })),
  ]
}

/** Columns of years are counts of nothing. */
const isYear = (key: string): boolean => key === 'latestYear'

/** Whether 万 can be written over the table: one unit for all its counts, and no count in words. */
export function scalable(model: TableModel): boolean {
  const counts = model.columns.filter((c) => c.kind === 'count' && !isYear(c.key))
  const inWords = model.rows.some((row) => counts.some((c) => typeof row.cells[c.key] === 'string'))
  return counts.length > 0 && !inWords && (model.unit !== '' || counts.every((c) => c.counter !== undefined))
}

function scale(model: TableModel, view: TableView, by: number): TableModel {
  if (!scalable(model)) return model
  // A column of the planner’s own may ask for more than two of its own accord.
  const asked = (key: string) => view.columns?.find((entry) => entry.key === key)?.decimals
  const places = new Map(model.columns.map((c) => [c.key, asked(c.key) ?? Math.max(2, c.decimals)] as const))
  const scaled = (row: Row, column: Column): boolean =>
    (row.kinds?.[column.key] ?? column.kind) === 'count' && !isYear(column.key)
  const rows = model.rows.map((row) => {
    const cells: Record<string, number | string> = { ...row.cells }
    const decimals: Record<string, number> = { ...row.decimals }
    for (const column of model.columns) {
      const cell = row.cells[column.key]
      if (typeof cell !== 'number' || !scaled(row, column)) continue
      cells[column.key] = toPlaces(dec(cell).div(by), places.get(column.key) ?? 2)
      delete decimals[column.key]
    }
    const { decimals: _, ...rest } = row
    return { ...rest, cells, ...(Object.keys(decimals).length > 0 && { decimals }) }
  })
  const columns = model.columns.map((column) =>
    column.kind === 'count' && !isYear(column.key) ? { ...column, decimals: places.get(column.key) ?? 2 } : column,
  )
  return { ...model, columns, rows, scale: by, notes: [...model.notes, message('ownTable.note.scaled')] }
}

/** Numbers rounded to the decimals of their column, where the planner wants fewer than the table has. */
function rounded(model: TableModel, whole: TableModel): TableModel {
  const had = new Map(whole.columns.map((column) => [column.key, column.decimals]))
  const fewer = model.columns.filter((c) => c.kind !== 'text' && c.decimals < (had.get(c.key) ?? 0))
  if (fewer.length === 0) return model
  const rows = model.rows.map((row) => {
    const cells: Record<string, number | string> = { ...row.cells }
    const decimals: Record<string, number> = { ...row.decimals }
    for (const { key, decimals: places } of fewer) {
      const cell = cells[key]
      if (typeof cell === 'number') cells[key] = toPlaces(dec(cell), places)
      if ((decimals[key] ?? 0) > places) decimals[key] = places
    }
    return { ...row, cells, ...(row.decimals !== undefined && { decimals }) }
  })
  return { ...model, rows }
}

/** The unit as the planner wrote it for this table. */
const unitTyped = (spec: TableSpec): string | undefined =>
  spec.view?.unitLabel ?? (spec.kind === 'own' ? spec.unitLabel : undefined)

/** 张 of 万张; undefined where a unit counts single things. */
function withoutTenThousand(unit: string): string | undefined {
  const sign = say('zh-CN', message('ownTable.inTenThousand', { unit: '' }))
  return unit.startsWith(sign) ? unit.slice(sign.length) : undefined
}

/** The unit over the table in 万, and the units of columns that have one of their own in their heads. */
function finish(model: TableModel, { language }: TableContext, typed: string | undefined): TableModel {
  const inScale = (unit: string): string => {
    if (model.scale === undefined || unit === '') return unit
    const bare = withoutTenThousand(unit)
    if (bare === undefined) return say(language, message('ownTable.inTenThousand', { unit }))
    // The planner wrote the unit that is printed; 万元 of a plan in 万 are 亿元.
    return unit === typed ? unit : say(language, message('ownTable.inHundredMillion', { unit: bare }))
  }
  if (model.scale === undefined && model.columns.every((c) => c.counter === undefined)) return model
  return {
    ...model,
    unit: inScale(model.unit),
    columns: model.columns.map(({ counter, ...column }) =>
      counter === undefined
        ? column
        : {
            ...column,
            label: say(language, message('ownTable.withUnit', { label: column.label, unit: inScale(counter) })),
          },
    ),
  }
}
