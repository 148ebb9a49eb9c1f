import { expect, test } from 'vitest'
import { checkClassDensities } from '../../../shared/audit/rules/class-densities.ts'
import { checkSums } from '../../../shared/audit/rules/sum.ts'
import { documentOf, figure } from './small-plan.ts'

const total = (value: number) => figure('t', value, { table: 'beds-public', row: 'total', class: 'public' })

test('a printed total that its rows do not add up to: 300 + 150 = 450', () => {
  const [found] = checkSums(documentOf({ printed: [total(440)] }))
  expect(found).toMatchObject({
    rule: 'sum',
    severity: 'error',
    key: 'sum:beds-public/total/planned',
    numbers: [450, 440],
  })
  expect(found?.pair).toEqual({ printed: 440, other: 450, difference: 10 })
  expect(found?.parts?.map((p) => [p.label, p.value])).toEqual([
    ['一院', 300],
    ['二院', 150],
  ])
  expect(found?.lines).toEqual(expect.arrayContaining([11, 12]))
})

test('a total that agrees, one of another table kind, and one without rows are quiet', () => {
  expect(checkSums(documentOf({ printed: [total(450)] }))).toEqual([])
  expect(checkSums(documentOf({ printed: [figure('t', 1, { class: 'public' })] }))).toEqual([])
  expect(checkSums(documentOf({ stocks: [], printed: [total(440)] }))).toEqual([])
})

test('a printed figure of one facility is no total of its class', () => {
  const own = figure('t', 300, { table: 'beds-public', row: '一院', class: 'public', facility: 'first' })
  expect(checkSums(documentOf({ printed: [own] }))).toEqual([])
})

const parts = [
  figure('a', 450, { class: 'public' }),
  figure('b', 30, { class: 'primary' }),
  figure('c', 100, { class: 'social' }),
]
const whole = (value: number) => figure('w', value, { class: 'all', sumOf: ['a', 'b', 'c'] })

test('printed parts against the figure that names them', () => {
  expect(checkSums(documentOf({ printed: [...parts, whole(580)] }))).toEqual([])
  const [found] = checkSums(documentOf({ printed: [...parts, whole(600)] }))
  expect(found?.numbers).toEqual([580, 600, 450, 30, 100])
  expect(found?.message.key).toBe('audit.sum.parts')
})

test('rows that make a third number are named too', () => {
  const printed = [figure('a', 440, { class: 'public' }), ...parts.slice(1), whole(600)]
  const [found] = checkSums(documentOf({ printed }))
  expect(found?.numbers).toEqual([570, 600, 440, 30, 100, 580])
  expect(found?.pair).toEqual({ printed: 600, other: 570, difference: -30, rows: 580 })
})

test('an agreement that rests on a wrong part is a warning', () => {
  const printed = [figure('a', 440, { class: 'public' }), ...parts.slice(1), whole(570)]
  const [found] = checkSums(documentOf({ printed }))
  expect(found).toMatchObject({ severity: 'warning', numbers: [570, 580, 440, 450, 30, 100] })
})

test('a sum with a part that is not printed is not judged', () => {
  expect(checkSums(documentOf({ printed: [...parts.slice(1), whole(1)] }))).toEqual([])
})

const density = (id: string, value: number, decimals: number, classId: string, sumOf?: string[]) =>
  figure(id, value, {
    decimals,
    class: classId,
    measure: 'perThousand',
    column: 'per',
    row: id,
    ...(sumOf && { sumOf }),
  })

test('densities of classes add up within rounding, whatever decimals they are printed with', () => {
  const classes = [density('da', 4.5, 1, 'public'), density('db', 0.3, 1, 'primary'), density('dc', 1, 1, 'social')]
  const sumOf = ['da', 'db', 'dc']
  expect(checkClassDensities(documentOf({ printed: [...classes, density('dw', 5.8, 1, 'all', sumOf)] }))).toEqual([])
  // 5.8 ± 0.15 reaches 5.9 ± 0.05
  expect(checkClassDensities(documentOf({ printed: [...classes, density('dw', 5.9, 1, 'all', sumOf)] }))).toEqual([])
  const [found] = checkClassDensities(documentOf({ printed: [...classes, density('dw', 6.1, 1, 'all', sumOf)] }))
  expect(found).toMatchObject({ rule: 'classDensities', severity: 'error', numbers: [5.8, 6.1, 4.5, 0.3, 1] })
})

test('another printed value of a part that makes the densities agree is named', () => {
  const printed = [
    density('da', 3.8, 1, 'public'),
    density('db', 0.3, 1, 'primary'),
    density('dc', 1, 1, 'social'),
    density('elsewhere', 4.5, 1, 'public'),
    density('dw', 5.8, 1, 'all', ['da', 'db', 'dc']),
  ]
  const [found] = checkClassDensities(documentOf({ printed }))
  expect(found?.message.key).toBe('audit.classDensities.instead')
  expect(found?.numbers).toEqual([5.1, 5.8, 3.8, 0.3, 1, 4.5])
})

test('where the counts of a row disagree, its densities are told there and not again', () => {
  const row = { row: 'total' }
  const printed = [
    ...parts,
    { ...whole(600), ...row },
    density('da', 4.5, 2, 'public'),
    density('db', 0.3, 2, 'primary'),
    density('dc', 1, 2, 'social'),
    { ...density('dw', 6, 2, 'all', ['da', 'db', 'dc']), ...row },
  ]
  expect(checkClassDensities(documentOf({ printed }))).toEqual([])
  const [found] = checkSums(documentOf({ printed }))
  expect(found?.message.key).toBe('audit.sum.parts.densities')
  expect(found?.numbers).toEqual(expect.arrayContaining([580, 600, 5.8, 6]))
})
