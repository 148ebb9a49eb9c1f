/**
 * 常住 = 户籍 × q
 *
 * q residents per registered person: the planner’s, or of the nearest unit above in the last year that has both. Always an
 * estimate, and marked as one. Limit: townships differ in who has left; better than nothing only where nothing better exists.
 */
import { dec } from '../../base/decimal.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { SpecOf } from '../../plan/schema/projection-method.ts'
import { type Message, message } from '../../text/message.ts'
import { derived, type MethodInput, type Model } from './model.ts'

export function registeredRatioModel(
  spec: SpecOf<'registeredRatio'>,
  { related }: MethodInput,
): Result<Model, Message> {
  const above = spec.ratio === undefined ? related?.ratioAbove() : undefined
  const ratio = spec.ratio ?? above?.ratio
  if (ratio === undefined) return err(message('population.reason.noRatio'))
  return ok(
    derived(
      (year) => related?.registered(year)?.times(dec(ratio)),
      [
        {
          name: 'population.parameter.ratio',
          value: ratio,
          given: spec.ratio !== undefined,
          ...(above !== undefined && { year: above.year }),
        },
      ],
    ),
  )
}
