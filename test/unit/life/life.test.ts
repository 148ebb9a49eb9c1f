import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { run } from '../../../shared/engine/run.ts'
import { institutionsOf } from '../../../shared/norms/shapes/per-institution.ts'
import { parsePlan } from '../../../shared/plan/gate.ts'
import { classesIn, isOpenIn } from '../../../shared/plan/life.ts'
import type { FacilityEvent } from '../../../shared/plan/schema/events.ts'
import type { Facility } from '../../../shared/plan/schema/facility.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { say } from '../../../shared/text/message.ts'
import { smallPlan } from '../../support/small-plan.ts'

const three = smallPlan({
  hospitals: [
    { id: 'a', base: 100 },
    { id: 'b', base: 50 },
    { id: 'c', base: 33 },
  ],
  method: 'proportional',
  control: 240,
})
const living = (id: string, events: FacilityEvent[], more: Partial<Facility> = {}, plan: Plan = three): Plan => ({
  ...plan,
  facilities: plan.facilities.map((f) => (f.id === id ? { ...f, ...more, events } : f)),
})
const beds = (plan: Plan, year: number) =>
  plan.facilities.map((f) => run(plan).provision.facility(f.id, 'bed', year)?.toNumber())

describe('what becomes of beds', () => {
  test('a merger hands over in its year, and its weight goes along', () => {
    const plan = living('c', [{ type: 'merge', year: 2023, into: 'b' }])
    expect(beds(plan, 2022)).toEqual([112.4, 60.4, 33])
    expect(beds(plan, 2023)).toEqual([118.6, 98.6, 0])
    // 240 by 100 : 83, the rest to the larger remainder.
    expect(beds(plan, 2025)).toEqual([131, 109, 0])
    const classes = classesIn(plan, 2025)
    expect([2022, 2023].map((y) => institutionsOf('hospital', y, { plan, classes }))).toEqual([3, 2])
  })
  test('who has a planned figure of its own counts by it alone', () => {
    const planned = smallPlan({
      hospitals: [
        { id: 'a', base: 100, planned: 100 },
        { id: 'b', base: 50, planned: 100 },
        { id: 'c', base: 33 },
      ],
      method: 'proportional',
      control: 240,
    })
    expect(beds(living('c', [{ type: 'merge', year: 2023, into: 'b' }], {}, planned), 2025)).toEqual([120, 120, 0])
  })
  test('a split in whole beds; one that keeps a share lives on', () => {
    const plan = living('a', [
      {
        type: 'split',
        year: 2022,
        into: [
          { facility: 'a', share: 0.665 },
          { facility: 'c', share: 0.335 },
        ],
      },
    ])
    // 66.5 and 33.5 beds: the larger remainder is a tie, the larger share takes it.
    const jump = (place: number) => (beds(plan, 2022)[place] ?? 0) - (beds(plan, 2021)[place] ?? 0)
    expect(Math.round(jump(2))).toBe(33 + Math.round((beds(plan, 2021)[2] ?? 0) - 33))
    expect(plan.facilities.map((f) => isOpenIn(f, 2024))).toEqual([true, true, true])
    expect(beds(plan, 2025).reduce<number>((sum, n) => sum + (n ?? 0), 0)).toBe(240)
  })
  test('a heir that is planned smaller than what it takes over cuts with it, and nobody falls below zero', () => {
    const joint = smallPlan({
      hospitals: [
        { id: 'a', base: 100 },
        { id: 'b', base: 10, planned: 20 },
      ],
    })
    const plan = living('a', [{ type: 'merge', year: 2023, into: 'b' }], {}, joint)
    // 110 to 20 over five years, in whole beds of 100 : 10 until they are one: 92, 74, 56, 38, 20.
    expect([2020, 2021, 2022, 2023, 2024, 2025].map((year) => beds(plan, year))).toEqual([
      [100, 10],
      [84, 8],
      [67, 7],
      [0, 56],
      [0, 38],
      [0, 20],
    ])
  })
  test('a cut goes up through everyone who hands over on the way', () => {
    const chain = smallPlan({
      hospitals: [
        { id: 'a', base: 60 },
        { id: 'b', base: 30 },
        { id: 'c', base: 10, planned: 0 },
      ],
    })
    const first = living('a', [{ type: 'merge', year: 2022, into: 'b' }], {}, chain)
    const plan = living('b', [{ type: 'merge', year: 2024, into: 'c' }], {}, first)
    expect([2021, 2022, 2023, 2024].map((year) => beds(plan, year))).toEqual([
      [48, 24, 8],
      [0, 54, 6],
      [0, 36, 4],
      [0, 0, 20],
    ])
  })
  test('of two splits in one year it does not matter which is listed first', () => {
    const part = (heir: string): FacilityEvent => ({
      type: 'split',
      year: 2023,
      into: [
        { facility: 'a', share: 0.5 },
        { facility: heir, share: 0.5 },
      ],
    })
    expect(beds(living('a', [part('c'), part('b')]), 2024)).toEqual(beds(living('a', [part('b'), part('c')]), 2024))
  })
  test('closing with a successor is a merger, without one the beds are gone', () => {
    const close = (more: Partial<Facility>): Plan => ({
      ...three,
      facilities: three.facilities.map((f) => (f.id === 'c' ? { ...f, ...more } : f)),
    })
    expect(beds(close({ closes: 2023, successor: 'b' }), 2025)).toEqual([131, 109, 0])
    expect(beds(close({ closes: 2023 }), 2025)).toEqual([160, 80, 0])
  })
  test('an expansion is a step in its year', () => {
    const grown = living('b', [{ type: 'expand', year: 2024, resource: 'bed', by: 30 }])
    const [, before] = beds(grown, 2023)
    const [, after] = beds(grown, 2024)
    expect((after ?? 0) - (before ?? 0)).toBeGreaterThan(30)
    expect(beds(grown, 2025).reduce<number>((sum, n) => sum + (n ?? 0), 0)).toBe(240)
  })
  test('another class from its year on; the base year keeps the class of that year', () => {
    const plan = living('b', [{ type: 'change', year: 2023, set: { kind: 'township-centre' } }])
    const { provision } = run({
      ...plan,
      allocations: [
        ...plan.allocations,
        {
          unit: 'r',
          class: 'primary',
          resource: 'bed',
          control: { by: 'handedDown', value: 60 },
          method: 'proportional',
        },
      ],
    })
    const of = (id: string) => years.map((y) => provision.total(id, 'bed', y)?.toNumber())
    const years = [2020, 2022, 2023, 2025]
    expect(of('primary')).toEqual([undefined, undefined, 56, 60])
    expect(of('hospital')[0]).toBe(183)
    expect(of('hospital')[3]).toBe(240)
  })
})

const frozen = readFileSync(new URL('../../fixtures/plans/v1.norma', import.meta.url), 'utf8')

/** What the gate says of two hospitals of the frozen plan with these lives. */
function told(change: (first: Facility, second: Facility) => void): string[] {
  const plan: Plan = JSON.parse(frozen)
  const [first, second] = plan.facilities
  if (first === undefined || second === undefined) throw new Error('no facilities')
  change(first, second)
  const read = parsePlan(plan)
  return read.ok ? [] : read.error.map((error) => say('zh-CN', error.message))
}

test('what cannot have happened is refused with place, year and remedy', () => {
  expect(
    told((a) => {
      a.events = [{ type: 'merge', year: 2022, into: a.id }]
    }),
  ).toEqual([
    'facilities[0].events[0].into · 临川县人民医院：临川县人民医院 2022 年并入自己。应写并入的另一家机构。改 into，或删去这一项。',
  ])
  expect(
    told((a, b) => {
      a.events = [{ type: 'merge', year: 2022, into: b.id }]
      b.events = [{ type: 'merge', year: 2022, into: a.id }]
    }).some((words) => words.includes('又回到自己')),
  ).toBe(true)
  expect(
    told((a, b) => {
      a.events = [
        {
          type: 'split',
          year: 2022,
          into: [
            { facility: a.id, share: 0.5 },
            { facility: b.id, share: 0.4 },
          ],
        },
      ]
    })[0],
  ).toContain('各份合计 0.9，应为 1')
  expect(
    told((a, b) => {
      a.opens = 2021
      a.closes = 2023
      a.events = [
        { type: 'move', year: 2020, unit: a.unit },
        { type: 'change', year: 2024, set: { level: '3' } },
        { type: 'change', year: 2022, set: {} },
        { type: 'expand', year: 2022, resource: 'beds', by: 10 },
        { type: 'merge', year: 2022, into: b.id },
      ]
      b.opens = 2024
    }).map((words) => words.slice(words.indexOf('：') + 1, words.indexOf('：') + 30)),
  ).toMatchInlineSnapshot(`
    [
      "编号“beds”在 resources 中没有，最接近的是",
      "“renmin”经合并、分立或承接又回到自己（renmin",
      "临川县人民医院 在 2022 年和 2023 年各终止一次",
      "临川县人民医院 2020 年迁址，早于 2021 年开办。",
      "临川县人民医院 2024 年变更，而它 2022 年已不再",
      "临川县人民医院 2022 年变更，而它 2022 年已不再",
      "临川县人民医院 2022 年变更没有写变更什么。写明名称、",
      "临川县人民医院 2022 年扩建，而它 2022 年已不再",
      "临川县人民医院 2022 年合并，去向“临川县第二人民医院",
    ]
  `)
})

test('a successor that is no more when it would take over is refused, as a merger into it is', () => {
  const closing = (heirEnds: number) =>
    told((a, b) => {
      Object.assign(a, { closes: 2023, successor: b.id })
      delete b.successor
      Object.assign(b, { closes: heirEnds })
    })
  expect(closing(2022)).toEqual([
    'facilities[0].successor · 临川县人民医院：临川县人民医院 2023 年关闭，去向“临川县第二人民医院”2022 年已不再独立存在。改年份，或改去向。',
  ])
  expect(closing(2023)).toEqual([])
  expect(
    told((a, b) => {
      Object.assign(a, { closes: 2023, successor: b.id })
      delete b.successor
      delete b.closes
      b.events = [{ type: 'merge', year: 2021, into: 'x' }]
    }).some((words) => words.includes('2021 年已不再独立存在')),
  ).toBe(true)
})

test('a circle of successors, and a closing before the opening, are told alone', () => {
  const round = told((a, b) => {
    Object.assign(a, { closes: 2023, successor: b.id })
    Object.assign(b, { closes: 2021, successor: a.id })
  })
  expect(round).toHaveLength(1)
  expect(round[0]).toContain('又回到自己')
})
