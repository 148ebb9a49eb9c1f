import { describe, expect, test } from 'vitest'
import { printedInterval } from '../../../shared/audit/interval.ts'
import { documentPeople } from '../../../shared/audit/people.ts'
import { checkDensities } from '../../../shared/audit/rules/density.ts'
import { checkStatements } from '../../../shared/audit/rules/statement.ts'
import { checkValues } from '../../../shared/audit/rules/values.ts'
import { buildPlan, documentOf, figure, inputOf } from './small-plan.ts'

const count = (value: number, part = {}) => figure(`n${value}`, value, { class: 'public', ...part })
const per = (value: number, decimals: number, part = {}) =>
  figure(`d${value}`, value, { class: 'public', measure: 'perThousand', decimals, column: 'per', ...part })

test('a printed figure stands for its rounding interval', () => {
  const { low, high } = printedInterval(2, 1)
  expect([low.toString(), high.toString()]).toEqual(['1.95', '2.05'])
})

describe('density against count, 100000 people', () => {
  test.each([
    [450, 4.5, 1],
    [454, 4.5, 1],
    // 450.5 ÷ 100 = 4.505 is the end of 4.51’s interval: ends count as agreeing
    [450, 4.51, 2],
    [450, 4.49, 2],
  ])('%i and %f agree', (n, d, decimals) => {
    expect(checkDensities(documentOf({ printed: [count(n), per(d, decimals)] }))).toEqual([])
  })
  test.each([
    [450, 4.52, 2, 4.5, 452],
    [450, 4.4, 1, 4.5, 440],
  ])('%i and %f contradict', (n, d, decimals, shown, expected) => {
    const [found] = checkDensities(documentOf({ printed: [count(n), per(d, decimals)] }))
    expect(found).toMatchObject({ rule: 'density', severity: 'error', numbers: [d, n, shown, expected] })
  })
  test('per ten thousand', () => {
    const printed = [count(450), per(45.9, 1, { measure: 'perTenThousand' })]
    expect(checkDensities(documentOf({ printed }))[0]?.numbers).toEqual([45.9, 450, 45, 459])
  })
  test('another year, class or resource is another thing', () => {
    const printed = [
      count(450),
      per(9, 1, { year: 2020 }),
      per(8, 1, { class: 'all' }),
      per(7, 1, { resource: 'nurse' }),
    ]
    expect(checkDensities(documentOf({ printed }))).toEqual([])
  })
  test('the same density printed twice is one finding', () => {
    const printed = [count(450), per(4.52, 2), { ...per(4.52, 2), id: 'again' }]
    expect(checkDensities(documentOf({ printed }))).toHaveLength(1)
  })
})

describe('one figure with two values', () => {
  test('5.2 and 5.21 agree, 3.83 does not', () => {
    expect(checkValues(documentOf({ printed: [per(5.2, 1), per(5.21, 2)] }))).toEqual([])
    const [found] = checkValues(documentOf({ printed: [per(5.2, 1), per(3.83, 2), per(5.21, 2)] }))
    expect(found).toMatchObject({ rule: 'values', severity: 'warning' })
    expect(found?.numbers).toEqual([5.2, 3.83, 5.21, 520, 383, 521])
  })
  test('the printed count is told beside them, and density keeps quiet', () => {
    const printed = [count(450), per(4.5, 1), per(3.8, 1)]
    expect(checkValues(documentOf({ printed }))[0]?.numbers).toEqual([4.5, 3.8, 450, 380])
    expect(checkDensities(documentOf({ printed }))).toEqual([])
  })
  test('counts are exact', () => {
    expect(checkValues(documentOf({ printed: [count(450), { ...count(450), id: 'again' }] }))).toEqual([])
    expect(checkValues(documentOf({ printed: [count(450), count(451)] }))[0]?.numbers).toEqual([450, 451])
  })
  test('figures that name no resource or class are compared with nothing', () => {
    const { class: _, ...loose } = count(1)
    expect(checkValues(documentOf({ printed: [loose, { ...loose, id: 'x', value: 2 }] }))).toEqual([])
  })
})

describe('a sentence with counts and a density', () => {
  const sentence = (a: number, b: number, density: number) => [
    figure('a', a, { class: 'public', table: 'text' }),
    figure('b', b, { class: 'primary', table: 'text' }),
    figure('d', density, { class: 'all', table: 'text', measure: 'perThousand', sumOf: ['a', 'b'] }),
  ]
  test('450 + 30 = 480 is 4.8 per thousand', () => {
    expect(checkStatements(documentOf({ printed: sentence(450, 30, 4.8) }))).toEqual([])
  })
  test('a contradiction names the count that the density stands for and other values of the parts', () => {
    const printed = [
      ...sentence(450, 30, 5.8),
      figure('w', 580, { class: 'all' }),
      figure('p', 35, { class: 'primary' }),
    ]
    const document = documentOf({ printed })
    const [found] = checkStatements(document)
    expect(found?.numbers).toEqual([480, 580, 4.8, 5.8, 450, 30, 35])
    expect(checkValues(document)).toEqual([])
    // in whatever order they are printed
    expect(checkValues(documentOf({ printed: [...printed].reverse() }))).toEqual([])
  })
  test('without a contradiction the parts are compared as any other figure', () => {
    const printed = [...sentence(450, 30, 4.8), figure('p', 35, { class: 'primary' })]
    expect(checkValues(documentOf({ printed })).map((f) => f.numbers)).toEqual([[30, 35]])
  })
})

describe('the population of the document', () => {
  const implied = {
    sources: [
      { id: 'doc', title: '小县规划', status: 'official' },
      { id: 'implied', title: '反推', status: 'implied', interval: { low: 99_000, high: 101_000, unit: '人' } },
    ],
    population: {
      observations: [
        {
          unit: 'county',
          kind: 'resident',
          year: 2020,
          moment: 'yearEnd',
          persons: 100_000,
          cite: { source: 'implied' },
        },
      ],
      projections: [{ unit: 'county', kind: 'resident', method: 'constant', given: [{ year: 2025, persons: 90_000 }] }],
    },
  }
  test('an implied population is an interval, in later years too, whatever the planner assumes for them', () => {
    const people = documentPeople(inputOf(buildPlan(implied)), 2025)
    expect([people?.low.toNumber(), people?.point.toNumber(), people?.high.toNumber()]).toEqual([
      99_000, 100_000, 101_000,
    ])
    expect(checkDensities(documentOf({ ...implied, printed: [count(450), per(4.52, 2)] }))).toEqual([])
    expect(checkDensities(documentOf({ ...implied, printed: [count(450), per(4.57, 2)] }))).toHaveLength(1)
  })
  test('no people, nothing to divide by', () => {
    const population = { observations: [], projections: [] }
    const nobody = { projection: { series: [], at: () => undefined, ages: () => undefined, origin: () => undefined } }
    const printed = [count(450), per(9, 1), per(8, 1)]
    const document = documentOf({ population, printed }, nobody)
    expect(checkDensities(document)).toEqual([])
    expect(checkValues(document)[0]?.numbers).toEqual([9, 8, 450])
    const empty = {
      observations: [{ unit: 'county', kind: 'resident', year: 2025, moment: 'yearEnd', persons: 0 }],
      projections: [],
    }
    expect(documentPeople(inputOf(buildPlan({ population: empty })), 2025)).toBeUndefined()
  })
})
