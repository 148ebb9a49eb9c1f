/**
 * 组合: P(y) = Σ wᵢ·Pᵢ(y)/Σ wᵢ
 *
 * wᵢ weights, Pᵢ the same population by another method. With one part it is that part. Limit: unknown in a year that one part does
 * not know. Ages come from the first part that projects them. Source: Bates and Granger, “The combination of forecasts”, 1969.
 */
import { dec, sum } from '../../base/decimal.ts'
import type { Model } from './model.ts'

export type WeightedModel = { readonly weight: number; readonly model: Model }

export function mixModel(parts: readonly WeightedModel[]): Model {
  const total = sum(parts.map((p) => dec(p.weight)))
  const cohorts = parts.find((p) => p.model.cohorts !== undefined)?.model.cohorts
  return {
    parameters: parts.flatMap((p) => [
      { name: 'population.parameter.weight' as const, value: p.weight, given: true },
      ...p.model.parameters,
    ]),
    ...(cohorts !== undefined && { cohorts }),
    after(start, year) {
      const values = parts.map(({ weight, model }) => model.after(start, year)?.times(dec(weight)))
      const known = values.filter((v) => v !== undefined)
      return known.length < values.length ? undefined : sum(known).div(total)
    },
  }
}
