/**
 * Facilities that were edited as whole records while a 方案 is shown, as the fields that became others: the rest of the record
 * stays with the plan, and its later edits reach the 方案. One that only the 方案 has keeps its whole record.
 */
import type { PlanningChange, Scenario } from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { applyChanges } from './apply.ts'
import { fieldsBetween } from './facility-fields.ts'
import { resolveScenario } from './resolve.ts'

/** A paste of more facilities is one change, as planners made it; up to these each can be switched off by itself. */
const FEW = 200

/** `shown` is the plan with the 方案. */
export function facilityEdits(
  plan: Plan,
  scenario: Scenario,
  shown: Plan,
  changes: readonly PlanningChange[],
): PlanningChange[] {
  if (!changes.some(({ type }) => type === 'putFacilities')) return [...changes]
  const ground = resolveScenario(plan, { ...scenario, changes: [], off: [] }).plan
  const below = new Set(ground.facilities.map(({ id }) => id))
  let current = shown
  return changes.flatMap((change) => {
    const edits = change.type === 'putFacilities' ? split(current, below, change.facilities) : [change]
    const done = applyChanges(current, edits)
    if (!done.ok) return [change]
    current = done.value.plan
    return edits
  })
}

function split(shown: Plan, below: ReadonlySet<string>, records: Plan['facilities']): PlanningChange[] {
  const known = new Map(shown.facilities.map((facility) => [facility.id, facility]))
  const whole: Plan['facilities'] = []
  const edited: Extract<PlanningChange, { type: 'setFacilities' }>['facilities'] = []
  for (const record of records) {
    const was = below.has(record.id) ? known.get(record.id) : undefined
    if (was === undefined) whole.push(record)
    else edited.push({ facility: record.id, fields: fieldsBetween(was, record) })
  }
  const groups = edited.length > FEW ? [edited] : edited.map((entry) => [entry])
  return [
    ...(whole.length === 0 ? [] : [{ type: 'putFacilities' as const, facilities: whole }]),
    ...groups.map((facilities) => ({ type: 'setFacilities' as const, facilities })),
  ]
}
