/**
 * A plan of one place from what a planner has on the first day: years, people, norms of a pack and a list of institutions. It
 * computes at once: classes, control totals from the norms taken, beds shared by what there is, and the tables to print.
 */

import { idMaker } from '../facilities/facility-id.ts'
import { type BlankPlan, blankPlan } from '../plan/blank-plan.ts'
import { indexClasses } from '../plan/classes.ts'
import { fromPack } from '../plan/pack.ts'
import type { Resource } from '../plan/schema/class.ts'
import type { Facility, Stock } from '../plan/schema/facility.ts'
import type { Pack } from '../plan/schema/pack.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { TableSpec } from '../plan/schema/table.ts'
import { message, say } from '../text/message.ts'
import { peopleOf } from './list-people.ts'
import type { AmountRole, ListedFacility } from './read-facilities.ts'
import { classOfPackNorm, standardClasses } from './standard-classes.ts'

export type NewPlan = BlankPlan & {
  readonly pack?: Pack
  /** Norms of the pack that are taken, by id. */
  readonly norms: readonly string[]
  readonly facilities: readonly ListedFacility[]
  /** What the list of institutions is called where its figures are cited. */
  readonly listTitle: string
}

const resourceOf: Readonly<Record<AmountRole, { resource: string; measure: Stock['measure'] }>> = {
  beds: { resource: 'bed', measure: 'approved' },
  plannedBeds: { resource: 'bed', measure: 'approved' },
  physicians: { resource: 'physician', measure: 'onDuty' },
  nurses: { resource: 'nurse', measure: 'onDuty' },
}
const baseResources = ['bed', 'physician', 'nurse'] as const
const LIST = 'facility-list'

export function newPlan({ pack, norms, facilities, listTitle, ...blank }: NewPlan): Plan {
  let plan: Plan = blankPlan(blank)
  if (pack !== undefined) for (const id of norms) plan = withNorm(plan, pack, id)
  plan = withCounted(withResources(plan), resourcesOf(pack), facilities)
  const { units, placed } = placesOf(plan, facilities)
  const rows = named(facilities, placed, plan.baseYear)
  const classes = standardClasses()
  const known = new Set(classes.map((c) => c.id))
  // A norm of a pack names no class; those known by what they speak of get theirs.
  const classed = plan.norms.map((norm) => {
    const of = classOfPackNorm(norm.id)
    return of !== undefined && known.has(of) ? { ...norm, scope: { ...norm.scope, class: of } } : norm
  })
  const full: Plan = {
    ...plan,
    ...(rows.length > 0 && { sources: [...plan.sources, { id: LIST, title: listTitle, status: 'unverified' }] }),
    units: [...plan.units, ...units],
    classes,
    facilities: rows.map((r) => r.facility),
    stocks: rows.flatMap(({ facility, amounts, figures }) => stocksOf(facility.id, amounts, figures, plan)),
    population: withPeople(plan, facilities, placed),
    norms: classed,
  }
  return { ...full, allocations: allocationsOf(full), tables: tablesOf(full) }
}

function withNorm(plan: Plan, pack: Pack, id: string): Plan {
  const taken = fromPack(pack, id, plan)
  if (taken === undefined) return plan
  const registers = [...(plan.registers ?? []), ...taken.registers]
  return {
    ...plan,
    sources: [...plan.sources, ...taken.sources],
    resources: [...plan.resources, ...taken.resources],
    ...(registers.length > 0 && { registers }),
    // A figure of an earlier period says so.
    norms: [...plan.norms, { ...taken.norm, ...(pack.period.to < plan.targetYear && { carriedFrom: pack.period.to }) }],
  }
}

/** Beds and the two professions every list names, where no norm brought them. */
function withResources(plan: Plan): Plan {
  const missing = baseRecords().filter(({ id }) => !plan.resources.some((r) => r.id === id))
  return { ...plan, resources: [...plan.resources, ...missing] }
}

const baseRecords = (): Resource[] =>
  baseResources.map((id) => ({
    id,
    name: say('zh-CN', message(`begin.resource.${id}`)),
    counter: say('zh-CN', message(id === 'bed' ? 'begin.counter.bed' : 'begin.counter.person')),
    kind: id === 'bed' ? 'bed' : 'staff',
    planBy: id === 'bed' ? 'approved' : 'onDuty',
  }))

/** Everything a list may count: what the pack knows, then beds and the two professions every list names. */
export function resourcesOf(pack: Pack | undefined): readonly Resource[] {
  const known = pack?.resources ?? []
  const base = baseRecords().filter(({ id }) => !known.some((r) => r.id === id))
  return [...known, ...base]
}

/**
 * Resources that the list counts and no norm brought, with those they are part of. Beds are planned by what the list has of
 * them: where it counts only beds in use, a plan of approved beds would have no base year.
 */
function withCounted(plan: Plan, offered: readonly Resource[], facilities: readonly ListedFacility[]): Plan {
  const counted = facilities.flatMap(({ figures }) =>
    figures.flatMap(({ role }) => (role.by === 'stock' ? [role] : [])),
  )
  const needed = new Set<string>()
  const need = (id: string | undefined): void => {
    const found = offered.find((r) => r.id === id)
    if (found === undefined || needed.has(found.id)) return
    need(found.parent)
    needed.add(found.id)
  }
  for (const id of new Set(counted.map(({ resource }) => resource))) need(id)
  const hasPlanBy = facilities.some(({ amounts }) => amounts.beds !== undefined || amounts.plannedBeds !== undefined)
  const inUse = counted.find(({ resource }) => resource === 'bed')?.measure
  const added = offered.filter((r) => needed.has(r.id) && !plan.resources.some((known) => known.id === r.id))
  const resources = [...plan.resources, ...added]
  if (hasPlanBy || inUse === undefined) return { ...plan, resources }
  const isBeds = (r: Resource): boolean => r.kind === 'bed' && (r.id === 'bed' || r.parent === 'bed')
  return { ...plan, resources: resources.map((r) => (isBeds(r) ? { ...r, planBy: inUse } : r)) }
}

/** People of the townships as the list gives them, constant until a method is chosen. */
function withPeople(
  plan: Plan,
  facilities: readonly ListedFacility[],
  placed: (unit: string | undefined) => string,
): Plan['population'] {
  const told = peopleOf(facilities).people.flatMap(({ unit, kind, persons }) =>
    placed(unit) === plan.region.unit ? [] : [{ unit: placed(unit), kind, persons }],
  )
  const year = { year: plan.baseYear, moment: 'yearEnd' as const, cite: { source: LIST } }
  return {
    ...plan.population,
    observations: [...plan.population.observations, ...told.map((entry) => ({ ...entry, ...year }))],
    projections: [
      ...plan.population.projections,
      ...told.map(({ unit, kind }) => ({ unit, kind, method: 'constant' as const })),
    ],
  }
}

/** Townships named in the list become planning units under the region. */
function placesOf(plan: Plan, facilities: readonly ListedFacility[]) {
  const { unit, name } = plan.region
  const names = [...new Set(facilities.flatMap((f) => (f.unit === undefined || f.unit === name ? [] : [f.unit])))]
  const idOf = idMaker([unit])
  const units = names.map((n) => ({ id: idOf(n), name: n, level: 'township' as const, parent: unit }))
  const byName = new Map(units.map((u) => [u.name, u.id]))
  return { units, placed: (of: string | undefined): string => byName.get(of ?? '') ?? unit }
}

function named(facilities: readonly ListedFacility[], placed: (unit: string | undefined) => string, year: number) {
  const idOf = idMaker([])
  return facilities.map(({ facility, unit, amounts, figures }) => {
    const { name, ...rest } = facility
    const work = figures.flatMap(({ role, value }) => (role.by === 'work' ? [[role.field, value] as const] : []))
    const whole: Facility = {
      id: idOf(name),
      name,
      ...rest,
      unit: placed(unit),
      ...(work.length > 0 && { workload: [{ year, ...Object.fromEntries(work), cite: { source: LIST } }] }),
      cite: { source: LIST },
    }
    return { facility: whole, amounts, figures }
  })
}

function stocksOf(
  facility: string,
  amounts: ListedFacility['amounts'],
  figures: ListedFacility['figures'],
  plan: Plan,
): Stock[] {
  const counted = figures.flatMap(({ role, value }): Stock[] =>
    role.by !== 'stock'
      ? []
      : [
          {
            facility,
            resource: role.resource,
            measure: role.measure,
            year: plan.baseYear,
            status: 'actual',
            value,
            cite: { source: LIST },
          },
        ],
  )
  const short = (Object.entries(amounts) as [AmountRole, number][]).map(([role, value]): Stock => {
    const { resource, measure } = resourceOf[role]
    const planned = role === 'plannedBeds'
    return {
      facility,
      resource,
      measure: plan.resources.find((r) => r.id === resource)?.planBy ?? measure,
      year: planned ? plan.targetYear : plan.baseYear,
      status: planned ? 'planned' : 'actual',
      value,
      cite: { source: LIST },
    }
  })
  return [...short, ...counted]
}

function allocationsOf(plan: Plan): Plan['allocations'] {
  const bedNorms = plan.norms.filter((n) => n.resource === 'bed' && (n.shape === 'density' || n.shape === 'range'))
  const { unit } = plan.region
  const hasPlanned = plan.stocks.some((s) => s.status === 'planned')
  return plan.classes.flatMap((c) => {
    const norm = bedNorms.find((n) => (n.scope.class ?? 'all') === c.id)
    if (norm === undefined) return []
    return [
      {
        unit,
        class: c.id,
        resource: 'bed',
        control: { by: 'norm' as const, norm: norm.id },
        // Beds that somebody planned stand; where nobody has, the control total is shared by what there is.
        ...(hasPlanned ? {} : { method: 'proportional' as const, weights: 'base' as const }),
      },
    ]
  })
}

/** A table for each class that has somebody; none while there is nobody. */
function tablesOf(plan: Plan): TableSpec[] {
  const { members } = indexClasses(plan)
  const filled = plan.classes.filter((c) => members(c.id).length > 0)
  const parts = filled.filter((c) => c.role === 'part')
  if (parts.length === 0) return []
  const title = (name: string) => say('zh-CN', message('begin.table.class', { year: plan.targetYear, name }))
  const counts = plan.norms.filter((n) => n.resource !== 'bed').map((n) => n.id)
  return [
    ...parts.map(
      (c): TableSpec => ({
        id: `beds-${c.id}`,
        title: title(c.name),
        kind: 'facilities',
        class: c.id,
        resource: 'bed',
      }),
    ),
    {
      id: 'beds-summary',
      title: say('zh-CN', message('begin.table.summary')),
      kind: 'classes',
      resource: 'bed',
      classes: filled.map((c) => c.id),
    },
    ...(counts.length === 0
      ? []
      : [
          {
            id: 'requirements',
            title: say('zh-CN', message('begin.table.requirements')),
            kind: 'requirements' as const,
            norms: counts,
          },
        ]),
  ]
}
