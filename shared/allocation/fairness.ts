/**
 * How evenly an amount lies over the units people live in (places.ts).
 *   per thousand  rᵤ = 1000·xᵤ/Pᵤ
 *   Gini          G = 1 − Σₖ pₖ·(Lₖ + Lₖ₋₁)   units by rising r, p share of people, L cumulated share of the amount; 0 even, towards 1 uneven
 *   Theil         T = Σ sᵤ·ln(sᵤ/pᵤ)          s share of the amount; 0 even
 *   HRADᵤ = sᵤ/aᵤ   PADᵤ = pᵤ/aᵤ   ratio = HRADᵤ/PADᵤ = sᵤ/pᵤ   a share of the area; ratio 1: as the people, below 1: too little
 * x in the counting unit, P residents of the target year, A km². Rounded to four decimals, so that every machine shows the same.
 * Sources: Gini, Variabilità e mutabilità (1912); Theil, Economics and Information Theory (1967), ch. 4; 卫生资源集聚度: 袁素维等，
 * 利用集聚度评价卫生资源配置公平性的方法学探讨，中国医院管理 2015, 35(2).
 */

import { dec } from '../base/decimal.ts'
import { type Message, message } from '../text/message.ts'
import { toPlaces } from '../units/rounding.ts'
import type { Place } from './places.ts'

type Level = { readonly unit: string; readonly perThousand: number }
export type Fairness = {
  readonly gini?: number
  readonly theil?: number
  readonly lowest?: Level
  readonly highest?: Level
  readonly agglomeration?: readonly {
    readonly unit: string
    readonly hrad: number
    readonly pad: number
    readonly ratio: number
  }[]
  /** Why nothing could be measured. */
  readonly reason?: Message
  /** Why the agglomeration degrees are absent. */
  readonly areaReason?: Message
}

type Counted = {
  readonly place: Place
  readonly amount: number
  readonly people: number
  readonly share: number
  readonly peopleShare: number
}

const PLACES = 4
const rounded = (value: number): number => toPlaces(dec(value), PLACES)

/** `amounts` by place; a place without people has none, or the measure would leave its amount out. */
export function fairnessOf(places: readonly Place[], amounts: readonly number[]): Fairness {
  const outside = places.filter((p, i) => p.persons === undefined && (amounts[i] ?? 0) > 0)
  const [out] = outside
  if (out !== undefined) return { reason: message('fairness.unplaced', { unit: out.name }) }
  const inside = places.flatMap((place, i) =>
    place.persons === undefined ? [] : [{ place, amount: amounts[i] ?? 0, people: place.persons.toNumber() }],
  )
  if (inside.length < 2) return { reason: message('fairness.noUnits') }
  const total = inside.reduce((t, c) => t + c.amount, 0)
  const people = inside.reduce((t, c) => t + c.people, 0)
  if (total === 0) return { reason: message('fairness.nothing') }
  const counted = inside
    .map((c): Counted => ({ ...c, share: c.amount / total, peopleShare: c.people / people }))
    .sort((a, b) => a.amount / a.people - b.amount / b.people)
  const level = (c: Counted | undefined) =>
    c === undefined ? undefined : { unit: c.place.unit, perThousand: rounded((1000 * c.amount) / c.people) }
  const [lowest, highest] = [level(counted[0]), level(counted.at(-1))]
  return {
    gini: rounded(giniOf(counted)),
    theil: rounded(counted.reduce((t, c) => t + (c.share === 0 ? 0 : c.share * Math.log(c.share / c.peopleShare)), 0)),
    ...(lowest !== undefined && { lowest }),
    ...(highest !== undefined && { highest }),
    ...agglomerationOf(counted, places),
  }
}

function giniOf(rising: readonly Counted[]): number {
  let below = 0
  let area = 0
  for (const { share, peopleShare } of rising) {
    area += peopleShare * (below + below + share)
    below += share
  }
  return Math.max(0, 1 - area)
}

function agglomerationOf(
  counted: readonly Counted[],
  order: readonly Place[],
): Pick<Fairness, 'agglomeration' | 'areaReason'> {
  const missing = counted.find((c) => c.place.area === undefined)
  if (missing !== undefined) return { areaReason: message('fairness.noArea', { unit: missing.place.name }) }
  const area = counted.reduce((t, c) => t + (c.place.area ?? 0), 0)
  const sorted = [...counted].sort((a, b) => order.indexOf(a.place) - order.indexOf(b.place))
  return {
    agglomeration: sorted.map(({ place, share, peopleShare }) => {
      const part = (place.area ?? 0) / area
      return {
        unit: place.unit,
        hrad: rounded(share / part),
        pad: rounded(peopleShare / part),
        ratio: rounded(share / peopleShare),
      }
    }),
  }
}
