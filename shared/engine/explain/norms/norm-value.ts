/** A norm’s own value of a year as an input, and the step that shows how it lies between given years. */
import { dec } from '../../../base/decimal.ts'
import { singleValues } from '../../../norms/single-values.ts'
import { rangeAt, valueAt } from '../../../norms/value-at.ts'
import type { Norm, NormOf } from '../../../plan/schema/norm.ts'
import { digits, message } from '../../../text/message.ts'
import type { TraceInput, TraceStep } from '../../trace.ts'
import { type ExplainContext, input, sourceOf, typedIn } from '../inputs.ts'

/** Shares are stored as fractions; wherever they are shown, also here, they are per cent. */
export const isFraction = (norm: Norm): boolean =>
  norm.shape === 'share' ||
  norm.shape === 'coverage' ||
  norm.shape === 'shareRange' ||
  norm.shape === 'shareOrFloor' ||
  (norm.shape === 'utilisation' && norm.quantity === 'occupancy')

/** A norm’s own value as it is shown, and its unit: 0.85 is 85 %. */
export function shownValue(
  norm: Norm,
  value: number | undefined,
): { readonly value: number | undefined; readonly unit: string } {
  if (!isFraction(norm)) return { value, unit: '' }
  return { value: value === undefined ? undefined : dec(value).times(100).toNumber(), unit: '%' }
}

export function valueIn(norm: Norm, year: number): number | undefined {
  const values = singleValues(norm)
  if (values !== undefined) return valueAt(values, year)?.toNumber()
  return norm.shape === 'perInstitution' ? norm.minimum : norm.shape === 'capacity' ? norm.demand : undefined
}

/** A value given for the year cites its own source, or was typed in; one between given years cites the norm. */
export function valueInput(norm: Norm, year: number, { results, language }: ExplainContext): TraceInput {
  const given = 'values' in norm ? norm.values.find((v) => v.year === year) : undefined
  const typed = given !== undefined && given.cite === undefined
  const source = typed ? typedIn(language) : sourceOf(results.plan, given?.cite ?? norm.cite)
  const { value, unit } = shownValue(norm, valueIn(norm, year))
  return input(message('trace.name.normValue'), value, unit, source)
}

export function rangeInputs(
  norm: NormOf<'range' | 'shareRange' | 'shareOrFloor'>,
  year: number,
  { results }: ExplainContext,
): readonly [TraceInput, TraceInput] {
  const ends = rangeAt(norm.values, year)
  const known = ends !== undefined && 'low' in ends ? ends : undefined
  const source = sourceOf(results.plan, norm.values.find((v) => v.year === year)?.cite ?? norm.cite)
  const [low, high] = [shownValue(norm, known?.low.toNumber()), shownValue(norm, known?.high.toNumber())]
  return [
    input(message('norm.name.low'), low.value, low.unit, source),
    input(message('norm.name.high'), high.value, high.unit, source),
  ]
}

export function path(norm: Norm, year: number): TraceStep[] {
  const values = singleValues(norm)
  if (values === undefined || norm.shape === 'milestone' || values.length < 2 || values.some((v) => v.year === year))
    return []
  const { value: result, unit } = shownValue(norm, valueIn(norm, year))
  if (result === undefined) return []
  const expression = values
    .map((v) => `${v.year}: ${digits(shownValue(norm, v.value).value ?? v.value)}${unit}`)
    .join(' → ')
  return [{ label: message('trace.step.interpolate', { year }), expression, result, note: message('trace.note.path') }]
}

export const shown = (value: TraceInput): string =>
  value.value === undefined ? '?' : `${digits(value.value)}${value.unit === '%' ? '%' : ''}`
