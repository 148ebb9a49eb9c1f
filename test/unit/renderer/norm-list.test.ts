import { expect, test } from 'vitest'
import { listNorms } from '../../../renderer/views/norms/norm-list.ts'
import { run } from '../../../shared/engine/run.ts'
import { viewOf } from '../../../shared/engine/view-of.ts'
import { shulan } from '../../support/shulan.ts'

test('of two norms for one thing the one that does not govern is compared with, not missed', () => {
  const plan = shulan()
  const { normRows, contests } = viewOf(run(plan), 'zh-CN')
  const list = listNorms(plan, normRows, contests, () => '')
  const of = (id: string) => list.find(({ norm }) => norm.id === id)
  expect([of('S4-007')?.compared, of('S4-028')?.compared, of('S4-005')?.compared]).toEqual([true, false, false])
  expect(of('S4-007')?.conflicts).toEqual(['S4-028'])
})
