import { describe, expect, test } from 'vitest'
import { run } from '../../../shared/engine/run.ts'
import type { Facility, Stock } from '../../../shared/plan/schema/facility.ts'
import { type Plan, plan as schema } from '../../../shared/plan/schema/plan.ts'
import { say } from '../../../shared/text/message.ts'
import { smallPlan } from '../../support/small-plan.ts'

const small = smallPlan()
const rules = ['life', 'consortium', 'facilityParts', 'posts', 'workload', 'sameFacility'] as const
type Rule = (typeof rules)[number]

/** The findings of one rule in a small plan with its first facility, its stocks or more of it replaced. */
function told(rule: Rule, first: Partial<Facility>, stocks: Partial<Stock>[] = [], more: Partial<Plan> = {}): string[] {
  const plan = schema.parse({
    ...small,
    resources: [
      ...small.resources,
      { id: 'tcm', name: 'TCM beds', counter: '张', kind: 'bed', parent: 'bed', planBy: 'approved' },
      { id: 'icu', name: 'ICU beds', counter: '张', kind: 'bed', parent: 'bed', overlaps: true, planBy: 'approved' },
    ],
    facilities: small.facilities.map((f) => (f.id === 'a' ? { ...f, ...first } : f)),
    stocks: [
      ...small.stocks,
      ...stocks.map((s) => ({ facility: 'a', resource: 'bed', measure: 'actual', year: 2020, status: 'actual', ...s })),
    ],
    ...more,
  })
  return run(plan)
    .findings.filter((f) => f.rule === rule)
    .map((f) => `${f.severity} ${say('zh-CN', f.title)} | ${say('zh-CN', f.message)}`)
}

test('nothing is said of a plan that has nothing of it', () => {
  for (const rule of rules) expect(told(rule, {})).toEqual([])
})

test('a planned figure of a facility that is no more', () => {
  expect(told('life', { events: [{ type: 'merge', year: 2023, into: 'b' }] })).toEqual([
    'warning Hospital a 2025 年beds：机构已不再独立存在 | Hospital a自 2023 年起不再独立存在，仍有 2025 年规划beds 120 张；按原数计入，未转给去向机构。可删去该规划数或转给去向机构，或改变动的年份。',
  ])
  expect(told('life', { events: [{ type: 'expand', year: 2022, resource: 'bed', by: 50 }] })[0]).toContain(
    '应有beds 150 张，规划数为 120 张',
  )
})

test('what is left of a facility that had closed before the base year counts nowhere, and is told', () => {
  for (const ending of [
    { closes: 2018 },
    { closes: 2020, successor: 'b' },
    { events: [{ type: 'merge' as const, year: 2019, into: 'b' }] },
  ]) {
    const stocks = small.stocks.filter((s) => s.facility !== 'a' || s.status !== 'planned')
    const plan = { ...small, stocks, facilities: small.facilities.map((f) => (f.id === 'a' ? { ...f, ...ending } : f)) }
    const { provision, allocation, findings } = run(plan)
    for (const year of [2020, 2021, 2023, 2025]) {
      expect(provision.facility('a', 'bed', year)?.toNumber() ?? 0).toBe(0)
      expect(provision.total('all', 'bed', year)?.toNumber()).toBe(provision.facility('b', 'bed', year)?.toNumber())
    }
    expect(allocation.totals.find((t) => t.class === 'all' && t.year === 2020)?.base?.toNumber()).toBe(50)
    expect(allocation.facilities.some((row) => row.facility === 'a' && row.base !== undefined)).toBe(false)
    const said = findings.filter((f) => f.rule === 'life').map((f) => say('zh-CN', f.message))
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('仍有 2020 年现状beds 100 张；机构到基期末已不存在，该数不计入任何合计')
  }
  // Of the year after the base year it still counts in the base year.
  const later = { ...small, facilities: small.facilities.map((f) => (f.id === 'a' ? { ...f, closes: 2021 } : f)) }
  expect(run(later).provision.total('all', 'bed', 2020)?.toNumber()).toBe(150)
})

test('a lead that is no member', () => {
  const consortia = [{ id: 'c', name: 'C', lead: 'a' }]
  expect(told('consortium', {}, [], { consortia })[0]).toContain('牵头医院为Hospital a')
  expect(told('consortium', { consortium: 'C' }, [], { consortia })).toEqual([])
})

describe('parts of beds', () => {
  const part = (resource: string, value: number) => ({ resource, value, measure: 'approved' as const })
  test('beyond the whole, and only then; what overlaps is not added', () => {
    expect(told('facilityParts', {}, [part('tcm', 101)])).toEqual([
      'warning Hospital a 2020 年编制beds的分项多于总数 | Hospital a 2020 年编制beds 100 张，分项 TCM beds 101，合计 101，多 1 张。分项应在总数以内。可改分项或总数。',
    ])
    expect(told('facilityParts', {}, [part('tcm', 100), part('icu', 100)])).toEqual([])
    expect(told('facilityParts', {}, [part('icu', 120)])).toHaveLength(1)
  })
})

test('posts and people are notes', () => {
  const staff = (measure: 'posts' | 'onPosts' | 'onDuty', value: number) => ({ resource: 'nurse', measure, value })
  expect(told('posts', {}, [staff('posts', 50), staff('onPosts', 55), staff('onDuty', 52)])).toEqual([
    'note Hospital a 2020 年nurses在编超过编制 | Hospital a 2020 年nurses编制 50 人，在编 55 人，超出 5 人。可核对编制数，或注明超编原因。',
    'note Hospital a 2020 年nurses在岗少于在编 | Hospital a 2020 年nurses在编 55 人，在岗 52 人，少 3 人。可核对借调、离岗人员，或注明口径。',
  ])
  expect(told('posts', {}, [staff('posts', 55), staff('onPosts', 50), staff('onDuty', 60)])).toEqual([])
})

describe('workload', () => {
  const work = (figures: object) => ({ workload: [{ year: 2021, ...figures }] })
  const beds = [{ year: 2021, value: 100 }]
  test('agrees within what the figures can say', () => {
    const good = { openBedDays: 36_500, occupiedBedDays: 29_200, occupancy: 0.8, discharges: 3650, lengthOfStay: 8.1 }
    expect(told('workload', work(good), beds)).toEqual([])
    expect(told('workload', work({ ...good, openBedDays: 33_000, occupancy: 0.885 }), beds)).toEqual([])
  })
  test('each contradiction on its own, with both numbers', () => {
    expect(told('workload', work({ openBedDays: 20_000, occupiedBedDays: 36_500 }), [])).toEqual([
      'warning Hospital a 2021 年占用床日多于开放床日 | Hospital a 2021 年实际占用总床日 36500，多于实际开放总床日 20000，多 16500。可核对是否填反，或是否有加床。',
    ])
    expect(told('workload', work({ openBedDays: 36_500, occupiedBedDays: 37_000 }))[0]).toMatch(/^note /)
    expect(told('workload', work({ openBedDays: 30_000 }), beds)[0]).toContain('实有床位 100 张 × 365 天 = 36500')
    expect(told('workload', { workload: [{ year: 2024, openBedDays: 36_600 }] }, [{ year: 2024, value: 100 }])).toEqual(
      [],
    )
    expect(told('workload', work({ openBedDays: 36_500, occupiedBedDays: 29_200, occupancy: 0.9 }))[0]).toContain(
      '病床使用率 90％，占用 29200 ÷ 开放 36500 = 80％',
    )
    expect(told('workload', work({ occupiedBedDays: 29_200, discharges: 2920, lengthOfStay: 8 }))[0]).toContain(
      '= 10 天',
    )
  })
})

test('one name or one code twice', () => {
  expect(told('sameFacility', { name: 'Hospital b' })).toEqual([
    'warning 2 家机构同名“Hospital b” | “Hospital b”有 2 家：a（R）、b（R）。可核对是否重复；不是同一家的，在名称中写明所在地。',
  ])
  const codes = { creditCode: '1222 0283x' }
  const facilities = small.facilities.map((f) => ({ ...f, codes: f.id === 'a' ? codes : { creditCode: '12220283X' } }))
  expect(told('sameFacility', {}, [], { facilities })[0]).toContain('统一社会信用代码 12220283X 有 2 家')
})
