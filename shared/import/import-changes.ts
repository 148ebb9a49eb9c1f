/**
 * What was read as typed changes of the plan: all of them are one step. A count that replaces another keeps the ages that were
 * given for it and, where the figure is the same, its citation; a changed figure no longer stands in the source it cited.
 */
import type { PopulationKind } from '../plan/schema/basics.ts'
import type { StatedChange } from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { Observation } from '../plan/schema/population.ts'
import type { AgeCount } from './read-ages.ts'
import type { HistoryEntry } from './read-history.ts'
import type { UnitEntry } from './read-units.ts'

type Place = Pick<Observation, 'unit' | 'kind' | 'year' | 'moment'> & { readonly revision?: string | undefined }

const observationAt = (plan: Plan, at: Place): Observation | undefined =>
  plan.population.observations.find(
    (o) =>
      o.unit === at.unit &&
      o.kind === at.kind &&
      o.year === at.year &&
      o.moment === at.moment &&
      o.revision === at.revision,
  )

/** One count of persons; undefined where the plan already says so. */
export function countChange(plan: Plan, at: Place, persons: number): StatedChange | undefined {
  const known = observationAt(plan, at)
  if (known?.persons === persons) return undefined
  return {
    type: 'setObservation',
    unit: at.unit,
    kind: at.kind,
    year: at.year,
    moment: at.moment,
    revision: at.revision ?? null,
    observation: { persons, ...(known?.groups !== undefined && { groups: known.groups }) },
  }
}

export const historyChanges = (plan: Plan, entries: readonly HistoryEntry[]): StatedChange[] =>
  entries.flatMap((entry) => countChange(plan, entry, entry.persons) ?? [])

/** Counted years become observations; years after the base year are what the planner sets. */
export function unitChanges(
  plan: Plan,
  entries: readonly UnitEntry[],
  { kind, moment }: { readonly kind: PopulationKind; readonly moment: Observation['moment'] },
): StatedChange[] {
  return entries.flatMap(({ unit, year, persons }): StatedChange[] => {
    if (year > plan.baseYear) return [{ type: 'setPopulation', unit, kind, year, persons }]
    // The count that stands for the year already, whatever its moment, is the one that is corrected.
    const same = plan.population.observations.filter((o) => o.unit === unit && o.kind === kind && o.year === year)
    const [only] = same
    const at = only !== undefined && same.length === 1 ? only : { unit, kind, year, moment }
    return [countChange(plan, at, persons) ?? []].flat()
  })
}

/** Ages beside the count of their year; where the year was not counted, the table’s own sum is the count. */
export function ageChanges(
  plan: Plan,
  tables: readonly AgeCount[],
  at: { readonly unit: string; readonly kind: PopulationKind; readonly moment: Observation['moment'] },
): StatedChange[] {
  return tables.map(({ year, groups, total }): StatedChange => {
    const counted = plan.population.observations.filter(
      (o) => o.unit === at.unit && o.kind === at.kind && o.year === year,
    )
    const known = counted.find((o) => o.groups !== undefined) ?? counted.at(-1)
    return {
      type: 'setObservation',
      unit: at.unit,
      kind: at.kind,
      year,
      moment: known?.moment ?? at.moment,
      revision: known?.revision ?? null,
      observation: {
        persons: known?.persons ?? total ?? covered(groups),
        groups: groups.map((group) => ({ ...group })),
        ...(known?.estimated !== undefined && { estimated: known.estimated }),
        ...(known?.cite !== undefined && { cite: known.cite }),
      },
    }
  })
}

/** Sum over bands that do not overlap, from the youngest on: 60+ beside 65+ counts once. */
function covered(groups: AgeCount['groups']): number {
  let persons = 0
  for (const sex of ['male', 'female', 'all'] as const) {
    let from = 0
    const bands = groups.filter((group) => group.sex === sex).sort((a, b) => a.ageFrom - b.ageFrom)
    for (const { ageFrom, ageTo, persons: count } of bands) {
      if (ageFrom < from) continue
      persons += count
      from = (ageTo ?? Number.POSITIVE_INFINITY) + 1
    }
  }
  return persons
}
