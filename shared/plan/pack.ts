/** Norm packs come through the same kind of gate as plans: size → UTF-8 → JSON → schema → references. */
import { err, ok, type Result } from '../base/result.ts'
import { danglingError } from './check-references.ts'
import { readJson } from './gate.ts'
import { planError } from './issue.ts'
import { collected, type PlanError, type Problem } from './plan-error.ts'
import { type Cite, levels } from './schema/basics.ts'
import type { Norm } from './schema/norm.ts'
import { type Pack, pack as schema } from './schema/pack.ts'
import type { Plan } from './schema/plan.ts'
import { shapeProblems } from './shape-problems.ts'
import { short, show } from './where.ts'

export function readPack(bytes: Uint8Array): Result<Pack, PlanError[]> {
  const document = readJson(bytes)
  return document.ok ? parsePack(document.value) : document
}

export function parsePack(document: unknown): Result<Pack, PlanError[]> {
  const misfits = collected(shapeProblems(schema, document))
  if (misfits.length > 0) return err(misfits)
  const pack = schema.parse(document)
  const problems = collected([...incomplete(pack), ...repeated(pack), ...dangling(pack)])
  return problems.length > 0 ? err(problems) : ok(pack)
}

/** What a norm of a pack brings into a plan: the norm, and the sources, resources and registers that the plan does not have. */
export type FromPack = {
  readonly norm: Norm
  readonly sources: Plan['sources']
  readonly resources: Plan['resources']
  readonly registers: NonNullable<Plan['registers']>
}

/**
 * A template as a norm of this plan, for its whole region, with an id no other norm has; undefined where the pack has no such
 * norm. Norms it takes a share of are taken by themselves: where the plan lacks one, its reference is left for the planner.
 */
export function fromPack(pack: Pack, normId: string, plan: Plan): FromPack | undefined {
  const template = pack.norms.find((n) => n.id === normId)
  if (template === undefined) return undefined
  const renamed = new Map<string, string>()
  const sources = pack.sources
    .filter((s) => citesOf(template).some((c) => c.source === s.id))
    .flatMap((source) => {
      if (plan.sources.some((own) => same(own, source))) return []
      const id = unused(source.id, plan.sources)
      renamed.set(source.id, id)
      return [{ ...source, id }]
    })
  const wanted = resourcesOf(template)
  const parents = pack.resources.filter((r) => wanted.has(r.id)).flatMap((r) => r.parent ?? [])
  const resources = pack.resources.filter(
    (r) => (wanted.has(r.id) || parents.includes(r.id)) && !plan.resources.some((own) => own.id === r.id),
  )
  const kept = new Set([...plan.resources, ...resources].map((r) => r.id))
  const register = template.shape === 'coverage' ? template.register : undefined
  const norm = recited(template, renamed)
  return {
    norm: {
      ...norm,
      id: unused(template.id, plan.norms),
      scope: { ...norm.scope, unit: plan.region.unit },
      issuer: norm.issuer ?? 'nation',
      pack: pack.id,
    },
    sources,
    resources: resources.map(({ parent, ...r }) => (parent === undefined || !kept.has(parent) ? r : { ...r, parent })),
    registers: (pack.registers ?? []).filter(
      (r) => r.id === register && !(plan.registers ?? []).some((own) => own.id === r.id),
    ),
  }
}

const same = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b)

function unused(id: string, list: readonly { readonly id: string }[]): string {
  const ids = new Set(list.map((entry) => entry.id))
  let free = id
  for (let n = 2; ids.has(free); n++) free = `${id}-${n}`
  return free
}

function resourcesOf(norm: Norm): ReadonlySet<string> {
  const ids = new Set([norm.resource])
  if (norm.shape === 'ratio') ids.add(norm.left)
  if ('of' in norm && norm.of.by === 'resource') ids.add(norm.of.resource)
  return ids
}

const citesOf = (norm: Norm): readonly Cite[] => [
  ...(norm.cite === undefined ? [] : [norm.cite]),
  ...('values' in norm ? norm.values.flatMap((v) => v.cite ?? []) : []),
]

/** The same norm with its sources under the ids they have in the plan. */
function recited(norm: Norm, renamed: ReadonlyMap<string, string>): Norm {
  if ([...renamed].every(([from, to]) => from === to)) return norm
  const swap = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(swap)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        key === 'source' && typeof inner === 'string' ? (renamed.get(inner) ?? inner) : swap(inner),
      ]),
    )
  }
  return schema.shape.norms.element.parse(swap(norm))
}

/** A template without a level or a source cannot be defended. */
function* incomplete(pack: Pack): Generator<Problem> {
  for (const [i, { level, cite }] of pack.norms.entries()) {
    if (level === undefined)
      yield () =>
        planError(pack, ['norms', i, 'level'], 'missing', 'plan.missingOneOf', { expected: levels.map(show).join(' ') })
    if (cite === undefined)
      yield () => planError(pack, ['norms', i, 'cite'], 'missing', 'plan.missing', { expected: 'plan.expected.record' })
  }
}

function* repeated(pack: Pack): Generator<Problem> {
  const lists = { sources: pack.sources, resources: pack.resources, norms: pack.norms, registers: pack.registers ?? [] }
  for (const [list, entries] of Object.entries(lists)) {
    for (const [i, { id }] of entries.entries()) {
      const first = entries.findIndex((entry) => entry.id === id)
      if (first < i)
        yield () =>
          planError(pack, [list, i, 'id'], 'duplicate', 'plan.duplicateId', {
            id: short(id),
            first: `${list}[${first}]`,
          })
    }
  }
}

function* dangling(pack: Pack): Generator<Problem> {
  const ids = (entries: readonly { readonly id: string }[]) => new Set(entries.map((entry) => entry.id))
  const [sources, resources, norms] = [ids(pack.sources), ids(pack.resources), ids(pack.norms)]
  for (const [i, norm] of pack.norms.entries()) {
    for (const { source } of citesOf(norm))
      if (!sources.has(source))
        yield () => danglingError(pack, ['norms', i, 'cite', 'source'], 'sources', source, sources)
    for (const resource of resourcesOf(norm))
      if (!resources.has(resource))
        yield () => danglingError(pack, ['norms', i, 'resource'], 'resources', resource, resources)
    const of = 'of' in norm && norm.of.by === 'norm' ? norm.of.norm : undefined
    if (of !== undefined && !norms.has(of))
      yield () => danglingError(pack, ['norms', i, 'of', 'norm'], 'norms', of, norms)
  }
  for (const [i, { parent }] of pack.resources.entries())
    if (parent !== undefined && !resources.has(parent))
      yield () => danglingError(pack, ['resources', i, 'parent'], 'resources', parent, resources)
  for (const [i, { source }] of (pack.licences ?? []).entries())
    if (!sources.has(source)) yield () => danglingError(pack, ['licences', i, 'source'], 'sources', source, sources)
}
