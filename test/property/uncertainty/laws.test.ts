/** Laws of draws over random small plans. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { computePlan } from '../../../shared/engine/run.ts'
import { spreads, type UncertainInput } from '../../../shared/plan/schema/uncertainty.ts'
import { drawValue } from '../../../shared/uncertainty/draw-value.ts'
import { createDraws } from '../../../shared/uncertainty/draws.ts'
import { presentValue } from '../../../shared/uncertainty/input-value.ts'
import { quantile } from '../../../shared/uncertainty/quantile.ts'
import { smallPlan } from '../../support/small-plan.ts'

const spread = fc.constantFrom(...spreads)
const plans = fc
  .record({
    population: fc.integer({ min: 1000, max: 900_000 }),
    density: fc.integer({ min: 50, max: 900 }).map((n) => n / 100),
    method: fc.constantFrom('asPlanned', 'proportional', 'incremental'),
    planned: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 4 }),
  })
  .map(({ population, density, method, planned }) =>
    smallPlan({
      population,
      density,
      method,
      hospitals: planned.map((value, i) => ({ id: `h${i}`, base: value, planned: value })),
    }),
  )
const unranged: readonly UncertainInput[] = [
  { kind: 'population', unit: 'r', population: 'resident', year: 2025, low: 0, high: 0, spread: 'normal' },
  { kind: 'norm', norm: 'N1', low: 0, high: 0, spread: 'triangular' },
  { kind: 'planned', facility: 'h0', resource: 'bed', low: 0, high: 0, spread: 'uniform' },
]
const ranged = (plan: ReturnType<typeof smallPlan>, width: number): UncertainInput[] => {
  const results = computePlan(plan)
  return unranged.map((input) => {
    const present = presentValue(results, input) ?? 0
    return { ...input, low: present * (1 - width), high: present * (1 + width) }
  })
}

test('draws with zero ranges equal the deterministic run, exactly', async () => {
  await fc.assert(
    fc.asyncProperty(plans, fc.nat(), async (plan, seed) => {
      const draws = createDraws(computePlan(plan), { id: 'main', inputs: ranged(plan, 0), seed, draws: 3 })
      draws.more(3)
      for (const { measures } of draws.summary().totals)
        for (const { present, p10, p50, p90 } of Object.values(measures))
          expect([p10, p50, p90]).toEqual([present, present, present])
    }),
    { numRuns: 60 },
  )
})

test('the same seed gives the same result however the draws are cut, and P10 ≤ P50 ≤ P90', async () => {
  await fc.assert(
    fc.asyncProperty(plans, fc.nat(), fc.integer({ min: 1, max: 29 }), async (plan, seed, cut) => {
      const run = (parts: readonly number[]) => {
        const draws = createDraws(computePlan(plan), { id: 'main', inputs: ranged(plan, 0.2), seed, draws: 30 })
        for (const part of parts) draws.more(part)
        return draws.summary()
      }
      const whole = run([30])
      expect(run([cut, 30 - cut])).toEqual(whole)
      for (const { measures } of whole.totals)
        for (const { p10 = 0, p50 = 0, p90 = 0 } of Object.values(measures)) expect(p10 <= p50 && p50 <= p90).toBe(true)
    }),
    { numRuns: 30 },
  )
})

test('a drawn value lies in its range (uniform, triangular) and grows with the uniform number', async () => {
  const share = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true })
  await fc.assert(
    fc.asyncProperty(
      spread,
      fc.tuple(fc.integer(), fc.nat({ max: 1e6 })),
      share,
      share,
      share,
      async (kind, [low, width], at, u, v) => {
        const high = low + width
        const draw = (x: number) => drawValue(kind, low, high, low + at * width, x)
        const [small, large] = [draw(Math.min(u, v)), draw(Math.max(u, v))]
        const dust = 1e-9 * Math.max(1, Math.abs(low), Math.abs(high))
        expect(small).toBeLessThanOrEqual(large + dust)
        if (kind !== 'normal') {
          expect(small).toBeGreaterThanOrEqual(low - dust)
          expect(large).toBeLessThanOrEqual(high + dust)
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('a quantile lies between the least and the greatest, and does not fall as its share grows', async () => {
  const sample = fc.array(fc.integer(), { minLength: 1, maxLength: 40 })
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  await fc.assert(
    fc.asyncProperty(sample, share, share, async (values, p, q) => {
      const sorted = [...values].sort((a, b) => a - b)
      const [low = 0, high = 0] = [quantile(sorted, Math.min(p, q)), quantile(sorted, Math.max(p, q))]
      expect(low).toBeLessThanOrEqual(high)
      expect(low).toBeGreaterThanOrEqual(sorted[0] ?? 0)
      expect(high).toBeLessThanOrEqual(sorted.at(-1) ?? 0)
    }),
  )
})
