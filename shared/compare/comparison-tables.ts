/**
 * A comparison as tables, so that screen, paper, CSV and Markdown show it like any other: first the inputs that differ, then each
 * table with, per column, the value under every 方案 and, for all but the first, its difference and percent.
 */
import type { Column, Row, TableModel } from '../tables/table-model.ts'
import { type Language, message, say } from '../text/message.ts'
import type { ComparedRow, ComparedTable, Comparison } from './compare.ts'

export type ComparisonOptions = {
  readonly language: Language
  /** Only rows in which some 方案 differs from the first. */
  readonly onlyDifferent?: boolean
}

export function comparisonTables(comparison: Comparison, options: ComparisonOptions): TableModel[] {
  const tables = comparison.tables.map((table) => comparedTable(table, comparison, options))
  return [inputsTable(comparison, options.language), ...tables]
}

function inputsTable({ scenarios }: Comparison, language: Language): TableModel {
  const word = (key: Parameters<typeof message>[0]) => say(language, message(key))
  return {
    id: 'inputs',
    title: word('compare.inputs'),
    unit: '',
    rowHead: word('compare.scenario'),
    columns: [{ key: 'changes', label: word('compare.inputs'), kind: 'text', decimals: 0 }],
    rows: scenarios.map(({ id, name, changes }) => ({
      key: id,
      label: name,
      role: 'text',
      cells: { changes: changes.join(word('compare.inputs.more')) || word('compare.inputs.none') },
    })),
    notes: [],
  }
}

function comparedTable(
  table: ComparedTable,
  { scenarios, reference }: Comparison,
  { language, onlyDifferent = false }: ComparisonOptions,
): TableModel {
  const others = scenarios.filter((s) => s.id !== reference)
  const first = scenarios.find((s) => s.id === reference)?.name ?? reference
  const difference = say(language, message('compare.difference'))
  const columns = table.columns.flatMap((column): Column[] => {
    const group = column.group === undefined ? column.label : `${column.group} ${column.label}`
    const own = (key: string, label: string): Column => ({ ...column, key: `${column.key}|${key}`, label, group })
    return [
      own(reference, first),
      ...others.flatMap(({ id, name }): Column[] => [
        own(id, name),
        { ...own(`${id}|difference`, `${name} ${difference}`), signed: true },
        { ...own(`${id}|percent`, `${name} %`), kind: 'percent', decimals: 2, signed: true },
      ]),
    ]
  })
  const rows = table.rows.filter((row) => row.differs || !onlyDifferent).map((row) => rowOf(row, table))
  const notes = [
    message('compare.reference', { name: first }),
    ...(table.rows.some((row) => row.differs) ? [] : [message('compare.none')]),
  ]
  const title = say(language, message('compare.title', { title: table.title }))
  return { id: table.id, title, unit: table.unit, rowHead: table.rowHead, columns, rows, notes }
}

function rowOf({ key, label, role, cells, kinds, decimals }: ComparedRow, table: ComparedTable): Row {
  const own: Record<string, number> = {}
  const kindOf: Record<string, Column['kind']> = {}
  const places: Record<string, number> = {}
  for (const column of table.columns) {
    for (const [id, cell] of Object.entries(cells[column.key] ?? {})) {
      const at = `${column.key}|${id}`
      own[at] = cell.value
      if (cell.difference !== undefined) own[`${at}|difference`] = cell.difference
      if (cell.percent !== undefined) own[`${at}|percent`] = Math.round(cell.percent * 100) / 100
      const kind = kinds?.[column.key]
      // A difference of two ratios is no ratio.
      if (kind !== undefined)
        Object.assign(kindOf, { [at]: kind, [`${at}|difference`]: kind === 'ratio' ? 'density' : kind })
      const decimal = decimals?.[column.key]
      if (decimal !== undefined) Object.assign(places, { [at]: decimal, [`${at}|difference`]: decimal })
    }
  }
  return { key, label, role, cells: own, kinds: kindOf, decimals: places }
}
