import { expect, test } from 'vitest'
import { explain } from '../../../shared/engine/explain.ts'
import { run } from '../../../shared/engine/run.ts'
import type { OwnColumn, OwnRows } from '../../../shared/plan/schema/own-table.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { buildOne } from '../../../shared/tables/build.ts'
import { shipped, shulan } from '../../support/shulan.ts'

const own = (subject: OwnRows, columns: OwnColumn[]) => ({
  kind: 'own' as const,
  id: 'mine',
  title: '自定义',
  subject,
  columns,
})
const tableOf = (plan: Plan, subject: OwnRows, columns: OwnColumn[]) => buildOne(own(subject, columns), run(plan))

test('classes: amounts, control total, gap and densities are those of the other tables', () => {
  const plan = shulan()
  const model = tableOf(
    plan,
    { of: 'classes', classes: ['municipal-and-above', 'social', 'county', 'tcm', 'primary'] },
    [
      { quantity: 'planned', resource: 'bed' },
      { quantity: 'control', resource: 'bed' },
      { quantity: 'gap', resource: 'bed' },
      { quantity: 'plannedPerThousand', resource: 'bed' },
    ],
  )
  const summary = run(plan)
  const spec = plan.tables.find((t) => t.id === 'beds-summary')
  if (spec === undefined) throw new Error('no table')
  const known = buildOne(spec, summary)
  for (const row of model.rows.filter((r) => r.role === 'class')) {
    const other = known.rows.find((r) => r.key === row.key)
    expect(row.cells['planned@bed']).toBe(other?.cells.plannedTotal)
    expect(row.cells['plannedPerThousand@bed']).toBe(other?.cells.plannedPer)
    expect(row.cells['gap@bed']).toBe(Number(other?.cells.control) - Number(other?.cells.allocatedTotal))
  }
  expect(model.rows.at(-1)).toMatchObject({
    role: 'total',
    cells: { 'planned@bed': 3513, 'plannedPerThousand@bed': 8.63 },
  })
})

test('what a row does not have is missing, never 0; two resources carry their units in the heads', () => {
  const plan = shulan()
  const model = tableOf(plan, { of: 'facilities', classes: ['primary'] }, [
    { quantity: 'planned', resource: 'bed' },
    { quantity: 'stock', resource: 'nurse', measure: 'onDuty' },
    { quantity: 'level' },
  ])
  expect(model.rows.find((row) => row.label.includes('滨河'))?.cells).toEqual({})
  expect(model.rows.some((row) => 'stock@nurse@onDuty' in row.cells)).toBe(false)
  expect(model.unit).toBe('')
  expect(model.columns.map((c) => c.label)).toEqual(['2025年规划床位（张）', '2020年在岗注册护士（人）', '级别'])
})

test('two columns of one quantity and resource stay two, each with its own head, decimals and place in the view', () => {
  const plan = shulan()
  const spec = own({ of: 'classes', classes: ['county', 'tcm'] }, [
    { quantity: 'planned', resource: 'bed', label: '规划数' },
    { quantity: 'planned', resource: 'bed', label: '其中财政保障' },
    { quantity: 'base', resource: 'bed' },
  ])
  const model = buildOne(spec, run(plan))
  expect(model.columns.map(({ key, label }) => [key, label])).toEqual([
    ['planned@bed', '规划数'],
    ['planned@bed@@2', '其中财政保障'],
    ['base@bed', expect.any(String)],
  ])
  for (const row of model.rows) expect(row.cells['planned@bed@@2']).toBe(row.cells['planned@bed'])
  const turned = buildOne(
    { ...spec, view: { columns: [{ key: 'planned@bed@@2' }, { key: 'planned@bed' }] } },
    run(plan),
  )
  expect(turned.columns.map(({ label }) => label)).toEqual(['其中财政保障', '规划数'])
  const put = applyChanges(plan, [{ type: 'putTable', table: spec }])
  if (!put.ok) throw new Error('refused')
  const why = explain(run(put.value.plan), { table: 'mine', row: 'county', column: 'planned@bed@@2' })
  expect(why.ok && why.value.value).toBe(model.rows[0]?.cells['planned@bed'])
})

test('a unit that is in 万 already is not put into 万 twice', () => {
  const plan = shulan()
  const spec = own({ of: 'classes', classes: ['county', 'tcm'] }, [{ quantity: 'planned', resource: 'bed' }])
  const unitOf = (table: Parameters<typeof buildOne>[0]) => buildOne(table, run(plan)).unit
  expect(unitOf({ ...spec, view: { scale: 10_000 } })).toBe('万张')
  expect(unitOf({ ...spec, view: { scale: 10_000, unitLabel: '万张' } })).toBe('万张')
  expect(unitOf({ ...spec, unitLabel: '万张', view: { scale: 10_000 } })).toBe('万张')
  // What the plan counts in 万 is in 亿 then.
  const resources = plan.resources.map((r) => (r.id === 'bed' ? { ...r, counter: '万元' } : r))
  expect(buildOne({ ...spec, view: { scale: 10_000 } }, run({ ...plan, resources })).unit).toBe('亿元')
})

test('units that hold each other have no sum; the region is its whole', () => {
  const plan = shipped('linfen-2025')
  const [region, ...inside] = plan.units.map((unit) => unit.id)
  const columns: OwnColumn[] = [{ quantity: 'population' }]
  const nested = tableOf(plan, { of: 'units', units: [region ?? '', ...inside.slice(0, 2)] }, columns)
  expect(nested.rows.some((row) => row.role === 'total')).toBe(false)
})

test('norms: value, requirement and verdict; every cell answers why', () => {
  const plan = shulan()
  const table = own({ of: 'norms', norms: ['S4-005', 'S4-013'] }, [
    { quantity: 'target' },
    { quantity: 'requirement' },
    { quantity: 'status' },
  ])
  const added = applyChanges(plan, [{ type: 'putTable', table }])
  if (!added.ok) throw new Error('refused')
  const results = run(added.value.plan)
  const model = buildOne(table, results)
  expect(model.rows[0]?.cells).toMatchObject({ target: 8.56, requirement: 3483 })
  expect(model.rows[1]?.kinds).toEqual({ target: 'ratio' })
  for (const column of ['target', 'requirement']) {
    const why = explain(results, { table: 'mine', row: 'S4-005', column })
    expect(why.ok && why.value.value).toBe(model.rows[0]?.cells[column])
  }
})

test('a table of unknown classes, resources or norms is refused by name, and undo takes a good one back', () => {
  const plan = shulan()
  const bad = own({ of: 'classes', classes: ['nowhere'] }, [{ quantity: 'planned', resource: 'bedd' }])
  const refused = applyChanges(plan, [{ type: 'putTable', table: bad }])
  expect(refused.ok).toBe(false)
  if (!refused.ok)
    expect(refused.error.map((e) => e.path.slice(2).join('.'))).toEqual([
      'table.subject.classes.0',
      'table.columns.0.resource',
    ])
  const good = own({ of: 'facilities' }, [{ quantity: 'planned', resource: 'bed' }])
  const done = applyChanges(plan, [{ type: 'putTable', table: good }])
  if (!done.ok) throw new Error('refused')
  const back = applyChanges(done.value.plan, done.value.inverse)
  expect(back.ok && back.value.plan).toEqual(plan)
})

test('in 万 a column keeps the decimals it asks for: 20 beds are 0.002, not 0', () => {
  const spec = own({ of: 'classes', classes: ['primary'] }, [{ quantity: 'planned', resource: 'bed', decimals: 4 }])
  const model = buildOne({ ...spec, view: { scale: 10_000 } }, run(shulan()))
  expect(model.rows.map((row) => row.cells['planned@bed'])).toEqual([0.0705])
  expect(model.columns[0]?.decimals).toBe(4)
})
