import { contradictions } from './check-contradictions.ts'
import { cycles } from './check-cycles.ts'
import { duplicates } from './check-duplicates.ts'
import { noteProblems } from './check-notes.ts'
import { scenarioProblems } from './check-scenarios.ts'
import { planError } from './issue.ts'
import { nearest } from './nearest.ts'
import type { Path, PlanError, Problem } from './plan-error.ts'
import { printReferences } from './print-references.ts'
import { registerReferences } from './register-references.ts'
import type { StatedChange } from './schema/change.ts'
import type { Plan } from './schema/plan.ts'
import { short } from './where.ts'

/** What the schema cannot see: ids that are used twice or point nowhere, circles of parents, fields that contradict each other. */
export function* checkReferences(plan: Plan): Generator<Problem> {
  const twice = duplicates(plan)
  yield* twice
  yield* dangling(plan)
  // Two records under one id can look like a circle that is none.
  if (twice.length === 0) yield* cycles(plan)
  yield* contradictions(plan)
  yield* scenarioProblems(plan)
  yield* noteProblems(plan)
}

/** Lists that ids point into. */
export type Target =
  | 'units'
  | 'classes'
  | 'resources'
  | 'facilities'
  | 'norms'
  | 'sources'
  | 'printed'
  | 'registers'
  | 'supplies'
  | 'scenarios'
  | 'drafts'
  | 'prose'
const targets: readonly Target[] = [
  'units',
  'classes',
  'resources',
  'facilities',
  'norms',
  'sources',
  'printed',
  'registers',
  'supplies',
  'scenarios',
  'drafts',
  'prose',
]
export type Reference = { readonly path: Path; readonly list: Target; readonly id: string | undefined }

function* dangling(plan: Plan): Generator<Problem> {
  const known = new Map<Target, ReadonlySet<string>>()
  for (const list of targets) known.set(list, new Set((plan[list] ?? []).map((entry) => entry.id)))
  for (const { path, list, id } of references(plan)) {
    const ids = known.get(list) ?? new Set()
    if (id !== undefined && !ids.has(id)) yield () => danglingError(plan, path, list, id, ids)
  }
}

/** An id that is in no list, with the nearest that is. */
export function danglingError(file: unknown, path: Path, list: Target, id: string, known: Iterable<string>): PlanError {
  const near = nearest(id, known)
  const words = { id: short(id), list }
  return near === undefined
    ? planError(file, path, 'reference', 'plan.dangling', words)
    : planError(file, path, 'reference', 'plan.danglingNear', { ...words, near })
}

function* references(plan: Plan): Generator<Reference> {
  yield { path: ['region', 'unit'], list: 'units', id: plan.region.unit }
  for (const [i, unit] of plan.units.entries()) yield { path: ['units', i, 'parent'], list: 'units', id: unit.parent }
  for (const list of ['observations', 'projections'] as const) {
    for (const [i, entry] of plan.population[list].entries())
      yield { path: ['population', list, i, 'unit'], list: 'units', id: entry.unit }
  }
  for (const [i, rule] of (plan.population.reconciliation ?? []).entries())
    yield { path: ['population', 'reconciliation', i, 'unit'], list: 'units', id: rule.unit }
  yield* classReferences(plan)
  for (const [i, resource] of plan.resources.entries())
    yield { path: ['resources', i, 'parent'], list: 'resources', id: resource.parent }
  yield* facilityReferences(plan)
  for (const [i, entry] of (plan.consortia ?? []).entries())
    yield { path: ['consortia', i, 'lead'], list: 'facilities', id: entry.lead }
  yield* normReferences(plan)
  yield* registerReferences(plan)
  yield* tableReferences(plan)
  yield* printReferences(plan)
  for (const [i, figure] of plan.printed.entries()) {
    const path = ['printed', i]
    yield { path: [...path, 'resource'], list: 'resources', id: figure.resource }
    yield { path: [...path, 'class'], list: 'classes', id: figure.class }
    yield { path: [...path, 'unit'], list: 'units', id: figure.unit }
    yield { path: [...path, 'left'], list: 'resources', id: figure.left }
    yield { path: [...path, 'facility'], list: 'facilities', id: figure.facility }
    yield* each([...path, 'sumOf'], 'printed', figure.sumOf)
    yield { path: [...path, 'share', 'part'], list: 'printed', id: figure.share?.part }
    yield { path: [...path, 'share', 'whole'], list: 'printed', id: figure.share?.whole }
  }
  yield* citeReferences(plan)
}

/** What one typed change names, A record it puts in is no name. */
export function* changeReferences(path: Path, change: StatedChange): Generator<Reference> {
  const named = {
    units: 'unit',
    norms: 'norm',
    facilities: 'facility',
    classes: 'class',
    resources: 'resource',
  } as const
  for (const [list, field] of Object.entries(named) as [Target, string][]) {
    const id = (change as Readonly<Record<string, unknown>>)[field]
    if (typeof id === 'string') yield { path: [...path, field], list, id }
  }
  if (change.type === 'removeScenario') yield { path: [...path, 'scenario'], list: 'scenarios', id: change.scenario }
  if (change.type === 'setFacilities')
    for (const [i, { facility }] of change.facilities.entries())
      yield { path: [...path, 'facilities', i, 'facility'], list: 'facilities', id: facility }
  if (change.type === 'setRegister') yield { path: [...path, 'register'], list: 'registers', id: change.register }
}

function* each(path: Path, list: Target, ids: readonly string[] | undefined): Generator<Reference> {
  for (const [i, id] of (ids ?? []).entries()) yield { path: [...path, i], list, id }
}

function* classReferences(plan: Plan): Generator<Reference> {
  for (const [i, entry] of plan.classes.entries()) {
    const path = ['classes', i]
    if (entry.role === 'group') yield* each([...path, 'parts'], 'classes', entry.parts)
    else yield* each([...path, 'select', 'facilities'], 'facilities', entry.select?.facilities)
    if (entry.role === 'ofWhich') yield { path: [...path, 'within'], list: 'classes', id: entry.within }
  }
}

export function* facilityReferences(plan: Plan): Generator<Reference> {
  for (const [i, facility] of plan.facilities.entries()) {
    const path = ['facilities', i]
    yield { path: [...path, 'unit'], list: 'units', id: facility.unit }
    yield { path: [...path, 'successor'], list: 'facilities', id: facility.successor }
    for (const [j, campus] of (facility.campuses ?? []).entries())
      yield { path: [...path, 'campuses', j, 'unit'], list: 'units', id: campus.unit }
    yield* eventReferences(path, facility)
    for (const [j, limit] of (facility.limits ?? []).entries()) {
      yield { path: [...path, 'limits', j, 'resource'], list: 'resources', id: limit.resource }
    }
  }
  for (const [i, stock] of plan.stocks.entries()) {
    const path = ['stocks', i]
    yield { path: [...path, 'facility'], list: 'facilities', id: stock.facility }
    yield { path: [...path, 'unit'], list: 'units', id: stock.unit }
    yield { path: [...path, 'class'], list: 'classes', id: stock.class }
    yield { path: [...path, 'resource'], list: 'resources', id: stock.resource }
  }
  for (const [i, entry] of plan.institutions.entries()) {
    yield { path: ['institutions', i, 'unit'], list: 'units', id: entry.unit }
    yield { path: ['institutions', i, 'class'], list: 'classes', id: entry.class }
  }
  for (const [i, entry] of (plan.services ?? []).entries()) {
    yield { path: ['services', i, 'unit'], list: 'units', id: entry.unit }
    yield { path: ['services', i, 'class'], list: 'classes', id: entry.class }
  }
}

function* eventReferences(path: Path, facility: Plan['facilities'][number]): Generator<Reference> {
  for (const [j, event] of (facility.events ?? []).entries()) {
    const place = [...path, 'events', j]
    if (event.type === 'move') yield { path: [...place, 'unit'], list: 'units', id: event.unit }
    if (event.type === 'merge') yield { path: [...place, 'into'], list: 'facilities', id: event.into }
    if (event.type === 'expand') yield { path: [...place, 'resource'], list: 'resources', id: event.resource }
    if (event.type === 'split')
      for (const [k, part] of event.into.entries())
        yield { path: [...place, 'into', k, 'facility'], list: 'facilities', id: part.facility }
  }
}

function* normReferences(plan: Plan): Generator<Reference> {
  for (const [i, norm] of plan.norms.entries()) {
    const path = ['norms', i]
    yield { path: [...path, 'resource'], list: 'resources', id: norm.resource }
    yield { path: [...path, 'scope', 'unit'], list: 'units', id: norm.scope.unit }
    yield { path: [...path, 'scope', 'class'], list: 'classes', id: norm.scope.class }
    if (norm.shape === 'ratio') yield { path: [...path, 'left'], list: 'resources', id: norm.left }
    if (norm.shape === 'perInstitution') yield* each([...path, 'classes'], 'classes', norm.classes)
    if (norm.shape === 'share' || norm.shape === 'shareRange' || norm.shape === 'shareOrFloor') {
      if (norm.of.by === 'norm') yield { path: [...path, 'of', 'norm'], list: 'norms', id: norm.of.norm }
      if (norm.of.by === 'resource')
        yield { path: [...path, 'of', 'resource'], list: 'resources', id: norm.of.resource }
    }
    if (norm.shape === 'growth' && norm.by.kind === 'like')
      yield { path: [...path, 'by', 'norm'], list: 'norms', id: norm.by.norm }
    if (norm.shape === 'identity') {
      yield* each([...path, 'parts'], 'norms', norm.parts)
      yield { path: [...path, 'whole'], list: 'norms', id: norm.whole }
    }
    if (norm.shape === 'access') yield* each([...path, 'sites'], 'classes', norm.sites)
    if (norm.shape === 'threshold') yield* each([...path, 'classes'], 'classes', norm.classes)
    if (norm.shape === 'coverage') yield { path: [...path, 'register'], list: 'registers', id: norm.register }
    if (norm.shape === 'stockMonths') yield* each([...path, 'items'], 'supplies', norm.items)
  }
  for (const [i, rule] of plan.allocations.entries()) {
    const path = ['allocations', i]
    yield { path: [...path, 'unit'], list: 'units', id: rule.unit }
    yield { path: [...path, 'class'], list: 'classes', id: rule.class }
    yield { path: [...path, 'resource'], list: 'resources', id: rule.resource }
    if (rule.control?.by === 'norm') yield { path: [...path, 'control', 'norm'], list: 'norms', id: rule.control.norm }
    if (typeof rule.weights === 'object' && 'resource' in rule.weights)
      yield { path: [...path, 'weights', 'resource'], list: 'resources', id: rule.weights.resource }
    yield { path: [...path, 'minimaFrom'], list: 'norms', id: rule.minimaFrom }
    for (const [j, share] of (rule.optimise?.shares ?? []).entries())
      yield { path: [...path, 'optimise', 'shares', j, 'class'], list: 'classes', id: share.class }
  }
}

function* tableReferences(plan: Plan): Generator<Reference> {
  for (const [i, table] of plan.tables.entries()) {
    const path = ['tables', i]
    if (table.kind === 'facilities') yield { path: [...path, 'class'], list: 'classes', id: table.class }
    if (table.kind === 'facilities' || table.kind === 'classes' || table.kind === 'staffing')
      yield { path: [...path, 'resource'], list: 'resources', id: table.resource }
    if (table.kind === 'classes') yield* each([...path, 'classes'], 'classes', table.classes)
    if (table.kind === 'norms' || table.kind === 'indicators') {
      for (const [j, row] of table.rows.entries())
        yield { path: [...path, 'rows', j, 'norm'], list: 'norms', id: row.norm }
    }
    yield* resultTableReferences(path, table)
  }
}

/** Tables of what norms come out as. */
function* resultTableReferences(path: Path, table: Plan['tables'][number]): Generator<Reference> {
  if (table.kind === 'requirements' || table.kind === 'monitoring' || table.kind === 'thresholds')
    yield* each([...path, 'norms'], 'norms', table.norms)
  if (table.kind === 'supplies') yield { path: [...path, 'norm'], list: 'norms', id: table.norm }
  if (table.kind === 'registers') yield* each([...path, 'registers'], 'registers', table.registers)
  if (table.kind === 'register') yield { path: [...path, 'register'], list: 'registers', id: table.register }
  if (table.kind === 'draftComparison') {
    yield { path: [...path, 'from'], list: 'drafts', id: table.from }
    yield { path: [...path, 'to'], list: 'drafts', id: table.to }
  }
  if (table.kind === 'opinions') yield { path: [...path, 'draft'], list: 'drafts', id: table.draft }
  if (table.kind === 'measures') {
    yield* each([...path, 'resources'], 'resources', table.resources)
    yield { path: [...path, 'class'], list: 'classes', id: table.class }
  }
}

/** Every `cite` of every record names an entry of sources[]. */
export function* citeReferences(root: object, base: Path = []): Generator<Reference> {
  const stack: { readonly value: object; readonly path: Path }[] = [{ value: root, path: base }]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const inner: { readonly value: object; readonly path: Path }[] = []
    for (const [key, value] of Array.isArray(next.value) ? next.value.entries() : Object.entries(next.value)) {
      if (typeof value !== 'object' || value === null) continue
      // A scenario may bring the document that its norms cite along with them.
      if (next.path.length === 0 && key === 'scenarios') continue
      // A draft holds a whole document with sources of its own.
      if (next.path.length === 0 && key === 'drafts') continue
      if (key === 'cite') yield { path: [...next.path, 'cite', 'source'], list: 'sources', id: value.source }
      else inner.push({ value, path: [...next.path, key] })
    }
    // One by one: spread as arguments, a hundred thousand would not fit.
    for (const item of inner.reverse()) stack.push(item)
  }
}
