/** A history as yearbooks print it: found, matched, read into observations, or refused cell by cell. */
import { expect, test } from 'vitest'
import { readTable } from '../../../shared/import/read-table.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { say } from '../../../shared/text/message.ts'
import { choices, sheetOf, townPlan } from './tables.ts'

const plan = townPlan()
const persons = (table: ReturnType<typeof readTable>) =>
  table.changes.map((change) =>
    change.type === 'setObservation' ? [change.kind, change.year, change.moment, change.observation?.persons] : change,
  )
const told = (table: ReturnType<typeof readTable>) =>
  table.problems.map(({ line, column, message }) => [line, column, say('zh-CN', message)])

test('a yearbook table in 万人 under a title becomes observations of both kinds, in one step that can be undone', () => {
  const table = readTable(
    plan,
    sheetOf('历年人口\n年份\t常住人口（万人）\t户籍人口（万人）\n2019年\t40.88\t41.2\n2020\t40.69\t41.05\n注：年末数'),
    choices(),
  )
  expect(table.scale).toEqual({ value: 10_000, by: 'head', words: '常住人口（万人）' })
  expect(table.columns.map(({ role, by }) => [role, by])).toEqual([
    ['year', 'words'],
    ['resident', 'words'],
    ['registered', 'words'],
  ])
  expect(persons(table)).toEqual([
    ['resident', 2019, 'yearEnd', 408_800],
    ['registered', 2019, 'yearEnd', 412_000],
    ['resident', 2020, 'yearEnd', 406_900],
    ['registered', 2020, 'yearEnd', 410_500],
  ])
  const applied = applyChanges(plan, table.changes)
  if (!applied.ok) throw new Error(JSON.stringify(applied.error))
  const back = applyChanges(applied.value.plan, applied.value.inverse)
  expect(back.ok && back.value.plan).toEqual(plan)
})

test('years that stand across are turned', () => {
  const table = readTable(plan, sheetOf('单位：人\n指标\t2018\t2019\n常住人口\t101000\t100500'), choices())
  expect(table.layout.turned).toBe(true)
  expect(table.scale).toMatchObject({ value: 1, by: 'title' })
  expect(persons(table)).toEqual([
    ['resident', 2018, 'yearEnd', 101_000],
    ['resident', 2019, 'yearEnd', 100_500],
  ])
})

test('a block of bare numbers is matched by what stands in it', () => {
  const table = readTable(plan, sheetOf('2018\t101000\n2019\t100500'), choices({ moment: 'yearAverage' }))
  expect(table.layout.headed).toBe(false)
  expect(table.columns.map(({ role, by }) => [role, by])).toEqual([
    ['year', 'content'],
    ['persons', 'content'],
  ])
  expect(persons(table)[0]).toEqual(['resident', 2018, 'yearAverage', 101_000])
})

test('a unit that the table does not say is asked for, never guessed', () => {
  const sheet = sheetOf('年份\t人口\n2018\t10.1\n2019\t10.05')
  const asked = readTable(plan, sheet, choices())
  expect(asked).toMatchObject({ ready: false, changes: [], scale: { by: 'asked' } })
  expect(say('zh-CN', asked.summary)).toBe('先选定单位。')
  const told = readTable(plan, sheet, choices({ scale: 10_000 }))
  expect(persons(told)[0]).toEqual(['resident', 2018, 'yearEnd', 101_000])
})

test('a cell that says its own unit is read by that', () => {
  const table = readTable(plan, sheetOf('年份\t人口（人）\n2018\t10.1万\n2019\t100,500'), choices())
  expect(persons(table).map((entry) => (Array.isArray(entry) ? entry[3] : entry))).toEqual([101_000, 100_500])
})

test('moments, census years and revisions are read where the table has them', () => {
  const table = readTable(
    plan,
    sheetOf('年份\t时点\t人口数（人）\t备注\n2019\t年平均\t100000\t\n2020\t七普\t98000\t七普修订'),
    choices(),
  )
  expect(table.changes).toMatchObject([
    { year: 2019, moment: 'yearAverage', revision: null },
    { year: 2020, moment: 'census', revision: '七普修订' },
  ])
})

test('every bad cell is told by line and column, and with one of them nothing is written', () => {
  const table = readTable(
    plan,
    sheetOf(
      '年份\t地区\t人口数（人）\n2016\t\t-3\n二〇一七\t\t100\n2018\t\tabc\n2018\t白旗乡\t5000\n2019\t\t0\n2020\t\t12.5\n2020\t\t99000\n2020\t\t98000',
    ),
    choices(),
  )
  expect(table).toMatchObject({ ready: false, changes: [] })
  expect(told(table)).toEqual([
    [2, 2, '“-3”小于 0。人数应为 0 或更大。改正原表，或略过这一行。'],
    [3, 0, '“二〇一七”不是年份。应如 2020 或 2020年。改正原表，或略过这一行。'],
    [4, 2, '“abc”不是数。应为人数，如 406890 或 40.69万。改正原表，或略过这一行。'],
    [5, 1, '规划里没有“白旗乡”，相近的有“白旗镇”。改成规划里的名称，或略过这一行。'],
    [6, 2, '人数是 0。没有数据就留空；确有其事就略过这一行。'],
    [7, 2, '“12.5”不是整数。按人计应为整数；若为万人，改选单位。'],
    [9, 0, '2020年年末已在第 8 行出现。同一年同一时点只能有一个数；修订数另写修订说明列。'],
  ])
})

test('lines and cells that are left out by hand no longer stand in the way', () => {
  const sheet = sheetOf('年份\t常住人口（人）\t户籍人口（人）\n2018\t101000\tx\n2019\ty\t102000')
  const table = readTable(plan, sheet, choices({ blank: ['2 2'], skipped: [3] }))
  expect(table.ready).toBe(true)
  expect(persons(table)).toEqual([['resident', 2018, 'yearEnd', 101_000]])
})

test('figures that the plan has already are not written again', () => {
  const table = readTable(plan, sheetOf('年份\t人口（人）\n2020\t100000'), choices())
  expect(table.ready).toBe(false)
  expect(say('zh-CN', table.summary)).toBe('与规划中的数相同，没有要写入的。')
})

test('what was chosen for a head last time is chosen again', () => {
  const sheet = sheetOf('年份\t公安口径\t统计口径\n2018\t9000000\t101000')
  const table = readTable(plan, sheet, choices(), { 公安口径: 'registered', 统计口径: 'resident' })
  expect(table.columns.map(({ role, by }) => [role, by])).toEqual([
    ['year', 'words'],
    ['registered', 'remembered'],
    ['resident', 'remembered'],
  ])
})

test('what looks like a formula is a text like any other', () => {
  const table = readTable(plan, sheetOf('年份\t人口（人）\n2018\t=1+1\n@SUM(A1)\t5'), choices())
  expect(table.problems.map(({ line }) => line)).toEqual([2, 3])
})

test('numbers under a head that says nothing are not taken for people beside a head that says people', () => {
  const table = readTable(plan, sheetOf('年份\t人口（人）\t编号\n2018\t101000\t1\n2019\t100500\t2'), choices())
  expect(table.columns.map(({ role }) => role)).toEqual(['year', 'persons', 'ignore'])
  expect(table.ready).toBe(true)
})
