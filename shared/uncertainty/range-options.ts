/**
 * Ranges as a command line states them, to inputs:
 *   population:[UNIT:]YEAR=LOW..HIGH   norm:ID=LOW..HIGH   planned:FACILITY:RESOURCE=LOW..HIGH
 *   occupancy:[FACILITY or CLASS]=LOW..HIGH   lengthOfStay:[FACILITY or CLASS]=LOW..HIGH
 * each with “,spread=uniform|triangular|normal” where another than the usual is wanted; population:YEAR=method takes the range from
 * the error of the projection method. Names may stand wherever ids do.
 */
import { err, ok, type Result } from '../base/result.ts'
import type { Results } from '../engine/results.ts'
import { type Spread, spreads, type UncertainInput } from '../plan/schema/uncertainty.ts'
import { resolveName } from '../scenario/resolve-name.ts'
import { type Message, message } from '../text/message.ts'
import { type AmountOptions, parseAmount } from '../units/parse-number.ts'
import { applies } from './input-value.ts'
import { methodRange } from './method-range.ts'

type Bare = UncertainInput extends infer I
  ? I extends UncertainInput
    ? Omit<I, 'low' | 'high' | 'spread'>
    : never
  : never
type Grounds = Pick<Results, 'plan' | 'projection'>

const open = { low: 0, high: 0, spread: 'triangular' } as const

export function rangeInput(grounds: Grounds, given: string): Result<UncertainInput, Message> {
  const parts =
    /^\s*(?<kind>[A-Za-z]+)\s*[:：]?(?<place>.*?)=(?<range>[^=]*?)(?:[,，]\s*spread\s*=\s*(?<spread>\w*)\s*)?$/su.exec(
      given,
    )?.groups
  if (parts === undefined) return err(message('range.form'))
  const { kind = '', place = '', range = '', spread } = parts
  const bare = inputOf(grounds, kind, place.trim())
  if (!bare.ok) return bare
  const stated = spreads.find((known) => known === spread)
  if (spread !== undefined && stated === undefined)
    return err(message('range.spread', { found: spread, list: spreads.join(', ') }))
  const input = { ...bare.value, ...open } as UncertainInput
  const ends = range.trim() === 'method' ? byMethod(grounds, input) : endsOf(range, amounts[input.kind])
  if (!ends.ok) return ends
  const { low, high } = ends.value
  if (low > high) return err(message('range.upsideDown', { low, high }))
  if (low === 0 && (input.kind === 'occupancy' || input.kind === 'lengthOfStay' || input.kind === 'population'))
    return err(message('range.positive'))
  const usual: Spread = input.kind === 'population' ? 'normal' : 'triangular'
  const whole: UncertainInput = { ...input, low, high, spread: stated ?? usual }
  return applies(grounds, whole) ? ok(whole) : err(message('range.stale'))
}

const amounts: { readonly [K in UncertainInput['kind']]: AmountOptions } = {
  population: { integer: true, max: 2e9 },
  norm: { percent: true, max: 1e9 },
  planned: { integer: true },
  occupancy: { percent: true, max: 2 },
  lengthOfStay: { max: 400 },
}

function endsOf(range: string, options: AmountOptions): Result<{ low: number; high: number }, Message> {
  const [from, to, more] = range.split(/\.\.|[~～]/u)
  if (from === undefined || to === undefined || more !== undefined) return err(message('range.form'))
  const low = parseAmount(from, { ...options, allowEmpty: false })
  if (!low.ok) return low
  const high = parseAmount(to, { ...options, allowEmpty: false })
  return high.ok ? ok({ low: low.value, high: high.value }) : high
}

function byMethod(grounds: Grounds, input: UncertainInput): Result<{ low: number; high: number }, Message> {
  return input.kind === 'population' ? methodRange(grounds, input) : err(message('range.form'))
}

function inputOf({ plan }: Grounds, kind: string, place: string): Result<Bare, Message> {
  switch (kind) {
    case 'population': {
      const found = /^(?:(?<unit>.+)[:：])?\s*(?<year>\d{4})$/su.exec(place)?.groups
      if (found === undefined) return err(message('range.form'))
      const unit =
        found.unit === undefined
          ? ok(plan.region.unit)
          : resolveName(plan.units, found.unit.trim(), 'override.kind.unit')
      if (!unit.ok) return unit
      return ok({ kind, unit: unit.value, population: 'resident', year: Number(found.year) })
    }
    case 'norm': {
      const named = plan.norms.map(({ id, label }) => ({ id, name: label }))
      const norm = resolveName(named, place, 'override.kind.norm')
      return norm.ok ? ok({ kind, norm: norm.value }) : norm
    }
    case 'planned': {
      const found = /^(?<facility>.+)[:：](?<resource>[^:：]+)$/su.exec(place)?.groups
      if (found === undefined) return err(message('range.form'))
      const facility = resolveName(plan.facilities, (found.facility ?? '').trim(), 'override.kind.facility')
      if (!facility.ok) return facility
      const resource = resolveName(plan.resources, (found.resource ?? '').trim(), 'override.kind.resource')
      return resource.ok ? ok({ kind, facility: facility.value, resource: resource.value }) : resource
    }
    case 'occupancy':
    case 'lengthOfStay': {
      if (place === '') return ok({ kind })
      const ofClass = resolveName(plan.classes, place, 'override.kind.class')
      if (ofClass.ok) return ok({ kind, class: ofClass.value })
      const facility = resolveName(plan.facilities, place, 'override.kind.facility')
      return facility.ok ? ok({ kind, facility: facility.value }) : facility
    }
    default:
      return err(message('range.form'))
  }
}
