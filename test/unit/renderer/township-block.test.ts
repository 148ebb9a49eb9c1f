import { expect, test } from 'vitest'
import { withYear } from '../../../renderer/views/allocation/township-block.ts'
import { shareInWays } from '../../../renderer/worker/jobs/distributions-core.ts'
import { readTable } from '../../../shared/import/read-table.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { shulan } from './shulan.ts'

const choices = {
  kind: 'units',
  unit: 'shulan',
  populationKind: 'resident',
  moment: 'yearEnd',
  year: 2020,
  roles: {},
  skipped: [],
  blank: [],
} as const

test('names and people, with a head without a year or with none, are people of the base year', () => {
  expect(
    withYear(
      [
        ['乡镇', '常住人口'],
        ['开原镇', '12,000'],
      ],
      2020,
      '单元',
    ),
  ).toEqual([
    ['乡镇', '2020'],
    ['开原镇', '12,000'],
  ])
  expect(
    withYear(
      [
        ['开原镇', '1.2万'],
        ['溪河镇', '900'],
      ],
      2020,
      '单元',
    )[0],
  ).toEqual(['单元', '2020'])
  const years = [
    ['乡镇', '2019年', '2020年'],
    ['开原镇', '1', '2'],
  ]
  expect(withYear(years, 2020, '单元')).toBe(years)
})

test('with people in every township Shulan’s distributions say how even they are', () => {
  const plan = shulan()
  const variants = [{ id: 'a', method: 'proportional', weights: 'planned', step: 5 }] as const
  const share = (of: typeof plan) => {
    const shared = shareInWays({ plan: of, overlay: [], class: 'primary', resource: 'bed', variants }, undefined)
    if (!shared.ok) throw new Error(shared.error.key)
    return shared.value.columns[0]?.fairness
  }
  expect(share(plan)?.reason?.key).toBe('fairness.unplaced')
  const townships = plan.units.filter(({ level }) => level === 'township')
  const block = townships.map(({ name }, i) => [name, String(12_000 + 1_000 * i)])
  const read = readTable(plan, { name: '', rows: withYear(block, plan.baseYear, '单元') }, choices)
  expect(read.problems).toEqual([])
  const done = applyChanges(plan, read.changes)
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  expect(share(done.value.plan)?.gini).toBeGreaterThan(0)
})
