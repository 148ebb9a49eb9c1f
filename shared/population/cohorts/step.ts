/**
 * One step of five years of the cohort-component method, for each sex:
 *   Nᵢ(t+5) = (Nᵢ₋₁(t) + Iᵢ₋₁/2)·sᵢ + Iᵢ/2        the open group gathers two groups
 *   B = 5·Σ Fᵢ·(Wᵢ(t) + Wᵢ(t+5))/2                 births to women W
 *   N₀(t+5) = B·share of the sex·s₀ + I₀/2
 * N persons, I net migrants of the five years, half of them there from the start, s survival ratios, F births a year per woman.
 * Source: Preston, Heuveline, Guillot, Demography (2001), ch. 6, boxes 6.1–6.3.
 */
import type { SexAges } from './cohort-table.ts'
import type { Survival } from './survival.ts'

export type StepRates = {
  readonly survival: Survival
  /** Births a year per woman of a group. */
  readonly fertility: Float64Array
  /** Boys per 100 girls. */
  readonly sexRatio: number
  /** Net migrants a year. */
  readonly migrants?: SexAges | undefined
}

export function step(people: SexAges, { survival, fertility, sexRatio, migrants }: StepRates): SexAges {
  const female = aged(people.female, survival.female, migrants?.female)
  const male = aged(people.male, survival.male, migrants?.male)
  let births = 0
  for (let i = 0; i < fertility.length; i++) {
    births += 5 * (fertility[i] ?? 0) * (((people.female[i] ?? 0) + (female[i] ?? 0)) / 2)
  }
  const boys = sexRatio / (100 + sexRatio)
  male[0] = (male[0] ?? 0) + births * boys * (survival.male[0] ?? 0)
  female[0] = (female[0] ?? 0) + births * (1 - boys) * (survival.female[0] ?? 0)
  return { male, female }
}

/** Survivors one group on; the youngest group holds only its migrants. */
function aged(people: Float64Array, survival: Float64Array, migrants: Float64Array | undefined): Float64Array {
  const k = people.length
  const next = new Float64Array(k)
  for (let i = 0; i < k; i++) {
    const alive = (people[i] ?? 0) + (5 * (migrants?.[i] ?? 0)) / 2
    const into = Math.min(i + 1, k - 1)
    next[into] = (next[into] ?? 0) + alive * (survival[i + 1] ?? 0)
  }
  if (migrants !== undefined) for (let i = 0; i < k; i++) next[i] = (next[i] ?? 0) + (5 * (migrants[i] ?? 0)) / 2
  return next
}
