/**
 * Net migrants of a year by sex and five-year group.
 *   proportional   as the population itself
 *   model          Rogers–Castro: m(x) = 0.02·e^(−0.1x) + 0.06·e^(−0.1(x−20) − e^(−0.4(x−20))) + 0.003, both sexes alike
 *   own schedule   weights by sex and group; they may differ in sign, their sum counts as the net total
 * Source: Rogers and Castro, Model Migration Schedules, IIASA RR-81-30 (1981), basic standard.
 */
import type { SpecOf } from '../../plan/schema/projection-method.ts'
import type { SexAges } from './cohort-table.ts'
import { pathAt } from './path.ts'

type Spec = NonNullable<SpecOf<'cohortComponent'>['migration']>

export function migrantsIn(spec: Spec | undefined, time: number, people: SexAges): SexAges | undefined {
  if (spec === undefined) return undefined
  const net = pathAt(spec.net, time)
  if (net === 0 && !Array.isArray(spec.schedule)) return undefined
  const groups = people.male.length
  const weights = weightsOf(spec.schedule, people, groups)
  let total = 0
  for (let i = 0; i < groups; i++) total += (weights.male[i] ?? 0) + (weights.female[i] ?? 0)
  if (total === 0) return undefined
  const scaled = (values: Float64Array) => values.map((w) => (net * w) / total)
  return { male: scaled(weights.male), female: scaled(weights.female) }
}

function weightsOf(schedule: Spec['schedule'], people: SexAges, groups: number): SexAges {
  if (schedule === 'proportional') return people
  if (schedule === 'model') {
    const weights = rogersCastro(groups)
    return { male: weights, female: weights }
  }
  const own = { male: new Float64Array(groups), female: new Float64Array(groups) }
  for (const { sex, ageFrom, share } of schedule) {
    const group = Math.min(Math.floor(ageFrom / 5), groups - 1)
    own[sex][group] = (own[sex][group] ?? 0) + share
  }
  return own
}

const known = new Map<number, Float64Array>()

function rogersCastro(groups: number): Float64Array {
  const before = known.get(groups)
  if (before !== undefined) return before
  const weights = new Float64Array(groups)
  for (let age = 0; age < 100; age++) {
    const x = age + 0.5
    const group = Math.min(Math.floor(age / 5), groups - 1)
    const rate = 0.02 * Math.exp(-0.1 * x) + 0.06 * Math.exp(-0.1 * (x - 20) - Math.exp(-0.4 * (x - 20))) + 0.003
    weights[group] = (weights[group] ?? 0) + rate
  }
  known.set(groups, weights)
  return weights
}
