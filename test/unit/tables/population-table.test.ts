/** 人口预测方法比较表: what the page says of a county with ten counted years, and of one with a single count. */
import { expect, test } from 'vitest'
import { run } from '../../../shared/engine/run.ts'
import { type Plan, plan as schema } from '../../../shared/plan/schema/plan.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { bedsByPersons } from '../../../shared/tables/bed-effect.ts'
import { buildTables } from '../../../shared/tables/build.ts'
import { comparisonOf } from '../../../shared/tables/method-comparison.ts'
import { say } from '../../../shared/text/message.ts'
import { smallPlan } from '../../support/small-plan.ts'

const cite = { source: 'guess' }
/** 110 000 persons in 2010, a thousand fewer each year. */
const counted = (years: number): Plan => {
  const plan = smallPlan({ density: 6 })
  return schema.parse({
    ...plan,
    allocations: [
      ...plan.allocations,
      { unit: 'r', class: 'all', resource: 'bed', control: { by: 'norm', norm: 'N1' }, method: 'asPlanned' },
    ],
    sources: [...plan.sources, { id: 'guess', title: '推测', status: 'assumption' }],
    population: {
      observations: Array.from({ length: years }, (_, index) => ({
        unit: 'r',
        kind: 'resident',
        year: 2021 - years + index,
        moment: 'yearEnd',
        persons: 100_000 + 1000 * (years - 1 - index),
        ...(index === 0 && { cite }),
      })),
      projections: [{ unit: 'r', kind: 'resident', method: 'linear' }],
    },
    tables: [{ id: 'p', title: '人口预测方法比较表', kind: 'population', reason: '十年来走势平稳。' }],
  })
}
const pageOf = (plan: Plan) => {
  const [table] = buildTables(run(plan))
  if (table === undefined) throw new Error('no table')
  return table
}
const notes = (plan: Plan): string[] => pageOf(plan).notes.map((note) => say('zh-CN', note))

test('a straight history: the line foretells it without error, goes on by its slope and is worth beds', () => {
  const plan = counted(10)
  const page = pageOf(plan)
  const line = page.rows.find(({ key }) => key === 'linear')
  // 100 000 − 5 × 1 000; 6 ‰ of 5 000 persons fewer is 30 beds.
  expect(line?.cells).toMatchObject({ value: 95_000, mape: 0, low: 95_000, high: 95_000, beds: 0, remark: '采用' })
  expect(page.rows.find(({ key }) => key === 'constant')?.cells).toMatchObject({
    value: 100_000,
    beds: 30,
    remark: '—',
  })
  expect(page.rows.map(({ key }) => key).slice(0, 6)).toEqual([
    'constant',
    'growthRate',
    'linear',
    'exponential',
    'logistic',
    'gm11',
  ])
})

test('the page names the reason, the history with what it rests on, and the parameters', () => {
  const said = notes(counted(10))
  expect(said).toContain('规划采用线性外推。理由：十年来走势平稳。')
  expect(said).toContain('历史数据 2011–2020年，共 10 个年份。')
  expect(said).toContain('历史数据部分出自“推测”（假设）。')
  expect(said.find((note) => note.startsWith('线性外推（'))).toContain('每年增减 −1000人/年')
})

test('with one count the page says of each method why it cannot be had', () => {
  const plan = counted(1)
  const page = pageOf(plan)
  expect(page.rows.find(({ key }) => key === 'linear')?.cells).toEqual({ remark: '采用' })
  expect(page.rows.find(({ key }) => key === 'gm11')?.cells).toEqual({ remark: '不能推算' })
  expect(notes(plan).filter((note) => note.includes('不能推算：')).length).toBeGreaterThanOrEqual(6)
})

test('what is set by hand stands in its line and moves no other', () => {
  const plan = counted(10)
  const applied = applyChanges(plan, [
    { type: 'setPopulation', unit: 'r', kind: 'resident', year: 2025, persons: 120_000 },
  ])
  if (!applied.ok) throw new Error('refused')
  const before = comparisonOf(plan, { unit: 'r', kind: 'resident' }).lines
  const after = comparisonOf(applied.value.plan, { unit: 'r', kind: 'resident' }).lines
  expect(after.find(({ method }) => method === 'table')?.persons).toBe(120_000)
  expect(after.filter(({ method }) => method !== 'table')).toEqual(before.filter(({ method }) => method !== 'table'))
})

test('a method that cannot reach the target year is never suggested', () => {
  for (const years of [1, 2, 3, 5, 10]) {
    const { lines } = comparisonOf(counted(years), { unit: 'r', kind: 'resident' })
    for (const line of lines.filter(({ suggested }) => suggested)) expect(line.persons, `${years}`).toBeGreaterThan(0)
  }
})

test('beds follow the norm of the region’s own population and no other', () => {
  const plan = counted(10)
  const { classes } = run(plan)
  expect(bedsByPersons(plan, classes, 'r', 'resident')?.(95_000)).toBe(570)
  expect(bedsByPersons(plan, classes, 'r', 'registered')).toBeUndefined()
  expect(bedsByPersons({ ...plan, norms: [] }, classes, 'r', 'resident')).toBeUndefined()
})
