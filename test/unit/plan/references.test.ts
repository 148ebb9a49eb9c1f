import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parsePlan } from '../../../shared/plan/gate.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { say } from '../../../shared/text/message.ts'

const frozen = readFileSync(new URL('../../fixtures/plans/v1.norma', import.meta.url), 'utf8')

/** What the gate says of the frozen plan after a change to it. */
function told(change: (plan: Plan) => unknown): string {
  const plan: Plan = JSON.parse(frozen)
  change(plan)
  const read = parsePlan(plan)
  return read.ok ? 'accepted' : read.error.map((error) => say('zh-CN', error.message)).join('\n')
}
const first = <T>(list: readonly T[]): T => {
  const [entry] = list
  if (entry === undefined) throw new Error('empty list')
  return entry
}

describe('said twice', () => {
  test('an id', () => {
    expect(told((p) => p.facilities.push({ ...first(p.facilities), name: '另一家' }))).toMatchInlineSnapshot(
      `"facilities[6].id · 另一家：编号“renmin”已用于 facilities[0] · 临川县人民医院。编号在同一列表内应各不相同。改其中一个。"`,
    )
  })
  test('one stock with two values', () => {
    expect(told((p) => p.stocks.push({ ...first(p.stocks), value: 501 }))).toMatchInlineSnapshot(
      `"stocks[8] · 临川县人民医院：与 stocks[0] · 临川县人民医院 说的是同一件事（renmin bed approved 2020 actual）。每件事只写一条。删去其中一条。"`,
    )
  })
  test('ids, facts and years of every list', () => {
    const repeated: ((p: Plan) => unknown)[] = [
      (p) => p.sources.push(first(p.sources)),
      (p) => p.units.push(first(p.units)),
      (p) => p.classes.push(first(p.classes)),
      (p) => p.resources.push(first(p.resources)),
      (p) => p.institutions.push(first(p.institutions)),
      (p) => p.norms.push(first(p.norms)),
      (p) => p.tables.push(first(p.tables)),
      (p) => p.facts.push(first(p.facts)),
      (p) => p.printed.push(first(p.printed)),
      (p) => p.scenarios.push(first(p.scenarios)),
      (p) => p.decisions.push(first(p.decisions)),
      (p) => p.allocations.push(first(p.allocations)),
      (p) => p.population.observations.push(first(p.population.observations)),
      (p) => p.population.projections.push(first(p.population.projections)),
      (p) => first(p.population.projections).given?.push({ year: 2023, persons: 1 }),
      (p) => first(p.facilities).limits?.push({ resource: 'bed' }),
      (p) => first(p.facilities).workload?.push({ year: 2019 }),
    ]
    for (const change of repeated) expect(told(change)).toMatch(/已用于|说的是同一件事/)
  })
})

describe('names nothing', () => {
  test('with the nearest that is there', () => {
    expect(told((p) => Object.assign(first(p.stocks), { facility: 'renmim' }))).toMatchInlineSnapshot(
      `"stocks[0].facility · renmim：编号“renmim”在 facilities 中没有，最接近的是“renmin”。改正编号，或在 facilities 中补上。"`,
    )
  })
  test('with nothing near', () => {
    expect(told((p) => Object.assign(first(p.facilities), { unit: 'qqqqqqqq' }))).toMatchInlineSnapshot(
      `"facilities[0].unit · 临川县人民医院：编号“qqqqqqqq”在 units 中没有。改正编号，或在 units 中补上。"`,
    )
  })
  test('every kind of reference', () => {
    const x = 'nowhere'
    const broken: ((p: Plan) => unknown)[] = [
      (p) => Object.assign(p.region, { unit: x }),
      (p) => Object.assign(first(p.units), { parent: x }),
      (p) => Object.assign(first(p.population.observations), { unit: x }),
      (p) => Object.assign(first(p.population.projections), { unit: x }),
      (p) => Object.assign(first(p.resources), { parent: x }),
      (p) => p.classes.push({ role: 'group', id: 'g', name: 'g', parts: [x] }),
      (p) => p.classes.push({ role: 'part', id: 'g', name: 'g', select: { facilities: [x] } }),
      (p) => p.classes.push({ role: 'ofWhich', id: 'g', name: 'g', within: x }),
      (p) => Object.assign(first(p.facilities), { successor: x }),
      (p) => Object.assign(first(p.facilities), { campuses: [{ name: x, unit: x }] }),
      (p) => Object.assign(first(p.facilities), { limits: [{ resource: x, lock: true }] }),
      (p) => Object.assign(first(p.stocks), { resource: x }),
      (p) => p.stocks.push({ unit: x, resource: 'bed', measure: 'actual', year: 2020, status: 'actual', value: 1 }),
      (p) => Object.assign(first(p.institutions), { class: x }),
      (p) => Object.assign(first(p.institutions), { unit: x }),
      (p) => Object.assign(first(p.norms), { resource: x }),
      (p) => Object.assign(first(p.norms).scope, { unit: x }),
      (p) => Object.assign(first(p.norms).scope, { class: x }),
      (p) => Object.assign(p.norms.find((n) => n.shape === 'ratio') ?? {}, { left: x }),
      (p) => Object.assign(p.norms.find((n) => n.shape === 'perInstitution') ?? {}, { classes: [x] }),
      (p) => Object.assign(p.norms.find((n) => n.shape === 'share') ?? {}, { of: { by: 'norm', norm: x } }),
      (p) => Object.assign(p.norms.find((n) => n.shape === 'share') ?? {}, { of: { by: 'resource', resource: x } }),
      (p) => Object.assign(first(p.allocations), { class: x }),
      (p) => Object.assign(first(p.allocations), { resource: x }),
      (p) => Object.assign(first(p.allocations), { unit: x }),
      (p) => Object.assign(first(p.allocations), { control: { by: 'norm', norm: x } }),
      (p) => Object.assign(first(p.tables), { class: x }),
      (p) => Object.assign(first(p.tables), { resource: x }),
      (p) => Object.assign(p.tables.find((t) => t.kind === 'classes') ?? {}, { classes: [x] }),
      (p) => p.tables.push({ id: 't', title: 't', kind: 'norms', rows: [{ key: 'k', label: 'k', norm: x }] }),
      (p) => Object.assign(first(p.printed), { facility: x }),
      (p) => Object.assign(first(p.printed), { left: x }),
      (p) => Object.assign(first(p.printed), { sumOf: [x] }),
      (p) => Object.assign(first(p.facts).cite, { source: x }),
      (p) => Object.assign(first(p.facilities).cite ?? {}, { source: x }),
      (p) => Object.assign(p, { services: [{ unit: x, year: 2020 }] }),
      (p) => Object.assign(p, { services: [{ unit: 'linchuan', class: x, year: 2020 }] }),
      (p) => Object.assign(first(p.scenarios), { basedOn: x }),
    ]
    for (const change of broken) expect(told(change)).toMatch(/编号“nowhere”在 \w+ 中没有/)
  })
  test('a change of a scenario may: what no longer applies is a finding, and the plan opens', () => {
    const stale: ((p: Plan) => void)[] = [
      (p) => first(p.scenarios).changes.push({ type: 'setPlanned', facility: 'nowhere', resource: 'bed', value: 1 }),
      (p) => first(p.scenarios).changes.push({ type: 'setNormValue', norm: 'nowhere', year: 2025, value: 1 }),
    ]
    for (const change of stale) expect(told(change)).toBe('accepted')
  })
})

describe('cannot stand together', () => {
  test('a circle of parents', () => {
    expect(told((p) => Object.assign(first(p.units), { parent: '城关镇' }))).toMatchInlineSnapshot(
      `"units[0].parent · 抚河市：“fuzhou”经上级又回到自己（fuzhou → 城关镇 → linchuan → fuzhou）。上下级不能成环。改正其中一个上级。"`,
    )
    expect(told((p) => Object.assign(first(p.resources), { parent: 'bed' }))).toMatchInlineSnapshot(
      `"resources[0].parent · 床位：“bed”经上级又回到自己（bed → bed）。上下级不能成环。改正其中一个上级。"`,
    )
  })
  test('circles of groups, successors, shares and sums', () => {
    const circles: ((p: Plan) => unknown)[] = [
      (p) =>
        p.classes.push(
          { role: 'group', id: 'g', name: 'g', parts: ['h'] },
          { role: 'group', id: 'h', name: 'h', parts: ['county', 'g'] },
        ),
      (p) => p.classes.push({ role: 'ofWhich', id: 'g', name: 'g', within: 'g' }),
      (p) => Object.assign(first(p.facilities), { successor: 'second' }),
      (p) => Object.assign(p.norms.find((n) => n.id === 'N-05') ?? {}, { of: { by: 'norm', norm: 'N-05' } }),
      (p) => Object.assign(first(p.printed), { sumOf: ['p2'] }),
    ]
    for (const change of circles) expect(told(change)).toMatch(/又回到自己/)
  })
  test('a chain without a circle is no circle, but deeper than any real plan it is refused', () => {
    const chain = (length: number) => (p: Plan) => {
      for (let i = 0; i < length; i++)
        p.units.push({ id: `u${i}`, name: 'u', level: 'village', parent: i === 0 ? 'linchuan' : `u${i - 1}` })
    }
    expect(told(chain(60))).toBe('accepted')
    expect(told(chain(20_000))).toMatch(/20002 层，最多 64 层/)
  })
  test('a group that holds a 其中 of itself is a circle through both', () => {
    const inside = (p: Plan) => {
      p.classes.push(
        { role: 'ofWhich', id: 'inner', name: '其中', within: 'outer' },
        { role: 'group', id: 'outer', name: '合计', parts: ['inner'] },
      )
    }
    expect(told(inside)).toMatch(/又回到自己/)
  })
  test('population 0', () => {
    expect(told((p) => Object.assign(first(p.population.observations), { persons: 0 }))).toMatchInlineSnapshot(
      `"population.observations[0].persons：人口为 0，不能作按人口配置的分母。填写实际人数；没有数的删去该条。"`,
    )
    expect(
      told((p) => Object.assign(first(p.population.projections), { given: [{ year: 2025, persons: 0 }] })),
    ).toMatchInlineSnapshot(
      `"population.projections[0].given[0].persons：人口为 0，不能作按人口配置的分母。填写实际人数；没有数的删去该条。"`,
    )
  })
  test('a target year that is not after the base year', () => {
    expect(told((p) => Object.assign(p, { targetYear: 2020 }))).toMatchInlineSnapshot(
      `"targetYear：目标年 2020 不晚于基期 2020。目标年应晚于基期。改正 baseYear 或 targetYear。"`,
    )
  })
  test('a stock of nobody, of two, of a class nowhere', () => {
    const stock = { resource: 'bed', measure: 'actual', year: 2020, status: 'actual', value: 1 } as const
    expect(told((p) => p.stocks.push(stock))).toMatchInlineSnapshot(
      `"stocks[8]：既没有 facility 也没有 unit。应写明是哪个机构或哪个规划单元的数。补上其中一个。"`,
    )
    expect(told((p) => p.stocks.push({ ...stock, unit: 'linchuan', facility: 'second' }))).toMatchInlineSnapshot(
      `"stocks[8] · 临川县第二人民医院：同时有 facility 和 unit。应只写一个。删去其中一个。"`,
    )
    expect(told((p) => p.stocks.push({ ...stock, facility: 'second', class: 'county' }))).toMatchInlineSnapshot(
      `"stocks[8] · 临川县第二人民医院：有 class 而没有 unit。class 只与 unit 一起用。补上 unit 或删去 class。"`,
    )
  })
  test('limits the wrong way round', () => {
    expect(
      told((p) => Object.assign(first(p.facilities), { limits: [{ resource: 'bed', min: 9, max: 8 }] })),
    ).toMatchInlineSnapshot(
      `"facilities[0].limits[0] · 临川县人民医院：下限 9 大于上限 8。下限应不大于上限。改正其中一个。"`,
    )
    expect(told((p) => Object.assign(first(p.facilities), { closes: 1950 }))).toMatchInlineSnapshot(
      `"facilities[0].closes · 临川县人民医院：1950 年关闭早于 1951 年开办。改正其中一个。"`,
    )
  })
})
