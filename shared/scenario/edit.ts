import { never } from '../base/never.ts'
import { err, ok } from '../base/result.ts'
import type { AllocationRule } from '../plan/schema/allocation.ts'
import type { Restore, StatedChange } from '../plan/schema/change.ts'
import type { Facility, Stock } from '../plan/schema/facility.ts'
import type { Norm } from '../plan/schema/norm.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { ProjectionRule } from '../plan/schema/population.ts'
import { putAllocation, removeAllocation } from './edit-allocation.ts'
import { putAnnex, putProse, removeAnnex, removeProse } from './edit-annex.ts'
import { putConsortium, removeConsortium } from './edit-consortium.ts'
import { putFacilities, removeFacilities, setFacilities, setStocks } from './edit-facilities.ts'
import { putUnit, setRegister } from './edit-lists.ts'
import { putNorm, removeNorm, setGoverning, setNormOff } from './edit-norms.ts'
import * as notes from './edit-notes.ts'
import { setObservation, setProjectionMethod, setReconciliation } from './edit-population.ts'
import { putScenario, removeScenario } from './edit-scenario.ts'
import { putEquipment, removeEquipment, setEquipment, setService } from './edit-services.ts'
import { putTable, removeTable } from './edit-tables.ts'
import type { Edit, Of } from './edit-types.ts'
import { isValued } from './valued.ts'

/** The record a stated change rewrites, adds or takes away. Its ids are known to exist. */
export function editFor(plan: Plan, change: StatedChange): Edit {
  switch (change.type) {
    case 'setPopulation':
      return ok(setPopulation(plan, change))
    case 'setNormValue':
      return setNormValue(plan, change)
    case 'setPlanned':
      return ok(setPlanned(plan, change))
    case 'setMethod':
      return setMethod(plan, change)
    case 'setLock':
      return ok(setLimit(plan, change.facility, change.resource, { lock: change.lock || undefined }))
    case 'setBounds': {
      const { min, max } = change
      if (min !== null && max !== null && min > max) return err({ key: 'change.bounds', args: { min, max } })
      return ok(setLimit(plan, change.facility, change.resource, { min: min ?? undefined, max: max ?? undefined }))
    }
    case 'setDecision':
      return setDecision(plan, change)
    case 'setNormOff':
      return setNormOff(plan, change)
    case 'putNorm':
      return putNorm(plan, change)
    case 'removeNorm':
      return removeNorm(plan, change)
    case 'setGoverning':
      return setGoverning(plan, change)
    case 'setRegister':
      return setRegister(plan, change)
    case 'putUnit':
      return putUnit(plan, change)
    case 'putTable':
      return putTable(plan, change)
    case 'removeTable':
      return removeTable(plan, change)
    case 'putAllocation':
      return putAllocation(plan, change)
    case 'removeAllocation':
      return removeAllocation(plan, change)
    case 'putFacilities':
      return putFacilities(plan, change)
    case 'removeFacilities':
      return removeFacilities(plan, change)
    case 'setFacilities':
      return setFacilities(plan, change)
    case 'setStocks':
      return setStocks(plan, change)
    case 'putConsortium':
      return putConsortium(plan, change)
    case 'removeConsortium':
      return removeConsortium(plan, change)
    case 'setService':
      return setService(plan, change)
    case 'setEquipment':
      return setEquipment(plan, change)
    case 'putEquipment':
      return putEquipment(plan, change)
    case 'removeEquipment':
      return removeEquipment(plan, change)
    case 'putAnnex':
      return putAnnex(plan, change)
    case 'removeAnnex':
      return removeAnnex(plan, change)
    case 'putProse':
      return putProse(plan, change)
    case 'removeProse':
      return removeProse(plan, change)
    case 'setProjectionMethod':
      return ok(setProjectionMethod(plan, change))
    case 'setObservation':
      return ok(setObservation(plan, change))
    case 'setReconciliation':
      return ok(setReconciliation(plan, change))
    case 'putScenario':
      return putScenario(plan, change.scenario)
    case 'removeScenario':
      return removeScenario(plan, change.scenario)
    case 'putUncertainty':
      return notes.putUncertainty(plan, change)
    case 'removeUncertainty':
      return notes.removeUncertainty(plan, change)
    case 'makeDraft':
      return notes.makeDraft(plan, change)
    case 'nameDraft':
      return notes.nameDraft(plan, change)
    case 'removeDraft':
      return notes.removeDraft(plan, change)
    case 'putOpinion':
      return notes.putOpinion(plan, change)
    case 'removeOpinion':
      return notes.removeOpinion(plan, change)
    case 'putProgress':
      return notes.putProgress(plan, change)
    case 'removeProgress':
      return notes.removeProgress(plan, change)
    default:
      return never(change)
  }
}

/** The persons of one year are given; without a projection the population stays constant elsewhere. */
function setPopulation(plan: Plan, { unit, kind, year, persons }: Of<'setPopulation'>): Restore | undefined {
  const { projections } = plan.population
  const at = projections.findIndex((entry) => entry.unit === unit && entry.kind === kind)
  const rule = projections[at]
  const given = withYear(
    rule?.given ?? [],
    year,
    persons === null ? null : { year, persons },
    (a, b) => a.persons === b.persons,
  )
  if (given === undefined) return undefined
  if (rule === undefined) {
    const entry: ProjectionRule = { unit, kind, method: 'constant', given }
    return { type: 'restore', list: 'projections', at: projections.length, remove: 0, entry }
  }
  const { given: _, ...rest } = rule
  const entry: ProjectionRule = given.length === 0 ? rest : { ...rest, given }
  return { type: 'restore', list: 'projections', at, remove: 1, entry }
}

function setNormValue(plan: Plan, { norm: id, year, value }: Of<'setNormValue'>): Edit {
  const at = plan.norms.findIndex((entry) => entry.id === id)
  const norm = plan.norms[at]
  if (norm === undefined) return err({ field: 'norm', key: 'change.notValued', args: { id } })
  if (norm.shape === 'perInstitution') {
    if (value === null) return err({ field: 'value', key: 'change.minimumNull', args: { id } })
    if (norm.minimum === value) return ok(undefined)
    return ok({ type: 'restore', list: 'norms', at, remove: 1, entry: { ...norm, minimum: value } })
  }
  if (!isValued(norm)) return err({ field: 'norm', key: 'change.notValued', args: { id } })
  const values = withYear(norm.values, year, value === null ? null : { year, value }, (a, b) => a.value === b.value)
  if (values === undefined) return ok(undefined)
  const entry: Norm = { ...norm, values }
  return ok({ type: 'restore', list: 'norms', at, remove: 1, entry })
}

/** A changed figure no longer stands in the source it cited, so it cites nothing; the same figure keeps its citation. */
function setPlanned(plan: Plan, { facility, resource, value }: Of<'setPlanned'>): Restore | undefined {
  const measure = plan.resources.find((entry) => entry.id === resource)?.planBy
  if (measure === undefined) return undefined
  const year = plan.targetYear
  const at = plan.stocks.findIndex(
    (s) =>
      s.facility === facility &&
      s.resource === resource &&
      s.measure === measure &&
      s.year === year &&
      s.status === 'planned',
  )
  if (plan.stocks[at]?.value === (value ?? undefined)) return undefined
  const entry: Stock | null = value === null ? null : { facility, resource, measure, year, status: 'planned', value }
  return at === -1
    ? { type: 'restore', list: 'stocks', at: plan.stocks.length, remove: 0, entry }
    : { type: 'restore', list: 'stocks', at, remove: 1, entry }
}

/** Only a class that sums facilities has a method: a group and an 其中 follow their parts. */
function setMethod(plan: Plan, { unit, class: id, resource, method, step }: Of<'setMethod'>): Edit {
  if (plan.classes.find((entry) => entry.id === id)?.role !== 'part')
    return err({ field: 'class', key: 'change.group', args: { id } })
  const at = plan.allocations.findIndex((r) => r.unit === unit && r.class === id && r.resource === resource)
  const rule = plan.allocations[at]
  if ((rule?.method ?? 'asPlanned') === method && (rule?.step ?? null) === step) return ok(undefined)
  const { step: _, ...rest } = rule ?? { unit, class: id, resource }
  const entry: AllocationRule = step === null ? { ...rest, method } : { ...rest, method, step }
  return ok({
    type: 'restore',
    list: 'allocations',
    at: rule ? at : plan.allocations.length,
    remove: rule ? 1 : 0,
    entry,
  })
}

type Limit = NonNullable<Facility['limits']>[number]

/** A limit that limits nothing is not written, nor is an empty list of them. */
function setLimit(
  plan: Plan,
  id: string,
  resource: string,
  set: Partial<Omit<Limit, 'resource'>>,
): Restore | undefined {
  const at = plan.facilities.findIndex((entry) => entry.id === id)
  const facility = plan.facilities[at]
  if (facility === undefined) return undefined
  const limits = facility.limits ?? []
  const place = limits.findIndex((limit) => limit.resource === resource)
  const before = limits[place]
  const keys = ['lock', 'min', 'max'] as const
  const said = (limit: Partial<Limit> | undefined, key: (typeof keys)[number]) =>
    key === 'lock' ? limit?.lock === true : limit?.[key]
  if (keys.every((key) => !(key in set) || said(before, key) === said(set, key))) return undefined
  const merged = { ...before, ...set }
  const kept = keys.filter((key) => merged[key] !== undefined)
  const next =
    kept.length === 0
      ? []
      : [Object.fromEntries([['resource', resource], ...kept.map((key) => [key, merged[key]])]) as Limit]
  const all = place === -1 ? [...limits, ...next] : limits.toSpliced(place, 1, ...next)
  const { limits: _, ...rest } = facility
  return {
    type: 'restore',
    list: 'facilities',
    at,
    remove: 1,
    entry: all.length === 0 ? rest : { ...rest, limits: all },
  }
}

function setDecision(plan: Plan, { finding, decision }: Of<'setDecision'>): Edit {
  if (decision !== null && decision.finding !== finding) {
    return err({ field: 'decision', key: 'change.decision', args: { found: decision.finding, id: finding } })
  }
  const at = plan.decisions.findIndex((entry) => entry.finding === finding)
  if (at === -1 && decision === null) return ok(undefined)
  const place = at === -1 ? plan.decisions.length : at
  return ok({ type: 'restore', list: 'decisions', at: place, remove: at === -1 ? 0 : 1, entry: decision })
}

/** The list with the entry of one year set or taken away, new years in order; undefined where nothing changes. */
function withYear<T extends { readonly year: number }>(
  list: readonly T[],
  year: number,
  entry: T | null,
  same: (a: T, b: T) => boolean,
): T[] | undefined {
  const at = list.findIndex((known) => known.year === year)
  const known = list[at]
  if (entry === null) return known === undefined ? undefined : list.toSpliced(at, 1)
  if (known !== undefined) return same(known, entry) ? undefined : list.with(at, entry)
  const later = list.findIndex((other) => other.year > year)
  return list.toSpliced(later === -1 ? list.length : later, 0, entry)
}
