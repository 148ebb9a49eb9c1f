import { never } from '../../base/never.ts'
import { ok, type Result } from '../../base/result.ts'
import type { MethodSpec } from '../../plan/schema/projection-method.ts'
import type { Message } from '../../text/message.ts'
import { cohortComponentModel } from './cohort-component.ts'
import { constantModel } from './constant.ts'
import { exponentialModel } from './exponential.ts'
import { gm11Model } from './gm11.ts'
import { growthRateModel } from './growth-rate.ts'
import { linearModel } from './linear.ts'
import { logisticModel } from './logistic.ts'
import { mixModel, type WeightedModel } from './mix.ts'
import type { MethodInput, Model } from './model.ts'
import { naturalAndMigrationModel } from './natural-and-migration.ts'
import { registeredRatioModel } from './registered-ratio.ts'
import { serviceFactorModel } from './service-factor.ts'
import { tableModel } from './table.ts'

/** The model of a specification on one population, or why it cannot be had. */
export function buildModel(spec: MethodSpec, input: MethodInput): Result<Model, Message> {
  switch (spec.method) {
    case 'constant':
      return ok(constantModel())
    case 'growthRate':
      return growthRateModel(spec, input)
    case 'naturalAndMigration':
      return ok(naturalAndMigrationModel(spec))
    case 'linear':
      return linearModel(spec, input)
    case 'exponential':
      return exponentialModel(spec, input)
    case 'logistic':
      return logisticModel(spec, input)
    case 'gm11':
      return gm11Model(spec, input)
    case 'table':
      return ok(tableModel())
    case 'serviceFactor':
      return ok(serviceFactorModel(spec, input))
    case 'registeredRatio':
      return registeredRatioModel(spec, input)
    case 'cohortComponent':
      return cohortComponentModel(spec, input)
    case 'mix': {
      const parts: WeightedModel[] = []
      for (const { weight, spec: part } of spec.parts) {
        const model = buildModel(part, input)
        if (!model.ok) return model
        parts.push({ weight, model: model.value })
      }
      return ok(mixModel(parts))
    }
    default:
      return never(spec)
  }
}
