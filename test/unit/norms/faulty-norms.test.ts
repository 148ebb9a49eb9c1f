/** Norms that contradict themselves: each says what is wrong with it, and the others go on. */
import { expect, test } from 'vitest'
import { run } from '../../../shared/engine/run.ts'
import { parsePlan } from '../../../shared/plan/gate.ts'
import { say } from '../../../shared/text/message.ts'
import { common, normPlan, perThousand } from '../../support/norm-plan.ts'

const density = (id: string, resource: string, more = {}) => ({
  ...common,
  ...perThousand,
  id,
  resource,
  shape: 'density',
  comparator: 'ge',
  values: [{ year: 2025, value: 2 }],
  ...more,
})
/** What norm X says of itself, and what the sound norm B beside it requires: 2 × 406890 ÷ 1000 = 813.78, up. */
function outcome(...norms: object[]) {
  const { requirements } = run(normPlan([...norms, density('B', 'bed')]))
  const of = (id: string) => requirements.find((r) => r.norm === id && r.year === 2025)
  const reason = of('X')?.reason
  return { said: reason && say('zh-CN', reason), sound: of('B')?.low?.toNumber(), number: of('X')?.value?.toNumber() }
}

test.each([
  [density('X', 'bed', { ages: { from: 65, to: 14 } }), '年龄段从 65 岁到 14 岁上下颠倒'],
  [density('X', 'bed', { ages: { from: 65 } }), '没有 65 岁及以上的常住人口数'],
  [{ ...common, shape: 'formula', comparator: 'ge', expression: '  ' }, '公式在第 1 个字符处读不下去'],
])('%o', (norm, said) => {
  expect(outcome(norm)).toMatchObject({ said: expect.stringContaining(said), sound: 814 })
})

test('beds and people have no sum', () => {
  const parts = { ...common, shape: 'identity', parts: ['N', 'B'] }
  expect(outcome(parts, density('N', 'nurse'))).toStrictEqual({
    said: '标准 N 以“人”计，B 以“张”计，计量单位不同，不能相加；可在标准中改选分项。',
    sound: 814,
    number: undefined,
  })
  // 814 + 814 of one unit.
  expect(outcome(parts, density('N', 'bed')).number).toBe(1628)
})

test('norms that rest on each other are refused as norms, not as places', () => {
  const share = (id: string, of: string) => ({
    ...common,
    id,
    shape: 'share',
    comparator: 'ge',
    of: { by: 'norm', norm: of },
    each: 'scope',
    values: [{ year: 2025, value: 0.5 }],
  })
  const read = parsePlan(normPlan([share('X', 'Y'), share('Y', 'X')]))
  expect(read.ok ? [] : read.error.map((e) => say('zh-CN', e.message))).toEqual([
    'norms[0].of · x：标准“X”经引用又回到自己（X → Y → X）。标准不能循环引用。改正其中一条标准的引用。',
  ])
})
