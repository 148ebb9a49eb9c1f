/**
 * A plan of one place from what a planner has on the first day: years, people, norms of a pack and a list of institutions. It
 * computes at once: classes, control totals from the norms taken, beds shared by what there is, and the tables to print.
 */

import { idMaker } from '../facilities/facility-id.ts'
import { type BlankPlan, blankPlan } from '../plan/blank-plan.ts'
import { indexClasses } from '../plan/classes.ts'
import { fromPack } from '../plan/pack.ts'
import type { Facility, Stock } from '../plan/schema/facility.ts'
import type { Pack } from '../plan/schema/pack.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { TableSpec } from '../plan/schema/table.ts'
import { message, say } from '../text/message.ts'
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
  plan = withResources(plan)
  const { units, placed } = placesOf(plan, facilities)
  const rows = named(facilities, placed)
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
    stocks: rows.flatMap(({ facility, amounts }) => stocksOf(facility.id, amounts, plan)),
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
  const word = (id: (typeof baseResources)[number]) => say('zh-CN', message(`begin.resource.${id}`))
  const missing = baseResources
    .filter((id) => !plan.resources.some((r) => r.id === id))
    .map((id) => ({
      id,
      name: word(id),
      counter: say('zh-CN', message(id === 'bed' ? 'begin.counter.bed' : 'begin.counter.person')),
      kind: id === 'bed' ? ('bed' as const) : ('staff' as const),
      planBy: id === 'bed' ? ('approved' as const) : ('onDuty' as const),
    }))
  return { ...plan, resources: [...plan.resources, ...missing] }
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

function named(facilities: readonly ListedFacility[], placed: (unit: string | undefined) => string) {
  const idOf = idMaker([])
  return facilities.map(({ facility, unit, amounts }) => {
    const { name, ...rest } = facility
    const whole: Facility = { id: idOf(name), name, ...rest, unit: placed(unit), cite: { source: LIST } }
    return { facility: whole, amounts }
  })
}

function stocksOf(facility: string, amounts: ListedFacility['amounts'], plan: Plan): Stock[] {
  return (Object.entries(amounts) as [AmountRole, number][]).map(([role, value]) => {
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
