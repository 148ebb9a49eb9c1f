/** 公主岭市卫生与健康“十三五”规划: its 50 rules, its tables and its baseline facts. P = 1,057,400 residents in 2015. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { run } from '../../../shared/engine/run.ts'
import type { Cite } from '../../../shared/plan/schema/basics.ts'
import { writePlan } from '../../../shared/plan/write.ts'
import { expectRules, type RuleRow, shippedPlan } from './expect-rule.ts'

const unknown = 'unknown' as const
const noData = 'the document prints no value to hold it against'

/** A bound that is monitored and that the document observes nowhere. */
const bound = (rule: string, side: 'low' | 'value' | 'high', value: number, norm = rule): RuleRow => ({
  rule,
  norm,
  expect: { status: unknown, [side]: value },
  why: `bound ${value}; ${noData}`,
})

const rows: RuleRow[] = [
  {
    rule: 'S2-001',
    norm: 'S2-001',
    expect: { status: unknown, reason: 'norm.noBase' },
    why: 'B + 1 with B of 2015 not printed',
  },
  bound('S2-002', 'value', 79),
  {
    rule: 'S2-003',
    norm: 'S2-003',
    expect: { status: 'met', high: 18, found: [0, 2015], actual: 0, gap: 18 },
    why: '0 of 2015 < 18',
  },
  {
    rule: 'S2-004',
    norm: 'S2-004',
    expect: { status: 'met', high: 7.5, found: [3.87, 2015], actual: 3.87, gap: 3.63 },
    why: '3.87 < 7.5',
  },
  bound('S2-005', 'high', 9.5),
  bound('S2-006', 'low', 20),
  {
    rule: 'S2-007',
    norm: 'S2-007',
    expect: { status: 'met', low: 90, found: [95, 2015], gap: -5 },
    why: '95 (“95%以上”) > 90',
  },
  bound('S2-008', 'high', 58),
  {
    rule: 'S2-009',
    norm: 'S2-009',
    expect: { status: unknown, reason: 'norm.noBase' },
    why: 'B × 0.9 with B of 2015 not printed',
  },
  bound('S2-010', 'low', 90),
  bound('S2-011', 'low', 90),
  bound('S2-012', 'low', 80),
  {
    rule: 'S2-013',
    norm: 'S2-013',
    expect: { status: unknown, high: 8, reason: 'norm.noWorkload' },
    why: '8 days for level-3 hospitals; 6.8 is printed for the whole city only',
  },
  bound('S2-014', 'high', 3.2),
  bound('S2-015', 'high', 2.4),
  bound('S2-016', 'high', 10),
  {
    rule: 'S2-017',
    norm: 'S2-017',
    expect: { status: unknown, value: 14.2 },
    why: '14.2 亿人 is the nation’s population, held against nothing here',
  },
  bound('S2-018', 'value', 1.8),
  bound('S2-019', 'high', 112),
  {
    rule: 'S2-020',
    norm: 'S2-020',
    expect: { status: unknown, high: 6344, unrounded: 6344.4 },
    why: '6 × 1057.4 = 6344.4, down to 6344: 2771 more than the 3573 of 2015; no beds are planned by number',
  },
  {
    rule: 'S2-020',
    norm: 'S2-020',
    year: 2015,
    expect: { status: 'met', high: 3574, unrounded: 3574.012, actual: 3573, gap: 1 },
    why: '3.38 × 1057.4 = 3574.012; 3573 beds stand',
  },
  {
    rule: 'S2-021',
    norm: 'S2-021',
    expect: { status: unknown, low: 2644, unrounded: 2643.5 },
    why: '2.5 × 1057.4 = 2643.5, up to 2644: 201 more than 2443',
  },
  {
    rule: 'S2-021',
    norm: 'S2-021',
    year: 2015,
    expect: { status: 'met', low: 2443, unrounded: 2442.594, actual: 2443, gap: 0 },
    why: '2.31 × 1057.4 = 2442.594 → 2443',
  },
  {
    rule: 'S2-022',
    norm: 'S2-022',
    expect: { status: unknown, low: 3321, unrounded: 3320.236 },
    why: '3.14 × 1057.4 = 3320.236, up to 3321: 965 more than 2356',
  },
  {
    rule: 'S2-023',
    norm: 'S2-023',
    expect: { status: unknown, low: 212, unrounded: 211.48 },
    why: '2 × 105.74 = 211.48, up to 212: 123 more than 89',
  },
  {
    rule: 'S2-023',
    norm: 'S2-023',
    year: 2015,
    expect: { status: 'met', low: 89, unrounded: 88.8216, actual: 89, gap: 0 },
    why: '0.84 × 105.74 = 88.8216; the only whole number that rounds to 0.84 per 10,000 is 89',
  },
  {
    rule: 'S2-024',
    norm: 'S2-024',
    year: 2015,
    expect: { status: unknown, low: 787, unrounded: 786.9 },
    why: '0.3 × (1709 + 379 + 535 = 2623) = 786.9, up to 787; private beds are not printed',
  },
  {
    rule: 'S2-024',
    norm: 'S2-024',
    expect: { status: unknown, reason: 'norm.noTotal' },
    why: 'no hospital beds are printed for 2020',
  },
  bound('S2-025', 'value', 75),
  bound('S2-026', 'value', 28),
  ...['S2-027', 'S2-029', 'S2-030'].map((rule) => bound(rule, 'low', 95)),
  ...['S2-028', 'S2-036'].map((rule) => bound(rule, 'low', 80)),
  bound('S2-031', 'low', 85),
  {
    rule: 'S2-032',
    norm: 'S2-032',
    expect: { status: unknown, low: 18, unrounded: 18, reason: 'norm.registerOpen' },
    why: '0.9 × 20 townships = 18',
  },
  bound('S2-033', 'high', 25),
  {
    rule: 'S2-034',
    norm: 'S2-034a',
    expect: { status: unknown, low: 1, reason: 'norm.noTravelTimes' },
    why: 'everybody (a share of 1) within 15 minutes; the document gives no travel times to hold it against',
  },
  {
    rule: 'S2-034',
    norm: 'S2-034b',
    expect: { status: unknown, low: 1_903_320, unrounded: 1_903_320 },
    why: '1.8 m² × 1,057,400 = 1,903,320 m²',
  },
  bound('S2-035', 'low', 100_000),
  bound('S2-037', 'high', 7, 'S2-037a'),
  bound('S2-037', 'high', 5, 'S2-037b'),
  bound('S2-038', 'low', 70),
  bound('S2-039', 'value', 90),
  bound('S2-040', 'value', 80),
  bound('S2-041', 'value', 90),
  {
    rule: 'S2-042',
    norm: 'S2-042a',
    expect: { status: unknown, low: 35, unrounded: 35 },
    why: '100 % of 7 + 28 = 35',
  },
  {
    rule: 'S2-042',
    norm: 'S2-042b',
    expect: { status: unknown, low: 317, unrounded: 316.5 },
    why: '0.75 × 422 = 316.5, up to 317',
  },
  {
    rule: 'S2-043',
    norm: 'S2-043',
    expect: { status: unknown, low: 1587, unrounded: 1586.1 },
    why: '1.5 × 1057.4 = 1586.1, up to 1587; what exists is not printed, so nothing is said to be free',
  },
  {
    rule: 'S2-044',
    norm: 'S2-044',
    expect: { status: unknown, reason: 'norm.noValue' },
    why: 'room is to be kept, the source gives no number',
  },
  {
    rule: 'S2-045',
    norm: 'S2-045',
    expect: { status: 'met', reason: 'norm.exempt' },
    why: 'clinics are exempt: nothing to test, nothing to miss',
  },
  bound('S2-046', 'value', 1),
  {
    rule: 'S2-047',
    norm: 'S2-047',
    expect: { status: unknown, reason: 'norm.reference' },
    why: 'says which population to count with and gives no number',
  },
  ...['S2-048', 'S2-049', 'S2-050'].map((rule) => ({
    rule,
    norm: rule,
    expect: { status: unknown, reason: 'norm.noneTested' },
    why: 'no hospital’s beds are printed one by one',
  })),
]

expectRules('gongzhuling-2020', rows)

const plan = shippedPlan('gongzhuling-2020')
const root = new URL('../../../', import.meta.url)
const text = readFileSync(new URL('seeds/texts/gongzhuling-2020.txt', root), 'utf8').split('\n')
const squash = (s: string): string => s.replace(/\s/g, '')
const span = (from: number, to: number): string => squash(text.slice(from - 1, to).join(''))

/** Rows of 主要发展指标 as printed: rule, line of the label, label, line of the target, target as shown. */
const indicators = [
  ['S2-002', 56, '人均预期寿命', 58, '79'],
  ['S2-003', 62, '孕产妇死亡率', 64, '＜18'],
  ['S2-004', 68, '婴儿死亡率', 70, '＜7.5'],
  ['S2-005', 74, '5岁以下儿童死亡率', 76, '＜9.5'],
  ['S2-006', 80, '居民健康素养水平', 82, '＞20'],
  ['S2-007', 86, '以乡（镇、街道）为单位适龄儿童免疫规划疫苗接种率', 88, '＞90'],
  ['S2-008', 92, '肺结核发病率', 94, '＜58'],
  ['S2-009', 98, '因心脑血管疾病、癌症、慢性呼吸系统疾病和糖尿病导致的过早死亡率', 100, '比2015年降低10%'],
  ['S2-010', 104, '孕产妇系统管理率', 106, '＞90'],
  ['S2-011', 110, '3岁以下儿童系统管理率', 112, '＞90'],
  ['S2-012', 116, '孕前优生健康检查目标人群覆盖率', 118, '＞80'],
  ['S2-013', 122, '三级医院平均住院日', 124, '＜8'],
  ['S2-014', 128, '院内感染发生率', 130, '＜3.2'],
  ['S2-015', 134, '30天再住院率', 136, '＜2.4'],
  ['S2-016', 140, '门诊处方抗菌药物使用率', 142, '＜10'],
  ['S2-017', 146, '总人口', 148, '14.2左右'],
  ['S2-018', 152, '总和生育率', 154, '1.8左右'],
  ['S2-019', 158, '出生人口性别比', 160, '＜112'],
  ['S2-020', 165, '每千人口医疗卫生机构床位数', 167, '＜6'],
  ['S2-021', 171, '每千人口执业（助理）医师数', 173, '＞2.5'],
  ['S2-022', 177, '每千人口注册护士数', 179, '＞3.14'],
  ['S2-023', 183, '每万人口全科医生数', 185, '＞2'],
  ['S2-024', 189, '社会办医院床位占医院床位总数的比重', 191, '＞30'],
  ['S2-025', 196, '范围内住院费用基本医保支付比例', 198, '75左右'],
  ['S2-026', 202, '个人卫生支出占卫生总费用的比重', 204, '28左右'],
] as const

describe('主要发展指标', () => {
  const table = plan.tables.find((t) => t.id === 'indicators')
  const listed = table?.kind === 'indicators' ? table.rows : []
  test('25 rows in printed order, 约束性 where printed', () => {
    expect(listed.map((r) => r.key)).toEqual(indicators.map(([rule]) => rule))
    expect(listed.filter((r) => r.force === 'binding').map((r) => r.key)).toEqual([
      'S2-007',
      'S2-010',
      'S2-011',
      'S2-019',
      'S2-023',
      'S2-026',
    ])
  })
  test.each(indicators)('%s stands on its lines', (rule, at, label, targetAt, shown) => {
    expect([span(at, at), span(targetAt, targetAt)]).toEqual([label, shown])
    const row = listed.find((r) => r.key === rule)
    expect([row?.cite?.lines, row?.label.startsWith(label), row?.norm]).toEqual([[at], true, rule])
    const figure = plan.printed.find((f) => f.table === 'indicators' && f.row === rule && f.column === 'target')
    expect([figure?.cite.lines, figure?.cite.quote]).toEqual([[targetAt], shown])
    expect(figure?.value.toFixed(figure.decimals)).toBe(rule === 'S2-009' ? '10' : shown.replace(/[＜＞]|左右/g, ''))
    expect(row?.force).toBe(squash(text[targetAt] ?? '') === '约束性' ? 'binding' : 'indicative')
    expect(plan.norms.find((n) => n.id === rule)?.force).toBe(row?.force)
  })
})

describe('baseline of 2015', () => {
  const stock = (resource: string) =>
    plan.stocks.filter((s) => s.resource === resource).map((s) => [s.class ?? s.facility, s.value])
  test('105.74万 residents, observed and then kept as an example', () => {
    expect(plan.population.observations.map((o) => [o.kind, o.year, o.persons, o.cite?.lines])).toEqual([
      ['resident', 2015, 1_057_400, [25]],
    ])
    const source = plan.sources.find((s) => s.id === plan.population.projections[0]?.cite?.source)
    expect([source?.status, source?.title.startsWith('示例')]).toEqual(['assumption', true])
  })
  test('beds by class are the 3573 of line 27', () => {
    expect(stock('bed')).toEqual([
      ['general', 1709],
      ['tcm', 379],
      ['specialist', 535],
      ['maternal-child', 92],
      ['tuberculosis', 7],
      ['chc', 202],
      ['thc', 649],
    ])
    const { allocation } = run(plan)
    const total = allocation.totals.find((t) => t.class === 'all' && t.resource === 'bed' && t.year === 2015)
    // 3573 × 1000 ÷ 1,057,400 = 3.3790…, printed 3.38
    expect([total?.base?.toNumber(), total?.perThousand?.toDecimalPlaces(2).toNumber()]).toEqual([3573, 3.38])
  })
  test('staff of line 27', () => {
    const staff = { 'health-personnel': 8089, 'health-technical': 5749, physician: 2443, nurse: 2356, pharmacist: 168 }
    const more = { technician: 150, 'other-technical': 632, 'village-staff': 1277 }
    for (const [resource, value] of Object.entries({ ...staff, ...more }))
      expect(stock(resource), resource).toEqual([['all', value]])
    expect(plan.stocks.filter((s) => s.resource === 'gp').map((s) => [s.value, s.status, s.cite?.source])).toEqual([
      [89, 'estimated', 'implied-gp'],
    ])
  })
  test('services of lines 25 and 27', () => {
    expect(plan.services?.map((s) => [s.class, s.discharges, s.lengthOfStay, s.occupancy, s.visits])).toEqual([
      [undefined, 104_000, 6.8, 0.558, 3_483_800],
      ['hospital', undefined, undefined, undefined, 851_500],
      ['primary', undefined, undefined, undefined, 2_558_000],
      ['public-health', undefined, undefined, undefined, 69_000],
    ])
  })
  test('592 institutions as printed', () => {
    const counted = Object.fromEntries(plan.institutions.map((i) => [i.id, i.count]))
    expect(counted).toMatchObject({ institutions: 592, hospitals: 27, chc: 7, thc: 28, 'village-clinics': 422 })
    for (const i of plan.institutions) expect(i.cite?.quote, i.id).toContain(String(i.count))
  })
})

describe('every line number can be checked', () => {
  test('printed figures stand in the quote of their line', () => {
    for (const figure of plan.printed) {
      const quote = figure.cite.quote?.replaceAll(',', '') ?? ''
      expect(quote, figure.id).toContain(figure.value.toFixed(figure.decimals))
    }
  })
  test('quotes are the wording of their lines', () => {
    const cites: (readonly [string, Cite | undefined])[] = [
      ...plan.norms.map((n) => [n.id, n.cite] as const),
      ...plan.norms.flatMap((n) => ('values' in n ? n.values.map((v) => [`${n.id} ${v.year}`, v.cite] as const) : [])),
      ...plan.facts.map((f) => [f.id, f.cite] as const),
      ...plan.printed.map((f) => [f.id, f.cite] as const),
      ...plan.stocks.map((s) => [s.resource, s.cite] as const),
      ...plan.institutions.map((i) => [i.id, i.cite] as const),
      ...plan.facilities.map((f) => [f.id, f.cite] as const),
    ]
    let quotes = 0
    for (const [name, cite] of cites) {
      if (cite?.quote === undefined || cite.source !== 'gongzhuling-2020') continue
      quotes++
      const lines = cite.lines ?? []
      expect(span(Math.min(...lines), Math.max(...lines)), name).toContain(squash(cite.quote))
    }
    expect(quotes).toBeGreaterThan(250)
    for (const norm of plan.norms) expect(norm.quote, norm.id).toBe(norm.cite?.quote)
  })
})

describe('what the document says of itself', () => {
  const { findings } = run(plan)
  const found = (key: string) => findings.find((f) => f.key === key)
  test('the visits of the three kinds of institution are not the total', () => {
    // 85.15 + 255.8 + 6.90 = 347.85, printed 348.38
    expect(found('sum:text/line-25/visits')?.numbers).toEqual([347.85, 348.38, 85.15, 255.8, 6.9])
  })
  test('notifiable diseases are counted on another population', () => {
    // 2380 ÷ 10.574 = 225.08, printed 212; 12 ÷ 10.574 = 1.135, printed 1.07
    expect(found('density:text/line-25/notifiable-incidence')?.pair).toMatchObject({ printed: 212, other: 225 })
    expect(found('density:text/line-25/notifiable-mortality')?.pair).toMatchObject({ printed: 1.07, other: 1.13 })
  })
  test('sums and densities that agree are not reported', () => {
    const printedRules = findings.filter((f) => f.rule === 'sum' || f.rule === 'density')
    expect(printedRules.map((f) => f.key).sort()).toEqual([
      'density:text/line-25/notifiable-incidence',
      'density:text/line-25/notifiable-mortality',
      'sum:text/line-25/visits',
    ])
  })
})

test('the shipped file is written as the writer writes it', () => {
  expect(writePlan(plan)).toBe(readFileSync(new URL('seeds/plans/gongzhuling-2020.norma', root), 'utf8'))
})
