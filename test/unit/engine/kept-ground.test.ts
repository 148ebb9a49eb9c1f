import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { computePlan } from '../../../shared/engine/run.ts'
import { readPlan } from '../../../shared/plan/gate.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'

const folder = join(import.meta.dirname, '../../../seeds/plans')
const plans = readdirSync(folder).filter((name) => name.endsWith('.norma'))

test.each(plans)('%s: what an edit keeps of the runs before is what a fresh run finds', (name) => {
  const read = readPlan(readFileSync(join(folder, name)))
  if (!read.ok) throw new Error(name)
  let plan = read.value
  computePlan(plan)
  const resources = [...new Set(plan.stocks.flatMap((s) => (s.facility === undefined ? [] : [s.resource])))]
  for (const [i, facility] of plan.facilities.slice(0, 4).entries()) {
    const changes: Change[] = resources.map((resource) => ({
      type: 'setPlanned',
      facility: facility.id,
      resource,
      value: 100 + i,
    }))
    const [rule] = plan.allocations.filter((a) => a.method !== undefined)
    if (rule !== undefined) {
      const { unit, class: id, resource } = rule
      const method = i % 2 === 0 ? 'proportional' : 'asPlanned'
      const shared: Change = { type: 'setMethod', unit, class: id, resource, method, step: null }
      if (applyChanges(plan, [shared]).ok) changes.push(shared)
    }
    // The population comes back to what it was: the run before the last is kept too.
    const year = plan.targetYear
    const persons = 300_000 + (i % 2)
    const people: Change = { type: 'setPopulation', unit: plan.region.unit, kind: 'resident', year, persons }
    if (applyChanges(plan, [people]).ok) changes.push(people)
    const applied = applyChanges(plan, changes)
    if (!applied.ok) throw new Error(JSON.stringify(applied.error))
    plan = applied.value.plan
    const kept = computePlan(plan)
    // A copy shares nothing with the plans before it.
    const fresh = computePlan(structuredClone(plan))
    expect(JSON.stringify(kept.requirements)).toBe(JSON.stringify(fresh.requirements))
    expect(JSON.stringify(kept.projection.series)).toBe(JSON.stringify(fresh.projection.series))
    expect(JSON.stringify(kept.allocation)).toBe(JSON.stringify(fresh.allocation))
  }
})
