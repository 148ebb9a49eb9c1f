/** 舒兰市“十四五”医疗卫生服务体系规划: its 75 rules. P = 406,890 residents, implied and the same in 2020 and 2025. */
import { expect, test } from 'vitest'
import { run } from '../../../shared/engine/run.ts'
import { type Expected, expectRules, type RuleRow, shippedPlan } from './expect-rule.ts'

type Bound = 'low' | 'value' | 'high'
const ruleOf = (norm: string): string => norm.replace(/[a-z]$/, '')
const row = (norm: string, why: string, expected: Expected, scope?: RuleRow['scope']): RuleRow => ({
  rule: ruleOf(norm),
  norm,
  why,
  expect: expected,
  ...(scope !== undefined && { scope }),
})
const bound = (norm: string, side: Bound, value: number): RuleRow =>
  row(norm, `bound ${value}; the document prints no value to hold it against`, { status: 'unknown', [side]: value })
const found = (
  norm: string,
  side: Bound,
  value: number,
  [base, year]: readonly [number, number],
  status: 'met' | 'short',
  gap: number,
) =>
  row(norm, `${base} of ${year} against ${value}: gap ${gap}`, {
    status,
    [side]: value,
    found: [base, year],
    actual: base,
    gap,
  })
/** ρ·P/k to the nearest, held against what the plan provides in 2025. */
const density = (norm: string, sum: string, unrounded: number, value: number, actual: number): RuleRow =>
  row(norm, `${sum} = ${unrounded} → ${value}; provided ${actual}`, {
    status: actual === value ? 'met' : actual < value ? 'short' : 'over',
    value,
    unrounded,
    actual,
    gap: value - actual,
  })
/** The total that a table states beside its density: what the density norm requires, rounded. */
const total = (norm: string, of: string, value: number, printed: number): RuleRow =>
  row(norm, `Σ of ${of} alone: ${value}; the table prints ${printed}, which is also what is planned`, {
    status: printed === value ? 'met' : printed < value ? 'short' : 'over',
    value,
    actual: printed,
    gap: value - printed,
  })
const open = (norm: string, why: string, expected: Omit<Expected, 'status'>, scope?: RuleRow['scope']): RuleRow =>
  row(norm, `${why}; nothing is planned by number`, { status: 'unknown', ...expected }, scope)
const none = (norm: string, reason: string, why: string, scope?: RuleRow['scope']): RuleRow =>
  row(norm, why, { status: 'unknown', reason }, scope)
const register = (norm: string, why: string, value: number): RuleRow =>
  row(norm, `${why}; who has it is not printed`, { status: 'unknown', value, reason: 'norm.registerOpen' })
const covered = (norm: string, why: string, value: number): RuleRow =>
  row(norm, `${why}; 100 % in 2020 already`, { status: 'met', value, also: { share: 1 } })

// Rows of the bed tables in 2025: 550 + 1100 + 345 + 705 + 813 = 3513; 1100 + 345 + 705 = 2150.
const beds = {
  // 0.88 × 365 × 3513, ÷ 8.8, and 57171 × 8.8 ÷ (365 × 0.88)
  bedDays: 1_128_375.6,
  discharges: 128_224.5,
}

const rows: RuleRow[] = [
  density('S4-001', '0.58 × 406.89', 235.9962, 236, 237),
  register('S4-002', '100 % of 1 centre', 1),
  register('S4-003', '100 % of 3 public general and TCM hospitals', 3),
  register('S4-004', '100 % of 6 + 19 institutions', 25),
  density('S4-005', '8.56 × 406.89', 3482.9784, 3483, 3513),
  density('S4-006', '1.35 × 406.89', 549.3015, 549, 550),
  density('S4-007', '3.83 × 406.89', 1558.3887, 1558, 2150),
  density('S4-008', '0.85 × 406.89', 345.8565, 346, 345),
  density('S4-009', '2.97 × 406.89', 1208.4633, 1208, 1206),
  density('S4-010', '3.62 × 406.89', 1472.9418, 1473, 1473),
  density('S4-011', '0.35 × 406.89', 142.4115, 142, 143),
  density('S4-012', '3.93 × 40.689', 159.907_77, 160, 160),
  density('S4-013', '1.22 × 1206 physicians', 1471.32, 1471, 1473),
  open('S4-014', '1.34 × 3513 beds = 4707.42', { value: 4707, unrounded: 4707.42 }),
  density('S4-015', '0.62 × 406.89', 252.2718, 252, 252),
  covered('S4-016', '100 % of 2 public general hospitals', 2),
  covered('S4-017', '100 % of 6 + 19', 25),
  open('S4-018', '4.5 × 406.89 = 1831.005', { value: 1831, unrounded: 1831.005 }),
  covered('S4-019', '100 % of 2 general hospitals', 2),
  found('S4-020', 'low', 79, [78, 2020], 'short', 1),
  none('S4-021', 'norm.noBase', '同比例提高, with —— for 2020'),
  bound('S4-022', 'low', 90),
  found('S4-023a', 'value', 6, [6, 2021], 'met', 0),
  found('S4-023b', 'value', 19, [19, 2021], 'met', 0),
  row('S4-024', 'all within 15 minutes; no travel times', { status: 'unknown', low: 1, reason: 'norm.noTravelTimes' }),
  found('S4-025', 'value', 1, [0, 2020], 'short', 1),
  row('S4-026', '8.56 × 406.89 = 3482.9784, to the nearest as the document itself prints it', {
    status: 'over',
    high: 3483,
    unrounded: 3482.9784,
    actual: 3513,
    gap: -30,
  }),
  density('S4-027', '1.35 × 406.89', 549.3015, 549, 550),
  density('S4-028', '5.21 × 406.89', 2119.8969, 2120, 2150),
  row('S4-029', '2 × 406.89 = 813.78; existing 1145 of 2020: 814 − 1145 = −331', {
    status: 'short',
    value: 814,
    unrounded: 813.78,
    actual: 813,
    gap: 1,
    also: { free: -331 },
  }),
  row('S4-030', '88 % of 3513 beds are 1128375.6 bed-days; the rate of all hospitals is not printed', {
    status: 'unknown',
    low: 0.88,
    reason: 'norm.noWorkload',
  }),
  row('S4-031', '1128375.6 ÷ 8.8 = 128224.5 discharges; the stay of 2020 is not printed', {
    status: 'unknown',
    high: 8.8,
    reason: 'norm.noWorkload',
  }),
  density('S4-032', '2.7 × 406.89', 1098.603, 1099, 1100),
  density('S4-033', '0.85 × 406.89', 345.8565, 346, 345),
  density('S4-034', '1.66 × 406.89', 675.4374, 675, 705),
  density('S4-035', '1.66 × 406.89', 675.4374, 675, 705),
  density('S4-036a', '2.97 × 406.89', 1208.4633, 1208, 1206),
  density('S4-036b', '3.62 × 406.89', 1472.9418, 1473, 1473),
  density('S4-036c', '1.22 × 1206', 1471.32, 1471, 1473),
  density('S4-037a', '0.35 × 406.89', 142.4115, 142, 143),
  density('S4-037b', '3.93 × 40.689', 159.907_77, 160, 160),
  open('S4-037c', '1.34 × 3513 = 4707.42', { value: 4707, unrounded: 4707.42 }),
  none('S4-038', 'norm.noDepartments', '1 per department of 19 township centres; departments are not printed'),
  open('S4-039', '1 × 239 village clinics', { low: 239 }),
  covered('S4-040a', '100 % of 6 + 19', 25),
  open('S4-040b', '1 × 6', { low: 6 }, { class: 'chc' }),
  open('S4-040b', '1 × 19', { low: 19 }, { class: 'thc' }),
  density('S4-041', '0.58 × 406.89', 235.9962, 236, 237),
  open('S4-042', '1.75 × 40.689 = 71.20575', { value: 71, unrounded: 71.205_75 }),
  open('S4-043', '85 % of 71 = 60.35', { low: 61, unrounded: 60.35 }),
  open('S4-044', '70 % of 71 = 49.7', { low: 50, unrounded: 49.7 }),
  open('S4-045', '2.8 × 4.0689 = 11.39292', { low: 12, unrounded: 11.392_92 }),
  open('S4-046', '40.689 up, 61.0335 down', { low: 41, high: 61, unrounded: 40.689, unroundedHigh: 61.0335 }),
  open('S4-047', '1 × 40.689', { value: 41, unrounded: 40.689 }),
  open('S4-048', '1 × 19', { low: 19 }),
  open('S4-049', '1 × 6', { low: 6 }, { class: 'chc' }),
  open('S4-049', '1 × 5', { low: 5 }, { class: 'level-2' }),
  total('S4-050', 'S4-001', 236, 237),
  total('S4-051', 'S4-009', 1208, 1206),
  total('S4-052', 'S4-010', 1473, 1473),
  total('S4-053', 'S4-011', 142, 143),
  total('S4-054', 'S4-012', 160, 160),
  total('S4-055', 'S4-015', 252, 252),
  bound('S4-056', 'low', 1),
  bound('S4-057', 'low', 6),
  none('S4-058', 'norm.noValue', 'a quota without a number'),
  none('S4-059', 'norm.reference', 'an order of licences without a number'),
  bound('S4-060', 'value', 7),
  found('S4-061a', 'value', 1200, [1006, 2020], 'short', 194),
  found('S4-061b', 'value', 1470, [1173, 2020], 'short', 297),
  found('S4-062', 'low', 72, [60.7, 2020], 'short', 11.3),
  found('S4-063a', 'high', 5, [4.13, 2020], 'met', 0.87),
  found('S4-063b', 'high', 7, [0, 2020], 'met', 7),
  bound('S4-064', 'value', 3),
  open('S4-065', '5 % of 730 = 36.5', { low: 37, unrounded: 36.5 }, { facility: 'renmin' }),
  open('S4-065', '5 % of 320 = 16', { low: 16, unrounded: 16 }, { facility: 'dier-renmin' }),
  none('S4-066', 'norm.noTotal', '20 % of its own physicians, who are not printed', { facility: 'baiqi-thc' }),
  row('S4-067', '75 % of 239 = 179.25 → 180; who has one is not printed', {
    status: 'unknown',
    value: 180,
    unrounded: 179.25,
    reason: 'norm.registerOpen',
  }),
  bound('S4-068', 'value', 100),
  bound('S4-069', 'low', 95),
  bound('S4-070', 'low', 75),
  bound('S4-071', 'high', 58),
  bound('S4-072', 'low', 80),
  bound('S4-073', 'value', 1),
  row(
    'S4-074',
    'beds rise in 3 hospitals and 9 centres: 12 of the 30 rows with beds',
    {
      status: 'over',
      reason: 'norm.tested',
      also: { sites: 12 },
    },
    { class: 'all' },
  ),
  row(
    'S4-074',
    '495 → 730: +235 to be reviewed and published',
    {
      status: 'over',
      high: 495,
      found: [730, 2025],
      actual: 730,
      gap: -235,
    },
    { facility: 'renmin' },
  ),
  none('S4-075', 'norm.noneTested', 'actual beds beside the approved ones are not printed'),
]
expectRules('shulan-2025', rows)

test('88 % and 8.8 days on the 3513 beds of the rows', () => {
  const { requirements } = run(shippedPlan('shulan-2025'))
  for (const norm of ['S4-030', 'S4-031']) {
    const also = requirements.find((r) => r.norm === norm && r.year === 2025)?.also ?? []
    const value = (key: string) => also.find((a) => a.key === key)?.value.toNumber()
    expect([value('bedDays'), value('discharges')]).toEqual([beds.bedDays, beds.discharges])
    // 57171 × 8.8 ÷ 321.2 = 1566.33
    expect(value('beds')).toBeCloseTo(1566.3288, 4)
  }
})
