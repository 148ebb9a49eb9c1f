import { describe, expect, test } from 'vitest'
import { checkInstitutions } from '../../../shared/audit/rules/institutions.ts'
import { checkMissingStocks } from '../../../shared/audit/rules/no-stock.ts'
import { checkRatios } from '../../../shared/audit/rules/ratio.ts'
import { checkRequirements } from '../../../shared/audit/rules/requirement.ts'
import { checkReserves } from '../../../shared/audit/rules/reserve.ts'
import type { Assessment } from '../../../shared/norms/requirement.ts'
import { count } from '../../../shared/units/brand.ts'
import { buildPlan, documentOf, figure } from './small-plan.ts'

describe('ratio', () => {
  const staff = (id: string, resource: string, value: number, decimals: number, table: string) =>
    figure(id, value, { resource, class: 'all', decimals, table, measure: 'perThousand' })
  const ratio = (value: number) =>
    figure('r', value, { resource: 'nurse', class: 'all', left: 'physician', measure: 'ratio' })
  const agreeing = [staff('p', 'physician', 2.47, 2, 'text'), staff('n', 'nurse', 2.88, 2, 'text')]

  test('1:1.17 agrees with 2.88 ÷ 2.47 = 1.166', () => {
    expect(checkRatios(documentOf({ printed: [ratio(1.17), ...agreeing] }))).toEqual([])
  })
  test('and not with 3.15 ÷ 2.47 = 1.275, told together with the pair that agrees', () => {
    const own = [staff('p2', 'physician', 2.47, 2, 'summary'), staff('n2', 'nurse', 3.15, 2, 'summary')]
    const [found, ...more] = checkRatios(documentOf({ printed: [ratio(1.17), ...agreeing, ...own] }))
    expect(more).toEqual([])
    expect(found).toMatchObject({ severity: 'error', message: { key: 'audit.ratio.agreeing' } })
    expect(found?.numbers).toEqual([1.17, 3.15, 2.47, 1.275, 2.88, 1.166])
  })
  test('sides of different tables are not put together, a left side of 0 is no basis', () => {
    const apart = [staff('p', 'physician', 1, 0, 'text'), staff('n', 'nurse', 9, 0, 'summary')]
    expect(checkRatios(documentOf({ printed: [ratio(1.17), ...apart] }))).toEqual([])
    const zero = [staff('p', 'physician', 0, 0, 'text'), staff('n', 'nurse', 9, 0, 'text')]
    expect(checkRatios(documentOf({ printed: [ratio(1.17), ...zero] }))).toEqual([])
  })
})

describe('reserve', () => {
  const norm = (value: number) => ({
    id: 'R',
    label: '预留',
    resource: 'bed',
    scope: { unit: 'county', class: 'social' },
    force: 'guiding',
    shape: 'reserve',
    per: 1000,
    populationKind: 'resident',
    values: [{ year: 2025, value }],
  })
  const required = (value: number): Assessment[] => [
    {
      norm: 'R',
      shape: 'reserve',
      scope: { unit: 'county', class: 'social' },
      resource: 'bed',
      year: 2025,
      value: count(value),
      binding: false,
      status: 'unknown',
    },
  ]
  test('less planned than there is: 60 against 80', () => {
    const stocks = buildPlan().stocks.map((s) => (s.facility === 'block' && s.year === 2025 ? { ...s, value: 60 } : s))
    const [found] = checkReserves(documentOf({ norms: [norm(0.6)], stocks }, { requirements: required(60) }))
    expect(found).toMatchObject({ rule: 'reserve', severity: 'warning', key: 'reserve:R/social/bed/2025' })
    expect(found?.numbers).toEqual([0.6, 60, 80, 0.8, -20])
  })
  test('room left, or a norm without a number, is quiet', () => {
    expect(checkReserves(documentOf({ norms: [norm(1)] }, { requirements: required(100) }))).toEqual([])
    expect(checkReserves(documentOf({ norms: [{ ...norm(1), values: [] }] }))).toEqual([])
  })
})

describe('a facility without a stock', () => {
  const third = { ...buildPlan().facilities[0], id: 'third', name: '三院' }
  const facilities = [...buildPlan().facilities, third]
  test('is named with the table it is missing from', () => {
    const [found, ...more] = checkMissingStocks(documentOf({ facilities }))
    expect(more).toEqual([])
    expect(found).toMatchObject({
      key: 'noStock:beds-public/三院',
      numbers: [],
      where: { facility: 'third', class: 'public' },
    })
  })
  test('who has no beds by its standard lacks none', () => {
    const bedless = ['village-clinic', 'community-station'].map((kind) => ({ ...third, id: kind, kind }))
    expect(checkMissingStocks(documentOf({ facilities: [...buildPlan().facilities, ...bedless] }))).toEqual([])
  })
  test('with the institution count of its class, where there is one', () => {
    const institutions = [{ id: 'i', name: '公立医院', unit: 'county', class: 'public', year: 2021, count: 3 }]
    expect(checkMissingStocks(documentOf({ facilities, institutions }))[0]?.numbers).toEqual([3, 2])
  })
  test('a planned 0 is listed; a facility closed by the target year is not missed', () => {
    const zero = { facility: 'third', resource: 'bed', measure: 'approved', year: 2025, status: 'planned', value: 0 }
    expect(checkMissingStocks(documentOf({ facilities, stocks: [...buildPlan().stocks, zero] }))).toEqual([])
    const closed = [...buildPlan().facilities, { ...third, closes: 2023 }]
    expect(checkMissingStocks(documentOf({ facilities: closed }))).toEqual([])
  })
})

describe('institution counts', () => {
  const counted = (id: string, n: number) => ({ id, name: id, unit: 'county', class: 'public', year: 2020, count: n })
  test('fewer than the plan names', () => {
    expect(checkInstitutions(documentOf({ institutions: [counted('a', 1)] }))[0]).toMatchObject({
      numbers: [1, 2],
      rule: 'institutions',
    })
    expect(checkInstitutions(documentOf({ institutions: [counted('a', 2)] }))).toEqual([])
    expect(checkInstitutions(documentOf({ institutions: [counted('a', 40)] }))).toEqual([])
  })
  test('one class printed with two counts for one year, not for two years', () => {
    const of = (id: string, n: number, year: number) => {
      const { resource: _, ...rest } = figure(id, n, { measure: 'institutions', class: 'public', year, table: 'text' })
      return rest
    }
    expect(checkInstitutions(documentOf({ printed: [of('a', 5, 2020), of('b', 6, 2020)] }))[0]?.numbers).toEqual([5, 6])
    expect(checkInstitutions(documentOf({ printed: [of('a', 5, 2020), of('b', 6, 2021)] }))).toEqual([])
  })
})

describe('a printed total against its norm', () => {
  const norm = {
    id: 'D',
    label: '医师',
    resource: 'physician',
    scope: { unit: 'county', class: 'all' },
    force: 'indicative',
    shape: 'density',
    per: 1000,
    populationKind: 'resident',
    comparator: 'eq',
    values: [{ year: 2025, value: 2.5 }],
  }
  const tables = [{ kind: 'norms', id: 'staff', title: '人力', rows: [{ key: 'physician', label: '医师', norm: 'D' }] }]
  const printed = [
    figure('t', 251, { table: 'staff', row: 'physician', column: 'targetTotal', resource: 'physician', class: 'all' }),
  ]
  const entry = (bound: 'low' | 'value' | 'high', value: number): Assessment[] => [
    {
      norm: 'D',
      shape: 'density',
      scope: {},
      resource: 'physician',
      year: 2025,
      [bound]: count(value),
      binding: false,
      status: 'unknown',
    },
  ]
  test.each([
    ['value', 250, [251, 250]],
    ['low', 252, [251, 252]],
    ['high', 250, [251, 250]],
  ] as const)('%s %i', (bound, value, numbers) => {
    const [found] = checkRequirements(
      documentOf({ norms: [norm], tables, printed }, { requirements: entry(bound, value) }),
    )
    expect(found).toMatchObject({ severity: 'note', numbers, key: 'requirement:staff/physician/targetTotal' })
  })
  test.each([
    ['value', 251],
    ['low', 250],
    ['high', 252],
  ] as const)('%s %i is met', (bound, value) => {
    expect(
      checkRequirements(documentOf({ norms: [norm], tables, printed }, { requirements: entry(bound, value) })),
    ).toEqual([])
  })
})
