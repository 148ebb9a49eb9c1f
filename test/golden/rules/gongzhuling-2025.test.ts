/**
 * 公主岭市卫生健康“十四五”规划: its 68 rules, its table 1 and its baseline facts. The document prints no population, so that
 * densities answer per 100,000 residents: ρ · 100,000 ÷ k.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { run } from '../../../shared/engine/run.ts'
import { writePlan } from '../../../shared/plan/write.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { type Expected, expectRules, type RuleRow, shippedPlan } from './expect-rule.ts'

const unknown = 'unknown' as const
const base = 2020

/** A bound or a number due that the document observes nowhere. */
const bound = (norm: string, side: 'low' | 'value' | 'high', value: number): RuleRow => ({
  rule: norm.slice(0, 6),
  norm,
  expect: { status: unknown, [side]: value },
  why: `${value}; the document prints nothing to hold it against`,
})
/** A bound with what 2020 was found to be; gap = bound − found. */
const held = (
  norm: string,
  status: Expected['status'],
  side: 'low' | 'value' | 'high',
  value: number,
  found: number,
  gap: number,
): RuleRow => ({
  rule: norm.slice(0, 6),
  norm,
  expect: { status, [side]: value, found: [found, base], actual: found, gap },
  why: `${value} − ${found} = ${gap}: ${status}`,
})
const nothing = (norm: string, reason: string, why: string, status: Expected['status'] = unknown): RuleRow => ({
  rule: norm.slice(0, 6),
  norm,
  expect: { status, reason },
  why,
})
const perHundredThousand = (norm: string, value: number, why: string, year?: number): RuleRow => ({
  rule: norm.slice(0, 6),
  norm,
  ...(year !== undefined && { year }),
  expect: { status: unknown, per100000: value, reason: 'norm.noPopulation' },
  why,
})

const rows: RuleRow[] = [
  held('S0-001a', 'short', 'value', 79, 78, 1),
  nothing('S0-001b', 'norm.noBase', 'in proportion to life expectancy, but no healthy life expectancy is printed'),
  // 31.25/100,000 is 1 of 3200 births, 4.06 ‰ 13 of them, 6.25 ‰ 20 of them.
  held('S0-002a', 'over', 'high', 14.5, 31.25, -16.75),
  held('S0-002b', 'over', 'high', 4, 4.06, -0.06),
  held('S0-002c', 'over', 'high', 5, 6.25, -1.25),
  perHundredThousand('S0-003', 85, '0.85 × 100,000 ÷ 1000'),
  bound('S0-004a', 'high', 15),
  bound('S0-004b', 'value', 80),
  bound('S0-004c', 'value', 75),
  held('S0-005', 'met', 'low', 90, 95, -5),
  nothing('S0-006', 'norm.shareOnly', '75 % of unnamed institutions against 100 %', 'short'),
  {
    rule: 'S0-007',
    norm: 'S0-007',
    expect: { status: unknown, value: 37, unrounded: 37, reason: 'norm.registerOpen' },
    why: '100 % of 37 township and community centres; how many have one is not printed',
  },
  held('S0-008', 'short', 'value', 79, 78, 1),
  nothing('S0-009', 'norm.noBase', 'in proportion to S0-008, base printed as ——'),
  held('S0-010', 'over', 'high', 14.5, 31.25, -16.75),
  held('S0-011', 'over', 'high', 4, 4.06, -0.06),
  held('S0-012', 'over', 'high', 5, 6.25, -1.25),
  bound('S0-013', 'high', 15),
  held('S0-014', 'short', 'value', 25, 18.79, 6.21),
  // > 90 is not met by 90, ≥ 90 is (S0-043).
  held('S0-015', 'short', 'low', 90, 90, 0),
  held('S0-016', 'met', 'low', 90, 95, -5),
  // 47.13 − 0.5 × 5 years = 44.63
  held('S0-017', 'over', 'high', 44.63, 47.13, -2.5),
  {
    rule: 'S0-017',
    norm: 'S0-017',
    year: 2022,
    expect: { status: 'over', high: 46.13, found: [47.13, base] },
    why: '47.13 − 0.5 × 2',
  },
  held('S0-018', 'met', 'low', 90, 92.25, -2.25),
  held('S0-019', 'met', 'low', 90, 93.68, -3.68),
  nothing('S0-020', 'norm.noLeft', '1 : 1.2 of physicians that the document does not count'),
  nothing('S0-021', 'norm.shareOnly', '75 % of unnamed hospitals against 100 %', 'short'),
  held('S0-022', 'met', 'value', 28, 28, 0),
  held('S0-023', 'met', 'value', 85, 85, 0),
  held('S0-024', 'met', 'value', 70, 70, 0),
  held('S0-025', 'met', 'low', 84, 86, -2),
  held('S0-026', 'met', 'low', 31.25, 66.7, -35.45),
  bound('S0-027a', 'value', 1),
  bound('S0-027b', 'value', 3),
  bound('S0-027c', 'value', 7),
  nothing('S0-027d', 'norm.noValue', '“N个” is no number'),
  bound('S0-028', 'value', 37),
  bound('S0-029a', 'value', 20),
  nothing('S0-029b', 'norm.noInstitutions', 'the number of villages is not printed'),
  bound('S0-030', 'low', 3),
  bound('S0-031', 'low', 1),
  bound('S0-032', 'value', 2),
  {
    rule: 'S0-032',
    norm: 'S0-032',
    year: 2022,
    expect: { status: unknown, value: 2, reason: 'norm.notYetDue' },
    why: 'due in 2023',
  },
  bound('S0-033', 'low', 1),
  bound('S0-034', 'value', 1),
  bound('S0-035', 'value', 1),
  {
    rule: 'S0-035',
    norm: 'S0-035',
    year: 2023,
    expect: { status: unknown, value: 1, reason: 'norm.notYetDue' },
    why: 'due in 2024',
  },
  bound('S0-036', 'value', 1),
  bound('S0-037a', 'value', 1),
  bound('S0-037b', 'value', 1),
  bound('S0-038a', 'low', 3),
  bound('S0-038b', 'value', 100),
  {
    rule: 'S0-039',
    norm: 'S0-039',
    expect: { status: unknown, low: 37, high: 74, unrounded: 37, unroundedHigh: 74 },
    why: '1 × 37 to 2 × 37',
  },
  bound('S0-040', 'value', 100),
  nothing('S0-041a', 'norm.noValue', 'names an age, no rate'),
  nothing('S0-041b', 'norm.noValue', 'names an age, no rate'),
  bound('S0-042a', 'value', 80),
  bound('S0-042b', 'value', 75),
  held('S0-043', 'met', 'low', 90, 90, 0),
  bound('S0-044a', 'value', 2),
  bound('S0-044b', 'value', 4),
  bound('S0-044c', 'value', 10),
  nothing('S0-045', 'norm.noRegisterTotal', '80 % of hospitals that the document does not count'),
  bound('S0-046', 'value', 1),
  held('S0-047', 'met', 'low', 90, 92.25, -2.25),
  bound('S0-048', 'low', 90),
  nothing('S0-049a', 'norm.noTeams', 'one general practitioner a team, teams not counted'),
  nothing('S0-049b', 'norm.noTeams', 'one nurse a team, teams not counted'),
  nothing('S0-049c', 'norm.reference', '“X名” is no number'),
  bound('S0-050', 'value', 90),
  bound('S0-051', 'value', 55),
  bound('S0-052', 'value', 100),
  nothing('S0-053', 'norm.personal', 'five years of practice are asked of a person'),
  nothing('S0-054', 'norm.exempt', 'clinics are exempt: nothing to test, nothing to miss', 'met'),
  nothing('S0-055', 'norm.noValue', 'room is to be kept, the source gives no number'),
  {
    rule: 'S0-056',
    norm: 'S0-056',
    expect: { status: unknown, low: 1, reason: 'norm.noTravelTimes' },
    why: 'everybody (a share of 1) within 15 minutes; the document gives no travel times to hold it against',
  },
  {
    rule: 'S0-057',
    norm: 'S0-057',
    expect: { status: unknown, low: 3, high: 5 },
    why: '3 to 5',
  },
  bound('S0-058a', 'value', 1),
  bound('S0-058b', 'value', 2),
  bound('S0-058c', 'value', 3),
  perHundredThousand('S0-059', 70, '0.7 × 100,000 ÷ 1000'),
  bound('S0-060', 'low', 37),
  bound('S0-061', 'value', 2),
  perHundredThousand('S0-062a', 395, '3.95 × 100,000 ÷ 1000'),
  perHundredThousand('S0-062a', 319, '3.19 × 100,000 ÷ 1000 in the base year', base),
  // Halfway between 3.19 and 3.95 would be 3.57; two of five years on: 3.19 + 0.76 × 2/5 = 3.494.
  perHundredThousand('S0-062a', 349.4, '3.494 × 100,000 ÷ 1000 on the line', 2022),
  perHundredThousand('S0-062b', 466, '4.66 × 100,000 ÷ 1000'),
  perHundredThousand('S0-063', 39.3, '3.93 × 100,000 ÷ 10,000'),
  bound('S0-064', 'value', 10),
  nothing('S0-065', 'norm.noDemand', 'ten years of data whose yearly amount is not printed'),
  bound('S0-066', 'low', 4),
  perHundredThousand('S0-067', 350, '3.5 × 100,000 ÷ 1000; 1.06 were found, 244 fewer'),
  bound('S0-068a', 'low', 1),
  bound('S0-068b', 'low', 1),
]

expectRules('gongzhuling-2025', rows)

const plan = shippedPlan('gongzhuling-2025')

/** 表1 as printed: rule, line, label, 2020, 2025, 属性. */
const table1 = [
  ['S0-008', 61, '人均预期寿命', '78', '提高1岁左右', '预期性'],
  ['S0-009', 69, '人均健康预期寿命', '——', '同比例提高', '预期性'],
  ['S0-010', 77, '孕产妇死亡率', '31.25', '≤14.5', '预期性'],
  ['S0-011', 85, '婴儿死亡率', '4.06', '≤4', '预期性'],
  ['S0-012', 93, '5岁以下儿童死亡率', '6.25', '≤5', '预期性'],
  ['S0-013', 101, '重大慢性病过早死亡率', '——', '≤15', '预期性'],
  ['S0-014', 110, '居民健康素养水平', '18.79', '25', '预期性'],
  ['S0-015', 118, '以乡（镇、街道）为单位适龄儿童免疫规划疫苗接种率', '90', '>90', '约束性'],
  ['S0-016', 126, '严重精神障碍管理率', '95', '≥90', '约束性'],
  ['S0-017', 134, '儿童青少年总体近视率', '47.13', '力争每年降低0.5个百分点以上', '约束性'],
  ['S0-018', 143, '孕产妇系统管理率', '92.25', '>90', '预期性'],
  ['S0-019', 151, '3岁以下儿童系统管理率', '93.68', '>90', '预期性'],
  ['S0-020', 159, '医护比', '1:1.06', '1:1.2', '预期性'],
  ['S0-021', 167, '设置中医临床科室的二级以上公立综合医院比例', '75%', '100', '预期性'],
  ['S0-022', 176, '个人卫生支出占卫生总费用的比重', '28', '28左右', '约束性'],
  ['S0-023', 184, '职工基本医疗保险政策范围内住院费用基金支付比例', '85', '保持稳定', '预期性'],
  ['S0-024', 192, '城乡居民基本医疗保险政策范围内住院费用基金支付比例', '70', '保持稳定', '预期性'],
  ['S0-025', 201, '空气质量优良天数比率', '86', '>84', '约束性'],
  ['S0-026', 209, '地表水达到或好于III类水体比例', '66.7', '>31.25', '约束性'],
] as const
/** The number inside a printed cell; of a ratio its right side. */
const numberIn = (cell: string): string | undefined => /\d+(\.\d+)?/.exec(cell.split(':').at(-1) ?? '')?.[0]

describe('表1', () => {
  const table = plan.tables.find((t) => t.id === 'indicators')
  const listed = table?.kind === 'indicators' ? table.rows : []
  test('19 rows in printed order', () => {
    expect(listed.map((r) => r.key)).toEqual(table1.map(([rule]) => rule))
  })
  test.each(table1)('%s', (rule, at, label, now, then, force) => {
    const row = listed.find((r) => r.key === rule)
    expect([row?.cite?.lines, row?.label.startsWith(label)]).toEqual([[at], true])
    const cells = ['base', 'target'].map((column) => {
      const figure = plan.printed.find((f) => f.table === 'indicators' && f.row === rule && f.column === column)
      return [figure?.value.toFixed(figure.decimals), figure?.cite.lines, figure?.cite.quote]
    })
    expect(cells).toEqual(
      [now, then].map((cell) => {
        const number = numberIn(cell)
        return number === undefined ? [undefined, undefined, undefined] : [number, [at], cell]
      }),
    )
    const norm = plan.norms.find((n) => n.id === rule)
    expect([row?.force, norm?.force]).toEqual(Array(2).fill(force === '约束性' ? 'binding' : 'indicative'))
  })
})

describe('baseline of 2020', () => {
  test('densities of lines 9 and 17, and no count of anything', () => {
    const printed = (id: string) => plan.printed.find((f) => f.id === `text-${id}`)?.value
    const shown = ['bed', 'physician', 'nurse', 'primary-staff'].map((id) => printed(`${id}-density`))
    expect(shown).toEqual([7.83, 3.19, 3.29, 1.06])
    expect(plan.stocks).toEqual([])
  })
  test('facts with their lines', () => {
    const fact = (id: string) => plan.facts.find((f) => f.id === id)
    expect([fact('village-clinics')?.value, fact('village-clinics')?.cite.lines]).toEqual([414, [8]])
    expect([fact('chc-and-thc')?.value, fact('chc-and-thc')?.cite.lines]).toEqual([37, [226]])
    expect([fact('health-records')?.value, fact('health-literacy')?.value]).toEqual([79.82, 18.79])
    expect([fact('village-doctor-licensed')?.value, fact('village-doctor-physician')?.value]).toEqual([65.15, 23.79])
  })
  test('3200 births are the fewest that give all three rates', () => {
    const rounds = (cases: number, births: number, per: number, shown: string) =>
      ((cases * per) / births).toFixed(2) === shown
    const fits = (births: number) =>
      [
        [100_000, '31.25'],
        [1000, '4.06'],
        [1000, '6.25'],
      ].every(([per, shown]) =>
        Array.from({ length: 30 }, (_, i) => i + 1).some((c) => rounds(c, births, Number(per), String(shown))),
      )
    expect(Array.from({ length: 3300 }, (_, i) => i + 1).filter(fits)).toEqual([3200])
    expect(plan.facts.find((f) => f.id === 'live-births')).toMatchObject({
      value: 3200,
      cite: { source: 'implied-births' },
    })
  })
})

describe('population is asked for', () => {
  test('the document observes and projects nobody', () => {
    expect(plan.population).toEqual({ observations: [], projections: [] })
    expect(run(plan).projection.at('gongzhuling', 'resident', 2025)).toBeUndefined()
  })
  test('once it is given, densities are counts', () => {
    const persons = 900_000
    const applied = applyChanges(plan, [
      { type: 'setPopulation', unit: 'gongzhuling', kind: 'resident', year: 2025, persons },
    ])
    if (!applied.ok) throw new Error(JSON.stringify(applied.error))
    const { requirements } = run(applied.value.plan)
    const at = (norm: string) => requirements.find((r) => r.norm === norm && r.year === 2025)
    // 3.95 × 900 = 3555 and 3.93 × 90 = 353.7
    expect([at('S0-062a')?.value?.toNumber(), at('S0-062a')?.per100000]).toEqual([3555, undefined])
    expect([at('S0-063')?.value?.toNumber(), at('S0-063')?.unrounded?.toNumber()]).toEqual([354, 353.7])
  })
})

test('what the document says of itself: 1 : 1.06 against 3.29 and 3.19', () => {
  // 3.29 ÷ 3.19 = 1.031, which no rounding makes 1.06
  const finding = run(plan).findings.find((f) => f.key === 'ratio:indicators/S0-020/base')
  expect(finding?.numbers).toEqual([1.06, 3.29, 3.19, 1.031])
})

test('the shipped file is written as the writer writes it', () => {
  const file = new URL('../../../seeds/plans/gongzhuling-2025.norma', import.meta.url)
  expect(writePlan(plan)).toBe(readFileSync(file, 'utf8'))
})
