/** Totals of the bands a plan talks about: exact where groups end at the band, absent where a group lies across its edge. */
import type { AgeGroup } from '../../../shared/population/projection.ts'

export type Band = { readonly from: number; readonly to?: number }
export const bands: readonly Band[] = [
  { from: 0, to: 4 },
  { from: 0, to: 14 },
  { from: 15, to: 59 },
  { from: 60 },
  { from: 65 },
]

export function bandTotal(groups: readonly AgeGroup[], band: Band): number | undefined {
  const end = band.to ?? Number.POSITIVE_INFINITY
  let persons = 0
  let covered = band.from
  for (const group of groups) {
    const last = group.to ?? Number.POSITIVE_INFINITY
    if (last < band.from || group.from > end) continue
    if (group.from < band.from || last > end || group.from !== covered) return undefined
    persons += group.persons
    covered = last + 1
  }
  return covered > end || covered === Number.POSITIVE_INFINITY ? persons : undefined
}

/** Finer groups summed into the bands of another year, so that both stand in one pyramid; undefined where they do not nest. */
export function foldInto(groups: readonly AgeGroup[], into: readonly AgeGroup[]): readonly AgeGroup[] | undefined {
  const folded = into.map((band): AgeGroup | undefined => {
    const last = band.to ?? Number.POSITIVE_INFINITY
    const inside = groups.filter(({ from, to }) => from >= band.from && (to ?? Number.POSITIVE_INFINITY) <= last)
    const persons = bandTotal(groups, band)
    if (persons === undefined) return undefined
    const age = band.to === undefined ? { from: band.from } : { from: band.from, to: band.to }
    const [male, female] = [partOf(inside, 'male'), partOf(inside, 'female')]
    return { ...age, persons, ...(male !== undefined && { male }), ...(female !== undefined && { female }) }
  })
  const whole = folded.filter((band) => band !== undefined)
  return whole.length === into.length ? whole : undefined
}

const partOf = (groups: readonly AgeGroup[], sex: 'male' | 'female'): number | undefined =>
  groups.every((group) => group[sex] !== undefined)
    ? groups.reduce((sum, group) => sum + (group[sex] ?? 0), 0)
    : undefined

export const allAges = (groups: readonly AgeGroup[]): number => groups.reduce((sum, { persons }) => sum + persons, 0)
