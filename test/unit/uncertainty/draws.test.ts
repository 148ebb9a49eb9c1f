/** Draws on the Shulan plan: each drawn plan is what a whole run of it gives, and zero ranges are the plan itself. */
import { expect, test } from 'vitest'
import { computePlan } from '../../../shared/engine/run.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { UncertainInput } from '../../../shared/plan/schema/uncertainty.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { createDraws } from '../../../shared/uncertainty/draws.ts'
import { presentValue, settledValue, withValue } from '../../../shared/uncertainty/input-value.ts'
import { leanRunner } from '../../../shared/uncertainty/lean-run.ts'
import { stream } from '../../../shared/uncertainty/random.ts'
import { sensitivity } from '../../../shared/uncertainty/sensitivity.ts'
import { shulan } from '../../support/shulan.ts'

const people: UncertainInput = {
  kind: 'population',
  unit: 'shulan',
  population: 'resident',
  year: 2025,
  low: 398_000,
  high: 419_000,
  spread: 'normal',
}
const density: UncertainInput = { kind: 'norm', norm: 'S4-032', low: 2.5, high: 2.9, spread: 'triangular' }
const renmin: UncertainInput = {
  kind: 'planned',
  facility: 'renmin',
  resource: 'bed',
  low: 600,
  high: 760,
  spread: 'uniform',
}

/** County beds by need, with a service volume for the whole region. */
function byNeed(): Plan {
  const base = shulan()
  const services = [
    { unit: 'shulan', year: 2020, hospitalisationRate: 0.18, lengthOfStay: 8.5, occupancy: 0.85 },
    ...(base.services ?? []).filter((s) => s.class !== undefined),
  ]
  const done = applyChanges({ ...base, services }, [
    { type: 'setMethod', unit: 'shulan', class: 'county', resource: 'bed', method: 'need', step: null },
    { type: 'setMethod', unit: 'shulan', class: 'primary', resource: 'bed', method: 'proportional', step: null },
  ])
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value.plan
}
const occupancy: UncertainInput = { kind: 'occupancy', low: 0.75, high: 0.93, spread: 'uniform' }
const stay: UncertainInput = { kind: 'lengthOfStay', low: 7, high: 10, spread: 'triangular' }

test.each([
  ['population and a density', shulan(), [people, density]],
  ['a planned figure', shulan(), [renmin]],
  ['occupancy and stay under need', byNeed(), [occupancy, stay]],
  ['all together', byNeed(), [people, density, renmin, occupancy, stay]],
] as const)('a drawn plan gives what a whole run of it gives: %s', (_, plan, inputs) => {
  const results = computePlan(plan)
  const runner = leanRunner(results, inputs)
  const random = stream(11, 'any')
  for (let i = 0; i < 6; i++) {
    const drawn = inputs.reduce<Plan>((current, input) => {
      const value = settledValue(input.kind, input.low + random.uniform() * (input.high - input.low))
      return withValue(current, input, value, presentValue(results, input))
    }, plan)
    const lean = runner.run(drawn)
    const whole = computePlan(drawn)
    const totals = whole.allocation.totals.filter((t) => t.year === plan.targetYear)
    for (const total of totals) {
      const found = lean.totals.find((t) => t.class === total.class && t.resource === total.resource)
      for (const measure of ['control', 'allocated', 'gap', 'perThousand'] as const)
        expect([total.class, total.resource, measure, found?.[measure]?.toString()]).toEqual([
          total.class,
          total.resource,
          measure,
          total[measure]?.toString(),
        ])
    }
    for (const norm of plan.norms) {
      const said = (list: readonly { status: string; gap?: object; value?: object; low?: object; high?: object }[]) =>
        list.map(({ status, gap, value, low, high }) => [norm.id, status, ...[gap, value, low, high].map(String)])
      expect(said(lean.assessments(norm.id))).toEqual(
        said(whole.requirements.filter((r) => r.norm === norm.id && r.year === plan.targetYear)),
      )
    }
  }
})

test('draws with zero ranges are the plan itself, exactly', () => {
  const results = computePlan(byNeed())
  const inputs = [people, density, renmin, occupancy, stay].map((input) => {
    const value = presentValue(results, input) ?? Number.NaN
    return { ...input, low: value, high: value }
  })
  const draws = createDraws(results, { id: 'main', inputs, seed: 3, draws: 7 })
  draws.more(7)
  const { totals, norms } = draws.summary()
  expect(totals.length).toBeGreaterThan(5)
  for (const { measures } of totals)
    for (const { present, p10, p50, p90, missing } of Object.values(measures))
      expect({ p10, p50, p90, missing }).toEqual({ p10: present, p50: present, p90: present, missing: 0 })
  for (const { met, probability } of norms) expect(probability).toBe(met ? 1 : 0)
})

test('the same seed gives the same summary, in whatever batches; another seed another', () => {
  const results = computePlan(shulan())
  const run = (seed: number, batches: readonly number[]) => {
    const draws = createDraws(results, { id: 'main', inputs: [people, density], seed, draws: 60 })
    for (const size of batches) draws.more(size)
    return draws.summary()
  }
  expect(run(5, [60])).toEqual(run(5, [1, 19, 40]))
  expect(run(6, [60]).totals).not.toEqual(run(5, [60]).totals)
})

test('an input that is added leaves the draws of the others alone', () => {
  const results = computePlan(shulan())
  const control = (inputs: readonly UncertainInput[]) => {
    const draws = createDraws(results, { id: 'main', inputs: [...inputs], seed: 5, draws: 40 })
    draws.more(40)
    return draws.summary().totals.find((t) => t.class === 'county' && t.resource === 'bed')?.measures.control
  }
  expect(control([renmin, density])).toEqual(control([density]))
})

test('a range whose record is gone takes no part and is told', () => {
  const gone: UncertainInput = { ...density, norm: 'gone' }
  const draws = createDraws(computePlan(shulan()), { id: 'main', inputs: [gone, people], seed: 1, draws: 3 })
  draws.more(3)
  expect(draws.summary().stale).toEqual([gone])
})

test('a tornado is widest first, and its ends are runs of the plan with that one input moved', () => {
  const plan = shulan()
  const results = computePlan(plan)
  const output = { kind: 'total', class: 'county', resource: 'bed', measure: 'control' } as const
  const { base, bars } = sensitivity(results, [renmin, people, density], output)
  const widths = bars.map((bar) => bar.width ?? 0)
  expect(widths).toEqual([...widths].sort((a, b) => b - a))
  expect(bars.map(({ input }) => input.kind)).toEqual(['norm', 'population', 'planned'])
  const control = (value: number) =>
    computePlan(plan, [{ type: 'setNormValue', norm: 'S4-032', year: 2025, value }])
      .allocation.totals.find((t) => t.class === 'county' && t.resource === 'bed' && t.year === 2025)
      ?.control?.toNumber()
  expect(bars[0]).toMatchObject({ atLow: control(2.5), atHigh: control(2.9) })
  expect(base).toBe(1099)
  expect(bars[2]?.width).toBe(0)
})
