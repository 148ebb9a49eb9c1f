/** Columns of texts beside names: years stay whole, long texts get room, a table is narrowed before it is sliced. */
import { expect, test } from 'vitest'
import { breakEvenly } from '../../../shared/export/layout/break-lines.ts'
import { planColumns } from '../../../shared/export/layout/column-widths.ts'
import { headLines, headWordWidth } from '../../../shared/export/layout/head-lines.ts'
import { measureTable } from '../../../shared/export/layout/measure-table.ts'
import { sheets } from '../../../shared/export/layout/page-geometry.ts'
import type { Column, TableModel } from '../../../shared/tables/table-model.ts'

const reason = '“设老年医学科的二级及以上医院”只有比例（30%），没有机构总数，只按比例与65%对照；可补充机构数。'
const names = ['设老年医学科的二级及以上医院', '达到“优质服务基层行”基本标准的基层机构']
const count = (key: string): Column => ({ key, label: '2025年应有', kind: 'count', decimals: 0 })
const model = (columns: readonly Column[], texts: readonly string[]): TableModel => ({
  id: 't',
  title: '覆盖登记',
  unit: '',
  rowHead: '登记项目',
  columns: [...columns, { key: 'status', label: '判定', kind: 'text', decimals: 0 }],
  rows: texts.map((status, at) => ({
    key: String(at),
    label: names[at % names.length] ?? '',
    role: 'norm',
    cells: { ...Object.fromEntries(columns.map(({ key }) => [key, 28])), status },
  })),
  notes: [],
})

test('a year in a head is never taken apart', () => {
  expect(headLines('较2020年', 50, 12)).toEqual(['较', '2020年'])
  expect(breakEvenly('较2020年', 44, 12)).toEqual(['较', '2020年'])
  expect(headWordWidth('较2020年', 10)).toBeGreaterThanOrEqual(34)
})

test('a long text gets the width that names can do without, and reads from the left', () => {
  const [table] = measureTable(model(['a', 'b', 'c', 'd'].map(count), [reason, '合']), {
    key: 't',
    language: 'zh-CN',
    caption: '表1',
    continued: '续表1',
    notes: [],
    orientation: 'auto',
    level: 2,
  })
  const [long, short] = table?.rows ?? []
  expect(long?.cells.at(-1)?.lines.length).toBeLessThan(6)
  expect(long?.label.length).toBeGreaterThan(1)
  expect(long?.cells.at(-1)?.align).toBe('left')
  expect(short?.cells.at(-1)).toEqual({ lines: ['合'], align: 'center' })
  expect(long?.cells.at(-1)?.lines.join('')).toBe(reason)
})

test('on a page across texts get narrower before the columns are sliced; no width is lost', () => {
  const columns = Array.from({ length: 12 }, (_, at) => count(`c${at}`))
  const { width } = sheets.landscape.area
  const plan = planColumns(model(columns, [reason, reason]), width)
  expect(plan.slices).toHaveLength(1)
  for (const { label, widths } of plan.slices)
    expect(label + widths.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(width)
})
