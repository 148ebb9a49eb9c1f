/** Which norms and sources the numbers of a table rest on. */
import type { Results } from '../engine/results.ts'
import type { Norm } from '../plan/schema/norm.ts'
import type { Source } from '../plan/schema/source.ts'
import type { TableSpec } from '../plan/schema/table.ts'
import { specialNorms } from '../tables/special-table.ts'
import { staffControl } from '../tables/staff-shares.ts'

export function normsOf(spec: TableSpec, results: Results): Norm[] {
  const { plan, allocation, classes } = results
  const controls = (ids: readonly string[], resource: string) =>
    allocation.totals
      .filter((t) => t.resource === resource && t.year === plan.targetYear && ids.includes(t.class))
      .flatMap((t) => t.controlNorm ?? [])
  const ids = new Set<string>(idsOf())
  return plan.norms.filter((norm) => ids.has(norm.id))

  function idsOf(): readonly string[] {
    switch (spec.kind) {
      case 'facilities':
        return controls([spec.class], spec.resource)
      case 'classes':
        return controls([...spec.classes, ...(classes.whole === undefined ? [] : [classes.whole])], spec.resource)
      case 'norms':
        return spec.rows.map((row) => row.norm)
      case 'indicators':
        return spec.rows.flatMap((row) => row.norm ?? [])
      case 'requirements':
      case 'monitoring':
      case 'thresholds':
        return spec.norms
      case 'supplies':
        return [spec.norm]
      case 'staffing':
        return [staffControl(results, spec.resource)?.norm ?? []].flat()
      case 'stage':
        return spec.stage === 'special' ? specialNorms(results).map((norm) => norm.id) : []
      case 'own':
        return [
          ...(spec.subject.of === 'norms' ? spec.subject.norms : []),
          ...spec.columns.flatMap((column) => column.norm ?? []),
        ]
      default:
        return []
    }
  }
}

/** Sources cited by the tables, their norms, the stocks they count and the population, in the order of the plan. */
export function sourcesOf(specs: readonly TableSpec[], results: Results): Source[] {
  const { plan } = results
  const used = new Set<string>()
  const resources = new Set<string>()
  for (const spec of specs) {
    citedIn({ ...spec, view: undefined }, used)
    for (const norm of normsOf(spec, results)) citedIn(norm, used)
    if ('resource' in spec) resources.add(spec.resource)
    if (spec.kind === 'measures') for (const id of spec.resources) resources.add(id)
    if (spec.kind === 'own')
      for (const { resource } of spec.columns) if (resource !== undefined) resources.add(resource)
  }
  if (specs.length > 0) citedIn(plan.population, used)
  for (const stock of plan.stocks) if (resources.has(stock.resource)) citedIn(stock, used)
  return plan.sources.filter((source) => used.has(source.id))
}

function citedIn(root: object, used: Set<string>): void {
  const stack: object[] = [root]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    for (const [key, value] of Object.entries(next)) {
      if (typeof value !== 'object' || value === null) continue
      if (key === 'cite' && typeof value.source === 'string') used.add(value.source)
      else stack.push(value)
    }
  }
}
