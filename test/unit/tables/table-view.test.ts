import { expect, test } from 'vitest'
import { run } from '../../../shared/engine/run.ts'
import type { TableSpec } from '../../../shared/plan/schema/table.ts'
import type { TableView } from '../../../shared/plan/schema/table-view.ts'
import { buildOne } from '../../../shared/tables/build.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import { say } from '../../../shared/text/message.ts'
import { shulan } from '../../support/shulan.ts'

const plan = shulan()
const results = run(plan)
const shown = (id: string, view: TableView): TableModel => {
  const spec = plan.tables.find((table) => table.id === id)
  if (spec === undefined) throw new Error(id)
  return buildOne({ ...spec, view }, results)
}
const notes = (model: TableModel): string[] => model.notes.map((note) => say('zh-CN', note))
const grid = ({ columns, rows }: TableModel) => rows.map((row) => [row.label, ...columns.map((c) => row.cells[c.key])])

test('columns are chosen, ordered and renamed; rows left out leave a sum of what is shown, and a note says so', () => {
  const model = shown('beds-county', {
    caption: '市级',
    columns: [{ key: 'planned', label: '规划' }, { key: 'base' }, { key: 'gone' }],
    without: ['舒兰市妇幼保健院'],
  })
  expect(model.title).toBe('市级')
  expect(model.columns.map((c) => c.label)).toEqual(['规划', '2020年编制床位'])
  expect(grid(model)).toEqual([
    ['舒兰市人民医院', 730, 495],
    ['舒兰市第二人民医院', 320, 320],
    ['所列合计', 1050, 815],
  ])
  expect(model.rows.at(-1)?.sumOf).toEqual(['舒兰市人民医院', '舒兰市第二人民医院'])
  expect(notes(model)).toContain('合计为表中所列 2 行之和，不含未列入的行。')
})

test('a difference from the document is noted only where its cell is shown', () => {
  const printed = (model: TableModel) => notes(model).filter((note) => note.startsWith('与原文不同'))
  expect(printed(shown('beds-primary', {}))).toHaveLength(1)
  expect(printed(shown('beds-primary', { columns: [{ key: 'base' }] }))).toEqual([])
  expect(printed(shown('beds-primary', { total: false }))).toEqual([])
})

test('a row without any number may go without changing what the sum is', () => {
  const model = shown('beds-primary', { without: ['舒兰市滨河社区卫生服务中心'] })
  expect(model.rows.at(-1)?.key).toBe('total')
  expect(notes(model).join('')).not.toContain('滨河')
})

test('parts inside a group that is shown are not added twice; classes that cover everything keep the total', () => {
  const whole = shown('beds-summary', {})
  const total = whole.rows.at(-1)?.cells
  const covering = shown('beds-summary', { rows: ['municipal-and-above', 'social', 'county-and-primary'] })
  expect(covering.rows.at(-1)?.cells).toEqual(total)
  const some = shown('beds-summary', { rows: ['county', 'tcm', 'county-and-primary'] })
  expect(some.rows.at(-1)?.cells).toEqual({
    baseTotal: 1630,
    plannedTotal: 2150,
    control: whole.rows.find((row) => row.key === 'county-and-primary')?.cells.control,
    allocatedTotal: 2150,
  })
})

test('groups stand in the order of the plan with the sums of their rows; sorting stays inside them', () => {
  const spec: TableSpec = {
    kind: 'own',
    id: 'mine',
    title: '机构',
    subject: { of: 'facilities', classes: ['county', 'tcm'] },
    columns: [{ quantity: 'planned', resource: 'bed' }],
    view: { groupBy: 'class', sort: { column: 'planned@bed', down: false } },
  }
  expect(grid(buildOne(spec, results))).toEqual([
    ['县办公立医院', 1100],
    ['舒兰市妇幼保健院', 50],
    ['舒兰市第二人民医院', 320],
    ['舒兰市人民医院', 730],
    ['公立中医类医院', 345],
    ['舒兰市中医院', 345],
    ['合计', 1445],
  ])
})

test('万 divides counts after all sums, rounds once and says so; densities stay', () => {
  const model = shown('beds-summary', {
    scale: 10_000,
    columns: [{ key: 'plannedTotal', decimals: 3 }, { key: 'plannedPer' }],
  })
  expect(model.unit).toBe('万张')
  expect(model.scale).toBe(10_000)
  expect(model.rows.at(-1)?.cells).toEqual({ plannedTotal: 0.351, plannedPer: 8.63 })
  expect(notes(model).join('')).toContain('四舍五入')
})

test('decimals come from the exact number, not from a rounded one', () => {
  // 1645 ÷ 406 890 · 1000 = 4.0428…: 4.043 with three decimals, 4.0 with one.
  const per = (decimals: number) =>
    shown('beds-summary', { columns: [{ key: 'basePer', decimals }] }).rows.at(-1)?.cells.basePer
  expect([per(4), per(3), per(1)]).toEqual([8.1717, 8.172, 8.2])
})

test('turned, the rows become heads over the columns', () => {
  const model = shown('beds-summary', {
    turned: '舒兰',
    rows: ['municipal-and-above', 'social'],
    columns: [{ key: 'baseTotal' }, { key: 'plannedTotal' }],
    total: false,
  })
  expect(model.columns.map((c) => [c.over, c.group, c.label])).toEqual([
    ['市办及以上公立医院', '2020年', '总数'],
    ['市办及以上公立医院', '2025年规划', '总数'],
    ['社会办医院', '2020年', '总数'],
    ['社会办医院', '2025年规划', '总数'],
  ])
  expect(grid(model)).toEqual([['舒兰', 550, 550, 1145, 813]])
})
