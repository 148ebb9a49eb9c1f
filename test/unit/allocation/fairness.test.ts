import { expect, it } from 'vitest'
import { fairnessOf } from '../../../shared/allocation/fairness.ts'
import type { Place } from '../../../shared/allocation/places.ts'
import { dec } from '../../../shared/base/decimal.ts'
import { say } from '../../../shared/text/message.ts'

const place = (unit: string, persons: number, area?: number): Place => ({
  unit,
  name: unit,
  persons: dec(persons),
  ...(area !== undefined && { area }),
})
const two = [place('a', 25_000, 300), place('b', 75_000, 100)]

it('is even where everybody has the same', () => {
  const { gini, theil, lowest, highest } = fairnessOf(two, [50, 150])
  expect({ gini, theil, low: lowest?.perThousand, high: highest?.perThousand }).toEqual({
    gini: 0,
    theil: 0,
    low: 2,
    high: 2,
  })
})

it('by hand: a quarter of the people has half of the beds', () => {
  // Gini 1 − (0.75·0.5 + 0.25·1.5) = 0.25; Theil 0.5·ln 2 + 0.5·ln(2/3) = 0.1438
  expect(fairnessOf(two, [100, 100])).toEqual({
    gini: 0.25,
    theil: 0.1438,
    lowest: { unit: 'b', perThousand: 1.3333 },
    highest: { unit: 'a', perThousand: 4 },
    agglomeration: [
      { unit: 'a', hrad: 0.6667, pad: 0.3333, ratio: 2 },
      { unit: 'b', hrad: 2, pad: 3, ratio: 0.6667 },
    ],
  })
})

it('says what is missing', () => {
  expect(fairnessOf([place('a', 10), place('b', 10)], [1, 1]).areaReason?.key).toBe('fairness.noArea')
  expect(fairnessOf([place('a', 10)], [1]).reason?.key).toBe('fairness.noUnits')
  expect(fairnessOf(two, [0, 0]).reason?.key).toBe('fairness.nothing')
  const bare = fairnessOf([...two, { unit: 'c', name: 'C' }], [1, 1, 1]).reason
  expect(bare && say('en', bare)).toBe(
    '“C” has institutions and no resident population: not computed. Add its population.',
  )
})
