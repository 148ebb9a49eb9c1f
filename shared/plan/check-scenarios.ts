/**
 * What only the list of 方案 as a whole shows: a reserved id, a base that is not there, a switch that turns off nothing, a circle or a
 * chain longer than what walks it should bear.
 * The places that single changes name are not looked up here: a change that no longer applies is a finding, and the plan opens.
 */
import { planError } from './issue.ts'
import { nearest } from './nearest.ts'
import type { Problem } from './plan-error.ts'
import { BASELINE, type Scenario } from './schema/change.ts'
import type { Plan } from './schema/plan.ts'
import { short } from './where.ts'

export function* scenarioProblems(plan: Plan): Generator<Problem> {
  const ids = new Set(plan.scenarios.map((entry) => entry.id))
  const told = new Set<string>()
  const base = new Map(plan.scenarios.map((entry) => [entry.id, entry.basedOn]))
  const deep = tooDeep(plan.scenarios)
  for (const [i, { id, basedOn, changes, off }] of plan.scenarios.entries()) {
    if (id === BASELINE)
      yield () => planError(plan, ['scenarios', i, 'id'], 'conflict', 'plan.scenario.reserved', { id: short(id) })
    for (const [j, place] of (off ?? []).entries()) {
      if (place < changes.length) continue
      yield () =>
        planError(plan, ['scenarios', i, 'off', j], 'conflict', 'plan.scenario.off', { place, count: changes.length })
    }
    if (basedOn === undefined) continue
    if (!ids.has(basedOn)) {
      yield () => {
        const near = nearest(basedOn, ids)
        const words = { id: short(basedOn), list: 'scenarios' }
        const path = ['scenarios', i, 'basedOn']
        return near === undefined
          ? planError(plan, path, 'reference', 'plan.dangling', words)
          : planError(plan, path, 'reference', 'plan.danglingNear', { ...words, near })
      }
      continue
    }
    if (deep?.id === id)
      yield () => planError(plan, ['scenarios', i, 'basedOn'], 'deep', 'plan.deep', { ...deep, id: short(id) })
    const chain = basesOf(base, id, DEEPEST)
    if (chain.length > DEEPEST || chain.at(-1) !== id || chain.some((name) => told.has(name))) continue
    for (const name of chain) told.add(name)
    yield () =>
      planError(plan, ['scenarios', i, 'basedOn'], 'cycle', 'plan.scenario.circle', {
        id: short(id),
        chain: chain.map(short).join(' → '),
      })
  }
}

/** Levels of bases that no real plan reaches. */
const DEEPEST = 64

/** A 方案 and its bases up to the one that has none, or is met again; no more than one beyond `most`. */
function basesOf(
  base: ReadonlyMap<string, string | undefined>,
  from: string,
  most = Number.MAX_SAFE_INTEGER,
): string[] {
  const chain = [from]
  const seen = new Set(chain)
  for (let next = base.get(from); next !== undefined && chain.length <= most; next = base.get(next)) {
    chain.push(next)
    if (seen.has(next)) break
    seen.add(next)
  }
  return chain
}

/** The first 方案 with more levels of bases than that. */
export function tooDeep(scenarios: readonly Scenario[]): { id: string; depth: number; most: number } | undefined {
  const base = new Map(scenarios.map((entry) => [entry.id, entry.basedOn]))
  const found = scenarios.find(({ id }) => basesOf(base, id, DEEPEST).length > DEEPEST)
  return found === undefined ? undefined : { id: found.id, depth: basesOf(base, found.id).length, most: DEEPEST }
}

/** The chain of bases from a 方案 back to itself, where there is one. */
export function circleOf(scenarios: readonly Scenario[], from: string): string[] | undefined {
  const base = new Map(scenarios.map((entry) => [entry.id, entry.basedOn]))
  const chain = [from]
  const seen = new Set(chain)
  for (let next = base.get(from); next !== undefined; next = base.get(next)) {
    chain.push(next)
    if (next === from) return chain
    if (seen.has(next)) return undefined
    seen.add(next)
  }
  return undefined
}
