import { describe, expect, test } from 'vitest'
import { readStatistics, type StatisticsChoices } from '../../../shared/import/read-statistics.ts'
import { statisticsChanges } from '../../../shared/import/statistics-changes.ts'
import { roleKey } from '../../../shared/import/statistics-roles.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { say } from '../../../shared/text/message.ts'
import { shulan } from '../../support/shulan.ts'

const base = shulan()
const plan: Plan = {
  ...base,
  facilities: base.facilities.map((f) =>
    f.id === 'renmin'
      ? { ...f, codes: { creditCode: '12220283412705123X' }, aliases: ['舒兰市医院'] }
      : f.id === 'zhongyi'
        ? { ...f, codes: { institution: '412700001' } }
        : f,
  ),
}
const choices: StatisticsChoices = { year: 2023, roles: {}, chosen: {}, blank: [] }
const head = [
  '统一社会信用代码',
  '机构代码',
  '机构名称',
  '编制床位',
  '实有床位',
  '实际开放总床日数',
  '实际占用总床日数',
  '出院人次数',
  '诊疗人次（万人次）',
  '在岗职工数',
  '执业（助理）医师',
  '注册护士',
  '药师',
  '其中：中医床位',
]
const rows = [
  ['2023年舒兰市医疗机构年报', ...Array(13).fill('')],
  head,
  [
    '12220283412705123x',
    '',
    '舒兰人民医院',
    '730',
    '700',
    '255500',
    '204400',
    '22711',
    '21.3',
    '812',
    '260',
    '330',
    '31',
    '20',
  ],
  ['', '412700001', '舒兰市中医院', '', '210', '—', '', '5200', '', '', '', '', '', ''],
  ['', '', '舒兰市医院', '', '1', '', '', '', '', '', '', '', '', ''],
  ['', '', "=cmd|' /C calc'!A0", '5', '', '', '', '', '', '', '', '', '', ''],
  ['', '', '舒兰市法特镇第二卫生院', '20', '20', '', '', '', '', '', '', '', '', ''],
  ['', '', '合  计', '755', '911', '', '', '', '', '', '', '', '', ''],
]
const read = (more: Partial<StatisticsChoices> = {}, remembered: Record<string, string> = {}, lines = rows) =>
  readStatistics(plan, { name: '', rows: lines }, { ...choices, ...more }, remembered)
const make = {
  idOf: (name: string) => name.replace(/[^\p{L}]/gu, ''),
  kindOf: () => 'township-centre' as const,
  administration: 'county' as const,
}

test('columns by their heads, the year by the title', () => {
  const { columns, layout } = read()
  expect(layout.year).toBe(2023)
  expect(columns.map((c) => roleKey(c.role))).toEqual([
    'identity creditCode',
    'identity institution',
    'identity name',
    'stock approved bed',
    'stock actual bed',
    'work openBedDays',
    'work occupiedBedDays',
    'work discharges',
    'work visits',
    'stock actual health-personnel',
    'stock actual physician',
    'stock actual nurse',
    'stock actual pharmacist',
    'stock actual tcm-bed',
  ])
  expect(read({}, { 在岗职工数: 'ignore' }).columns[9]?.by).toBe('remembered')
})

test('a head of two lines', () => {
  const { columns } = readStatistics(
    plan,
    {
      name: '',
      rows: [
        ['机构名称', '床位', '', '卫生技术人员', ''],
        ['', '编制', '实有', '执业（助理）医师', '注册护士'],
        ['舒兰市中医院', '200', '190', '60', '70'],
      ],
    },
    choices,
  )
  expect(columns.map((c) => roleKey(c.role))).toEqual([
    'identity name',
    'stock approved bed',
    'stock actual bed',
    'stock actual physician',
    'stock actual nurse',
  ])
})

describe('whom a line is about', () => {
  test('by credit code, by institution code, by other name; twice is said', () => {
    const { changed, added, several, missing, problems } = read()
    expect(changed.map((e) => [e.line, e.match.kind === 'one' && [e.match.facility.id, e.match.by]])).toEqual([
      [3, ['renmin', 'creditCode']],
      [4, ['zhongyi', 'institution']],
    ])
    expect(problems.map((p) => [p.line, say('zh-CN', p.message)])).toEqual([
      [5, '“舒兰市人民医院”在第 3 行已有一次，同一家机构只读一行。删去其中一行，或不读这一行。'],
    ])
    expect(added.map((e) => [e.identity.name, e.unit])).toEqual([
      ["=cmd|' /C calc'!A0", undefined],
      ['舒兰市法特镇第二卫生院', 'fate'],
    ])
    expect(several).toEqual([])
    expect(missing.some((f) => f.id === 'shehui')).toBe(false)
    expect(missing).toHaveLength(plan.facilities.length - 3)
  })
  test('codes of two institutions, or one name of two, are left to the planner', () => {
    const crossed = [head, ['12220283412705123X', '412700001', '舒兰市中医院', '9', ...Array(10).fill('')]]
    const [entry] = read({}, {}, crossed).several
    expect(entry?.match.kind === 'several' && entry.match.candidates.map((f) => f.id)).toEqual(['renmin', 'zhongyi'])
    expect(read({ chosen: { 2: 'zhongyi' } }, {}, crossed).changed.map((e) => e.line)).toEqual([2])
  })
})

test('old and new, in the units of the plan; what cannot be read is told and can be left out', () => {
  const [first] = read().changed
  expect(first?.differences.find((d) => roleKey(d.role) === 'work visits')?.value).toBe(213_000)
  expect(first?.differences.find((d) => d.role.by === 'identity')).toEqual({
    role: { by: 'identity', field: 'name' },
    old: '舒兰市人民医院',
    value: '舒兰人民医院',
  })
  const bad = [head, ['', '', '舒兰市中医院', '20.5', '二百', ...Array(9).fill('')]]
  expect(read({}, {}, bad).problems.map((p) => [p.line, p.column])).toEqual([
    [2, 3],
    [2, 4],
  ])
  expect(read({ blank: ['2 3', '2 4'] }, {}, bad).problems).toEqual([])
  expect(
    read({}, {}, [
      ['甲', '乙'],
      ['1', '2'],
    ]).problems.map((p) => say('zh-CN', p.message)),
  ).toEqual(['没有找到机构名称或代码的列。在列名下选出哪一列是机构名称、机构代码或统一社会信用代码。'])
})

test('what is ticked is one step, and can be undone; a second reading finds nothing new', () => {
  const { changed, added } = read()
  const ticked = { year: 2023, entries: [...changed, ...added], closed: ['huli'] }
  const done = applyChanges(plan, statisticsChanges(plan, ticked, make))
  if (!done.ok) throw new Error(done.error.map((e) => say('zh-CN', e.message)).join('\n'))
  const after = done.value.plan
  expect(after.facilities.find((f) => f.id === 'renmin')).toMatchObject({
    aliases: ['舒兰市医院', '舒兰人民医院'],
    workload: [{ year: 2023, openBedDays: 255_500, occupiedBedDays: 204_400, discharges: 22_711, visits: 213_000 }],
  })
  expect(after.stocks.filter((s) => s.year === 2023 && s.facility === 'renmin')).toHaveLength(7)
  expect(after.facilities.find((f) => f.name.startsWith('=cmd'))?.name).toBe("=cmd|' /C calc'!A0")
  expect(after.facilities.find((f) => f.id === 'huli')?.closes).toBe(2023)
  // Planned figures are nobody's to change here.
  expect(after.stocks.filter((s) => s.status === 'planned')).toEqual(plan.stocks.filter((s) => s.status === 'planned'))
  const again = readStatistics(after, { name: '', rows }, choices)
  expect([again.changed, again.added, again.same]).toEqual([[], [], 4])
  const back = applyChanges(after, done.value.inverse)
  expect(back.ok && back.value.plan).toEqual(plan)
})
