import { expect, test } from 'vitest'
import { rollForward } from '../../../shared/begin/roll-forward.ts'
import { shiftPeriod } from '../../../shared/begin/words.ts'
import { run } from '../../../shared/engine/run.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { say } from '../../../shared/text/message.ts'
import { shulan as read } from '../../support/shulan.ts'

const shulan = read()

const roll = (plan: Plan, planned: 'base' | 'none' = 'base') => {
  const rolled = rollForward(plan, { planned, sourceTitle: '由上一规划期滚动' })
  if (!rolled.ok) throw new Error(JSON.stringify(rolled.error))
  return rolled.value
}
const bed = (plan: Plan, facility: string, year: number) =>
  plan.stocks.filter((s) => s.facility === facility && s.resource === 'bed' && s.year === year)

test('what was planned for 2025 is what there is estimated to be in 2025, with its citation', () => {
  const { plan } = roll(shulan)
  expect([plan.baseYear, plan.targetYear, plan.title]).toEqual([2025, 2030, '舒兰市“十五五”医疗卫生服务体系规划'])
  expect(bed(plan, 'renmin', 2025)).toEqual([{ ...bed(shulan, 'renmin', 2025)[0], status: 'estimated' }])
  expect(bed(plan, 'renmin', 2030)).toMatchObject([
    { value: 730, status: 'planned', cite: { source: 'rolled-forward' } },
  ])
  expect(bed(plan, 'renmin', 2020)).toEqual(bed(shulan, 'renmin', 2020))
})

test('the rolled plan computes: base is the old plan, row for row, and the total is its sum', () => {
  const { plan } = roll(shulan)
  const before = run(shulan)
  const after = run(plan)
  const rows = (r: typeof before, year: number, key: 'planned' | 'base') =>
    Object.fromEntries(
      r.allocation.facilities.flatMap((f) =>
        f.year === year && f.resource === 'bed' ? [[f.facility, f[key]?.toNumber()]] : [],
      ),
    )
  expect(rows(after, 2030, 'base')).toEqual(rows(before, 2025, 'planned'))
  const total = after.allocation.totals.find((t) => t.class === 'primary' && t.resource === 'bed' && t.year === 2030)
  expect(total?.base?.toNumber()).toBe(705)
  expect(after.projection.at('shulan', 'resident', 2025)?.toNumber()).toBe(406_890)
})

test('an actual figure of 2025 comes before the planned one', () => {
  const counted = {
    ...shulan,
    stocks: [
      ...shulan.stocks,
      { facility: 'renmin', resource: 'bed', measure: 'approved', year: 2025, status: 'actual', value: 700 } as const,
    ],
  }
  const { plan } = roll(counted)
  expect(bed(plan, 'renmin', 2025)).toMatchObject([{ value: 700, status: 'actual' }])
  expect(bed(plan, 'renmin', 2030)).toMatchObject([{ value: 700 }])
})

test('norms say that they were carried over, and so does one finding', () => {
  const { plan } = roll(shulan)
  expect(new Set(plan.norms.map((n) => n.carriedFrom))).toEqual(new Set([2025]))
  const found = run(plan).findings.filter((f) => f.rule === 'carried')
  expect(found).toHaveLength(1)
  expect(found[0]?.numbers).toEqual([83, 2025])
  expect(run(shulan).findings.filter((f) => f.rule === 'carried')).toEqual([])
  // Rolled once more they still say from when.
  expect(new Set(roll(plan).plan.norms.map((n) => n.carriedFrom))).toEqual(new Set([2025]))
})

test('nothing is planned where the planner begins with nothing, and the notes count what moved', () => {
  const { plan, notes } = roll(shulan, 'none')
  expect(plan.stocks.filter((s) => s.year === 2030)).toEqual([])
  expect(notes.map((n) => say('zh-CN', n))).toMatchInlineSnapshot(`
    [
      "37 个 2025 年规划数转为 2025 年估计数，来源照旧；有实际数的以实际数为准。",
      "1 组 2025 年人口取自原推算，标为估计。",
      "83 条标准沿用，标“沿用 2025”；有新标准时到“标准”替换。",
      "原稿印出的 182 个数、校核决定和 3 个方案留在原规划里。",
    ]
  `)
})

test('tables keep their rows and lose what only the old document gave', () => {
  const { plan } = roll(shulan)
  expect(plan.tables.map((t) => t.title)).toContain('2030年基层医疗机构床位数配置规划')
  expect(plan.tables.find((t) => t.id === 'beds-primary')).toMatchObject({
    baseLabel: '2025年编制床位',
    plannedLabel: '2030年规划编制床位',
  })
  const indicators = plan.tables.find((t) => t.id === 'indicators')
  const row = indicators?.kind === 'indicators' ? indicators.rows.find((r) => r.key === 'S4-002') : undefined
  expect([row?.base, row?.target]).toEqual([100, undefined])
  expect([plan.printed, plan.decisions, plan.scenarios]).toEqual([[], [], []])
})

test('a period that leaves the calendar is refused', () => {
  const late = { ...shulan, baseYear: 2150, targetYear: 2200 }
  expect(rollForward(late, { planned: 'none', sourceTitle: 'x' }).ok).toBe(false)
})

test('the name of the period follows the years, and 十五 inside 十五五 stays', () => {
  const from = { baseYear: 2025, targetYear: 2030 }
  const to = { baseYear: 2030, targetYear: 2035 }
  expect(shiftPeriod('“十五五”规划：2025年至2030年，12025号', from, to)).toBe('“十六五”规划：2030年至2035年，12025号')
  expect(shiftPeriod('三年计划 2024', from, to)).toBe('三年计划 2024')
})

test('a period written from its first year on moves whole, twice over; the year alone stays', () => {
  const [first, second, third] = [2020, 2025, 2030].map((baseYear) => ({ baseYear, targetYear: baseYear + 5 }))
  if (first === undefined || second === undefined || third === undefined) throw new Error('no periods')
  const once = shiftPeriod('“十四五”规划（2021—2025年），2021年至2025年，2021年公报', first, second)
  expect(once).toBe('“十五五”规划（2026—2030年），2026年至2030年，2021年公报')
  expect(shiftPeriod(once, second, third)).toBe('“十六五”规划（2031—2035年），2031年至2035年，2021年公报')
})
