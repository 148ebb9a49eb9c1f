import { describe, expect, test } from 'vitest'
import { run } from '../../../shared/engine/run.ts'
import { readPlan } from '../../../shared/plan/gate.ts'
import { say } from '../../../shared/text/message.ts'
import { common, normPlan, perThousand, required } from '../../support/norm-plan.ts'

const formula = (expression: string, more: object = {}) => ({
  ...common,
  shape: 'formula',
  comparator: 'ge',
  expression,
  ...more,
})
const density = {
  ...common,
  id: 'S4-005',
  shape: 'density',
  ...perThousand,
  comparator: 'eq',
  values: [{ year: 2025, value: 8.56 }],
}
const given = (expression: string, more: object = {}) => required(normPlan([formula(expression, more), density]))[0]

describe('what a planner can write', () => {
  test.each([
    ['8.56 × P ÷ 1000', 3483],
    ['max(15，人口 ÷ 10000)', 41],
    ['if(P >= 500000, 80, 50)', 50],
    ['P >= 500000 ? 80 : 50', 50],
    ['if(P > 300000 and not (P > 500000), 50, 20)', 50],
    ['bed × 10%', 18],
    ['bed_hospital + 1', 181],
    ['count_hospital * 3', 6],
    ['S4_005 - 3000', 483],
    ['round(2.5) + ceil(0.1) + floor(1.9)', 5],
    ['2 ^ 3', 8],
    ['(year - base_year) * 10', 50],
    ['round(-2.5) + 10', 7],
  ])('%s → %d', (expression, low) => {
    expect(given(expression)).toMatchObject({ low })
  })
  test('only the branch that is taken needs its numbers', () => {
    expect(given('if(P > 0, 7, nurse)', { resource: 'nurse' })).toMatchObject({ low: 7 })
  })
  test('a formula holds for every county', () => {
    const plan = normPlan([formula('P / 10000', { scope: { unit: 'r', each: 'county' } })], {
      counties: [120_000, 400_000],
    })
    expect(required(plan).map((r) => r.low)).toEqual([52, 12, 40])
  })
})

describe('what is refused, with a way out', () => {
  test.each([
    ['S4_05 + 1', 'norm.formula.nameNear'],
    ['nothing_like_it', 'norm.formula.name'],
    ['cel(2)', 'norm.formula.functionNear'],
    ['P + bed', 'norm.formula.unlike'],
    ['if(P > bed, 1, 2)', 'norm.formula.unlike'],
    ['P', 'norm.formula.result'],
    ['2 P', 'norm.formula.implicit'],
    ['1 / (P - P)', 'norm.formula.zero'],
    ['3 +', 'norm.formula.syntax'],
    ['P > 3', 'norm.formula.needsNumber'],
    ['if(1, 2, 3)', 'norm.formula.needsTest'],
    ['if(P > 1, 2)', 'norm.formula.if'],
    ['round(1, 2)', 'norm.formula.arguments'],
    ['-5', 'norm.formula.negative'],
    ['nurse * 2', 'norm.formula.result'],
    ['nurse * 2 + 0 * bed', 'norm.formula.noAmount'],
    ['P_0_2 * 4.5 / 1000', 'norm.noAges'],
  ])('%s: %s', (expression, reason) => {
    if (expression === 'nurse * 2') return expect(given('nurse')).toMatchObject({ reason })
    expect(given(expression)).toMatchObject({ reason, status: 'unknown' })
  })

  test('the finding names the norm and what was found, as a warning; the others go on', () => {
    const results = run(normPlan([formula('S4_05 × 2'), density]))
    const found = results.findings.find((f) => f.where.norm === 'X')
    expect(found?.severity).toBe('warning')
    expect(found && say('zh-CN', found.message)).toMatch(/标准 X（x）：.*“S4_05”.*“S4_005”/)
    expect(results.requirements.some((r) => r.norm === 'S4-005' && r.value?.eq(3483))).toBe(true)
  })
})

describe('hostile formulas do nothing', () => {
  test.each([
    'constructor',
    '__proto__',
    'toString',
    'P.constructor',
    'P["constructor"]',
    'constructor.constructor("return process")()',
    'import("fs")',
    'import({a: 1})',
    'createUnit("x")',
    'evaluate("1+1")',
    'parse("1")',
    'simplify("x")',
    'derivative("x^2", "x")',
    'a = 1',
    'f(x) = x',
    'x; y',
    '[1, 2]',
    '1:10',
    '{a: 1}',
    '"text"',
    '`x`',
    'Р * 2', // Cyrillic Er
    'Ρ * 2', // Greek Rho
    'P\u200b * 2',
    'ｍａｘ(1, 2)',
    'P!',
    'P % 7',
    '5 cm',
    'true',
    'null',
    'Infinity',
    'NaN',
    'i',
    'random()',
    'help(1)',
    'P\u0000',
  ])('%s', (expression) => {
    const found = given(expression)
    expect(found?.reason).toMatch(/^norm\.formula\./)
    expect(found).not.toHaveProperty('low')
  })

  test.each([
    ['9^9^9', 'norm.formula.power'],
    ['(9^50)^50', 'norm.formula.large'],
    ['1e400', 'norm.formula.large'],
    ['2^0.5', 'norm.formula.power'],
    ['0^(-1)', 'norm.formula.zero'],
    [`${'('.repeat(240)}1${')'.repeat(240)}`, 'norm.formula.deep'],
    [`${'-'.repeat(499)}1`, 'norm.formula.deep'],
    [`${'1+'.repeat(249)}1`, 'norm.formula.deep'],
    [`max(${'1,'.repeat(240)}1)`, 'norm.formula.nodes'],
    [`${'not '.repeat(120)}P > 1`, 'norm.formula.deep'],
    [`${'P > 1 ? 1 : '.repeat(40)}1`, 'norm.formula.nodes'],
  ])('%s is bounded', (expression, reason) => {
    expect(given(expression)).toMatchObject({ reason })
  })

  test('a circle is refused at the gate by name; one made later leaves both without a number', () => {
    const a = formula('B + 1', { id: 'A' })
    const b = formula('A + 1', { id: 'B' })
    const read = readPlan(new TextEncoder().encode(JSON.stringify(normPlan([a, b]))))
    expect(JSON.stringify(read)).toMatch(/plan\.cycle.*A → B → A|expression/)
    expect(read.ok).toBe(false)
    expect(required(normPlan([a, b]), 'A')).toMatchObject([{ reason: 'norm.noTotalNorm' }])
  })
})
