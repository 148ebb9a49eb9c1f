import { describe, expect, test } from 'vitest'
import { checkAlreadyMet } from '../../../shared/audit/rules/already-met.ts'
import { checkContradictions } from '../../../shared/audit/rules/contradiction.ts'
import { checkImpliedRatios } from '../../../shared/audit/rules/implied-ratio.ts'
import { checkLaxerTargets } from '../../../shared/audit/rules/laxer-target.ts'
import { checkLevels } from '../../../shared/audit/rules/level.ts'
import { checkNames } from '../../../shared/audit/rules/names.ts'
import { checkPrintedShares } from '../../../shared/audit/rules/printed-share.ts'
import { checkRounding } from '../../../shared/audit/rules/rounding.ts'
import { checkUtilisation } from '../../../shared/audit/rules/utilisation.ts'
import { dec } from '../../../shared/base/decimal.ts'
import type { Assessment } from '../../../shared/norms/requirement.ts'
import { count } from '../../../shared/units/brand.ts'
import { buildPlan, documentOf, figure, inputOf } from './small-plan.ts'

const cite = { source: 'doc', lines: [1] }
const common = { resource: 'physician', scope: { unit: 'county', class: 'all' }, force: 'indicative', cite }
const density = (id: string, label: string, values: readonly (readonly [number, number])[], more = {}) => ({
  ...common,
  id,
  label,
  shape: 'density',
  per: 1000,
  populationKind: 'resident',
  comparator: 'eq',
  values: values.map(([year, value]) => ({ year, value })),
  ...more,
})
const indicator = (comparator: string, base: number, target: number, more = {}) => ({
  ...common,
  id: 'I',
  label: '婴儿死亡率',
  shape: 'indicator',
  comparator,
  values: [{ year: 2025, value: target }],
  observed: [{ year: 2020, value: base, cite }],
  ...more,
})
const required = (norm: string, unrounded: number): Assessment => ({
  norm,
  shape: 'density',
  scope: { unit: 'county', class: 'all' },
  resource: 'bed',
  year: 2025,
  unrounded: dec(unrounded),
  value: count(dec(Math.round(unrounded))),
  binding: false,
  status: 'unknown',
})

describe('a target laxer than the base', () => {
  const check = (...norms: unknown[]) => checkLaxerTargets(documentOf({ norms }))

  test('4.13 ‰ already reached, below 5 ‰ asked', () => {
    const [found] = check(indicator('lt', 4.13, 5))
    expect(found).toMatchObject({ severity: 'note', numbers: [5, 4.13], pair: { difference: -0.87 } })
  })
  test('fewer staff than today; a base printed elsewhere counts too', () => {
    const norm = density('G', '全科医生数', [
      [2020, 4.3],
      [2025, 3.93],
    ])
    const printed = [figure('p', 5.16, { resource: 'physician', class: 'all', measure: 'perThousand', year: 2020 })]
    expect(checkLaxerTargets(documentOf({ norms: [norm], printed }))[0]?.numbers).toEqual([3.93, 4.3, 5.16])
  })
  test('a better target, a target without a direction and a norm switched off are left alone', () => {
    expect(check(indicator('lt', 6, 5))).toEqual([])
    expect(check(indicator('eq', 9.42, 14.7))).toEqual([])
    expect(check(indicator('lt', 4.13, 5, { off: true }))).toEqual([])
  })
  test('of an = the norm itself may say which way is better', () => {
    expect(check(indicator('eq', 9.42, 14.7, { better: 'lower' }))[0]?.numbers).toEqual([14.7, 9.42])
  })
})

describe('a printed share', () => {
  const share = figure('share', 22.8, { measure: 'percent', decimals: 1, share: { part: 'part', whole: 'whole' } })
  const part = figure('part', 46.07, { row: '基层诊疗' })
  const whole = figure('whole', 180.61, { row: '门急诊' })

  test('46.07 ÷ 180.61 is 25.51 %, over 202 it would be 22.8 %', () => {
    const [found] = checkPrintedShares(
      documentOf({ printed: [share, part, whole, figure('all', 202, { row: '总诊疗' })] }),
    )
    expect(found?.message.key).toBe('audit.printedShare.fitting')
    expect(found?.numbers).toEqual([22.8, 46.07, 180.61, 25.51, 202])
  })
  test('a share that comes out is left alone', () => {
    const right = { ...share, value: 25.5 }
    expect(checkPrintedShares(documentOf({ printed: [right, part, whole] }))).toEqual([])
  })
})

test('a ratio whose right side is printed only in part', () => {
  const resources = [
    { id: 'bed', name: '床位', counter: '张', kind: 'bed', planBy: 'approved' },
    { id: 'personnel', name: '卫生人员', counter: '人', kind: 'staff', planBy: 'actual' },
    { id: 'technical', name: '卫生技术人员', counter: '人', kind: 'staff', planBy: 'actual', parent: 'personnel' },
  ]
  const ratio = figure('r', 1.06, { measure: 'ratio', resource: 'personnel', left: 'bed', class: 'all', year: 2020 })
  const beds = figure('b', 3369, { class: 'all', year: 2020 })
  const part = figure('t', 2817, { resource: 'technical', class: 'all', year: 2020 })
  const [found] = checkImpliedRatios(documentOf({ resources, printed: [ratio, beds, part] }))
  expect(found?.numbers).toEqual([1.06, 3369, 3571, 2817, 0.84])
  const whole = figure('w', 3571, { resource: 'personnel', class: 'all', year: 2020 })
  expect(checkImpliedRatios(documentOf({ resources, printed: [ratio, beds, part, whole] }))).toEqual([])
})

test('one quantity under two names, but not the same name in table and text', () => {
  const one = density('A', '每千人口专业公共卫生机构人员数', [[2025, 0.58]])
  const two = density('B', '每千人口公共卫生人员数', [[2025, 0.58]])
  expect(checkNames(documentOf({ norms: [one, two] }))[0]?.message.args?.names).toContain('公共卫生人员')
  const text = density('C', '每千人口公共卫生人员数（正文）', [[2025, 0.58]])
  expect(checkNames(documentOf({ norms: [two, text] }))).toEqual([])
})

test('one total cut off, another rounded', () => {
  const norms = [
    density('A', 'a', [[2025, 1]], { resource: 'bed', scope: { unit: 'county', class: 'public' } }),
    density('B', 'b', [[2025, 1]], { resource: 'bed', scope: { unit: 'county', class: 'primary' } }),
  ]
  const requirements = [required('A', 345.9), required('B', 3482.98)]
  const rounded = figure('y', 3483, { class: 'primary' })
  const found = (first: number) =>
    checkRounding(documentOf({ norms, printed: [figure('x', first, { class: 'public' }), rounded] }, { requirements }))
  expect(found(345)[0]?.numbers).toEqual([345.9, 345, 3482.98, 3483])
  expect(found(346)).toEqual([])
})

test('planned beds far above what the expected use needs', () => {
  const use = (id: string, quantity: string, value: number) => ({
    ...common,
    id,
    label: id,
    resource: 'bed',
    shape: 'utilisation',
    quantity,
    comparator: 'eq',
    values: [{ year: 2025, value }],
  })
  const norms = [use('U', 'occupancy', 0.88), use('L', 'lengthOfStay', 8.8)]
  const services = [{ unit: 'county', year: 2019, discharges: 57488, cite }]
  const totals = [{ class: 'all', resource: 'bed', year: 2025, planned: count(dec(3483)) }]
  const allocation = { facilities: [], totals, issues: [] }
  const [found] = checkUtilisation(documentOf({ norms, services }, { allocation }))
  // 57488 × 8.8 ÷ (365 × 0.88) = 1575.01 → 1576; 3483 × 365 × 0.88 ÷ 8.8 = 127129.5 → 127130; 3483 ÷ 1576 = 2.21
  expect(found?.numbers).toEqual([88, 8.8, 57488, 1576, 3483, 127130, 2.21])
})

test('a coverage the base year already has', () => {
  const registers = [{ id: 'geriatric', name: '老年医学科', counts: [{ year: 2020, with: 2, total: 2, cite }] }]
  const norm = (value: number) => ({
    ...common,
    id: 'C',
    label: '老年医学科',
    shape: 'coverage',
    comparator: 'eq',
    register: 'geriatric',
    values: [{ year: 2025, value }],
  })
  expect(checkAlreadyMet(documentOf({ registers, norms: [norm(1)] }))[0]?.numbers).toEqual([100])
  const half = [{ ...registers[0], counts: [{ year: 2020, with: 1, total: 2, cite }] }]
  expect(checkAlreadyMet(documentOf({ registers: half, norms: [norm(1)] }))).toEqual([])
})

test('a norm of the province used for a county', () => {
  const norm = density('D', '疾控人员', [[2025, 1.75]], { level: 'province' })
  expect(checkLevels(documentOf({ norms: [norm] }))).toMatchObject([{ rule: 'level', severity: 'note' }])
  expect(checkLevels(documentOf({ norms: [{ ...norm, level: 'county' }] }))).toEqual([])
})

describe('norms that give one thing two numbers', () => {
  const beds = (id: string, value: number, more = {}) =>
    density(id, id, [[2025, value]], { resource: 'bed', scope: { unit: 'county', class: 'public' }, ...more })
  const check = (norms: unknown[], part = {}) => {
    const requirements = norms.map((n, i) => ({
      ...required((n as { id: string }).id, [383, 521][i] ?? 0),
      scope: { unit: 'county', class: 'public' },
    }))
    return checkContradictions(inputOf(buildPlan({ norms, ...part }), { requirements }))
  }

  test('by nothing but their order: a warning with both numbers', () => {
    const [found] = check([beds('A', 3.83), beds('B', 5.21)])
    expect(found).toMatchObject({ severity: 'warning', numbers: [383, 521], where: { norm: 'A' } })
  })
  test('the planner chose: a note, and his norm governs', () => {
    const precedence = [{ unit: 'county', class: 'public', resource: 'bed', norm: 'B' }]
    expect(check([beds('A', 3.83), beds('B', 5.21)], { precedence })[0]).toMatchObject({
      severity: 'note',
      where: { norm: 'B' },
    })
  })
  test('a province governs over the nation', () => {
    const [found] = check([beds('A', 3.83, { issuer: 'nation' }), beds('B', 5.21, { issuer: 'province' })])
    expect(found).toMatchObject({ severity: 'note', where: { norm: 'B' } })
  })
  test('one switched off contradicts nobody', () => {
    expect(check([beds('A', 3.83), beds('B', 5.21, { off: true })])).toEqual([])
  })
})
