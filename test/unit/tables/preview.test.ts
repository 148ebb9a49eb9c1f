import { expect, test } from 'vitest'
import { run } from '../../../shared/engine/run.ts'
import { viewOf } from '../../../shared/engine/view-of.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { previewPlanned } from '../../../shared/tables/preview.ts'
import { shulan } from '../../support/shulan.ts'

const bench = (plan = shulan()) => viewOf(run(plan), 'zh-CN').workbenches.find((t) => t.id === 'workbench:bed')

test('the preview promises what the engine then computes', () => {
  const before = bench()
  if (before === undefined) throw new Error('no workbench')
  const preview = previewPlanned(before, 'huancheng-chc', 40)
  expect(preview).toMatchObject({
    class: { before: 705, after: 725 },
    total: { before: 3513, after: 3533 },
    over: { before: 30, after: 50 },
  })
  const done = applyChanges(shulan(), [{ type: 'setPlanned', facility: 'huancheng-chc', resource: 'bed', value: 40 }])
  const after = done.ok ? bench(done.value.plan) : undefined
  const cell = (key: string) => after?.rows.find((r) => r.key === key)?.cells
  expect([cell('primary')?.planned, cell('total')?.planned, cell('total')?.gap]).toEqual([725, 3533, -50])
})

test('a cleared figure takes itself out of the sums; a class row has no preview', () => {
  const table = bench()
  if (table === undefined) throw new Error('no workbench')
  expect(previewPlanned(table, 'huancheng-chc', undefined)?.total).toEqual({ before: 3513, after: 3493 })
  expect(previewPlanned(table, 'primary', 1)).toBeUndefined()
})
