import { expect, test } from 'vitest'
import { shulan } from '../../../bench/big-plan.ts'
import { arranged } from '../../../shared/facilities/arrange.ts'
import { facilityColumns } from '../../../shared/facilities/facility-columns.ts'
import { recordOf } from '../../../shared/facilities/facility-record.ts'
import { finder } from '../../../shared/facilities/find.ts'
import { grouped } from '../../../shared/facilities/group.ts'
import { sumOf } from '../../../shared/facilities/sum.ts'

const plan = shulan()
const columns = facilityColumns(plan, 'zh-CN')
const records = plan.facilities.map((facility) => recordOf(plan, facility))
const words = { none: '未列', some: '有' }
const key = (head: string): string => columns.find((column) => column.head === head)?.key ?? head
const shown = (test: string, head = '2025规划床位'): string[] => [
  ...(arranged(
    records,
    columns,
    { conditions: [{ column: key(head), test }], sort: undefined },
    words,
  )?.places.keys() ?? []),
]

test('conditions on numbers, texts and on what has no value', () => {
  expect(shown('>=320')).toEqual(['shulan-psychiatric', 'renmin', 'dier-renmin', 'zhongyi', 'shehui'])
  expect(shown('320-345')).toEqual(['dier-renmin', 'zhongyi'])
  expect(shown('未列').length + shown('有').length).toBe(records.length)
  expect(shown('中心卫生院', '类型').length).toBe(6)
})

test('sorting puts what has no value last, up and down', () => {
  const order = (down: boolean) => [
    ...(arranged(
      records,
      columns,
      { conditions: [], sort: { column: key('2025规划床位'), down } },
      words,
    )?.places.keys() ?? []),
  ]
  expect(order(true)[0]).toBe('shehui')
  const none = new Set(shown('未列'))
  expect(
    order(true)
      .slice(-none.size)
      .every((id) => none.has(id)),
  ).toBe(true)
  expect(
    order(false)
      .slice(-none.size)
      .every((id) => none.has(id)),
  ).toBe(true)
})

test('groups by class add up to the whole', () => {
  const beds = columns.find(({ head }) => head === '2025规划床位')
  if (beds === undefined) throw new Error('no beds')
  const groups = grouped(plan, records, 'class', '未归类')
  const sums = groups.map((group) => sumOf(group.records, beds) ?? 0)
  expect(sums.reduce((a, b) => a + b, 0)).toBe(sumOf(records, beds))
  expect(groups.find(({ label }) => label === '基层医疗卫生机构')?.records.length).toBeGreaterThan(20)
})

test('found by characters, pinyin initials, full pinyin and codes', () => {
  const names = (query: string) => plan.facilities.filter(finder(query)).map(({ name }) => name)
  expect(names('slsrmyy')).toEqual(['舒兰市人民医院'])
  expect(names('kaiyuan').length).toBeGreaterThan(0)
  expect(names('中医')).toContain('舒兰市中医院')
  expect(names('zzzzq')).toEqual([])
  const [first] = plan.facilities
  const coded = first === undefined ? [] : [{ ...first, codes: { institution: '412750' }, aliases: ['吉林市第六医院'] }]
  expect(coded.filter(finder('4127')).length).toBe(1)
  expect(coded.filter(finder('dlyy')).length).toBe(1)
})
