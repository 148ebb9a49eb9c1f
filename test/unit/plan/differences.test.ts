import { expect, it } from 'vitest'
import { type Difference, differences } from '../../../shared/plan/differences.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { say } from '../../../shared/text/message.ts'
import { shulan } from '../renderer/shulan.ts'

const lines = (found: readonly Difference[]): string[] =>
  found.map(({ part, record, field, mine = '没有', theirs = '没有' }) =>
    [say('zh-CN', part), record, field === null ? '' : say('zh-CN', field), `${mine} → ${theirs}`]
      .filter(Boolean)
      .join(' | '),
  )
const changed = (plan: Plan, changes: Parameters<typeof applyChanges>[1]): Plan => {
  const applied = applyChanges(plan, changes)
  if (!applied.ok) throw new Error(JSON.stringify(applied.error))
  return applied.value.plan
}

it('finds nothing between a plan and itself, and nothing in the order of its lists', () => {
  const plan = shulan()
  expect(differences(plan, shulan())).toEqual([])
  expect(differences(plan, { ...plan, stocks: plan.stocks.toReversed(), norms: plan.norms.toReversed() })).toEqual([])
})

it('says in words what differs: facility, resource and year, both values', () => {
  const plan = shulan()
  const hospital = plan.facilities.find(({ name }) => name === '舒兰市人民医院')?.id ?? ''
  const theirs = changed(plan, [
    { type: 'setPlanned', facility: hospital, resource: 'bed', value: 745 },
    { type: 'setNormValue', norm: 'S4-001', year: 2025, value: 0.6 },
    { type: 'setPopulation', unit: 'shulan', kind: 'resident', year: 2025, persons: 450_000 },
    { type: 'setLock', facility: hospital, resource: 'bed', lock: true },
  ])
  expect(lines(differences(plan, { ...theirs, title: '另一稿' }))).toEqual([
    '规划名称 | 舒兰市“十四五”医疗卫生服务体系规划 → 另一稿',
    expect.stringMatching(/^人口 \| 舒兰市.*2025 \| .*→ 450000$|^人口 .*450000/),
    expect.stringMatching(/^机构 \| 舒兰市人民医院 .*没有 → /),
    '床位和人员数 | 舒兰市人民医院 · 床位 · 2025 | 数值 | 730 → 745',
    '标准 | 每千人口专业公共卫生机构人员数 · 2025 | 数值 | 0.58 → 0.6',
  ])
})

it('names what only one version has', () => {
  const plan = shulan()
  const [gone] = plan.facts
  const found = differences(plan, { ...plan, facts: plan.facts.slice(1), note: undefined })
  expect(lines(found)).toEqual([
    expect.stringMatching(/^说明 \| .*→ 没有$/),
    expect.stringMatching(
      new RegExp(`^基础数据 \\| ${gone?.name} \\| ?.*→ 没有$|^基础数据 \\| ${gone?.name}.*→ 没有$`),
    ),
  ])
})
