import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { newPlan } from '../../../shared/begin/new-plan.ts'
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
