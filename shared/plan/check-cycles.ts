import { endsInto } from './check-life.ts'
import { planError } from './issue.ts'
import { normNeeds } from './norm-needs.ts'
import type { Path, Problem } from './plan-error.ts'
import type { Plan } from './schema/plan.ts'
import { weightResources } from './weight-needs.ts'
import { short } from './where.ts'

type Edges = {
  readonly list: Path
  readonly field: string | ((index: number) => string)
  readonly nodes: readonly { readonly id: string; readonly up: readonly string[] }[]
}

/** Chains of parents, parts and successors that lead back to where they began. One error per circle. */
export function cycles(plan: Plan): Problem[] {
  const edges: Edges[] = [
    { list: ['units'], field: 'parent', nodes: plan.units.map((u) => ({ id: u.id, up: some(u.parent) })) },
    { list: ['resources'], field: 'parent', nodes: plan.resources.map((r) => ({ id: r.id, up: some(r.parent) })) },
    {
      list: ['facilities'],
      field: (index) => (plan.facilities[index]?.successor === undefined ? 'events' : 'successor'),
      // A merger of a facility with itself is told as such.
      nodes: plan.facilities.map((f) => ({
        id: f.id,
        up: endsInto(f).filter((id) => id !== f.id || f.successor === id),
      })),
    },
    // One graph: a group that holds a 其中 of itself is a circle too.
    {
      list: ['classes'],
      field: 'parts',
      nodes: plan.classes.map((c) => ({
        id: c.id,
        up: c.role === 'group' ? c.parts : c.role === 'ofWhich' ? [c.within] : [],
      })),
    },
    {
      list: ['norms'],
      field: (index) => plan.norms.flatMap((n, i) => (i === index ? [normNeeds(n, plan).field] : []))[0] ?? 'of',
      nodes: plan.norms.map((n) => ({ id: n.id, up: normNeeds(n, plan).norms })),
    },
    { list: ['allocations'], field: 'weights', nodes: weightNodes(plan) },
    { list: ['printed'], field: 'sumOf', nodes: plan.printed.map((p) => ({ id: p.id, up: p.sumOf ?? [] })) },
  ]
  return edges.flatMap(({ list, field, nodes }) => {
    const { circles, deepest } = walk(nodes)
    const fieldAt = (index: number) => (typeof field === 'string' ? field : field(index))
    const deep: Problem[] =
      deepest.depth <= DEEPEST
        ? []
        : [
            () =>
              planError(plan, [...list, deepest.index, fieldAt(deepest.index)], 'deep', 'plan.deep', {
                id: short(nodes[deepest.index]?.id ?? ''),
                depth: deepest.depth,
                most: DEEPEST,
              }),
          ]
    const round = circles.map(
      ({ index, chain }): Problem =>
        () =>
          planError(
            plan,
            [...list, index, fieldAt(index)],
            'cycle',
            list[0] === 'norms'
              ? 'plan.normCycle'
              : list[0] === 'allocations'
                ? 'plan.weightCycle'
                : plan.facilities[list[0] === 'facilities' ? index : -1]?.events === undefined
                  ? 'plan.cycle'
                  : 'life.circle',
            {
              id: short(chain[0] ?? ''),
              chain: chain.map(short).join(' → '),
            },
          ),
    )
    return [...round, ...deep]
  })
}

/** A resource stands at its first rule that weighs by others; what its rules weigh by is put together. */
function weightNodes(plan: Plan): Edges['nodes'] {
  const needs = plan.allocations.map((rule) => weightResources(rule, plan))
  const first = new Map<string, number>()
  for (const [i, rule] of plan.allocations.entries())
    if ((needs[i] ?? []).length > 0 && !first.has(rule.resource)) first.set(rule.resource, i)
  return plan.allocations.map((rule, i) =>
    first.get(rule.resource) === i
      ? { id: rule.resource, up: needs.flatMap((n, k) => (plan.allocations[k]?.resource === rule.resource ? n : [])) }
      : { id: `${i} ${rule.resource}`, up: [] },
  )
}

/** Levels of containment that no real plan reaches; what walks them may recurse. */
const DEEPEST = 64

const some = (id: string | undefined): readonly string[] => (id === undefined ? [] : [id])

type Walk = {
  readonly circles: readonly { readonly index: number; readonly chain: readonly string[] }[]
  readonly deepest: { readonly index: number; readonly depth: number }
}

/** Depth-first search without recursion: a node met again while still on the path closes a circle. */
function walk(nodes: Edges['nodes']): Walk {
  const at = new Map(nodes.map((node, index) => [node.id, index]))
  const state = new Map<string, 'open' | 'done'>()
  const found: { index: number; chain: string[] }[] = []
  const depths = new Map<string, number>()
  let deepest = { index: 0, depth: 0 }
  for (const start of nodes) {
    const path: { readonly id: string; next: number }[] = state.has(start.id) ? [] : [{ id: start.id, next: 0 }]
    state.set(start.id, state.get(start.id) ?? 'open')
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const up = nodes[at.get(top.id) ?? -1]?.up[top.next++]
      if (up === undefined) {
        const index = at.get(top.id) ?? -1
        const depth = 1 + Math.max(0, ...(nodes[index]?.up ?? []).map((id) => depths.get(id) ?? 0))
        depths.set(top.id, depth)
        if (depth > deepest.depth) deepest = { index, depth }
        state.set(top.id, 'done')
        path.pop()
      } else if (state.get(up) === 'open') {
        const from = path.findIndex((step) => step.id === up)
        const chain = [...path.slice(from).map((step) => step.id), up]
        found.push({ index: at.get(up) ?? 0, chain: chain.length > 8 ? [...chain.slice(0, 6), '…', up] : chain })
      } else if (!state.has(up) && at.has(up)) {
        state.set(up, 'open')
        path.push({ id: up, next: 0 })
      }
    }
  }
  return { circles: found, deepest }
}
