/** Laws of every method that shares a control total, on whole plans: townships with people, locks, bounds, a reserve. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computePlan } from '../../../shared/engine/run.ts'
import type { AllocationRule } from '../../../shared/plan/schema/allocation.ts'
import { type Plan, plan as schema } from '../../../shared/plan/schema/plan.ts'
import { smallPlan } from '../../support/small-plan.ts'
import { solver } from '../../support/solver.ts'

const hospital = fc.record({
  base: fc.integer({ min: 0, max: 200 }),
  planned: fc.integer({ min: 0, max: 200 }),
  lock: fc.constantFrom(false, false, false, true),
  min: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
  more: fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined }),
  unit: fc.constantFrom('north', 'south'),
})
type Hospital = { id: string; base: number; planned: number; lock: boolean; min?: number; max?: number; unit: string }
const hospitals = fc.array(hospital, { minLength: 1, maxLength: 8 }).map((list) =>
  list.map(({ min, more, ...h }, i): Hospital => {
    const max = more === undefined ? undefined : (min ?? 0) + more
    // Weights are made distinct, so that there are no ties to break by place.
    const distinct = { ...h, base: h.base * 8 + i, planned: h.planned * 8 + i, id: `h${i}` }
    return { ...distinct, ...(min !== undefined && { min }), ...(max !== undefined && { max: max * 8 }) }
  }),
)
const goal = fc.record({
  goal: fc.constantFrom('leastChange' as const, 'evenPerHead' as const),
  weight: fc.integer({ min: 1, max: 3 }),
})
const optimise = fc.record(
  {
    objectives: fc.array(goal, { minLength: 1, maxLength: 2 }),
    from: fc.constantFrom('planned' as const, 'base' as const),
    maxChange: fc.oneof(
      fc.record({ amount: fc.integer({ min: 50, max: 2000 }) }),
      fc.record({ share: fc.double({ min: 0.3, max: 3, noNaN: true }).map((x) => Math.round(x * 100) / 100) }),
    ),
  },
  { requiredKeys: [] },
)
const rules = fc
  .record({
    method: fc.constantFrom('proportional' as const, 'incremental' as const, 'optimise' as const),
    weights: fc.constantFrom('planned' as const, 'base' as const, 'population' as const, { formula: 'planned + 1' }),
    step: fc.constantFrom(1, 5, 10),
    control: fc.integer({ min: 0, max: 6000 }),
    reserve: fc.constantFrom(0, 7),
    optimise,
  })
  .map(({ control, ...rest }): Partial<AllocationRule> => ({ ...rest, control: { by: 'handedDown', value: control } }))

function planOf(list: readonly Hospital[], rule: Partial<AllocationRule>): Plan {
  const plan = smallPlan({ hospitals: list })
  const seen = plan.population.observations[0]
  return schema.parse({
    ...plan,
    units: [...plan.units, ...['north', 'south'].map((id) => ({ id, name: id, level: 'township', parent: 'r' }))],
    population: {
      observations: [seen, { ...seen, unit: 'north', persons: 30_000 }, { ...seen, unit: 'south', persons: 70_000 }],
      projections: ['r', 'north', 'south'].map((unit) => ({ unit, kind: 'resident', method: 'constant' })),
    },
    facilities: plan.facilities.map((f, i) => ({ ...f, unit: list[i]?.unit ?? 'r' })),
    allocations: [{ unit: 'r', class: 'hospital', resource: 'bed', ...rule }],
  })
}

function shared(list: readonly Hospital[], rule: Partial<AllocationRule>) {
  const { allocation } = computePlan(planOf(list, rule), [], solver)
  const rows = new Map(
    allocation.facilities.filter((f) => f.year === 2025).map((f) => [f.facility, f.allocated?.toNumber()] as const),
  )
  const total = allocation.totals.find((t) => t.class === 'hospital' && t.year === 2025)
  return { rows, residual: total?.residual?.toNumber() ?? 0, kinds: allocation.issues.map((i) => i.kind) }
}

const stopped = ['impossible', 'noWeights', 'conflict', 'goal', 'solver'] as const

describe('every method that shares', () => {
  it('sums exactly, keeps bounds, locks and steps; where it cannot, gives nothing and says so', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(hospitals, rules, (list, rule) => {
        const { rows, residual, kinds } = shared(list, rule)
        expect(kinds).not.toContain('solver')
        if ([...rows.values()].every((x) => x === undefined)) {
          expect(stopped.some((k) => kinds.includes(k))).toBe(true)
          return
        }
        seen.add(rule.method ?? '')
        const step = rule.step ?? 1
        const total = [...rows.values()].reduce<number>((t, x) => t + (x ?? 0), 0)
        const control = rule.control?.by === 'handedDown' ? rule.control.value : 0
        expect(total + residual).toBe(control - (rule.reserve ?? 0))
        for (const h of list) {
          const x = rows.get(h.id) ?? Number.NaN
          if (h.lock) {
            expect(x).toBe(h.planned)
            continue
          }
          expect(x).toBeGreaterThanOrEqual(h.min ?? 0)
          expect(x).toBeLessThanOrEqual(h.max ?? Number.POSITIVE_INFINITY)
          const atBound = x === h.min || x === h.max || x === 0
          const start = rule.method === 'incremental' ? h.base : 0
          if (rule.method === 'optimise' || !atBound) expect(Math.abs(x - start) % step).toBe(0)
          if (rule.method !== 'optimise') continue
          const from = rule.optimise?.from === 'base' ? h.base : h.planned
          const limit = rule.optimise?.maxChange
          if (limit !== undefined) {
            const most = 'amount' in limit ? limit.amount : limit.share * from
            expect(Math.abs(x - from)).toBeLessThanOrEqual(most + 1e-9)
          }
        }
      }),
      { numRuns: 400 },
    )
    expect([...seen].sort()).toEqual(['incremental', 'optimise', 'proportional'])
  })

  it('the order of facilities changes nothing', () => {
    fc.assert(
      fc.property(hospitals, rules, (list, rule) => {
        const forward = shared(list, rule).rows
        for (const [id, amount] of shared([...list].reverse(), rule).rows) expect(amount).toBe(forward.get(id))
      }),
      { numRuns: 200 },
    )
  })

  it('an optimum is never worse than proportional shares on its own objective', () => {
    fc.assert(
      fc.property(hospitals, fc.integer({ min: 0, max: 3000 }), fc.constantFrom(1, 5), (list, control, step) => {
        const free = list.map(({ min: _, max: __, ...h }) => ({ ...h, lock: false, planned: h.planned + 1 }))
        const rule = { control: { by: 'handedDown', value: control }, step } as const
        const change = (from: 'planned' | 'base', rows: ReadonlyMap<string, number | undefined>) =>
          free.reduce((t, h) => t + Math.abs((rows.get(h.id) ?? Number.NaN) - h[from]), 0)
        const proportional = shared(free, { ...rule, method: 'proportional' }).rows
        for (const from of ['planned', 'base'] as const) {
          const best = shared(free, { ...rule, method: 'optimise', optimise: { from } }).rows
          expect(change(from, best)).toBeLessThanOrEqual(change(from, proportional))
        }
      }),
      { numRuns: 150 },
    )
  })
})
