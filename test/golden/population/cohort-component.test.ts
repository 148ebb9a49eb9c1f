/**
 * Preston, Heuveline and Guillot, Demography (2001), box 6.1: females of Sweden, 1 January 1993, carried five years forward, closed to
 * migration. Input columns N(1993), ₅Lₓ and ₅Fₓ (1993–98) and the column N(1998) as printed; sex ratio at birth 1.05.
 */
import { expect, test } from 'vitest'
import type { SexAges } from '../../../shared/population/cohorts/cohort-table.ts'
import { step } from '../../../shared/population/cohorts/step.ts'
import { fromPersonYears } from '../../../shared/population/cohorts/survival.ts'

const women1993 = [
  293395, 248369, 240012, 261346, 285209, 314388, 281290, 286923, 304108, 324946, 247613, 211351, 215140, 221764,
  223506, 183654, 141990, 112424,
]
const personYears = [
  497487, 497138, 496901, 496531, 495902, 495168, 494213, 492760, 490447, 486613, 480665, 471786, 457852, 436153,
  402775, 350358, 271512, 291707,
]
const births = [0, 0, 0, 0.012, 0.0908, 0.1499, 0.1125, 0.0441, 0.0074, 0.0003]
const women1998 = [
  293574, 293189, 248251, 239833, 261015, 284787, 313782, 280463, 285576, 301731, 320974, 243039, 205109, 204944,
  204793, 194419, 142324, 131768,
]

const rates = () => {
  const survival = fromPersonYears(personYears, 100_000)
  const fertility = Float64Array.from({ length: 18 }, (_, i) => births[i] ?? 0)
  return { survival: { male: survival, female: survival }, fertility, sexRatio: 105 }
}

test('Sweden 1993 to 1998, every printed group to the person', () => {
  expect(women1993.reduce((a, b) => a + b)).toBe(4_397_428)
  const people = { female: Float64Array.from(women1993), male: new Float64Array(18) }
  expect([...step(people, rates()).female].map(Math.round)).toEqual(women1998)
})

/** Leslie’s matrix of the same box: survival below the diagonal, in the first row the girls who reach 0–4 per woman of a group. */
function leslie(): number[][] {
  const { survival, fertility } = rates()
  const s = survival.female
  const girls = ((5 * (s[0] ?? 0)) / 2) * (1 / 2.05)
  return Array.from({ length: 18 }, (_, row) =>
    Array.from({ length: 18 }, (_, col) => {
      const next = Math.min(col + 1, 17)
      if (row === 0) return girls * ((fertility[col] ?? 0) + (fertility[next] ?? 0) * (s[col + 1] ?? 0))
      return next === row ? (s[col + 1] ?? 0) : 0
    }),
  )
}

test('three steps are three products with the Leslie matrix', () => {
  let people: SexAges = { female: Float64Array.from(women1993), male: new Float64Array(18) }
  let vector = women1993
  const matrix = leslie()
  for (let i = 0; i < 3; i++) {
    people = step(people, rates())
    vector = matrix.map((row) => row.reduce((total, m, j) => total + m * (vector[j] ?? 0), 0))
    for (const [group, value] of people.female.entries()) expect(value).toBeCloseTo(vector[group] ?? 0, 5)
  }
})
