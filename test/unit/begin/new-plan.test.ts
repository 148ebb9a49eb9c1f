import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { newPlan, resourcesOf } from '../../../shared/begin/new-plan.ts'
import { readFacilities } from '../../../shared/begin/read-facilities.ts'
import { run } from '../../../shared/engine/run.ts'
import { parsePlan } from '../../../shared/plan/gate.ts'
import { readPack } from '../../../shared/plan/pack.ts'
import { say } from '../../../shared/text/message.ts'

const sheet = (text: string) => ({ name: '', rows: text.split('\n').map((line) => line.split('\t')) })
const choices = { roles: {}, skipped: [], home: 'county' } as const
const read = (text: string, more = {}) => readFacilities(sheet(text), { ...choices, ...more })

const list = `某县医疗卫生机构一览表（2025年）
机构名称\t机构类别\t乡镇\t级别\t编制床位数\t执业（助理）医师\t注册护士
某县人民医院\t综合医院\t城关镇\t二级甲等\t500\t180\t240
某县中医医院\t\t城关镇\t二级\t200\t70\t90
某县妇幼保健院\t\t城关镇\t\t100\t\t
东山镇中心卫生院\t\t东山镇\t\t60\t—\t
西河乡卫生院\t\t西河乡\t\t30\t\t
某县康宁精神病医院\t\t城关镇\t\t150\t\t
合计\t\t\t\t1040\t\t`

test('a list names its columns itself; kinds are read from names, sums are not read', () => {
  const { columns, rows, problems, notes } = read(list)
  expect(problems).toEqual([])
  expect(columns.map((c) => c.role)).toEqual(['name', 'kind', 'unit', 'level', 'beds', 'physicians', 'nurses'])
  expect(rows.map((r) => [r.facility.kind, r.amounts.beds, r.guessed])).toEqual([
    ['general-hospital', 500, false],
    ['tcm-hospital', 200, true],
    ['maternal-child', 100, true],
    ['central-township-centre', 60, true],
    ['township-centre', 30, true],
    ['specialist-hospital', 150, true],
  ])
  expect(rows[0]?.facility).toMatchObject({
    level: '2',
    grade: '甲',
    ownership: 'government',
    administration: 'county',
  })
  expect(rows[3]?.amounts).toEqual({ beds: 60 })
  expect(notes.map((n) => n.args?.count)).toEqual([1])
})

test('a private hospital named as such in its kind is no public one', () => {
  const { rows } = read('机构名称\t类型\n仁爱医院\t民营医院\n康宁医院\t社会办专科医院\n社区中心\t社区卫生服务中心')
  expect(rows.map((r) => [r.facility.ownership, r.facility.administration])).toEqual([
    ['private', 'none'],
    ['private', 'none'],
    ['government', 'county'],
  ])
})

test('who runs it is no kind: a private hospital is what its name says; a 护理院 is a hospital of its own kind', () => {
  const { rows } = read('机构名称\t类型\n康宁精神病医院\t民营医院\n仁爱医院\t民营医院\n安康护理院\t护理院')
  expect(rows.map((r) => [r.facility.kind, r.facility.ownership])).toEqual([
    ['specialist-hospital', 'private'],
    ['general-hospital', 'private'],
    ['specialist-hospital', 'government'],
  ])
})

test('what cannot be read says the line, what was found and what to do; leaving it out is the planner’s', () => {
  const bad = `机构名称\t类型\t举办主体\t床位
甲医院\t综合医院\t政府办\t20.5
乙院子\t\t\t10
甲医院\t\t\t30
丙医院\t飞船\t\t30
丁医院\t\t外星\t30
\t\t\t30
=cmd|'/c calc'!A1医院\t\t\t40`
  const { rows, problems } = read(bad)
  expect(problems.map((p) => [p.line, p.column, say('zh-CN', p.message)])).toMatchInlineSnapshot(`
    [
      [
        2,
        3,
        "“20.5”不是整数。这里按个数计，填整数，如 806。",
      ],
      [
        3,
        0,
        "看不出“乙院子”是哪类机构。在“类型”列写综合医院、中医医院、卫生院、社区卫生服务中心等，或略过这一行。",
      ],
      [
        4,
        0,
        "“甲医院”与第 2 行同名。改名，或略过这一行。",
      ],
      [
        5,
        1,
        "看不出“飞船”是哪类机构。在“类型”列写综合医院、中医医院、卫生院、社区卫生服务中心等，或略过这一行。",
      ],
      [
        6,
        2,
        "看不懂举办主体“外星”。写政府办、其他公立或社会办，或略过这一行。",
      ],
      [
        7,
        0,
        "这一行没有机构名称。补上名称，或略过这一行。",
      ],
    ]
  `)
  expect(rows.map((r) => r.facility.name)).toEqual(["=cmd|'/c calc'!A1医院"])
  expect(read(bad, { skipped: [2, 3, 4, 5, 6, 7] }).problems).toEqual([])
})

test('a sum that stands in the column of codes is no institution', () => {
  const { rows, problems, notes } = read('机构代码\t机构名称\t床位\n1\t甲县人民医院\t50\n合计\t\t50')
  expect([rows.length, problems, notes[0]?.key]).toEqual([1, [], 'begin.list.sums'])
})

test('a name keeps its writing, and other names in brackets say nothing of its kind', () => {
  const { rows } = read('机构名称\t床位\n某县人民医院（某县急救中心）\t500')
  expect(rows.map((r) => [r.facility.name, r.facility.kind])).toEqual([
    ['某县人民医院（某县急救中心）', 'general-hospital'],
  ])
})

test('a list of names alone, without a head', () => {
  const { rows } = read('甲县人民医院\n乙镇卫生院')
  expect(rows.map((r) => [r.facility.name, r.facility.kind, r.amounts])).toEqual([
    ['甲县人民医院', 'general-hospital', {}],
    ['乙镇卫生院', 'township-centre', {}],
  ])
  expect(read('').problems).toHaveLength(1)
})

const pack = () => {
  const found = readPack(readFileSync(new URL('../../../seeds/norms/national-145.json', import.meta.url)))
  if (!found.ok) throw new Error('pack refused')
  return found.value
}

test('the plan passes the gate and computes: classes, control totals, units and tables', () => {
  const plan = newPlan({
    title: '某县规划',
    name: '某县',
    level: 'county',
    baseYear: 2025,
    targetYear: 2030,
    population: 300_000,
    sourceTitle: '编制时填写',
    pack: pack(),
    norms: ['beds', 'beds-tcm', 'physicians', 'nurses'],
    facilities: read(list).rows,
    listTitle: '粘贴的机构名录',
  })
  const gated = parsePlan(JSON.parse(JSON.stringify(plan)))
  expect(gated.ok ? [] : gated.error).toEqual([])
  expect(plan.norms.map((n) => n.carriedFrom)).toEqual([2025, 2025, 2025, 2025])
  expect(plan.units.map((u) => u.name)).toEqual(['某县', '城关镇', '东山镇', '西河乡'])
  expect(plan.tables.map((t) => t.id)).toEqual([
    'beds-county',
    'beds-tcm',
    'beds-primary',
    'beds-summary',
    'requirements',
  ])
  const results = run(plan)
  const total = (c: string) =>
    results.allocation.totals.find((t) => t.class === c && t.resource === 'bed' && t.year === 2030)
  // 7.5 × 300 000 / 1 000 = 2 250; 0.85 × 300 = 255 for the one TCM hospital.
  expect(total('all')?.control?.toNumber()).toBe(2250)
  expect(total('tcm')?.allocated?.toNumber()).toBe(255)
  expect(total('all')?.base?.toNumber()).toBe(1040)
  expect(plan.stocks.filter((s) => s.resource === 'nurse').map((s) => s.value)).toEqual([240, 90])
})

test('what only lacks figures is one line each; what contradicts, or is set wrongly, is told on its own', () => {
  const all = pack()
  const plan = newPlan({
    title: '某县规划',
    name: '某县',
    level: 'county',
    baseYear: 2025,
    targetYear: 2030,
    population: 300_000,
    sourceTitle: '编制时填写',
    pack: all,
    norms: all.norms.map((entry) => entry.id),
    facilities: read(list).rows,
    listTitle: '粘贴的机构名录',
  })
  const { findings } = run(plan)
  expect(plan.norms.length).toBeGreaterThan(90)
  const told = findings.map((f) => `${f.rule} ${f.severity} ${say('zh-CN', f.title)}`)
  expect(told).toMatchInlineSnapshot(`
    [
      "level note 50 条标准按全国制定，用于县级",
      "level note 12 条标准按市级制定，用于县级",
      "level note 6 条标准按全省制定，用于县级",
      "level note 4 条标准按乡镇制定，用于县级",
      "carried note 97 条标准沿用上一规划期",
      "contradiction warning 某县急救车有 2 个标准，结果不同",
      "contradiction warning 某县疾病预防控制中心人员有 4 个标准，结果不同",
      "contradiction warning 某县妇幼保健机构保健人员有 2 个标准，结果不同",
      "contradiction warning 某县健康教育专业人员有 2 个标准，结果不同",
      "control note 全部医疗卫生机构床位比控制数少 1200 张",
      "allocation note 2 家机构还没有执业（助理）医师、注册护士的规划数",
      "notComputed note 61 项标准还没有数据可比",
      "notComputed note 2 项标准缺同一数据，无法测算",
      "notComputed note 5 项标准缺同一数据，无法测算",
      "notComputed note 17 项标准缺同一数据，无法测算",
      "notComputed note 4 项标准缺同一数据，无法测算",
    ]
  `)
  // A plan of a document says everything one by one, as before.
  const first = plan.norms[0]
  const printed = [
    {
      id: 'p',
      table: 't',
      row: 'r',
      column: 'c',
      measure: 'count' as const,
      unit: 'r',
      resource: 'bed',
      year: 2025,
      value: 1,
      decimals: 0,
      cite: first?.cite ?? { source: 's' },
    },
  ]
  expect(run({ ...plan, printed }).findings.length).toBeGreaterThan(100)
})

test('a beginning plan without planned figures says so once', () => {
  const plan = newPlan({
    title: '某县规划',
    name: '某县',
    level: 'county',
    baseYear: 2025,
    targetYear: 2030,
    sourceTitle: '编制时填写',
    norms: [],
    facilities: read(list).rows,
    listTitle: '粘贴的机构名录',
  })
  expect(run(plan).findings.map((f) => `${f.severity} ${say('zh-CN', f.message)}`)).toMatchInlineSnapshot(`
    [
      "note 6 家机构还没有 2030 年床位、执业（助理）医师、注册护士的规划数，不按 0 计，有关类别暂无合计。可在“配置”填规划数，或选一种测算方法。",
    ]
  `)
})

test('without a list the classes wait for who comes, and nothing is computed', () => {
  const plan = newPlan({
    title: 't',
    name: '某县',
    level: 'county',
    baseYear: 2025,
    targetYear: 2030,
    sourceTitle: 's',
    norms: [],
    facilities: [],
    listTitle: 'l',
  })
  expect([plan.facilities, plan.stocks, plan.tables, plan.norms]).toEqual([[], [], [], []])
  expect(plan.classes.at(-1)?.id).toBe('all')
  expect(run(plan).allocation.facilities).toEqual([])
  expect(parsePlan(JSON.parse(JSON.stringify(plan))).ok).toBe(true)
})

const place = {
  title: '某县规划',
  name: '某县',
  level: 'county',
  baseYear: 2025,
  targetYear: 2030,
  population: 300_000,
  sourceTitle: '编制时填写',
} as const
const wide = `机构名称\t乡镇\t乡镇常住人口\t编制床位\t实有床位\t出院人次\t实际开放总床日数\t病床使用率\t在岗职工\t药师\t联系电话
某县人民医院\t城关镇\t6.2万\t500\t480\t18,200\t175200\t85.3%\t620\t40\t1
某县中医医院\t城关镇\t62000\t200\t210\t6000\t76650\t0.79\t260\t12\t2
东山镇中心卫生院\t东山镇\t2.1万\t60\t55\t900\t20075\t45\t52\t\t3
西河乡卫生院\t西河乡\t1.3万\t30\t—\t\t\t\t28\t1\t4
南岭乡卫生院\t南岭乡\t9000\t20\t20\t\t\t\t12\t1\t5
南岭乡卫生院分院\t南岭乡\t9100\t10\t10\t\t\t\t4\t\t6`

test('every column the statistics report knows is taken; people go to their township, and two numbers for one are told', () => {
  const shipped = pack()
  const list = read(wide, { resources: resourcesOf(shipped) })
  expect(list.problems).toEqual([])
  expect(list.columns.map((c) => c.role)).toEqual([
    'name',
    'unit',
    'resident',
    'beds',
    'stock actual bed',
    'work discharges',
    'work openBedDays',
    'work occupancy',
    'stock actual health-personnel',
    'stock actual pharmacist',
    'ignore',
  ])
  expect(list.notes.map((n) => say('zh-CN', n))).toEqual([
    '南岭乡的人口在第 6、7 行不一致，不读入。改成一致，或以后在“人口”填写。',
  ])
  const made = newPlan({ ...place, pack: shipped, norms: ['beds'], facilities: list.rows, listTitle: '名录' })
  const again = parsePlan(JSON.parse(JSON.stringify(made)))
  expect(again.ok).toBe(true)
  expect(made.facilities[0]?.workload).toEqual([
    { year: 2025, openBedDays: 175_200, discharges: 18_200, occupancy: 0.853, cite: { source: 'facility-list' } },
  ])
  const stocks = made.stocks.filter((s) => s.facility === made.facilities[0]?.id)
  expect(stocks.map((s) => [s.resource, s.measure, s.value])).toEqual([
    ['bed', 'approved', 500],
    ['bed', 'actual', 480],
    ['health-personnel', 'actual', 620],
    ['pharmacist', 'actual', 40],
  ])
  expect(made.resources.map((r) => r.id)).toEqual(expect.arrayContaining(['health-personnel', 'health-technical']))
  const people = made.population.observations.filter((o) => o.unit !== 'region').map((o) => [o.unit, o.persons])
  expect(people).toEqual([
    ['城关镇', 62_000],
    ['东山镇', 21_000],
    ['西河乡', 13_000],
  ])
})

test('where a list counts only beds in use, beds are planned by those; people without a township column stand in the name', () => {
  const { rows, notes } = read('机构名称\t实有床位\t服务人口\n某县东山镇中心卫生院\t60\t21000\n某县医院\t300\t30万', {
    resources: resourcesOf(undefined),
  })
  expect(rows.map((r) => r.unit)).toEqual(['东山镇', undefined])
  expect(notes.map((n) => n.key)).toEqual(['begin.list.placeless', 'begin.list.service'])
  const made = newPlan({ ...place, norms: [], facilities: rows, listTitle: '名录' })
  expect(made.resources.find((r) => r.id === 'bed')?.planBy).toBe('actual')
  expect(made.population.observations.at(-1)).toMatchObject({ unit: '东山镇', kind: 'service', persons: 21_000 })
})
