import { describe, expect, it } from 'vitest'
import { computePlan } from '../../../shared/engine/run.ts'
import { checkReferences } from '../../../shared/plan/check-references.ts'
import { collected } from '../../../shared/plan/plan-error.ts'
import type { AllocationRule } from '../../../shared/plan/schema/allocation.ts'
import { type Plan, plan as schema } from '../../../shared/plan/schema/plan.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { say } from '../../../shared/text/message.ts'
import { smallPlan } from '../../support/small-plan.ts'

/** Two hospitals of a class in two townships and one township centre; people are known of every unit. */
function townships(rules: readonly Partial<AllocationRule>[], more: Partial<Plan> = {}): Plan {
  const plan = smallPlan({
    hospitals: [
      { id: 'a', base: 100, planned: 120 },
      { id: 'b', base: 50, planned: 60 },
      { id: 'c', base: 30, planned: 20 },
    ],
  })
  const at = ['north', 'south', 'south']
  return schema.parse({
    ...plan,
    units: [
      ...plan.units,
      { id: 'north', name: 'North', level: 'township', parent: 'r', areaKm2: 300 },
      { id: 'south', name: 'South', level: 'township', parent: 'r', areaKm2: 100 },
    ],
    population: {
      observations: [
        ...plan.population.observations,
        ...['north', 'south'].map((unit, i) => ({
          unit,
          kind: 'resident',
          year: 2020,
          moment: 'yearEnd',
          persons: [25_000, 75_000][i],
          cite: { source: 'doc', lines: [1] },
        })),
      ],
      projections: ['r', 'north', 'south'].map((unit) => ({ unit, kind: 'resident', method: 'constant' })),
    },
    facilities: plan.facilities.map((f, i) => ({
      ...f,
      unit: at[i],
      ...(i === 2 && { kind: 'township-centre' }),
      workload: [
        { year: 2019, visits: 10 * (i + 1), discharges: 7 },
        { year: 2020, visits: 100 * (i + 1) },
      ],
    })),
    norms: [
      ...plan.norms,
      {
        id: 'M1',
        shape: 'perInstitution',
        label: 'a nurse in each',
        resource: 'nurse',
        scope: { unit: 'r' },
        force: 'binding',
        classes: ['all'],
        each: 'institution',
        minimum: 4,
        cite: { source: 'doc', lines: [1] },
      },
    ],
    allocations: rules.map((rule) => ({ unit: 'r', class: 'all', resource: 'nurse', ...rule })),
    ...more,
  })
}

const given = (value: number) => ({ by: 'handedDown', value }) as const

function shared(plan: Plan, resource = 'nurse') {
  const { allocation } = computePlan(plan)
  const rows = allocation.facilities.filter((f) => f.year === 2025 && f.resource === resource)
  return {
    amounts: Object.fromEntries(rows.map((f) => [f.facility, f.allocated?.toNumber()])),
    total: (id: string) =>
      allocation.totals
        .find((t) => t.class === id && t.resource === resource && t.year === 2025)
        ?.allocated?.toNumber(),
    issues: allocation.issues.filter((i) => i.resource === resource).map((i) => say('en', i.message)),
  }
}

describe('weights', () => {
  const beds = { class: 'hospital', resource: 'bed', method: 'proportional', control: given(90) } as const

  it('staff by the beds allocated: beds come first wherever the rule stands', () => {
    const nurses = { method: 'proportional', weights: { resource: 'bed' }, control: given(55) } as const
    const { amounts, total } = shared(townships([nurses, beds]))
    // beds 60 : 30 : 20
    expect(amounts).toEqual({ a: 30, b: 15, c: 10 })
    expect(total('all')).toBe(55)
  })

  it('people of the unit, divided inside it as its planned beds are', () => {
    const { amounts } = shared(
      townships([{ ...beds, class: 'all', weights: 'population', control: given(1000) }]),
      'bed',
    )
    expect(amounts).toEqual({ a: 250, b: 563, c: 187 })
  })

  it('the latest workload that says so; a facility without is named and left out', () => {
    expect(shared(townships([{ method: 'proportional', weights: 'visits', control: given(60) }])).amounts).toEqual({
      a: 10,
      b: 20,
      c: 30,
    })
    const plan = townships([{ ...beds, weights: 'visits' }])
    const without = {
      ...plan,
      facilities: plan.facilities.map(({ workload: _, ...f }, i) =>
        i === 0 ? f : { ...f, workload: plan.facilities[i]?.workload },
      ),
    }
    const { amounts, issues, total } = shared(schema.parse(without), 'bed')
    expect(amounts).toMatchObject({ a: undefined, b: 90 })
    expect(total('hospital')).toBeUndefined()
    expect(issues).toEqual([
      'Hospital a: no visits to weigh beds by; without it “Hospitals” has no total; it is not counted as 0. Add it, or lock the planned figure.',
    ])
  })

  it('a formula of the facility and its unit; a negative weight is none', () => {
    const by = (formula: string) =>
      shared(townships([{ method: 'proportional', weights: { formula }, control: given(60) }]))
    expect(by('诊疗人次 / 100 + 0 * P').amounts).toEqual({ a: 10, b: 20, c: 30 })
    expect(by('if(P > 50000, 2, 1)').amounts).toEqual({ a: 12, b: 24, c: 24 })
    expect(by('beds_of_nobody').issues[0]).toMatch(/^the formula that shares “All” is at fault/)
    const { issues } = shared(townships([{ ...beds, weights: { formula: 'visits - 150' } }]), 'bed')
    expect(issues[0]).toMatch(/gives the weight −50, and a weight cannot be negative/)
  })

  it('a circle is refused at the gate and said in a run', () => {
    const plan = townships([
      { method: 'proportional', weights: { resource: 'bed' }, control: given(55) },
      { ...beds, weights: { formula: 'nurse * 2' } },
    ])
    const errors = collected(checkReferences(plan))
    expect(errors.map((e) => [e.path, e.message.key])).toEqual([[['allocations', 0, 'weights'], 'plan.weightCycle']])
    expect(shared(plan).issues[0]).toMatch(/neither comes first/)
  })
})

describe('a group that shares', () => {
  it('gives its parts what those that share on their own leave', () => {
    const { amounts, total } = shared(
      townships([
        { class: 'all', resource: 'bed', method: 'proportional', control: given(100), reserve: 4 },
        { class: 'primary', resource: 'bed', method: 'proportional', control: given(6) },
      ]),
      'bed',
    )
    expect(amounts).toEqual({ a: 60, b: 30, c: 6 })
    expect(total('all')).toBe(96)
  })

  it('has nothing to share where a part has more than the group', () => {
    const { issues } = shared(
      townships([
        { class: 'all', resource: 'bed', method: 'proportional', control: given(100) },
        { class: 'primary', resource: 'bed', method: 'proportional', control: given(106) },
      ]),
      'bed',
    )
    expect(issues).toEqual([
      'Classes inside “All” that share on their own have 106, more than the control total 100: no beds left to share. The control total can be raised.',
    ])
  })
})

describe('minima of a norm', () => {
  it('are met first, then the largest remainder; hospitals sum to the county', () => {
    const rule = { method: 'proportional', weights: 'visits', control: given(21), minimaFrom: 'M1' } as const
    expect(shared(townships([rule])).amounts).toEqual({ a: 4, b: 7, c: 10 })
  })

  it('a norm of another shape is refused', () => {
    const applied = applyChanges(townships([]), [
      { type: 'putAllocation', rule: { unit: 'r', class: 'all', resource: 'nurse', minimaFrom: 'N1' } },
    ])
    expect(applied.ok ? [] : applied.error.map((e) => e.message.key)).toEqual(['change.minimaFrom'])
  })
})

describe('changes of whole rules', () => {
  it('are undone to the identical plan', () => {
    const plan = townships([{ control: given(3) }])
    const rule: AllocationRule = { unit: 'r', class: 'all', resource: 'nurse', method: 'proportional', weights: 'base' }
    for (const change of [
      { type: 'putAllocation', rule } as const,
      { type: 'putAllocation', rule: { ...rule, class: 'hospital' } } as const,
      { type: 'removeAllocation', unit: 'r', class: 'all', resource: 'nurse' } as const,
    ]) {
      const done = applyChanges(plan, [change])
      if (!done.ok) throw new Error(JSON.stringify(done.error))
      expect(done.value.plan).not.toEqual(plan)
      const back = applyChanges(done.value.plan, done.value.inverse)
      expect(back.ok && back.value.plan).toEqual(plan)
    }
  })
})
