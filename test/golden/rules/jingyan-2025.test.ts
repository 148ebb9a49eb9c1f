/** 井研县“十四五”卫生健康发展规划: its 66 rules, its table and its baseline facts. No population is printed, so none is counted with. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { run } from '../../../shared/engine/run.ts'
import type { Cite } from '../../../shared/plan/schema/basics.ts'
import { writePlan } from '../../../shared/plan/write.ts'
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

/** A bound that is monitored and that the document observes nowhere. */
const bound = (norm: string, side: Bound, value: number): RuleRow =>
  row(norm, `bound ${value}; the document prints no value to hold it against`, { status: 'unknown', [side]: value })

/** A bound held against the value printed for 2020: gap = bound − value. */
const found = (norm: string, side: Bound, value: number, base: number, status: 'met' | 'short' | 'over', gap: number) =>
  row(norm, `${base} of 2020 against ${value}: ${value} − ${base} = ${gap}`, {
    status,
    [side]: value,
    found: [base, 2020],
    actual: base,
    gap,
  })

/** Without people only what 100 000 of them would need. */
const per100000 = (norm: string, rho: number, per: number, amount: number): RuleRow =>
  row(norm, `${rho} × 100000 ÷ ${per} = ${amount}; no population is printed`, {
    status: 'unknown',
    per100000: amount,
    reason: 'norm.noPopulation',
  })

const none = (norm: string, reason: string, why: string, status: Expected['status'] = 'unknown'): RuleRow =>
  row(norm, why, { status, reason })

const rows: RuleRow[] = [
  found('S1-001a', 'value', 78.6, 78.47, 'short', 0.13),
  found('S1-001b', 'high', 14.5, 0, 'met', 14.5),
  found('S1-001c', 'high', 5.2, 3.28, 'met', 1.92),
  found('S1-001d', 'high', 6.6, 4.88, 'met', 1.72),
  found('S1-002', 'value', 78.6, 78.47, 'short', 0.13),
  none('S1-003', 'norm.noBase', '同比例提高, with — for 2020'),
  found('S1-004', 'high', 14.5, 0, 'met', 14.5),
  found('S1-005', 'high', 5.2, 1.76, 'met', 3.44),
  found('S1-006', 'high', 6.6, 4.11, 'met', 2.49),
  // An = that says which way is better: 9.42 % is lower, so better, than the 14.7 % printed without a sign.
  found('S1-007', 'value', 14.7, 9.42, 'met', 5.28),
  found('S1-008', 'value', 91.5, 86.3, 'short', 5.2),
  found('S1-009', 'low', 25, 17.2, 'short', 7.8),
  found('S1-010', 'value', 38.5, 31.2, 'short', 7.3),
  bound('S1-011', 'high', 22.7),
  per100000('S1-012', 3.2, 1000, 320),
  per100000('S1-013', 4, 1000, 400),
  per100000('S1-014', 0.41, 1000, 41),
  per100000('S1-015', 4.5, 1000, 450),
  found('S1-016', 'high', 51.6, 52.08, 'over', -0.48),
  none('S1-017', 'norm.shareOnly', '30 % of 2020 < 65 %; how many hospitals is not printed', 'short'),
  per100000('S1-018', 8, 1000, 800),
  none('S1-019', 'norm.noLeft', '1.35 × physicians; their number is not printed'),
  per100000('S1-020', 3.93, 10_000, 39.3),
  per100000('S1-021', 0.66, 1000, 66),
  // Higher is better of these: 100 is more than the 99 asked for, and 97 more than 95.
  found('S1-022a', 'value', 99, 100, 'met', -1),
  found('S1-022b', 'value', 99, 100, 'met', -1),
  found('S1-023', 'low', 90, 98, 'met', -8),
  found('S1-024', 'value', 95, 97, 'met', -2),
  found('S1-025', 'value', 100, 92.8, 'short', 7.2),
  row('S1-026', '持续提升 over 14.29; only the value of 2020 itself is known', {
    status: 'unknown',
    low: 14.29,
    found: [14.29, 2020],
    reason: 'norm.noLater',
  }),
  found('S1-027', 'high', 27, 29.97, 'over', -2.97),
  row('S1-028a', '保持稳定 at 80; only the value of 2020 itself is known', {
    status: 'unknown',
    value: 80,
    found: [80, 2020],
    reason: 'norm.noLater',
  }),
  row('S1-028b', '保持稳定 at 70; only the value of 2020 itself is known', {
    status: 'unknown',
    value: 70,
    found: [70, 2020],
    reason: 'norm.noLater',
  }),
  found('S1-029', 'value', 300, 250, 'short', 50),
  row('S1-030a', '1 × 1 community centre', { status: 'unknown', low: 1 }, { class: 'chc' }),
  row(
    'S1-030a',
    '1 × 27 township centres (3 + 3 + 4 named, 17 in a block)',
    { status: 'unknown', low: 27 },
    { class: 'thc' },
  ),
  none('S1-030b', 'norm.noTotal', '25 % of the professional 编制, which is not printed'),
  bound('S1-031a', 'value', 100),
  bound('S1-031b', 'low', 90),
  bound('S1-032a', 'low', 90),
  bound('S1-032b', 'low', 90),
  bound('S1-033a', 'value', 90),
  bound('S1-033b', 'value', 90),
  bound('S1-034a', 'value', 60),
  bound('S1-034b', 'value', 50),
  bound('S1-035a', 'value', 94),
  bound('S1-035b', 'high', 46),
  bound('S1-036', 'high', 25),
  bound('S1-037', 'low', 90),
  found('S1-038a', 'value', 1, 0, 'short', 1),
  found('S1-038b', 'value', 1, 0, 'short', 1),
  found('S1-038c', 'value', 1, 0, 'short', 1),
  found('S1-039', 'value', 3, 0, 'short', 3),
  row('S1-040a', '60 % of 1 + 27 = 28: 16.8 → 17', {
    status: 'unknown',
    low: 17,
    unrounded: 16.8,
    reason: 'norm.registerOpen',
  }),
  row('S1-040b', '8 % of 28: 2.24 → 3', { status: 'unknown', low: 3, unrounded: 2.24, reason: 'norm.registerOpen' }),
  bound('S1-041a', 'value', 7),
  bound('S1-041b', 'value', 8),
  bound('S1-041c', 'value', 3),
  row('S1-042', 'all within 60 minutes; no travel times', { status: 'unknown', low: 1, reason: 'norm.noTravelTimes' }),
  bound('S1-043a', 'low', 50),
  bound('S1-043b', 'low', 70),
  none('S1-044a', 'norm.noRegisterTotal', '全覆盖 of level-2 institutions; how many is not printed'),
  row('S1-044b', '50 % of 28 = 14', { status: 'unknown', low: 14, unrounded: 14, reason: 'norm.registerOpen' }),
  bound('S1-045', 'low', 30),
  none('S1-046', 'norm.noRegisterTotal', '10 % of the village clinics; how many is not printed (97 were rebuilt)'),
  row('S1-047a', '100 % of 28, 21 halls in 2020: 28 − 21 = 7; 21 ÷ 28 = 0.75', {
    status: 'short',
    value: 28,
    found: [21, 2020],
    actual: 21,
    gap: 7,
    also: { share: 0.75 },
  }),
  row('S1-047b', '58 % of 2020 < 100 %; how many village clinics is not printed', {
    status: 'short',
    reason: 'norm.shareOnly',
    also: { share: 0.58 },
  }),
  row('S1-048', 'all within 15 minutes; no travel times', { status: 'unknown', low: 1, reason: 'norm.noTravelTimes' }),
  row('S1-049', '58 % of 2020 < 70 %; how many village clinics is not printed', {
    status: 'short',
    reason: 'norm.shareOnly',
    also: { share: 0.58 },
  }),
  found('S1-050', 'low', 4, 3, 'short', 1),
  found('S1-051', 'value', 1, 0, 'short', 1),
  bound('S1-052a', 'low', 99),
  bound('S1-052b', 'low', 90),
  bound('S1-052c', 'low', 73),
  bound('S1-053a', 'low', 98),
  bound('S1-053b', 'value', 35),
  bound('S1-053c', 'low', 98),
  bound('S1-054a', 'low', 98),
  bound('S1-054b', 'low', 98),
  bound('S1-054c', 'low', 98),
  bound('S1-054d', 'low', 98),
  none('S1-055', 'norm.shareOnly', '30 % of 2020 < 100 %; how many general hospitals is not printed', 'short'),
  row('S1-056', '100 % of the 3 county institutions', { status: 'unknown', value: 3, reason: 'norm.registerOpen' }),
  bound('S1-057', 'low', 1),
  none('S1-058', 'norm.noInstitutions', '1 per level-2 general hospital; how many is not printed'),
  bound('S1-059', 'value', 1),
  none('S1-060', 'norm.noInstitutions', '50 cases per cessation clinic; how many is not printed'),
  none('S1-061', 'norm.noRegisterTotal', '100 % of the villages; how many is not printed'),
  row('S1-062', '100 % of 1 county general hospital', { status: 'unknown', value: 1, reason: 'norm.registerOpen' }),
  none('S1-063a', 'norm.noTotal', '90 % of the drug items, which are not printed'),
  none('S1-063b', 'norm.noTotal', '80 % of the drug items, which are not printed'),
  none('S1-063c', 'norm.noTotal', '60 % of the drug items, which are not printed'),
  none('S1-064a', 'norm.noBase', 'B × 1.10 with B of 2020 not printed'),
  none('S1-064b', 'norm.noBase', 'B + 5 with B of 2020 not printed'),
  bound('S1-065', 'low', 1),
  bound('S1-066a', 'low', 1),
  bound('S1-066b', 'low', 1),
  bound('S1-066c', 'low', 1),
]
expectRules('jingyan-2025', rows)

const plan = shippedPlan('jingyan-2025')
const file = (path: string) => readFileSync(new URL(`../../../seeds/${path}`, import.meta.url), 'utf8')
const lines = file('texts/jingyan-2025.txt').split('\n')
const squash = (text: string): string => text.replace(/\s/g, '')
const span = (numbers: readonly number[]): string =>
  squash(lines.slice(Math.min(...numbers) - 1, Math.max(...numbers)).join(''))

describe('what the document prints', () => {
  test('quotes are the wording of their lines, and every norm is cited with one', () => {
    const cites: (readonly [string, Cite | undefined])[] = [
      ...plan.norms.map((n) => [n.id, n.cite] as const),
      ...plan.facts.map((f) => [f.id, f.cite] as const),
      ...plan.institutions.map((i) => [i.id, i.cite] as const),
      ...plan.facilities.map((f) => [f.id, f.cite] as const),
      ...plan.printed.map((f) => [f.id, f.cite] as const),
    ]
    for (const [name, cite] of cites)
      if (cite?.quote !== undefined) expect(span(cite.lines ?? []), name).toContain(squash(cite.quote))
    for (const norm of plan.norms)
      expect([norm.quote, norm.group !== undefined], norm.id).toEqual([norm.cite?.quote, true])
  })
  test('printed figures stand on their line, facts in their quote', () => {
    for (const { id, value, decimals, cite } of plan.printed)
      expect(span(cite.lines ?? []), id).toContain(value.toFixed(decimals))
    for (const { id, value, unit, cite } of plan.facts) {
      const shown = unit === '比例' ? Math.round(value * 100_000) / 1000 : value
      expect(cite.quote, id).toContain(String(shown))
    }
  })
  test('the 28 rows of table 1 in printed order; its numbers 17 to 20 stand twice', () => {
    const table = plan.tables.find((t) => t.id === 'indicators')
    const labels = table?.kind === 'indicators' ? table.rows.map((r) => r.label) : []
    expect(labels).toHaveLength(28)
    const at = labels.map((label) => lines.findIndex((l, i) => i > 66 && squash(l) === squash(label)))
    expect(at).toEqual([...at].sort((a, b) => a - b))
    expect(at.every((i) => i > 66)).toBe(true)
  })
  test('seven investments of 十三五: 1200 + 800 + 660 + 208 + 1500 + 5000 + 6900 = 16268 万元', () => {
    const invested = plan.facts.filter((f) => f.id.startsWith('invest-'))
    expect(invested.reduce((sum, f) => sum + f.value, 0)).toBe(16_268)
  })
  test('no population, beds or staff are invented', () => {
    expect([plan.population.observations, plan.population.projections, plan.stocks]).toEqual([[], [], []])
  })
  test('the shipped file is written as the writer writes it', () => {
    expect(writePlan(plan)).toBe(file('plans/jingyan-2025.norma'))
  })
})

test('with a population entered, densities become numbers: 300,000 people', () => {
  const { requirements } = run(plan, [
    { type: 'setPopulation', unit: 'jingyan', kind: 'resident', year: 2025, persons: 300_000 },
  ])
  const value = (norm: string) => requirements.find((r) => r.norm === norm && r.year === 2025)?.value?.toNumber()
  // 3.2 × 300, 8 × 300, 3.93 × 30 = 117.9, 0.66 × 300, 4.5 × 300
  expect(['S1-012', 'S1-018', 'S1-020', 'S1-021', 'S1-015'].map(value)).toEqual([960, 2400, 118, 198, 1350])
})
