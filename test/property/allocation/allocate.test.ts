import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocatePlan } from '../../support/allocate-plan.ts'
import { smallPlan } from '../../support/small-plan.ts'

const hospital = fc.record({
  base: fc.integer({ min: 0, max: 900 }),
  planned: fc.integer({ min: 0, max: 900 }),
  lock: fc.boolean(),
})
const hospitals = fc
  .array(hospital, { minLength: 1, maxLength: 12 })
  .map((list) => list.map((h, i) => ({ ...h, id: `h${i}`, lock: h.lock && i % 4 === 3 })))
const method = fc.constantFrom('proportional' as const, 'incremental' as const)
const control = fc.integer({ min: 0, max: 6000 })

const sum = (values: readonly (number | undefined)[]) => values.reduce<number>((t, v) => t + (v ?? 0), 0)

describe('allocation laws', () => {
  it('rows add up to the control total less the residual, exactly', () => {
    fc.assert(
      fc.property(hospitals, control, method, fc.constantFrom(1, 5, 10), (list, T, how, step) => {
        const { allocated, total, kinds } = allocatePlan(smallPlan({ hospitals: list, control: T, method: how, step }))
        if (kinds.includes('impossible') || kinds.includes('noWeights')) {
          expect(allocated.every((a) => a === undefined)).toBe(true)
          return
        }
        const residual = total('hospital')?.residual?.toNumber() ?? 0
        expect(sum(allocated) + residual).toBe(T)
        expect(Math.abs(residual)).toBeLessThan(step)
      }),
    )
  })

  it('one bed more in the control total never takes a bed from the class, and moves every facility by whole steps', () => {
    fc.assert(
      fc.property(hospitals, control, fc.constantFrom(1, 5), (list, T, step) => {
        const unlocked = list.map((h) => ({ ...h, lock: false, planned: h.planned + 1 }))
        const { allocated } = allocatePlan(smallPlan({ hospitals: unlocked, control: T, method: 'proportional', step }))
        const more = allocatePlan(
          smallPlan({ hospitals: unlocked, control: T + step, method: 'proportional', step }),
        ).allocated
        expect(sum(more)).toBe(sum(allocated) + step)
        expect(allocated.every((a) => (a ?? 0) % step === 0)).toBe(true)
      }),
    )
  })

  it('requirements grow with the population', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3_000_000 }),
        fc.integer({ min: 0, max: 500_000 }),
        fc.integer({ min: 1, max: 2000 }),
        (people, more, hundredths) => {
          const density = hundredths / 100
          const at = (population: number) =>
            allocatePlan(smallPlan({ population, density })).total('hospital')?.control?.toNumber() ?? Number.NaN
          expect(at(people + more)).toBeGreaterThanOrEqual(at(people))
        },
      ),
    )
  })

  it('the order of facilities changes nothing but ties', () => {
    fc.assert(
      fc.property(hospitals, control, method, (list, T, how) => {
        // Weights are made distinct, so that there are no ties to break by place.
        const distinct = list.map((h, i) => ({ ...h, planned: h.planned * 16 + i + 1 }))
        const byId = (order: typeof distinct) => {
          const result = allocatePlan(smallPlan({ hospitals: order, control: T, method: how }))
          return new Map(
            result.facilities.filter((f) => f.year === 2025).map((f) => [f.facility, f.allocated?.toNumber()]),
          )
        }
        const forward = byId(distinct)
        for (const [id, amount] of byId([...distinct].reverse())) expect(amount).toBe(forward.get(id))
      }),
    )
  })
})
