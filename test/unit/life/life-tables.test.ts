import { expect, test } from 'vitest'
import { run } from '../../../shared/engine/run.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { buildOne } from '../../../shared/tables/build.ts'
import { standardTables } from '../../../shared/tables/standard.ts'
import { say } from '../../../shared/text/message.ts'
import { smallPlan } from '../../support/small-plan.ts'

const base = smallPlan({
  hospitals: [
    { id: 'a', base: 100, planned: 120 },
    { id: 'b', base: 50, planned: 60 },
    { id: 'c', base: 33 },
    { id: 'd' },
  ],
})
const plan: Plan = {
  ...base,
  consortia: [{ id: 'first', name: 'First', lead: 'b' }],
  facilities: base.facilities.map((f) =>
    f.id === 'a'
      ? {
          ...f,
          consortium: 'First',
          events: [
            {
              type: 'split',
              year: 2022,
              into: [
                { facility: 'a', share: 0.9 },
                { facility: 'd', share: 0.1 },
              ],
            },
            { type: 'change', year: 2024, set: { level: '3', kind: 'specialist-hospital' } },
          ],
        }
      : f.id === 'b'
        ? { ...f, consortium: 'first', decidedBy: { above: '省' } }
        : f.id === 'c'
          ? { ...f, closes: 2023, successor: 'b' }
          : { ...f, opens: 2022, consortium: '另一医共体' },
  ),
}
const table = (id: string) => {
  const spec = standardTables(plan).find((t) => t.id === id)
  if (spec === undefined) throw new Error(`no table ${id}`)
  return buildOne(spec, run(plan))
}

test('who became what, by year, with the beds that went along', () => {
  const { columns, rows } = table('facility-life')
  expect(columns.map((c) => c.label)).toEqual(['机构名称', '变动', '去向', 'beds'])
  expect(rows.map((r) => [r.label, r.cells.facility, r.cells.event, r.cells.to, r.cells.beds])).toEqual([
    ['2022', 'Hospital a', '分立', 'Hospital a 90%、Hospital d 10%', 10],
    ['2022', 'Hospital d', '开办', undefined, undefined],
    ['2023', 'Hospital c', '关闭', 'Hospital b', 33],
    ['2024', 'Hospital a', '变更', '专科医院、三级', undefined],
  ])
  expect(standardTables(base).map((t) => t.id)).not.toContain('facility-life')
})

test('consortia sum their members, whichever way they are named, the lead first', () => {
  const { columns, rows, notes } = table('consortia')
  expect(columns.map(({ label }) => label)).toEqual([
    '机构数',
    '2020年编制beds',
    '2025年规划beds',
    '按方案测算',
    '牵头医院',
  ])
  expect(rows.map((r) => [r.label, r.cells.institutions, r.cells.base, r.cells.planned, r.cells.lead])).toEqual([
    ['First', 2, 150, 180, 'Hospital b'],
    ['Hospital b', 1, 50, 60, '牵头'],
    ['Hospital a', 1, 100, 120, undefined],
    ['另一医共体', 1, undefined, undefined, undefined],
    ['Hospital d', 1, undefined, undefined, undefined],
  ])
  expect(notes.map((n) => say('zh-CN', n))).toEqual(['Hospital b由上级（省）确定，本规划只列示，不参与分配。'])
})

test('no method moves what is decided above', () => {
  const shared: Plan = {
    ...plan,
    allocations: plan.allocations.map((a) => ({ ...a, method: 'proportional' as const })),
  }
  const rows = run(shared).allocation.facilities.filter((f) => f.year === 2025 && f.facility === 'b')
  expect(rows.map((r) => [r.locked, r.allocated?.toNumber()])).toEqual([[true, 60]])
})

test('a consortium comes and goes, and undo leaves the plan as it was, without the list', () => {
  const put = { type: 'putConsortium', consortium: { id: 'c', name: 'C', lead: 'a' } } as const
  const added = applyChanges(base, [put])
  if (!added.ok) throw new Error('refused')
  const removed = applyChanges(added.value.plan, [{ type: 'removeConsortium', consortium: 'c' }])
  if (!removed.ok) throw new Error('refused')
  expect(removed.value.plan).toEqual(base)
  const back = applyChanges(added.value.plan, added.value.inverse)
  expect(back.ok && back.value.plan).toEqual(base)
  const again = applyChanges(removed.value.plan, removed.value.inverse)
  expect(again.ok && again.value.plan).toEqual(added.value.plan)
  const unknown = applyChanges(base, [{ ...put, consortium: { ...put.consortium, lead: 'nobody' } }])
  expect(unknown.ok ? [] : unknown.error.map((e) => say('zh-CN', e.message))[0]).toContain(
    '“nobody”在 facilities 中没有',
  )
})
