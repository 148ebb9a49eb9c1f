import type { Path } from './plan-error.ts'
import type { OwnColumn, OwnRows } from './schema/own-table.ts'
import type { Plan } from './schema/plan.ts'

type Named = {
  readonly path: Path
  readonly list: 'units' | 'classes' | 'resources' | 'norms' | 'prose'
  readonly id: string | undefined
}

/**
 * Ids that the planner’s own tables and annexes name. Tables, 方案 and charts of an annex are not looked up here: some tables come
 * with the data of a plan and go with it, and what an annex can no longer print is told beside its preview.
 */
export function* printReferences(plan: Plan): Generator<Named> {
  for (const [i, table] of plan.tables.entries()) {
    if (table.kind !== 'own') continue
    yield* subjectReferences(['tables', i, 'subject'], table.subject)
    for (const [j, column] of table.columns.entries()) yield* columnReferences(['tables', i, 'columns', j], column)
  }
  for (const [i, annex] of (plan.annexes ?? []).entries())
    for (const [j, item] of annex.items.entries())
      if (item.kind === 'prose') yield { path: ['annexes', i, 'items', j, 'prose'], list: 'prose', id: item.prose }
}

function* subjectReferences(path: Path, subject: OwnRows): Generator<Named> {
  switch (subject.of) {
    case 'facilities':
    case 'classes':
      for (const [i, id] of (subject.classes ?? []).entries())
        yield { path: [...path, 'classes', i], list: 'classes', id }
      return
    case 'norms':
      for (const [i, id] of subject.norms.entries()) yield { path: [...path, 'norms', i], list: 'norms', id }
      return
    case 'units':
      for (const [i, id] of subject.units.entries()) yield { path: [...path, 'units', i], list: 'units', id }
  }
}

function* columnReferences(path: Path, { resource, left, norm }: OwnColumn): Generator<Named> {
  yield { path: [...path, 'resource'], list: 'resources', id: resource }
  yield { path: [...path, 'left'], list: 'resources', id: left }
  yield { path: [...path, 'norm'], list: 'norms', id: norm }
}
