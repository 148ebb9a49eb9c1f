/**
 * Five-year survival ratios from any of the ways a planner knows mortality. Of k groups, the last one open, k + 1 ratios:
 *   s₀ births into 0–4          L₀/(5·l₀)
 *   sᵢ group i − 1 into group i  Lᵢ/Lᵢ₋₁
 *   s_{k−1} and s_k into the open group from the one before and from itself   T/(L_{k−2} + T)
 * L person-years of five ages, T of the open group. Source: Preston, Heuveline, Guillot, Demography (2001), ch. 6.
 */
import { err, ok, type Result } from '../../base/result.ts'
import type { SpecOf } from '../../plan/schema/projection-method.ts'
import { type Message, message } from '../../text/message.ts'
import { lifeExpectancyRange, type PersonYears, personYearsFor } from './life-table.ts'
import { pathAt } from './path.ts'

export type Survival = { readonly male: Float64Array; readonly female: Float64Array }
type Spec = SpecOf<'cohortComponent'>['survival']

/** Groups of the model life table: 0–4 … 95–99 and 100 and above. */
export const MODEL_GROUPS = 21

export const groupCount = (spec: Spec): number =>
  spec.by === 'lifeExpectancy' ? MODEL_GROUPS : spec.by === 'lifeTable' ? spec.male.length : spec.male.length - 1

/** A ratio above 1 lets the dead rise: such a table is refused and the audit names it. */
export function survivalIn(spec: Spec, time: number): Result<Survival, Message> {
  if (spec.by !== 'lifeExpectancy' && spec.male.length !== spec.female.length)
    return err(message('population.reason.survivalLength', { male: spec.male.length, female: spec.female.length }))
  if (spec.by === 'lifeExpectancy') {
    const { low, high } = lifeExpectancyRange
    const value = [pathAt(spec.male, time), pathAt(spec.female, time)].find((e) => e < low || e > high)
    if (value !== undefined) return err(message('population.reason.lifeExpectancy', { value, low, high }))
  }
  const survival = { male: ratiosOf(spec, 'male', time), female: ratiosOf(spec, 'female', time) }
  for (const sex of ['male', 'female'] as const) {
    const group = survival[sex].findIndex((s) => s > 1)
    if (group !== -1)
      return err(
        message('population.reason.survivalAbove', {
          sex: `population.sex.${sex}`,
          age: group * 5,
          ratio: survival[sex][group] ?? 0,
        }),
      )
    if (survival[sex].some((s) => !Number.isFinite(s)))
      return err(message('population.reason.survivalZero', { sex: `population.sex.${sex}` }))
  }
  return ok(survival)
}

function ratiosOf(spec: Spec, sex: 'male' | 'female', time: number): Float64Array {
  if (spec.by === 'ratios') return Float64Array.from(spec[sex])
  if (spec.by === 'lifeTable') return fromPersonYears(spec[sex], spec.radix)
  return modelRatios(pathAt(spec[sex], time))
}

// Units of a county share their expectancies. The arrays are read only.
const known = new Map<number, Float64Array>()
const MOST_KNOWN = 2000

function modelRatios(lifeExpectancy: number): Float64Array {
  const before = known.get(lifeExpectancy)
  if (before !== undefined) return before
  const ratios = fromPersonYears(inFives(personYearsFor(lifeExpectancy)), 1)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(lifeExpectancy, ratios)
  return ratios
}

export function fromPersonYears(years: readonly number[], radix: number): Float64Array {
  const k = years.length
  const open = (years[k - 1] ?? 0) / ((years[k - 2] ?? 0) + (years[k - 1] ?? 0))
  return Float64Array.from({ length: k + 1 }, (_, i) =>
    i === 0 ? (years[0] ?? 0) / (5 * radix) : i >= k - 1 ? open : (years[i] ?? 0) / (years[i - 1] ?? 0),
  )
}

/** Single ages to the groups of the model life table. */
export function inFives(years: PersonYears): number[] {
  const fives = new Array<number>(MODEL_GROUPS).fill(0)
  for (const [age, value] of years.entries()) {
    const group = Math.min(Math.floor(age / 5), MODEL_GROUPS - 1)
    fives[group] = (fives[group] ?? 0) + value
  }
  return fives
}

/** Person-years by single age, to open broad bands with: the model’s, or those of the groups spread evenly over their ages. */
export function agesLived(spec: Spec, sex: 'male' | 'female', time: number): number[] {
  if (spec.by === 'lifeExpectancy') return [...personYearsFor(pathAt(spec[sex], time))]
  const groups = spec.by === 'lifeTable' ? spec[sex].map((l) => l / spec.radix) : fromRatios(spec[sex])
  return Array.from({ length: 111 }, (_, age) => {
    const last = groups.length - 1
    const group = Math.min(Math.floor(age / 5), last)
    return (groups[group] ?? 0) / (group === last ? 111 - 5 * last : 5)
  })
}

/** The stationary population that keeps itself under these ratios. */
function fromRatios(ratios: readonly number[]): number[] {
  const k = ratios.length - 1
  const lived = [5 * (ratios[0] ?? 0)]
  for (let i = 1; i < k; i++) lived.push((lived[i - 1] ?? 0) * (ratios[i] ?? 0))
  const open = ratios[k] ?? 0
  if (open < 1) lived[k - 1] = (lived[k - 1] ?? 0) / (1 - open)
  return lived
}
