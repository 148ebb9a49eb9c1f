import { describe, expect, test } from 'vitest'
import { run } from '../../../shared/engine/run.ts'
import { type Plan, plan as schema } from '../../../shared/plan/schema/plan.ts'
import { buildOne } from '../../../shared/tables/build.ts'
import { standardTables } from '../../../shared/tables/standard.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import { smallPlan } from '../../support/small-plan.ts'

const common = { scope: { unit: 'r', class: 'all' }, force: 'indicative', populationKind: 'resident' } as const

/** 100 000 people; 150 beds now, 180 planned, in two hospitals. */
function plan(part: Record<string, unknown> = {}): Plan {
  const base = smallPlan()
  return schema.parse({
    ...base,
    resources: [
      ...base.resources,
      { id: 'indicator', name: '监测指标', counter: '项', kind: 'indicator', planBy: 'actual' },
    ],
    ...part,
  })
}

const table = (source: Plan, id: string): TableModel => {
  const spec = [...source.tables, ...standardTables(source)].find((t) => t.id === id)
  if (spec === undefined) throw new Error(`no table ${id}`)
  return buildOne(spec, run(source))
}

const nurses = {
  ...common,
  id: 'N',
  label: '护士',
  resource: 'nurse',
  shape: 'range',
  per: 1000,
  values: [{ year: 2025, low: 3, high: 3.5 }],
}
const beds = {
  ...common,
  id: 'B',
  label: '床位',
  resource: 'bed',
  shape: 'density',
  per: 1000,
  comparator: 'ge',
  values: [{ year: 2025, value: 2 }],
}

describe('按标准应配', () => {
  test('staff by year: a range stands as text, every year has its column', () => {
    const built = table(plan({ norms: [nurses] }), 'staff-by-year')
    expect(built.columns.filter((c) => c.key.startsWith('required'))).toHaveLength(6)
    expect(built.rows[0]?.cells).toMatchObject({ scope: 'All', counter: '人', required2025: '300–350', status: '待定' })
    expect(built.rows[0]?.cells).not.toHaveProperty('gap')
  })
  test('beds: 2 per 1000 of 100 000 are 200; 150 are there, 180 planned', () => {
    const row = table(plan({ norms: [beds] }), 'bed-norms').rows[0]
    expect(row?.cells).toMatchObject({ base: 150, required2025: 200, toAdd: 50, provided: 180, gap: 20, status: '缺' })
  })
  test('an unknown population leaves the amount empty and says what 100 000 people would get', () => {
    const unknown = plan({ norms: [beds], population: { observations: [], projections: [] } })
    const row = table(unknown, 'bed-norms').rows[0]
    expect(row?.cells).not.toHaveProperty('required2025')
    expect(row?.cells.status).toContain('200')
  })
  test('as long as no county’s people are known its rows are one, with the reason; one known county opens them all', () => {
    const base = smallPlan()
    const county = (id: string) => ({ id, name: id, level: 'township', parent: 'r' })
    const each = { ...beds, scope: { unit: 'r', class: 'all', each: 'township' } }
    const units = [...base.units, county('east'), county('west')]
    expect(table(plan({ norms: [each], units }), 'bed-norms').rows).toHaveLength(1)
    const observations = [
      ...base.population.observations,
      { unit: 'east', kind: 'resident', year: 2020, moment: 'yearEnd', persons: 40_000 },
    ]
    const known = table(plan({ norms: [each], units, population: { ...base.population, observations } }), 'bed-norms')
    expect(known.rows.map((r) => r.cells.required2025)).toEqual([200, 80, undefined])
  })
  test('a norm that is off is in no standard table', () => {
    const off = plan({ norms: [{ ...beds, off: true }] })
    expect(standardTables(off).map((t) => t.id)).not.toContain('bed-norms')
  })
})

test('编制, 在编 and 在岗 stay apart, empty posts are their difference', () => {
  const stock = (measure: string, value: number) => ({
    unit: 'r',
    class: 'all',
    resource: 'nurse',
    measure,
    year: 2020,
    status: 'actual',
    value,
  })
  const built = table(plan({ stocks: [stock('posts', 40), stock('onPosts', 33), stock('onDuty', 45)] }), 'staff-posts')
  expect(built.columns.map((c) => c.key)).toEqual(['posts', 'onPosts', 'onDuty', 'vacant'])
  expect(built.rows[0]?.cells).toEqual({ posts: 40, onPosts: 33, onDuty: 45, vacant: 7 })
})

test('an indicator: base, target, latest, distance', () => {
  const rate = {
    ...common,
    id: 'I',
    label: '婴儿死亡率',
    resource: 'indicator',
    shape: 'indicator',
    unitLabel: '‰',
    comparator: 'le',
    values: [{ year: 2025, value: 5 }],
    observed: [
      { year: 2020, value: 4.13 },
      { year: 2022, value: 5.2 },
    ],
  }
  const { populationKind: _, ...norm } = rate
  const row = table(plan({ norms: [norm] }), 'monitoring').rows[0]
  expect(row?.cells).toMatchObject({
    unit: '‰',
    base: 4.13,
    target: 5,
    latest: 5.2,
    latestYear: 2022,
    distance: 0.2,
    status: '超',
  })
})

describe('覆盖登记', () => {
  const { populationKind: _, ...rest } = common
  const norm = {
    ...rest,
    id: 'C',
    label: '发热门诊',
    resource: 'indicator',
    shape: 'coverage',
    comparator: 'ge',
    register: 'fever',
    values: [{ year: 2025, value: 0.75 }],
  }
  const entries = [
    { facility: 'a', year: 2020, has: true },
    { facility: 'b', year: 2020, has: false },
  ]

  test('by name: two asked, one has it, three quarters of two are two', () => {
    const source = plan({
      norms: [norm],
      registers: [{ id: 'fever', name: '发热门诊', classes: ['hospital'], entries }],
    })
    expect(table(source, 'registers').rows[0]?.cells).toMatchObject({
      institutions: 2,
      baseWith: 1,
      baseShare: 50,
      required: 2,
      gap: 1,
      status: '缺',
    })
    expect(table(source, 'register-fever').rows.map((r) => r.cells.has)).toEqual(['有', '无'])
  })
  test('as long as one has not answered, nobody says how many have it', () => {
    const source = plan({
      norms: [norm],
      registers: [{ id: 'fever', name: '发热门诊', classes: ['hospital'], entries: entries.slice(0, 1) }],
    })
    expect(table(source, 'registers').rows[0]?.cells).not.toHaveProperty('baseWith')
  })
})

test('a hospital that grows to 1500 beds is listed with what it entails', () => {
  const { populationKind: _, ...rest } = common
  const norm = {
    ...rest,
    id: 'T',
    label: '报国家备案',
    resource: 'bed',
    shape: 'threshold',
    test: { by: 'after', comparator: 'ge', value: 110 },
    consequence: 'file',
    authority: '国家卫生健康委',
  }
  const rows = table(plan({ norms: [norm] }), 'thresholds').rows
  expect(rows.map((r) => r.label)).toEqual(['Hospital a'])
  expect(rows[0]?.cells).toMatchObject({ base: 100, after: 120, consequence: '备案', authority: '国家卫生健康委' })
})

test('supplies in months of use: 6500 at 4000 a month last 1.6, two months need 8000', () => {
  const { populationKind: _, ...rest } = common
  const norm = { ...rest, id: 'S', label: '储备', resource: 'indicator', shape: 'stockMonths', months: 2 }
  const supplies = [{ id: 'gown', name: '防护服', counter: '件', monthlyUse: 4000, stock: 6500, example: true }]
  const row = table(plan({ norms: [norm], supplies }), 'supplies').rows[0]
  expect(row?.label).toBe('防护服（示例）')
  expect(row?.cells).toEqual({ counter: '件', monthlyUse: 4000, stock: 6500, months: 1.6, required: 8000, gap: 1500 })
})

test('equipment of one list has a total, of two lists none', () => {
  const item = (id: string, list: string, installed: number) => ({
    id,
    item: id,
    licence: '乙',
    list,
    year: 2020,
    installed,
  })
  const one = table(plan({ equipment: [item('CT', '2018', 5), item('MR', '2018', 3)] }), 'equipment')
  expect(one.rows.at(-1)?.cells).toEqual({ installed: 8 })
  const two = table(plan({ equipment: [item('CT', '2018', 5), item('PET', '2023', 1)] }), 'equipment')
  expect(two.rows.map((r) => r.role)).not.toContain('total')
  expect(two.notes.map((n) => n.key)).toContain('table.note.licenceLists')
})
