/** The order in which every table of the 配置 stage lists facilities: parts in plan order, under each its 其中 classes, under those the rows. */
import type { FacilityClass } from '../plan/schema/class.ts'
import type { Facility } from '../plan/schema/facility.ts'
import type { TableContext } from './input.ts'
import type { Row } from './table-model.ts'

export type OutlineRows = {
  /** The head of a part or of an 其中 class. */
  readonly head: (classId: string, name: string, role: 'class' | 'ofWhich') => Row | undefined
  /** Nothing where the facility has no row in this table. */
  readonly facility: (facility: Facility, classId: string) => Row | undefined
}

/** Rows of one part. A part without a head of its own has no rows. */
export function outlineOf(part: FacilityClass, context: TableContext, rows: OutlineRows): Row[] {
  const { plan, classes } = context
  const head = rows.head(part.id, part.name, 'class')
  if (head === undefined) return []
  const shown = classes.members(part.id).flatMap((facility) => {
    const row = rows.facility(facility, part.id)
    return row === undefined ? [] : [{ facility, row }]
  })
  const subgroupOf = subgroups(
    part.id,
    shown.map(({ facility }) => facility),
    context,
  )
  let current: string | undefined
  const out: Row[] = [head]
  for (const { facility, row } of shown) {
    const subgroup = subgroupOf.get(facility.id)
    if (subgroup !== current && subgroup !== undefined) {
      const name = plan.classes.find((c) => c.id === subgroup)?.name ?? subgroup
      out.push(...[rows.head(subgroup, name, 'ofWhich') ?? []].flat())
    }
    current = subgroup
    out.push(row)
  }
  return out
}

/** The 其中 classes of a part that share no facility and together hold all of its rows; none otherwise. */
function subgroups(
  part: string,
  members: readonly Facility[],
  { plan, classes }: TableContext,
): ReadonlyMap<string, string> {
  const subgroupOf = new Map<string, string>()
  for (const c of plan.classes) {
    if (c.role !== 'ofWhich' || c.within !== part) continue
    const found = classes.members(c.id)
    if (found.some((f) => subgroupOf.has(f.id))) continue
    for (const f of found) subgroupOf.set(f.id, c.id)
  }
  return members.every((f) => subgroupOf.has(f.id)) ? subgroupOf : new Map()
}
