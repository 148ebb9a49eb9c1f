import { describe, expect, test } from 'vitest'
import { readStatistics, type StatisticsChoices } from '../../../shared/import/read-statistics.ts'
import { statisticsChanges } from '../../../shared/import/statistics-changes.ts'
import { likeliestSheet } from '../../../shared/import/statistics-heads.ts'
import { roleKey } from '../../../shared/import/statistics-roles.ts'
import { yearOfReport } from '../../../shared/import/statistics-years.ts'
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

describe('reports as offices send them', () => {
  const tell = ({ problems }: ReturnType<typeof read>) =>
    problems.map(({ line, column, message }) => [line, column, say('zh-CN', message)])
  const heads = ['机构代码', '机构名称', '编制床位（张）']
  const coded: Plan = {
    ...plan,
    facilities: plan.facilities.map((f) => (f.id === 'renmin' ? { ...f, codes: { institution: '012283001' } } : f)),
  }
  const ofCoded = (lines: string[][]) => readStatistics(coded, { name: '', rows: lines }, choices)

  test('zeros that a spreadsheet dropped, full width and the mark of a text change no code', () => {
    for (const code of ['12283001', '０１２２８３００１', "'012283001"]) {
      const { changed, problems } = ofCoded([heads, [code, '', '７３０']])
      expect(problems).toEqual([])
      expect(changed.map(({ match, differences }) => [match.kind, differences.map((d) => d.role.by)])).toEqual([
        ['one', ['stock']],
      ])
    }
  })

  test('a code in powers of ten is refused at its cell, and can be left out', () => {
    const lines = [heads, ['4.12700E+08', '舒兰市中医院', '200']]
    expect(tell(ofCoded(lines))).toEqual([
      [
        2,
        0,
        '代码“4.12700E+08”被表格软件改成了科学计数，后几位已丢失。在原表把这一列设为文本、重填代码，或不读这一格。',
      ],
    ])
    const left = readStatistics(coded, { name: '', rows: lines }, { ...choices, blank: ['2 0'] })
    expect([left.problems, left.changed.length]).toEqual([[], 1])
  })

  test('sums, remarks and heads printed again are no institutions', () => {
    const { changed, added, skipped, problems } = ofCoded([
      heads,
      ['', '舒兰市中医院', '200'],
      heads,
      ['合计', '', '200'],
      ['', '全市合计', '200'],
      ['', '舒兰市总计（1家）', '200'],
      ['', '其中：公立', '200'],
      ['', '注：本表为年报数', ''],
      ['填表人：张三', '', ''],
    ])
    expect([changed.length, added, skipped, problems]).toEqual([1, [], 7, []])
  })

  test('a new institution twice is told at its line; with codes of their own two are two', () => {
    const twice = ofCoded([heads, ['', '新医院', '20'], ['', '新医院', '30']])
    expect(tell(twice)[0]?.slice(0, 2)).toEqual([3, -1])
    expect(ofCoded([heads, ['71', '新医院', '20'], ['72', '新医院', '30']]).added).toHaveLength(2)
  })

  test('heads of three lines', () => {
    const { columns } = ofCoded([
      ['机构名称', '床位', '', '人员', ''],
      ['', '编制', '实有', '卫生技术人员', ''],
      ['', '', '', '执业（助理）医师', '注册护士'],
      ['舒兰市中医院', '200', '190', '60', '70'],
    ])
    expect(columns.map((c) => roleKey(c.role))).toEqual([
      'identity name',
      'stock approved bed',
      'stock actual bed',
      'stock actual physician',
      'stock actual nurse',
    ])
  })

  test('a closed institution is not missed, and the same report again changes nothing', () => {
    const first = read()
    const [gone] = first.missing
    if (gone === undefined) throw new Error('nobody is missing')
    const ticked = { year: 2023, entries: [...first.changed, ...first.added], closed: [gone.id] }
    const done = applyChanges(plan, statisticsChanges(plan, ticked, make))
    if (!done.ok) throw new Error(JSON.stringify(done.error))
    const again = readStatistics(done.value.plan, { name: '', rows }, choices)
    expect([again.changed, again.added, again.missing.includes(gone)]).toEqual([[], [], false])
    expect(again.missing.some(({ id }) => id === gone.id)).toBe(false)
  })

  test('more lines than a report has are told at once; a cover before the report is passed over', () => {
    const long = [heads, ...Array.from({ length: 20_001 }, (_, i) => ['', `医院${i}`, '1'])]
    expect(tell(ofCoded(long))[0]?.[2]).toBe('表中有 20001 行，一次最多 20000 行。没有读入任何内容。分几次导入。')
    const cover = { name: '封面', rows: [['2023年卫生健康统计年报'], ['单位名称', '舒兰市']] }
    expect(likeliestSheet([cover, { name: '表1', rows }], plan)).toBe(1)
  })
})

describe('a column that says which year each line is of', () => {
  const listed = (...years: readonly string[]) => ({
    name: 'Sheet1',
    rows: [['机构名称', '年份', '实有床位'], ...years.map((year, i) => ['舒兰市人民医院', year, String(500 + i)])],
  })
  test('the report is of that year, not of the base year', () => {
    expect(yearOfReport(readStatistics(plan, listed('2022'), choices).layout)).toBe(2022)
    const titled = { ...listed('2022年'), rows: [['2024年汇编'], ...listed('2022年').rows] }
    expect(yearOfReport(readStatistics(plan, titled, choices).layout)).toBe(2022)
  })
  test('of several years one is read at a time, and the others are told', () => {
    const sheet = listed('2021', '2022')
    expect(yearOfReport(readStatistics(plan, sheet, choices).layout)).toBe(2022)
    const read = (year: number) => {
      const { changed, ofOtherYears, problems } = readStatistics(plan, sheet, { ...choices, year })
      return { values: changed.flatMap((e) => e.differences.map((d) => d.value)), ofOtherYears, problems }
    }
    expect(read(2021)).toEqual({ values: [500], ofOtherYears: 1, problems: [] })
    expect(read(2022)).toEqual({ values: [501], ofOtherYears: 1, problems: [] })
  })
})
