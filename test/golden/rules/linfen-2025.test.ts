/**
 * 临汾市“十四五”公共卫生服务体系规划: its 54 rules and its baseline facts. P = 3,976,500 residents at the end of 2020, held to 2025;
 * 17 counties whose people are not printed, so county rules are tried on counties of known size as well.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { run } from '../../../shared/engine/run.ts'
import { governing } from '../../../shared/norms/precedence.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import type { Norm } from '../../../shared/plan/schema/norm.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { writePlan } from '../../../shared/plan/write.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { type Expected, expectRules, type RuleRow, shippedPlan } from './expect-rule.ts'

type Bound = 'low' | 'value' | 'high'
const city = { unit: 'linfen' }
const ruleOf = (norm: string): string => norm.replace(/[a-z]$/, '')
const row = (norm: string, why: string, expected: Expected, scope: RuleRow['scope'] = city): RuleRow => ({
  rule: ruleOf(norm),
  norm,
  why,
  expect: expected,
  scope,
})
const bound = (norm: string, side: Bound, value: number): RuleRow =>
  row(norm, `bound ${value}; nothing is printed to hold it against`, { status: 'unknown', [side]: value })
const found = (norm: string, side: Bound, value: number, base: number, status: 'met' | 'short', gap: number): RuleRow =>
  row(norm, `${base} of 2020 against ${value}: gap ${gap}`, {
    status,
    [side]: value,
    found: [base, 2020],
    actual: base,
    gap,
  })
/** ρ × 3976500 ÷ k, rounded to the nearest; nothing is planned by number for 2025. */
const density = (norm: string, rho: number, per: number, unrounded: number, value: number): RuleRow =>
  row(norm, `${rho} × 3976500 ÷ ${per} = ${unrounded}`, { status: 'unknown', value, unrounded })
const each = (norm: string, why: string, count: number): RuleRow[] => [
  row(norm, `${why}: ${count}`, { status: 'unknown', value: count }),
  row(norm, `${why}: 1 in each county`, { status: 'unknown', value: 1 }, { unit: 'county-17' }),
]
const none = (norm: string, reason: string, why: string, status: Expected['status'] = 'unknown'): RuleRow =>
  row(norm, why, { status, reason })
const band = (norm: string): RuleRow[] => [
  none(norm, 'norm.rollUpUnknown', 'Σ over 17 counties whose people are not printed'),
  row(
    norm,
    'the people of the county are not printed',
    { status: 'unknown', reason: 'norm.noPopulation' },
    { unit: 'county-01' },
  ),
]

const rows: RuleRow[] = [
  found('S3-001', 'value', 1, 0, 'short', 1),
  found('S3-002', 'low', 17, 17, 'met', 0),
  found('S3-003', 'value', 100, 100, 'met', 0),
  density('S3-004', 6.5, 1000, 25_847.25, 25_847),
  density('S3-005', 0.3, 10_000, 119.295, 119),
  density('S3-006', 3.8, 1000, 15_110.7, 15_111),
  density('S3-007', 3.8, 1000, 15_110.7, 15_111),
  density('S3-008', 0.83, 1000, 3300.495, 3300),
  density('S3-009', 1.5, 10_000, 596.475, 596),
  row('S3-010', '100 % of 21, 19 of them in 2020 (90.5 %)', {
    status: 'short',
    value: 21,
    found: [19, 2020],
    actual: 19,
    gap: 2,
  }),
  density('S3-011', 0.78, 1000, 3101.67, 3102),
  none('S3-012', 'norm.shareOnly', '75 % of 2020 < 80 %; how many hospitals is not printed', 'short'),
  found('S3-013', 'low', 2, 1, 'short', 1),
  row('S3-014', '74 元 × 3976500 ÷ 10000 = 29426.1 万元, and to rise from there', {
    status: 'unknown',
    low: 29_426.1,
    found: [29_426.1, 2020],
    reason: 'norm.noLater',
  }),
  row('S3-015', '3 to 4 × 17 counties = 51 to 68', { status: 'unknown', low: 51, high: 68 }),
  row('S3-015', '3 to 4 in a county', { status: 'unknown', low: 3, high: 4 }, { unit: 'county-09' }),
  row('S3-016', '1 × (178 + 21) = 199; nothing is planned by number', { status: 'unknown', low: 199 }),
  {
    ...row('S3-016', '199 − 127 physicians of 2020 = 72', { status: 'short', low: 199, actual: 127, gap: 72 }),
    year: 2020,
  },
  row('S3-017', '1 × 195 hospitals', { status: 'unknown', low: 195 }),
  row('S3-018', 'all inside the radius; no positions and no area', {
    status: 'unknown',
    low: 1,
    reason: 'norm.noPositions',
  }),
  bound('S3-019', 'value', 1),
  row('S3-020', 'at least 200; 10 % to 15 % of beds that are not printed', {
    status: 'unknown',
    low: 200,
    reason: 'norm.floorOnly',
  }),
  bound('S3-021', 'value', 1),
  bound('S3-022', 'value', 1),
  ...each('S3-023', '1 × 17 counties', 17),
  ...band('S3-024'),
  ...band('S3-025'),
  ...band('S3-026'),
  ...band('S3-027'),
  none('S3-028', 'norm.noTotal', '2 % to 5 % of infectious beds, which are not printed'),
  row('S3-028', 'the same in a county', { status: 'unknown', reason: 'norm.noTotal' }, { unit: 'county-01' }),
  bound('S3-030', 'value', 100),
  row('S3-031a', '5 × 3976500 ÷ 1000000 = 19.8825', { status: 'unknown', value: 20, unrounded: 19.8825 }),
  row('S3-031b', '1.75 × 3976500 ÷ 100000 = 69.58875, by the city’s own people', {
    status: 'unknown',
    value: 70,
    unrounded: 69.588_75,
    reason: 'norm.rollUpOwn',
  }),
  row(
    'S3-031b',
    '1.75 for 100 000 in a county of unknown size',
    {
      status: 'unknown',
      per100000: 1.75,
      reason: 'norm.noPopulation',
    },
    { unit: 'county-01' },
  ),
  none('S3-032', 'norm.noRegisterTotal', '30 % of hospitals whose number is not printed'),
  density('S3-033', 3.5, 100_000, 139.1775, 139),
  row('S3-034', '1 × 178', { status: 'unknown', low: 178 }, { class: 'thc' }),
  row('S3-034', '1 × 21', { status: 'unknown', low: 21 }, { class: 'chc' }),
  row('S3-034', '1 × 49; 178 + 21 + 49 = 248', { status: 'unknown', low: 49 }, { class: 'chs' }),
  none('S3-035', 'norm.noTotal', '85 % of 编制 that are not printed'),
  none('S3-036', 'norm.noTotal', '10 % of professionals who are not printed'),
  none('S3-037', 'norm.noCases', 'patients by township are not printed'),
  none('S3-038', 'norm.noCases', 'patients by village are not printed'),
  none('S3-039', 'norm.noTotal', '75 % of staff who are not printed'),
  row('S3-040', '397.65 up to 398, 596.475 down to 596', {
    status: 'unknown',
    low: 398,
    high: 596,
    unrounded: 397.65,
    unroundedHigh: 596.475,
  }),
  row('S3-041', 'floors alone: 30 + 17 × 15 = 285', { status: 'unknown', low: 285, reason: 'norm.rollUpFloors' }),
  row(
    'S3-041',
    '1 per 10 000 is 10 per 100 000',
    {
      status: 'unknown',
      per100000: 10,
      reason: 'norm.noPopulation',
    },
    { unit: 'county-01' },
  ),
  bound('S3-042a', 'low', 90),
  bound('S3-042b', 'low', 65),
  row('S3-043a', '1 of the city; with the counties 1 + 17 = 18', { status: 'unknown', value: 1 }),
  ...each('S3-043b', '1 × 17 counties', 17),
  row('S3-044', '100 % of 18 − 1 = 17', { status: 'unknown', value: 17, reason: 'norm.registerOpen' }),
  none('S3-045', 'norm.noRegisterTotal', 'all elderly-care institutions; how many is not printed'),
  bound('S3-046', 'value', 9),
  bound('S3-047a', 'low', 2),
  bound('S3-047b', 'low', 1),
  row('S3-048', 'all within 15 minutes; no travel times', { status: 'unknown', low: 1, reason: 'norm.noTravelTimes' }),
  bound('S3-049', 'value', 5),
  none('S3-050', 'norm.noUnits', '1 per township; the townships are not listed'),
  bound('S3-051', 'value', 15),
  none('S3-052', 'norm.noBase', 'B + 1 to B + 3 points with B not printed'),
  row('S3-053', '50 % of 178 = 89', { status: 'unknown', value: 89, unrounded: 89, reason: 'norm.registerOpen' }),
  none('S3-054', 'norm.reference', 'refers to the standard of level-3 hospitals'),
]
const supplies: RuleRow[] = ['protective', 'rescue'].map((item) => ({
  ...none('S3-029', 'norm.noUse', `2 months of ${item}; monthly use is not printed`),
  item,
}))
expectRules('linfen-2025', [...rows, ...supplies])

const plan = shippedPlan('linfen-2025')
const people = (unit: string, persons: number): Change => ({
  type: 'setPopulation',
  unit,
  kind: 'resident',
  year: 2025,
  persons,
})
const target = (of: Plan, changes: readonly Change[], norm: string, unit = 'linfen') =>
  run(of, changes).requirements.find((r) => r.norm === norm && r.year === 2025 && r.scope.unit === unit)
/** The plan with some of its norms changed. */
const withNorms = (edit: (norm: Norm) => Norm): Plan => ({ ...plan, norms: plan.norms.map(edit) })

describe('counties of known size', () => {
  // 28, 40, 75, 120万 and exactly 30万; the other twelve have 10万 each.
  const sizes = [280_000, 400_000, 750_000, 1_200_000, 300_000, ...Array.from({ length: 12 }, () => 100_000)]
  const known = sizes.map((persons, i) => people(`county-${String(i + 1).padStart(2, '0')}`, persons))
  const bands: [string, string, number | undefined][] = [
    ['S3-024', 'county-01', 20],
    ['S3-025', 'county-02', 50],
    ['S3-026', 'county-03', 80],
    ['S3-027', 'county-04', 100],
    ['S3-024', 'county-05', undefined],
    ['S3-025', 'county-05', 50],
    ['S3-024', 'linfen', 13 * 20],
    ['S3-025', 'linfen', 2 * 50],
    ['S3-026', 'linfen', 80],
    ['S3-027', 'linfen', 100],
  ]
  test.each(bands)('infectious beds: %s in %s %j; an edge belongs to the larger band', (norm, unit, beds) => {
    const given = target(plan, known, norm, unit)
    expect(given?.low?.toNumber()).toBe(beds)
    if (beds === undefined) expect(given?.reason?.key).toBe('norm.otherBand')
  })
  test('each county has its beds from one band only: 260 + 100 + 80 + 100 = 540', () => {
    const all = ['S3-024', 'S3-025', 'S3-026', 'S3-027'].map((n) => target(plan, known, n)?.low?.toNumber() ?? 0)
    expect(all.reduce((a, b) => a + b, 0)).toBe(540)
  })
  test('the bands share the counties out between them and contradict nowhere', () => {
    const changed = applyChanges(plan, known)
    if (!changed.ok) throw new Error(JSON.stringify(changed.error))
    const { requirements } = run(changed.value.plan)
    expect(governing(changed.value.plan, requirements).filter((g) => g.resource === 'infectious-bed')).toEqual([])
  })
  test('supervisors: max(15, P ÷ 10000) in every county and 30 in the city', () => {
    // 28 + 40 + 75 + 120 + 30 + 12 × 15 + 30 = 503
    expect(target(plan, known, 'S3-041', 'county-06')?.low?.toNumber()).toBe(15)
    expect(target(plan, known, 'S3-041', 'county-02')?.low?.toNumber()).toBe(40)
    expect(target(plan, known, 'S3-041')?.low?.toNumber()).toBe(503)
  })
  test('health education: 4.9, 7, 13.125, 21, 5.25 and twelve times 1.75, each rounded, then added', () => {
    // 5 + 7 + 13 + 21 + 5 + 12 × 2 = 75
    expect(target(plan, known, 'S3-031b')?.value?.toNumber()).toBe(75)
  })
})

describe('worked examples on data the plan leaves open', () => {
  test('10 % to 15 % or at least 200 of 1000 beds: 100 to 150 against 200 → 200', () => {
    const given = withNorms((n) => (n.shape === 'shareOrFloor' ? { ...n, of: { by: 'amount', value: 1000 } } : n))
    expect(target(given, [], 'S3-020')).toMatchObject({ low: expect.anything() })
    expect(target(given, [], 'S3-020')?.low?.toNumber()).toBe(200)
    const either = withNorms((n) =>
      n.shape === 'shareOrFloor' ? { ...n, of: { by: 'amount', value: 1000 }, reading: 'either' } : n,
    )
    expect(target(either, [], 'S3-020')?.low?.toNumber()).toBe(100)
  })
  test('2 % to 5 % of a ward of 50 beds: 1.0 to 2.5 → 1 to 2', () => {
    const given = withNorms((n) =>
      n.id === 'S3-028' && n.shape === 'shareRange' ? { ...n, of: { by: 'amount', value: 50 } } : n,
    )
    const ward = target(given, [], 'S3-028', 'county-01')
    expect([ward?.low?.toNumber(), ward?.high?.toNumber()]).toEqual([1, 2])
  })
  test('2 months of 4000 gowns a month: 8000; 6500 in store are 1500 short', () => {
    const given = {
      ...plan,
      supplies: [{ id: 'protective', name: '防护服', counter: '件', monthlyUse: 4000, stock: 6500, year: 2020 }],
    }
    const gowns = target(given, [], 'S3-029')
    expect([gowns?.low?.toNumber(), gowns?.gap?.toNumber(), gowns?.status]).toEqual([8000, 1500, 'short'])
  })
  test('80 % of 20 hospitals: 16', () => {
    const given = {
      ...plan,
      registers: (plan.registers ?? []).map((r) =>
        r.id === 'geriatrics' ? { ...r, counts: [{ year: 2020, with: 15, total: 20 }] } : r,
      ),
    }
    expect(target(given, [], 'S3-012')?.low?.toNumber()).toBe(16)
  })
  test('pneumoconiosis: townships of 120, 100 and 40 need 2 stations; of 60 and 40, one at the largest', () => {
    const stations = (cases: readonly number[]) =>
      target(
        withNorms((n) =>
          n.id === 'S3-037' && n.shape === 'caseTrigger'
            ? { ...n, cases: cases.map((c, i) => ({ place: `乡镇${i}`, cases: c })) }
            : n,
        ),
        [],
        'S3-037',
      )?.low?.toNumber()
    expect([stations([120, 100, 40]), stations([60, 40])]).toEqual([2, 1])
  })
  test('occupational health: 85 % of 20 posts are 17, 10 % of 17 are 1.7 → 2', () => {
    const given = {
      ...plan,
      stocks: [
        ...plan.stocks,
        {
          unit: 'linfen',
          class: 'professional',
          resource: 'oh-posts',
          measure: 'posts',
          year: 2025,
          status: 'planned',
          value: 20,
        },
        {
          unit: 'linfen',
          class: 'professional',
          resource: 'oh-technical',
          measure: 'posts',
          year: 2025,
          status: 'planned',
          value: 17,
        },
      ],
    } satisfies Plan
    expect(target(given, [], 'S3-035')?.low?.toNumber()).toBe(17)
    expect(target(given, [], 'S3-036')?.low?.toNumber()).toBe(2)
  })
})

describe('what the plan holds', () => {
  test('397.65万 people in four ages that add up', () => {
    const [seen] = plan.population.observations
    expect([seen?.persons, seen?.year, seen?.moment]).toEqual([3_976_500, 2020, 'yearEnd'])
    // 68.99 + 256.77 + (71.89 − 48.41) + 48.41
    expect(seen?.groups?.map((g) => g.persons)).toEqual([689_900, 2_567_700, 234_800, 484_100])
    expect(seen?.groups?.reduce((sum, g) => sum + g.persons, 0)).toBe(3_976_500)
  })
  test('17 counties with placeholder names, marked as such and without invented people', () => {
    const counties = plan.units.filter((u) => u.level === 'county')
    expect(counties).toHaveLength(17)
    expect(new Set(counties.map((u) => u.cite?.source))).toEqual(new Set(['placeholder']))
    expect(plan.population.observations.map((o) => o.unit)).toEqual(['linfen'])
  })
  test('4782 institutions are the sum of the fourteen printed kinds, 70 centres and stations are 21 + 49', () => {
    const value = new Map(plan.printed.map((f) => [f.id, f.value]))
    for (const id of ['text-all', 'text-chc-and-chs']) {
      const parts = plan.printed.find((f) => f.id === id)?.sumOf ?? []
      expect(
        parts.reduce((sum, part) => sum + (value.get(part) ?? 0), 0),
        id,
      ).toBe(value.get(id))
    }
    expect([value.get('text-all'), value.get('text-chc-and-chs')]).toEqual([4782, 70])
  })
  test('the shipped file is written as the writer writes it', () => {
    const bytes = readFileSync(new URL('../../../seeds/plans/linfen-2025.norma', import.meta.url), 'utf8')
    expect(writePlan(plan)).toBe(bytes)
  })
})
