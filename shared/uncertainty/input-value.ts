/**
 * Inputs with a range: what the plan says of one now, and the plan with another value in its place. Populations, norms and planned
 * figures go the way of their typed changes, so that a draw is what the same edit would be; occupancy and length of stay replace
 * the latest workload of the facility, or the latest service volume of class or region. Persons and planned figures are whole,
 * the others keep six decimals. An input that is drawn at the plan’s own value leaves the plan as it is.
 */
import { dec } from '../base/decimal.ts'
import type { Results } from '../engine/results.ts'
import { singleValues } from '../norms/single-values.ts'
import { valueAt } from '../norms/value-at.ts'
import type { StatedChange } from '../plan/schema/change.ts'
import type { Facility } from '../plan/schema/facility.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { Service } from '../plan/schema/register.ts'
import type { UncertainInput } from '../plan/schema/uncertainty.ts'
import { indexStocks } from '../plan/stocks.ts'
import { applyChanges } from '../scenario/apply.ts'
import { editFor } from '../scenario/edit.ts'
import { restore } from '../scenario/restore.ts'
import { restoreMany } from '../scenario/restore-many.ts'
import { isValued } from '../scenario/valued.ts'

type Grounds = Pick<Results, 'plan' | 'projection'>
type Kind = UncertainInput['kind']
type VolumeInput = Extract<UncertainInput, { kind: 'occupancy' | 'lengthOfStay' }>

const SIX = 1e6

const isVolume = (input: UncertainInput): input is VolumeInput =>
  input.kind === 'occupancy' || input.kind === 'lengthOfStay'

/** The value an input can take: whole where things are counted, positive where something is divided by it. */
export function settledValue(kind: Kind, value: number): number {
  if (kind === 'population') return Math.max(1, Math.round(value))
  if (kind === 'planned') return Math.max(0, Math.round(value))
  const kept = Math.round(value * SIX) / SIX
  return Math.max(kind === 'norm' ? 0 : 1 / SIX, kept)
}

/** What the plan says of the input; undefined where it does not have it. */
export function presentValue({ plan, projection }: Grounds, input: UncertainInput): number | undefined {
  switch (input.kind) {
    case 'population':
      return projection.at(input.unit, input.population, input.year)?.toNumber()
    case 'norm': {
      const norm = plan.norms.find((n) => n.id === input.norm && n.off === undefined)
      if (norm?.shape === 'perInstitution') return norm.minimum
      if (norm === undefined || !isValued(norm)) return undefined
      const values = singleValues(norm)
      return values === undefined ? undefined : valueAt(values, plan.targetYear)?.toNumber()
    }
    case 'planned':
      return indexStocks(plan).facility(input.facility, input.resource).planned?.value
    case 'occupancy':
    case 'lengthOfStay':
      return volumeValue(plan, input)
  }
}

/** Whether the plan still takes a value for it: a range may outlive the record it speaks of. */
export const applies = (results: Grounds, input: UncertainInput): boolean =>
  presentValue(results, input) !== undefined &&
  (isVolume(input) ||
    applyChanges(results.plan, [changeOf(results.plan, input, settledValue(input.kind, input.low))]).ok)

/** The plan with the input at a settled value; the same plan where that is what it says already. */
export function withValue(plan: Plan, input: UncertainInput, value: number, present: number | undefined): Plan {
  if (present !== undefined && settledValue(input.kind, present) === value) return plan
  if (isVolume(input)) return withVolume(plan, input, value)
  const edit = editFor(plan, changeOf(plan, input, value))
  if (!edit.ok) throw new Error(`${inputName(input)}: ${edit.error.key}`)
  return [edit.value ?? []].flat().reduce((current, step) => {
    const done = step.type === 'restoreMany' ? restoreMany(current, step) : restore(current, step)
    if (!done.ok) throw new Error(`${inputName(input)}: ${done.error}`)
    return done.value.plan
  }, plan)
}

const inputName = (input: UncertainInput): string => JSON.stringify(input)

function changeOf(plan: Plan, input: Exclude<UncertainInput, VolumeInput>, value: number): StatedChange {
  switch (input.kind) {
    case 'population':
      return { type: 'setPopulation', unit: input.unit, kind: input.population, year: input.year, persons: value }
    case 'norm':
      return { type: 'setNormValue', norm: input.norm, year: plan.targetYear, value }
    case 'planned':
      return { type: 'setPlanned', facility: input.facility, resource: input.resource, value }
  }
}

type Volume = NonNullable<Facility['workload']>[number] | Service

function volumeValue(plan: Plan, input: VolumeInput): number | undefined {
  const volume =
    input.facility === undefined
      ? plan.services?.[serviceAt(plan, input.class)]
      : latestWorkload(plan.facilities.find((f) => f.id === input.facility))
  if (volume === undefined) return undefined
  const over = (a: number | undefined, b: number | undefined) =>
    a === undefined || b === undefined || b === 0 ? undefined : dec(a).div(b).toNumber()
  const { occupiedBedDays, openBedDays, discharges } = volume
  return input.kind === 'occupancy'
    ? (volume.occupancy ?? over(occupiedBedDays, openBedDays))
    : (volume.lengthOfStay ?? over(occupiedBedDays, discharges))
}

function withVolume(plan: Plan, input: VolumeInput, value: number): Plan {
  const set = <V extends Volume>(volume: V): V => ({ ...volume, [input.kind]: value })
  if (input.facility !== undefined) {
    const facilities = plan.facilities.map((f) => {
      if (f.id !== input.facility) return f
      const latest = latestWorkload(f)
      return { ...f, workload: (f.workload ?? []).map((w) => (w === latest ? set(w) : w)) }
    })
    return { ...plan, facilities }
  }
  const at = serviceAt(plan, input.class)
  const service = plan.services?.[at]
  return service === undefined ? plan : { ...plan, services: (plan.services ?? []).with(at, set(service)) }
}

/** The workload that 按需测算 reads: the latest with discharges. */
const latestWorkload = (facility: Facility | undefined) =>
  (facility?.workload ?? [])
    .filter((w) => w.discharges !== undefined)
    .reduce<NonNullable<Facility['workload']>[number] | undefined>(
      (last, w) => (last === undefined || w.year > last.year ? w : last),
      undefined,
    )

function serviceAt({ services = [], region }: Plan, classId: string | undefined): number {
  let at = -1
  for (const [i, service] of services.entries()) {
    if (service.unit !== region.unit || service.class !== classId) continue
    if (at === -1 || service.year > (services[at]?.year ?? 0)) at = i
  }
  return at
}
