/**
 * 服务人口 = 常住人口 × (1 + f)
 *
 * f floating factor, a fraction: people whom the unit’s facilities serve without living there (flow, tourists, neighbouring
 * counties) less those who go elsewhere. Limit: one factor for all years. Source: planning practice; the factor needs a source of its own.
 */
import { dec } from '../../base/decimal.ts'
import type { SpecOf } from '../../plan/schema/projection-method.ts'
import type { Year } from '../../units/brand.ts'
import { derived, type MethodInput, type Model } from './model.ts'

export function serviceFactorModel(spec: SpecOf<'serviceFactor'>, { related }: MethodInput): Model {
  const factor = dec(spec.factor).plus(1)
  return derived(
    (year: Year) => related?.resident(year)?.times(factor),
    [{ name: 'population.parameter.factor', value: spec.factor, unit: 'population.unit.fraction', given: true }],
  )
}
