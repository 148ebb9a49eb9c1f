/**
 * What-if overrides as a command line states them, to typed changes:
 *   population [UNIT:]YEAR=PERSONS   norm ID=VALUE   planned FACILITY:RESOURCE=N
 *   method CLASS:RESOURCE=METHOD[,step=N]   lock FACILITY:RESOURCE
 * Names may stand wherever ids do.
 */
import { err, ok, type Result } from '../base/result.ts'
import { methods } from '../plan/schema/allocation.ts'
import type { StatedChange } from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { type Message, message } from '../text/message.ts'
import { parseAmount } from '../units/parse-number.ts'
import { listed, resolveName } from './resolve-name.ts'
import { isValued } from './valued.ts'

export const overrideOptions = ['population', 'norm', 'planned', 'method', 'lock'] as const
export type OverrideOption = (typeof overrideOptions)[number]
export type Overrides = { readonly [O in OverrideOption]?: readonly string[] }
export type OverrideError = { readonly option: OverrideOption; readonly given: string; readonly message: Message }

export function overrideChanges(plan: Plan, overrides: Overrides): Result<StatedChange[], OverrideError[]> {
  const changes: StatedChange[] = []
  const errors: OverrideError[] = []
  for (const option of overrideOptions) {
    for (const given of overrides[option] ?? []) {
      const change = readers[option](plan, given)
      if (change.ok) changes.push(change.value)
      else errors.push({ option, given, message: change.error })
    }
  }
  return errors.length > 0 ? err(errors) : ok(changes)
}

const readers: { readonly [O in OverrideOption]: (plan: Plan, given: string) => Result<StatedChange, Message> } = {
  population(plan, given) {
    const parts = /^(?:(?<unit>.+)[:：])?\s*(?<year>\d{4})\s*=(?<persons>.*)$/su.exec(given)?.groups
    if (parts === undefined) return err(message('override.form.population'))
    const unit =
      parts.unit === undefined ? ok(plan.region.unit) : resolveName(plan.units, parts.unit.trim(), 'override.kind.unit')
    if (!unit.ok) return unit
    const year = Number(parts.year)
    if (year < plan.baseYear || year > plan.targetYear) {
      return err(message('override.year', { year, from: plan.baseYear, to: plan.targetYear }))
    }
    const persons = parseAmount(parts.persons ?? '', { integer: true, max: 2e9 })
    if (!persons.ok) return persons
    if (persons.value === 0) return err(message('override.zeroPersons'))
    return ok({ type: 'setPopulation', unit: unit.value, kind: 'resident', year, persons: persons.value })
  },

  norm(plan, given) {
    const [left, right] = halves(given, '=')
    if (right === undefined) return err(message('override.form.norm'))
    const named = plan.norms.map(({ id, label }) => ({ id, name: label }))
    const id = resolveName(named, left, 'override.kind.norm')
    if (!id.ok) return id
    const norm = plan.norms.find((known) => known.id === id.value)
    if (norm === undefined || !(norm.shape === 'perInstitution' || isValued(norm)))
      return err(message('override.range', { id: id.value }))
    const value = parseAmount(right, { percent: true, max: 1e9 })
    if (!value.ok) return value
    return ok({ type: 'setNormValue', norm: id.value, year: plan.targetYear, value: value.value })
  },

  planned(plan, given) {
    const [left, right] = halves(given, '=')
    if (right === undefined) return err(message('override.form.planned'))
    const place = facilityAndResource(plan, left, 'override.form.planned')
    if (!place.ok) return place
    const value = parseAmount(right, { integer: true })
    if (!value.ok) return value
    return ok({ type: 'setPlanned', ...place.value, value: value.value })
  },

  method(plan, given) {
    const parts =
      /^(?<class>.+)[:：](?<resource>[^:：=]+)=\s*(?<method>[A-Za-z]+)\s*(?:[,，]\s*step\s*=(?<step>.*))?$/su.exec(
        given,
      )?.groups
    if (parts === undefined) return err(message('override.form.method'))
    const id = resolveName(plan.classes, (parts.class ?? '').trim(), 'override.kind.class')
    if (!id.ok) return id
    if (plan.classes.find((entry) => entry.id === id.value)?.role !== 'part') {
      const parts = plan.classes.filter((entry) => entry.role === 'part').map((entry) => entry.id)
      return err(message('override.notPart', { id: id.value, list: listed(parts) }))
    }
    const resource = resolveName(plan.resources, (parts.resource ?? '').trim(), 'override.kind.resource')
    if (!resource.ok) return resource
    const method = methods.find((known) => known === parts.method)
    if (method === undefined)
      return err(message('override.noMethod', { method: parts.method ?? '', list: methods.join(', ') }))
    const rule = plan.allocations.find(
      (r) => r.class === id.value && r.resource === resource.value && r.unit === plan.region.unit,
    )
    const step =
      parts.step === undefined ? ok(rule?.step ?? null) : parseAmount(parts.step, { integer: true, max: 10_000 })
    if (!step.ok) return step
    if (step.value === 0) return err(message('override.zeroStep'))
    return ok({
      type: 'setMethod',
      unit: plan.region.unit,
      class: id.value,
      resource: resource.value,
      method,
      step: step.value,
    })
  },

  lock(plan, given) {
    const place = facilityAndResource(plan, given, 'override.form.lock')
    return place.ok ? ok({ type: 'setLock', ...place.value, lock: true }) : place
  },
}

type Place = { readonly facility: string; readonly resource: string }

function facilityAndResource(
  plan: Plan,
  text: string,
  form: 'override.form.planned' | 'override.form.lock',
): Result<Place, Message> {
  const parts = /^(?<facility>.+)[:：](?<resource>[^:：]+)$/su.exec(text)?.groups
  if (parts === undefined) return err(message(form))
  const facility = resolveName(plan.facilities, (parts.facility ?? '').trim(), 'override.kind.facility')
  if (!facility.ok) return facility
  const resource = resolveName(plan.resources, (parts.resource ?? '').trim(), 'override.kind.resource')
  return resource.ok ? ok({ facility: facility.value, resource: resource.value }) : resource
}

function halves(text: string, mark: string): readonly [string, string | undefined] {
  const at = text.lastIndexOf(mark)
  return at === -1 ? [text.trim(), undefined] : [text.slice(0, at).trim(), text.slice(at + 1)]
}
