import { describe, expect, test } from 'vitest'
import { shulan } from '../../../bench/big-plan.ts'
import type { FacilityColumn } from '../../../shared/facilities/column.ts'
import { facilityColumns } from '../../../shared/facilities/facility-columns.ts'
import { recordOf } from '../../../shared/facilities/facility-record.ts'
import { interpret } from '../../../shared/facilities/interpret.ts'
import { say } from '../../../shared/text/message.ts'

const plan = shulan()
const columns = facilityColumns(plan, 'zh-CN')
const column = (head: string): FacilityColumn => {
  const found = columns.find((candidate) => candidate.head === head)
  if (found === undefined) throw new Error(`no column ${head}`)
  return found
}
const row = (cells: Readonly<Record<string, string>>, id?: string) => ({
  ...(id !== undefined && { id }),
  cells: Object.entries(cells).map(([head, text]) => ({ column: column(head), text })),
})
const read = (cells: Readonly<Record<string, string>>, id?: string) => interpret(plan, [row(cells, id)], '未命名')
const reasons = (result: ReturnType<typeof read>): string[] => result.bad.map(({ reason }) => say('zh-CN', reason))

test('every cell of every column reads back what it shows', () => {
  for (const facility of plan.facilities) {
    const record = recordOf(plan, facility)
    const cells = columns.flatMap((each) => {
      const raw = each.raw(record)
      return raw === undefined ? [] : [{ column: each, text: String(raw) }]
    })
    const result = interpret(plan, [{ id: facility.id, cells }], '')
    expect(result.bad).toEqual([])
    // An explicit 锁定=是 and the like come out as they were, so nothing is rewritten.
    for (const changed of result.facilities) expect(changed).toEqual(facility)
    for (const { value, ...key } of result.figures)
      expect(
        record.stocks.find(
          (s) =>
            s.resource === key.resource && s.measure === key.measure && s.year === key.year && s.status === key.status,
        )?.value,
      ).toBe(value)
  }
})

describe('a new row', () => {
  test('gets an id from its name and a kind where the name says it', () => {
    const result = interpret(
      plan,
      [row({ 机构名称: '舒兰市新华乡卫生院' }), row({ 机构名称: '舒兰市新华乡卫生院' }), row({ '2020编制床位': '20' })],
      '未命名机构',
    )
    expect(result.added).toEqual(['舒兰市新华乡卫生院', '舒兰市新华乡卫生院-2', '未命名机构'])
    expect(result.facilities[0]).toMatchObject({ kind: 'township-centre', administration: 'township', unit: 'shulan' })
    expect(result.figures).toMatchObject([{ facility: '未命名机构', value: 20 }])
  })

  test('keeps a formula as the text it is', () => {
    const result = read({ 机构名称: "=cmd|'/C calc'!A0", 备注: '+1+1' })
    expect(result.facilities[0]).toMatchObject({ name: "=cmd|'/C calc'!A0", note: '+1+1' })
  })
})

describe('what a cell does not take', () => {
  test.each([
    ['类型', '卫生局', '选项'],
    ['类型', '中', '不止一个'],
    ['规划单元', '火星镇', '选项'],
    ['2025规划床位', '20.5', '整数'],
    ['2025规划床位', '=1+1', '=1+1'],
    ['关闭年', '明年', '年份'],
    ['机构名称', '', '名称不能空'],
    ['类型', '', '不能空'],
  ])('%s = %s', (head, text, reason) => {
    const result = read({ [head]: text }, 'renmin')
    expect(reasons(result)[0]).toContain(reason)
    expect(result.facilities).toEqual([])
    expect(result.figures).toEqual([])
  })

  test('a close before the open and a least above the most: the later cell is refused, the rest of the row stands', () => {
    const life = read({ 开办年: '2024', 关闭年: '2020', 备注: '新' }, 'renmin')
    expect(life.bad.map(({ column: key, text }) => [key, text])).toEqual([['closes', '2020']])
    expect(life.facilities[0]).toMatchObject({ opens: 2024, note: '新' })
    const bounds = read({ 床位最低: '50', 床位最高: '30' }, 'renmin')
    expect(reasons(bounds)[0]).toContain('50')
    expect(bounds.facilities[0]?.limits).toEqual([{ resource: 'bed', min: 50 }])
  })
})

test('words, codes and beginnings are understood as choices', () => {
  const kind = (text: string) => read({ 类型: text }, 'renmin').facilities[0]?.kind
  expect([kind('中医院'), kind('township-centre'), kind('妇幼'), kind(' 卫生院 ')]).toEqual([
    'tcm-hospital',
    'township-centre',
    'maternal-child',
    'township-centre',
  ])
  expect(read({ 级: '三级', 等: '甲' }, 'renmin').facilities[0]).toMatchObject({ level: '3', grade: '甲' })
  expect(read({ '2020病床使用率': '88' }, 'renmin').facilities[0]?.workload).toEqual([{ year: 2020, occupancy: 0.88 }])
})
