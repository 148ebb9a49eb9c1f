import { expect, test } from 'vitest'
import { explain } from '../../../shared/engine/explain.ts'
import { run } from '../../../shared/engine/run.ts'
import { viewOf } from '../../../shared/engine/view-of.ts'
import { plan as schema } from '../../../shared/plan/schema/plan.ts'
import { workbenchTable } from '../../../shared/tables/workbench.ts'
import { smallPlan } from '../../support/small-plan.ts'

test('a whole without a control total has no gap, and says so when asked', () => {
  const results = run(smallPlan())
  const table = workbenchTable({ ...results, language: 'zh-CN' }, 'bed')
  const total = table.rows.find((r) => r.key === 'total')
  expect(total?.cells.planned).toBe(180)
  expect(total?.cells).not.toHaveProperty('gap')
  expect(total?.cells).not.toHaveProperty('deviation')
  expect(explain(results, { table: table.id, row: 'total', column: 'gap' })).toMatchObject({ ok: true })
})

test('a deviation multiplies out to the per cent shown, and the whole has none to explain', () => {
  const results = run(smallPlan())
  const table = workbenchTable({ ...results, language: 'zh-CN' }, 'bed')
  const part = explain(results, { table: table.id, row: 'hospital', column: 'deviation' })
  expect(table.rows.find((r) => r.key === 'hospital')?.cells.deviation).toBe(-10)
  expect(part).toMatchObject({ ok: true, value: { value: -10, steps: [{ expression: '(180 − 200) ÷ 200 × 100' }] } })
  const whole = explain(results, { table: table.id, row: 'total', column: 'deviation' })
  expect(whole.ok && whole.value.reason?.key).toBe('trace.reason.noCell')
  expect(whole.ok && whole.value.value).toBeUndefined()
})

test('a norm held against every unit is one line of the overview', () => {
  const base = smallPlan()
  const unit = (id: string) => ({ id, name: id, level: 'township', parent: 'r' })
  const norm = {
    id: 'N',
    label: '护士',
    resource: 'nurse',
    scope: { unit: 'r', class: 'all', each: 'township' },
    force: 'indicative',
    shape: 'density',
    per: 1000,
    populationKind: 'resident',
    comparator: 'eq',
    values: [{ year: 2025, value: 3 }],
  }
  const plan = schema.parse({ ...base, units: [...base.units, unit('east'), unit('west')], norms: [norm] })
  expect(viewOf(run(plan), 'zh-CN').norms.map((n) => [n.norm, n.value])).toEqual([['N', 300]])
})
