/** 5 000 draws of Shulan (36 facilities) over population, densities, occupancy and stay; and the same by whole runs of the engine. */
import { computePlan } from '../shared/engine/run.ts'
import type { Plan } from '../shared/plan/schema/plan.ts'
import type { UncertainInput } from '../shared/plan/schema/uncertainty.ts'
import { createDraws } from '../shared/uncertainty/draws.ts'
import { presentValue, settledValue, withValue } from '../shared/uncertainty/input-value.ts'
import { shulan } from './big-plan.ts'
import { ms } from './statistics.ts'

const DRAWS = 5000
/** Enough whole runs to measure one. */
const WHOLE = 200

export function benchDraws(): void {
  console.log(`draws: ${DRAWS} of Shulan, from the plan to the quantiles; whole is the same by full runs of the engine`)
  const base = shulan()
  measure('population and two densities', base, [people, county, all])
  measure('a planned figure too', base, [people, county, all, planned])
  measure('by need: occupancy and stay too', byNeed(base), [people, county, all, occupancy, stay])
}

function measure(name: string, plan: Plan, inputs: readonly UncertainInput[]): void {
  const results = computePlan(plan)
  createDraws(results, { id: 'warm', inputs: [...inputs], seed: 2, draws: 300 }).more(300)
  const start = performance.now()
  const draws = createDraws(results, { id: 'main', inputs: [...inputs], seed: 1, draws: DRAWS })
  draws.more(DRAWS)
  draws.summary()
  const lean = performance.now() - start
  const from = performance.now()
  for (let i = 0; i < WHOLE; i++) {
    const part = i / WHOLE
    computePlan(
      inputs.reduce<Plan>((current, input) => {
        const value = settledValue(input.kind, input.low + part * (input.high - input.low))
        return withValue(current, input, value, presentValue(results, input))
      }, plan),
    )
  }
  const whole = ((performance.now() - from) / WHOLE) * DRAWS
  console.log(`  ${name}: ${ms(lean)}  whole ${ms(whole)}  (${(whole / lean).toFixed(1)} times)`)
}

function byNeed(plan: Plan): Plan {
  const services = [{ unit: 'shulan', year: 2020, hospitalisationRate: 0.18, lengthOfStay: 8.5, occupancy: 0.85 }]
  const allocations = plan.allocations.map((rule) =>
    rule.class === 'county' && rule.resource === 'bed' ? { ...rule, method: 'need' as const } : rule,
  )
  return { ...plan, services, allocations }
}

const people: UncertainInput = {
  kind: 'population',
  unit: 'shulan',
  population: 'resident',
  year: 2025,
  low: 398_000,
  high: 419_000,
  spread: 'normal',
}
const county: UncertainInput = { kind: 'norm', norm: 'S4-032', low: 2.5, high: 2.9, spread: 'triangular' }
const all: UncertainInput = { kind: 'norm', norm: 'S4-005', low: 8.3, high: 8.9, spread: 'uniform' }
const planned: UncertainInput = {
  kind: 'planned',
  facility: 'renmin',
  resource: 'bed',
  low: 650,
  high: 760,
  spread: 'uniform',
}
const occupancy: UncertainInput = { kind: 'occupancy', low: 0.75, high: 0.93, spread: 'uniform' }
const stay: UncertainInput = { kind: 'lengthOfStay', low: 7, high: 10, spread: 'triangular' }
