/** Figures derived from two others: things per thousand persons, and how far planned lies from allocated. */
import type { Decimal } from '../../base/decimal.ts'
import { dec } from '../../base/decimal.ts'
import { digits, message, type TextKey } from '../../text/message.ts'
import { toPlaces } from '../../units/rounding.ts'
import type { TraceInput, TraceStep } from '../trace.ts'
import { input } from './inputs.ts'
import type { Parts } from './parts.ts'

export function densityParts(
  things: number | undefined,
  people: number | undefined,
  exact: number | undefined,
  inputs: Parts['inputs'],
  counter: string,
): Parts {
  const formula = 'x × 1000 ÷ P'
  if (things === undefined || people === undefined || exact === undefined)
    return { unit: counter, formula, inputs, steps: [], reason: message('trace.reason.noCell') }
  const shown = toPlaces(dec(exact), 2)
  return {
    unit: counter,
    formula,
    value: shown,
    inputs,
    steps: [
      {
        label: message('trace.step.perThousand'),
        expression: `${digits(things)} × 1000 ÷ ${digits(people)}`,
        result: exact,
      },
    ],
  }
}

/** (planned − m) ÷ m × 100, %; nothing where there is nothing to measure against. */
export function deviationParts(planned: Decimal | undefined, measure: Decimal | undefined, name: TextKey): Parts {
  const formula = '(p − m) ÷ m × 100'
  const inputs = [
    input(message('trace.name.count'), planned?.toNumber(), ''),
    input(message(name), measure?.toNumber(), ''),
  ]
  if (planned === undefined || measure === undefined || measure.isZero()) {
    return { unit: '%', formula, inputs, steps: [], reason: message('trace.reason.noCell') }
  }
  const result = toPlaces(planned.minus(measure).times(100).div(measure), 0)
  const [p, m] = [digits(planned.toNumber()), digits(measure.toNumber())]
  const expression = `(${p} − ${m}) ÷ ${m} × 100`
  const step = { label: message('trace.step.difference'), expression, result }
  return { unit: '%', formula, value: result, inputs, steps: [step] }
}

/** A sum of its inputs. */
export function addedUp(inputs: readonly TraceInput[], unit: string): Parts {
  const values = inputs.flatMap((i) => i.value ?? [])
  const value = values.reduce((total, v) => total + v, 0)
  const shown = values.slice(0, 12).map(digits).join(' + ')
  const step: TraceStep = {
    label: message('trace.step.sum'),
    expression: `${shown}${values.length > 12 ? ' + …' : ''}`,
    result: value,
  }
  return { unit, formula: 'Σ', value, inputs, steps: [step] }
}
