import { expect, test } from 'vitest'
import { explain } from '../../../shared/engine/explain.ts'
import { run } from '../../../shared/engine/run.ts'
import { type Plan, plan as schema } from '../../../shared/plan/schema/plan.ts'
import type { Service } from '../../../shared/plan/schema/register.ts'
import { say } from '../../../shared/text/message.ts'
import { allocatePlan } from '../../support/allocate-plan.ts'
import { smallPlan } from '../../support/small-plan.ts'

type Options = Parameters<typeof smallPlan>[0] & {
  readonly workload?: Readonly<Record<string, NonNullable<Plan['facilities'][number]['workload']>[number]>>
  readonly services?: Service[]
  readonly persons2025?: number
  readonly step?: number
}

/** 100,000 people in 2020, and as many as asked for in 2025. */
function needPlan({ workload = {}, services, persons2025 = 110_000, ...rest }: Options = {}): Plan {
  const plan = smallPlan(rest)
  const [projection] = plan.population.projections
  return schema.parse({
    ...plan,
    population: {
      ...plan.population,
      projections: [{ ...projection, given: [{ year: 2025, persons: persons2025 }] }],
    },
    facilities: plan.facilities.map((f) => {
      const own = workload[f.id]
      return own === undefined ? f : { ...f, workload: [own] }
    }),
    ...(services !== undefined && { services }),
    allocations: plan.allocations.map((rule) => ({ ...rule, method: 'need' })),
  })
}
const issues = (plan: Plan) => allocatePlan(plan).issues.map((i) => say('zh-CN', i.message))

test('each facility by its own workload: ⌈D · P/P₀ · L / (365 · u)⌉', () => {
  // 5000 × 1.1 × 7.3 / (365 × 0.8) = 137.5; 365 × 10/365/0.5 = 20 × 1.1 = 22 exactly
  const plan = needPlan({
    workload: {
      a: { year: 2020, discharges: 5000, lengthOfStay: 7.3, occupancy: 0.8 },
      b: { year: 2020, discharges: 365, occupiedBedDays: 3650, openBedDays: 7300 },
    },
  })
  expect(allocatePlan(plan).allocated).toEqual([138, 22])
  expect(issues(plan)).toEqual([])
})

test('a group by need gets its beds whatever a class of its own has or lacks', () => {
  const volume = { year: 2020, discharges: 5000, lengthOfStay: 7.3, occupancy: 0.8 }
  const own = needPlan({ workload: { a: volume, b: volume }, control: 1 })
  const [rule] = own.allocations
  if (rule === undefined) throw new Error('no rule')
  // Class “primary” shares by discharges that b does not have: what it has of the group’s total is not known.
  const plan: Plan = {
    ...own,
    facilities: own.facilities.map(({ workload, ...f }) =>
      f.id === 'b' || workload === undefined ? { ...f, kind: 'township-centre' } : { ...f, workload },
    ),
    allocations: [
      { ...rule, class: 'all' },
      { ...rule, class: 'primary', method: 'proportional', weights: 'discharges' },
    ],
  }
  expect(allocatePlan(plan).allocated).toEqual([138, undefined])
  const kept = {
    ...plan,
    allocations: plan.allocations.map((r) => (r.class === 'all' ? r : { ...r, method: 'asPlanned' as const })),
  }
  expect(allocatePlan(kept).allocated).toEqual([138, 60])
})

test('a locked facility keeps its plan, bounds hold, steps are gone up to', () => {
  const volume = { year: 2020, discharges: 5000, lengthOfStay: 7.3, occupancy: 0.8 }
  const hospitals = [
    { id: 'a', base: 100, planned: 120, lock: true },
    { id: 'b', base: 50, planned: 60, max: 100 },
    { id: 'c', base: 50, planned: 60, min: 200 },
    { id: 'd', base: 50, planned: 60 },
  ]
  const workload = { a: volume, b: volume, c: volume, d: volume }
  expect(allocatePlan(needPlan({ hospitals, workload, step: 5 })).allocated).toEqual([120, 100, 200, 140])
})

test('a lock without a planned figure keeps nothing: no amount, and it is said', () => {
  const volume = { year: 2020, discharges: 5000, lengthOfStay: 7.3, occupancy: 0.8 }
  const hospitals = [
    { id: 'a', base: 100, lock: true },
    { id: 'b', base: 50, planned: 60 },
  ]
  const own = needPlan({ hospitals, workload: { a: volume, b: volume } })
  expect(allocatePlan(own).allocated).toEqual([undefined, 138])
  // Nothing planned is left out of the sum: the class has a total without it, and says so.
  expect(allocatePlan(own).total('hospital')?.allocated?.toNumber()).toBe(138)
  const said =
    'Hospital a的beds已锁定但没有规划数，没有可保持的数，未计入“Hospitals”合计，不按 0 计。可填规划数，或解除锁定。'
  expect(issues(own)).toEqual([said])
  const services = [{ unit: 'r', year: 2020, hospitalisationRate: 0.1, lengthOfStay: 8, occupancy: 0.8 }]
  const byVolume = needPlan({ hospitals, services })
  expect(allocatePlan(byVolume).allocated[0]).toBeUndefined()
  expect(issues(byVolume)).toEqual([said])
  const proportional = { ...own, allocations: own.allocations.map((r) => ({ ...r, method: 'proportional' as const })) }
  expect(issues(proportional)).toContain(said)
})

test('a facility without workload among others with one gets nothing, never 0, and it is said', () => {
  const plan = needPlan({ workload: { a: { year: 2020, discharges: 5000, lengthOfStay: 7.3, occupancy: 0.8 } } })
  expect(allocatePlan(plan).allocated).toEqual([138, undefined])
  expect(allocatePlan(plan).total('hospital')?.allocated).toBeUndefined()
  expect(issues(plan)).toMatchInlineSnapshot(`
    [
      "Hospital b没有完整的服务量（出院人次、平均住院日、病床使用率）或所在单元的人口，无法按需测算beds，“Hospitals”缺这一项，没有合计，不按 0 计。可补充，或锁定规划数。",
    ]
  `)
})

test('a workload of a year without people, an occupancy of 0: nothing', () => {
  const old = { a: { year: 2012, discharges: 5000, lengthOfStay: 7.3, occupancy: 0.8 } }
  expect(allocatePlan(needPlan({ workload: old })).allocated).toEqual([undefined, undefined])
  const idle = { a: { year: 2020, discharges: 5000, lengthOfStay: 7.3, occupancy: 0 } }
  expect(allocatePlan(needPlan({ workload: idle })).allocated).toEqual([undefined, undefined])
  const nobody = { a: { year: 2020, discharges: 0 }, b: { year: 2020, discharges: 0 } }
  expect(allocatePlan(needPlan({ workload: nobody })).allocated).toEqual([0, 0])
})

test('a class without workloads: rate less outflow plus inflow of the region, by weight', () => {
  // 110,000 × 0.15 × (1 − 0.2 + 0.1) = 14,850 discharges; × 8 / (365 × 0.85) = 382.9, so 383 beds by 120 : 60
  const services = [
    { unit: 'r', year: 2020, hospitalisationRate: 0.15, outflow: 0.2, inflow: 0.1, lengthOfStay: 8, occupancy: 0.85 },
  ]
  const plan = needPlan({ services })
  expect(allocatePlan(plan).allocated).toEqual([255, 128])
  const trace = explain(run(plan), { table: 'beds', row: 'Hospital a', column: 'allocated' })
  expect(
    trace.ok && trace.value.steps.map((s) => [say('zh-CN', s.label), s.expression, s.result]),
  ).toMatchInlineSnapshot(`
    [
      [
        "2025年出院人次",
        "0.15 × 110000 × (1 − 0.2 + 0.1)",
        14850,
      ],
      [
        "按需测算",
        "14850 × 8 ÷ (365 × 0.85)",
        382.917,
      ],
      [
        "取整（向上取整）",
        "382.917",
        383,
      ],
      [
        "本机构份额",
        "383 × 120 ÷ 180",
        255.3333,
      ],
      [
        "取整",
        "255.3333",
        255,
      ],
    ]
  `)
})

test('the volume of the class itself goes before that of the region; the latest year counts', () => {
  const volume = { unit: 'r', lengthOfStay: 7.3, occupancy: 0.8 }
  const services = [
    { ...volume, year: 2020, discharges: 99_999 },
    { ...volume, class: 'hospital', year: 2019, discharges: 1 },
    { ...volume, class: 'hospital', year: 2020, discharges: 5000 },
  ]
  expect(allocatePlan(needPlan({ services })).allocated).toEqual([92, 46])
})

test('without any workload: no allocated, with a finding; and so where a part of it is missing', () => {
  const plan = needPlan()
  expect(allocatePlan(plan).allocated).toEqual([undefined, undefined])
  expect(
    run(plan)
      .findings.filter((f) => f.rule === 'allocation')
      .map((f) => say('zh-CN', f.message)),
  ).toMatchInlineSnapshot(`
    [
      "“Hospitals”的beds没有服务量（出院人次、平均住院日、病床使用率），无法按需测算；可补充各机构或本地区的服务量。",
    ]
  `)
  const lacking = [{ unit: 'r', year: 2020, discharges: 10, lengthOfStay: 8 }]
  expect(issues(needPlan({ services: lacking }))).toMatchInlineSnapshot(`
    [
      "本地区 2020 年服务量缺少病床使用率，“Hospitals”的beds无法按需测算；可补充该项。",
    ]
  `)
})

test('need is of beds only', () => {
  const plan = needPlan()
  const nurses = schema.parse({
    ...plan,
    stocks: plan.stocks.map((s) => ({ ...s, resource: 'nurse', measure: 'actual' })),
    allocations: [{ unit: 'r', class: 'hospital', resource: 'nurse', method: 'need' }],
  })
  expect(issues(nurses)).toMatchInlineSnapshot(`
    [
      "按需测算只用于床位，“Hospitals”的nurses不能用；改用其他方法。",
    ]
  `)
})
