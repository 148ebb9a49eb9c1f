import { indexClasses } from '../plan/classes.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { FacilityColumn } from './column.ts'
import type { FacilityRecord } from './facility-record.ts'

export type FacilityGroup = {
  readonly key: string
  readonly label: string
  readonly records: readonly FacilityRecord[]
}

/** By the class a facility adds up in, or by the value of a column; groups in the order of the plan or of the list of choices. */
export function grouped(
  plan: Plan,
  records: readonly FacilityRecord[],
  by: 'class' | FacilityColumn,
  rest: string,
): readonly FacilityGroup[] {
  const index = by === 'class' ? indexClasses(plan) : undefined
  const names = new Map(plan.classes.map(({ id, name }) => [id, name]))
  const labelOf = (record: FacilityRecord): string => {
    if (by === 'class') return names.get(index?.partOf(record.facility.id) ?? '') ?? rest
    return String(by.raw(record) ?? rest)
  }
  const first =
    by === 'class'
      ? plan.classes.flatMap(({ role, name }) => (role === 'part' ? [name] : []))
      : (by.choices ?? []).map(({ label }) => label)
  const groups = new Map<string, FacilityRecord[]>(first.map((label) => [label, []]))
  for (const record of records) {
    const label = labelOf(record)
    const list = groups.get(label)
    if (list === undefined) groups.set(label, [record])
    else list.push(record)
  }
  return [...groups]
    .filter(([label, list]) => list.length > 0 && label !== rest)
    .concat(groups.has(rest) ? [[rest, groups.get(rest) ?? []]] : [])
    .map(([label, list]) => ({ key: `group:${label}`, label, records: list }))
}
