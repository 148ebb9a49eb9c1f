/** One line of the history as typed changes: a line that moves to another year is taken away there and put here, in one step. */
import type { StatedChange } from '../../../shared/plan/schema/change.ts'
import type { Observation } from '../../../shared/plan/schema/population.ts'

type Key = Pick<Observation, 'unit' | 'kind' | 'year' | 'moment' | 'revision'>

const changeOf = (
  { unit, kind, year, moment, revision }: Key,
  observation: Extract<StatedChange, { type: 'setObservation' }>['observation'],
): StatedChange => ({ type: 'setObservation', unit, kind, year, moment, revision: revision ?? null, observation })

const sameKey = (a: Key, b: Key): boolean =>
  a.unit === b.unit && a.kind === b.kind && a.year === b.year && a.moment === b.moment && a.revision === b.revision

export const removeLine = (line: Observation): StatedChange[] => [changeOf(line, null)]

/** The line with some fields changed. A changed figure no longer stands in the source it cited. */
export function editLine(line: Observation, set: Partial<Observation>): StatedChange[] {
  const next = { ...line, ...set }
  if (set.revision === '') delete next.revision
  const { persons, groups, estimated, cite } = next
  const observation = {
    persons,
    ...(groups !== undefined && { groups }),
    ...(estimated !== undefined && { estimated }),
    ...(cite !== undefined && persons === line.persons && { cite }),
  }
  return sameKey(line, next) ? [changeOf(next, observation)] : [changeOf(line, null), changeOf(next, observation)]
}

export const addLine = (line: Key & { readonly persons: number }): StatedChange[] => [
  changeOf(line, { persons: line.persons }),
]

/** Whether another line of the history is already at this place. */
export const isTaken = (observations: readonly Observation[], line: Observation | undefined, next: Key): boolean =>
  observations.some((other) => other !== line && sameKey(other, next))
