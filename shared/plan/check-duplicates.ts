import { planError } from './issue.ts'
import type { Path, Problem } from './plan-error.ts'
import type { Plan } from './schema/plan.ts'
import { short, where } from './where.ts'

/** Entries of one list that say the same thing: an id used twice, or one fact stated twice. */
export function duplicates(plan: Plan): Problem[] {
  const problems: Problem[] = []
  const ids = (path: Path, keys: readonly string[], field = 'id') => {
    for (const [index, first] of repeated(keys)) {
      const id = short(keys[index] ?? '')
      problems.push(() =>
        planError(plan, [...path, index, field], 'duplicate', 'plan.duplicateId', {
          id,
          first: where(plan, [...path, first]),
        }),
      )
    }
  }
  const facts = (path: Path, keys: readonly string[]) => {
    for (const [index, first] of repeated(keys)) {
      const what = short((keys[index] ?? '').trim().replaceAll('\n', ' '))
      problems.push(() =>
        planError(plan, [...path, index], 'duplicate', 'plan.duplicate', {
          what,
          first: where(plan, [...path, first]),
        }),
      )
    }
  }
  const years = (path: Path, entries: readonly { readonly year: number }[] | undefined) =>
    facts(
      path,
      (entries ?? []).map((e) => String(e.year)),
    )

  for (const list of [
    'sources',
    'units',
    'classes',
    'resources',
    'facilities',
    'institutions',
    'norms',
    'tables',
    'facts',
    'printed',
    'scenarios',
    'registers',
    'supplies',
    'equipment',
    'consortia',
    'uncertainty',
    'progress',
    'opinions',
    'drafts',
    'annexes',
    'prose',
  ] as const) {
    ids(
      [list],
      (plan[list] ?? []).map((entry) => entry.id),
    )
  }
  // Members may name their consortium by its name.
  facts(
    ['consortia'],
    (plan.consortia ?? []).map((c) => c.name),
  )
  const { observations, projections } = plan.population
  facts(
    ['population', 'observations'],
    observations.map((o) => key(o.unit, o.kind, o.year, o.moment, o.revision)),
  )
  facts(
    ['population', 'projections'],
    projections.map((p) => key(p.unit, p.kind)),
  )
  facts(
    ['population', 'reconciliation'],
    (plan.population.reconciliation ?? []).map((rule) => key(rule.unit, rule.kind)),
  )
  for (const [i, rule] of projections.entries()) years(['population', 'projections', i, 'given'], rule.given)
  for (const [i, facility] of plan.facilities.entries()) {
    facts(
      ['facilities', i, 'limits'],
      (facility.limits ?? []).map((limit) => limit.resource),
    )
    years(['facilities', i, 'workload'], facility.workload)
  }
  facts(
    ['stocks'],
    // A facility and a planning unit may have one id: figures of the one are not those of the other.
    plan.stocks.map((s) =>
      key(
        s.facility ?? '',
        s.facility === undefined ? s.unit : undefined,
        s.class,
        s.resource,
        s.measure,
        s.year,
        s.status,
      ),
    ),
  )
  for (const [i, norm] of plan.norms.entries()) if ('values' in norm) years(['norms', i, 'values'], norm.values)
  facts(
    ['services'],
    (plan.services ?? []).map((s) => key(s.unit, s.class, s.year)),
  )
  facts(
    ['allocations'],
    plan.allocations.map((rule) => key(rule.unit, rule.class, rule.resource)),
  )
  facts(
    ['precedence'],
    (plan.precedence ?? []).map((p) => key(p.unit, p.class, p.resource)),
  )
  for (const [i, table] of plan.tables.entries())
    if ('rows' in table)
      ids(
        ['tables', i, 'rows'],
        table.rows.map((row) => row.key),
        'key',
      )
  ids(
    ['decisions'],
    plan.decisions.map((d) => d.finding),
    'finding',
  )
  return problems
}

/** Index of every later entry with a key seen before, and the index of the first. */
function* repeated(keys: readonly string[]): Generator<readonly [number, number]> {
  const seen = new Map<string, number>()
  for (const [index, entry] of keys.entries()) {
    const first = seen.get(entry)
    if (first === undefined) seen.set(entry, index)
    else yield [index, first]
  }
}

const key = (...parts: readonly (string | number | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join('\n')
