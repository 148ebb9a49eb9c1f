/** Why “need” gives a facility this many: the service volume it follows from, with its source, and for a shared volume the weights. */
import type { FacilityAllocation } from '../../allocation/allocation.ts'
import { ruleFor } from '../../allocation/control.ts'
import { facilityNeed, hasWorkload, type Need, serviceFor, serviceNeed, wholeBeds } from '../../allocation/need.ts'
import { regionClaims } from '../../allocation/share-need.ts'
import { type Decimal, dec, sum } from '../../base/decimal.ts'
import { digits, message, say } from '../../text/message.ts'
import { toPlaces } from '../../units/rounding.ts'
import type { TraceInput, TraceStep } from '../trace.ts'
import { type ExplainContext, input, populationInput, sourceOf } from './inputs.ts'
import type { Parts } from './parts.ts'

export function explainNeed(context: ExplainContext, row: FacilityAllocation, unit: string, value: number): Parts {
  const { plan, projection, classes } = context.results
  const people = { plan, projection }
  const facility = plan.facilities.find((f) => f.id === row.facility)
  const own = classes.members(row.class).some(hasWorkload)
  const service = own ? undefined : serviceFor(people, row.class)
  const need =
    own && facility !== undefined
      ? facilityNeed(people, facility)
      : service === undefined
        ? undefined
        : serviceNeed(people, service)
  if (need?.unrounded === undefined)
    return { unit, formula: '', value, inputs: [], steps: [], reason: message('trace.reason.noCell') }
  const step = ruleFor(plan, row.class, row.resource)?.step ?? 1
  const { inputs, steps } = volumeParts(context, need, own ? (facility?.unit ?? '') : plan.region.unit)
  const beds = wholeBeds(need.unrounded, step)
  const round: TraceStep = {
    label: message('trace.step.round', { mode: 'rounding.up' }),
    expression: digits(shown(need.unrounded)),
    result: beds.toNumber(),
    ...(step > 1 && { note: message('trace.note.step', { step, counter: unit }) }),
  }
  const formula =
    need.volume.rate === undefined ? 'N = D × P ÷ P₀ × L ÷ (365 × u)' : 'N = h × P × (1 − o + i) × L ÷ (365 × u)'
  const shared = own ? undefined : shareParts(context, row, beds, service?.class)
  const all = [...steps, round, ...(shared?.steps ?? [])]
  const last: TraceStep[] =
    row.bound === 'min' || row.bound === 'max'
      ? [
          {
            label: message('trace.note.bound', { bound: `trace.bound.${row.bound}` }),
            expression: digits(value),
            result: value,
          },
        ]
      : all.at(-1)?.result === value
        ? []
        : [
            {
              label: message('trace.step.remainder'),
              expression: digits(shown(row.quota ?? dec(value))),
              result: value,
            },
          ]
  return {
    unit,
    formula: shared === undefined ? formula : `${formula}, x = ⌈N⌉ × w ÷ Σw`,
    value,
    inputs: [...inputs, ...(shared?.inputs ?? [])],
    steps: [...all, ...last],
  }
}

function volumeParts(context: ExplainContext, { volume, unrounded }: Need, unit: string) {
  const { language, results } = context
  const { year, cite, discharges, lengthOfStay, occupancy, peopleThen, peopleNow, rate, outflow, inflow } = volume
  const { targetYear } = results.plan
  const source = sourceOf(results.plan, cite)
  const word = (key: 'unit.discharges' | 'unit.days') => say(language, message(key))
  const people = populationInput(context, unit, 'resident', targetYear)
  const byRate = rate !== undefined
  const given: TraceInput[] = byRate
    ? [
        input(message('trace.name.rate'), rate.toNumber(), '', source),
        ...(outflow === undefined ? [] : [input(message('trace.name.outflow'), outflow.toNumber(), '', source)]),
        ...(inflow === undefined ? [] : [input(message('trace.name.inflow'), inflow.toNumber(), '', source)]),
        people,
      ]
    : [
        input(message('trace.name.discharges', { year }), discharges?.toNumber(), word('unit.discharges'), source),
        people,
        {
          ...populationInput(context, unit, 'resident', year),
          ...(peopleThen !== undefined && { value: peopleThen.toNumber() }),
        },
      ]
  const inputs = [
    ...given,
    input(message('trace.name.lengthOfStay'), lengthOfStay?.toNumber(), word('unit.days'), source),
    input(message('trace.name.occupancy'), occupancy?.toNumber(), '', source),
  ]
  const d = (value: Decimal | undefined): string => digits(value === undefined ? 0 : shown(value))
  const net = `(1 − ${d(outflow)} + ${d(inflow)})`
  const residents: TraceStep[] = byRate
    ? [
        {
          label: message('trace.step.needResidents', { year: targetYear }),
          expression: `${d(rate)} × ${d(peopleNow)} × ${net}`,
          result: shown(discharges ?? dec(0)),
        },
      ]
    : []
  const scale = byRate ? '' : ` × ${d(peopleNow)} ÷ ${d(peopleThen)}`
  const expression = `${d(discharges)}${scale} × ${d(lengthOfStay)} ÷ (365 × ${d(occupancy)})`
  const step: TraceStep = { label: message('trace.step.need'), expression, result: shown(unrounded ?? dec(0)) }
  return { inputs, steps: [...residents, step] }
}

/** The beds of a volume that several facilities share, dealt out by weight. */
function shareParts({ results }: ExplainContext, row: FacilityAllocation, beds: Decimal, of: string | undefined) {
  const { plan, allocation } = results
  const resource = plan.resources.find((r) => r.id === row.resource)
  const all =
    of === undefined && resource !== undefined
      ? regionClaims(resource, results).flatMap((c) => c.weight ?? [])
      : allocation.facilities
          .filter((f) => f.class === row.class && f.resource === row.resource && f.year === plan.targetYear)
          .flatMap((f) => f.weight ?? [])
  const weights = sum(all)
  const inputs = [
    input(message('trace.name.weight'), row.weight?.toNumber(), ''),
    input(message('trace.name.weights', { count: all.length }), weights.toNumber(), ''),
  ]
  const quota = weights.isZero() ? dec(0) : beds.times(row.weight ?? 0).div(weights)
  const expression = `${digits(beds.toNumber())} × ${digits(row.weight?.toNumber() ?? 0)} ÷ ${digits(weights.toNumber())}`
  const share: TraceStep = { label: message('trace.step.share'), expression, result: shown(quota) }
  return { inputs, steps: [share] }
}

const shown = (value: Decimal): number => toPlaces(value, 4)
