/** Age tables and tables of units: bands, sexes, sums that differ, units that are not in the plan. */
import { expect, test } from 'vitest'
import { readTable } from '../../../shared/import/read-table.ts'
import { say } from '../../../shared/text/message.ts'
import { choices, sheetOf, townPlan } from './tables.ts'

const plan = townPlan()

test('a census table of ages by sex stands beside the count of its year', () => {
  const table = readTable(
    plan,
    sheetOf(
      '年龄组\t合计\t男\t女\n0-4岁\t5000\t2600\t2400\n5—64\t80000\t41000\t39000\n65岁及以上\t15000\t7000\t8000\n合计\t100000\t50600\t49400',
    ),
    choices({ kind: 'ages', year: 2020, scale: 1 }),
  )
  expect(table.notes).toEqual([])
  expect(table.changes).toHaveLength(1)
  expect(table.changes[0]).toMatchObject({
    type: 'setObservation',
    year: 2020,
    moment: 'yearEnd',
    observation: {
      persons: 100_000,
      cite: { source: 'doc' },
      groups: [
        { sex: 'male', ageFrom: 0, ageTo: 4, persons: 2600 },
        { sex: 'female', ageFrom: 0, ageTo: 4, persons: 2400 },
        { sex: 'male', ageFrom: 5, ageTo: 64, persons: 41_000 },
        { sex: 'female', ageFrom: 5, ageTo: 64, persons: 39_000 },
        { sex: 'male', ageFrom: 65, persons: 7000 },
        { sex: 'female', ageFrom: 65, persons: 8000 },
      ],
    },
  })
})

test('ages that do not add up to the printed sum are said, with both numbers', () => {
  const table = readTable(
    plan,
    sheetOf('年龄\t合计（人）\n0-14\t10000\n15-59\t60000\n60+\t20000\n合计\t100000'),
    choices({ kind: 'ages', year: 2015 }),
  )
  expect(table.notes.map((note) => say('zh-CN', note))).toEqual([
    '2015年各年龄组之和 90000 人，表中合计 100000 人，相差 -10000 人。照各组写入，合计不写入。'.replace('-', '−'),
  ])
  expect(table.changes[0]).toMatchObject({ observation: { persons: 100_000 } })
})

test('overlapping bands are counted once where the year has no count of its own', () => {
  const table = readTable(
    plan,
    sheetOf('年龄\t合计（人）\n0-14\t10000\n15-59\t60000\n60+\t20000\n65+\t12000'),
    choices({ kind: 'ages', year: 2015 }),
  )
  expect(table.changes[0]).toMatchObject({ observation: { persons: 90_000 } })
})

test('an age group twice and one that is none are told', () => {
  const table = readTable(
    plan,
    sheetOf('年龄\t合计（人）\n0-4\t1000\n0—4岁\t900\n老年\t50\n70-60\t5'),
    choices({ kind: 'ages', year: 2015 }),
  )
  expect(table.problems.map(({ line, column }) => [line, column])).toEqual([
    [3, 0],
    [4, 0],
    [5, 0],
  ])
})

test('townships by years: counted years become history, later ones given values; the sum is only compared', () => {
  const table = readTable(
    plan,
    sheetOf('乡镇街道\t2020年\t2025年\n城南街道\t6.1\t6.2\n220283001\t\t\n白旗镇\t3.8\t3.7\n合计\t10\t9.9\n'),
    choices({ kind: 'units', scale: 10_000, skipped: [3] }),
  )
  expect(table.changes).toEqual([
    {
      type: 'setObservation',
      unit: 'n',
      kind: 'resident',
      year: 2020,
      moment: 'yearEnd',
      revision: null,
      observation: { persons: 61_000 },
    },
    { type: 'setPopulation', unit: 'n', kind: 'resident', year: 2025, persons: 62_000 },
    {
      type: 'setObservation',
      unit: 's',
      kind: 'resident',
      year: 2020,
      moment: 'yearEnd',
      revision: null,
      observation: { persons: 38_000 },
    },
    { type: 'setPopulation', unit: 's', kind: 'resident', year: 2025, persons: 37_000 },
  ])
  expect(table.notes.map((note) => say('zh-CN', note))).toEqual([
    '2020年各行之和 99000 人，表中合计 100000 人，相差 −1000 人。照各行写入，合计不写入。',
  ])
})

test('a unit by its code, a unit twice and a column whose head is no year', () => {
  const table = readTable(
    plan,
    sheetOf('名称\t2020\t2020年末\t面积\n220283001\t61000\t1\t5\n城南街道\t61000\t1\t5'),
    choices({ kind: 'units', roles: { 3: 'persons' } }),
  )
  expect(table.problems.map(({ line, column, message }) => [line, column, say('zh-CN', message)])).toEqual([
    [0, 2, '2020年有两列。其中一列选不导入。'],
    [0, 3, '列头“面积”不是年份。应如 2020 或 2020年；不是人口列就选不导入。'],
    [3, 0, '“城南街道”已在第 2 行出现。略过其中一行。'],
  ])
})
