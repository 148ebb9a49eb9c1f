/**
 * Steps 3 and 4 of a run: persons, and what the norms require of them. Most edits are of planned figures and methods and leave both as
 * they were, for the plan and for each of its 方案; so the last few are kept with the plan they were worked out from.
 */
import { evaluateNorms } from '../norms/evaluate.ts'
import type { Requirement } from '../norms/requirement.ts'
import type { ClassIndex } from '../plan/classes.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { projectPopulation } from '../population/project.ts'
import type { Projection } from '../population/projection.ts'

export type Ground = { readonly projection: Projection; readonly required: readonly Requirement[] }

/** What neither persons nor requirements are worked out from: what facilities have, how it is shared, and what only compares. */
const beside: ReadonlySet<string> = new Set(['stocks', 'allocations', 'scenarios'] satisfies (keyof Plan)[])

/** The plan on screen, six 方案 beside it, and one that is assumed. */
const KEPT = 8

// No 方案 changes the units, so a plan and all that is made of it share them.
const memory = new WeakMap<Plan['units'], { readonly plan: Plan; readonly ground: Ground }[]>()

export function groundOf(plan: Plan, classes: ClassIndex): Ground {
  const kept = memory.get(plan.units) ?? []
  const at = kept.findIndex((entry) => sameGround(entry.plan, plan))
  const [found] = at < 0 ? [] : kept.splice(at, 1)
  const ground = found?.ground ?? groundFor(plan, classes)
  memory.set(plan.units, [{ plan, ground }, ...kept].slice(0, KEPT))
  return ground
}

function groundFor(plan: Plan, classes: ClassIndex): Ground {
  const projection = projectPopulation(plan)
  return { projection, required: evaluateNorms(plan, projection, classes) }
}

function sameGround(one: Plan, other: Plan): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)] as (keyof Plan)[])
  return [...keys].every((key) => beside.has(key) || same(one[key], other[key]))
}

/** Equal in every part. Changes share what they do not touch, so that only the way to what was touched is walked. */
function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [a, b] = [Object.entries(one), new Map(Object.entries(other))]
  return a.length === b.size && a.every(([key, value]) => b.has(key) && same(value, b.get(key)))
}
