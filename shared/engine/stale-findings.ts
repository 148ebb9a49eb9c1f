/**
 * Changes of 方案 that no longer apply to the plan: the facility was taken away, the norm became a range. The rest of each 方案
 * goes on counting; every change that does not is told with the place it names and the way out. Independent of what is being tried.
 */
import { finding } from '../audit/build-finding.ts'
import type { Finding } from '../audit/finding.ts'
import type { PlanningChange } from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { resolveScenario, type StaleChange } from '../scenario/resolve.ts'
import { message } from '../text/message.ts'

// A plan is never changed in place: its findings hold as long as it lives.
const memory = new WeakMap<Plan, readonly Finding[]>()

export function staleFindings(plan: Plan): readonly Finding[] {
  const known = memory.get(plan)
  if (known !== undefined) return known
  // A change that others are based on is stale in each of them; it is told where it stands.
  const told = plan.scenarios.flatMap((scenario) =>
    resolveScenario(plan, scenario).stale.filter((entry) => entry.scenario === scenario),
  )
  const findings = told.map((entry, at) => findingOf(entry, told.slice(0, at)))
  memory.set(plan, findings)
  return findings
}

function findingOf(entry: StaleChange, before: readonly StaleChange[]): Finding {
  const { scenario, place, change, errors } = entry
  const where = { scenario: scenario.id, ...placeOf(change) }
  const twin = before.filter((other) => JSON.stringify(placeOf(other.change)) === JSON.stringify(placeOf(change)))
  const [error] = errors
  const words = { name: scenario.name, place: place + 1 }
  const built = finding({
    rule: 'staleChange',
    severity: 'warning',
    where,
    title: message('audit.staleChange.title', words),
    message: message('audit.staleChange', {
      ...error?.message.args,
      ...words,
      reason: error?.message.key ?? '',
      where: `scenarios · ${scenario.name} · changes[${place}]`,
    }),
    numbers: [place + 1],
    cites: [],
  })
  return twin.length === 0 ? built : { ...built, key: `${built.key}/${twin.length + 1}` }
}

/** The ids a change names, as a finding names its place. */
function placeOf(change: PlanningChange) {
  const named = change as Readonly<Record<string, unknown>>
  const pick = (key: string) => (typeof named[key] === 'string' ? { [key]: named[key] } : {})
  const year = typeof named.year === 'number' ? { year: named.year } : {}
  return { ...pick('norm'), ...pick('class'), ...pick('facility'), ...pick('resource'), ...year }
}
