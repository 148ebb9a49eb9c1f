/**
 * Typed changes onto a plan. A stated change (setPlanned …) becomes edits of records (edit.ts), mostly one; each is applied and
 * gives back its inverse. Whole records that are put in or taken away are held against the gate’s own rules (check-edited.ts). All or nothing: with one bad change the plan stays as it was. Applying the inverse gives back the
 * identical plan, absent entries, citations and list order included. Records that no change touches are shared.
 */
import { err, ok, type Result } from '../base/result.ts'
import { changeReferences, citeReferences, danglingError, type Target } from '../plan/check-references.ts'
import { planError, problemsOf } from '../plan/issue.ts'
import { collected, type PlanError } from '../plan/plan-error.ts'
import {
  type Change,
  change as changeSchema,
  type Restore,
  type RestoreMany,
  type StatedChange,
} from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { ChangeError } from './change-error.ts'
import { checkEdited } from './check-edited.ts'
import { editFor } from './edit.ts'
import { restore } from './restore.ts'
import { restoreMany } from './restore-many.ts'

export type Applied = { readonly plan: Plan; readonly inverse: Change[] }

export function applyChanges(plan: Plan, changes: readonly Change[]): Result<Applied, ChangeError[]> {
  let current = plan
  const inverse: Change[] = []
  const errors: ChangeError[] = []
  for (const [index, change] of changes.entries()) {
    const isRestore = change.type === 'restore' || change.type === 'restoreMany'
    const edits = isRestore ? ok([change]) : statedEdits(current, change, changes, index)
    const done = edits.ok ? restoreAll(current, edits.value) : edits
    const found = !done.ok
      ? done.error === 'gone'
        ? [planError({ changes }, ['changes', index], 'reference', 'change.gone')]
        : done.error
      : isRestore
        ? []
        : checkEdited(done.value.plan, change, changes, index)
    errors.push(...found.map((error) => ({ ...error, index })))
    if (done.ok && found.length === 0) {
      current = done.value.plan
      inverse.unshift(...done.value.inverse)
    }
  }
  return errors.length > 0 ? err(errors) : ok({ plan: current, inverse })
}

/** The edits of one change, and what takes them back in the opposite order. */
function restoreAll(
  plan: Plan,
  edits: readonly (Restore | RestoreMany)[],
): Result<{ plan: Plan; inverse: (Restore | RestoreMany)[] }, 'gone'> {
  let current = plan
  const inverse: (Restore | RestoreMany)[] = []
  for (const edit of edits) {
    const done = edit.type === 'restore' ? restore(current, edit) : restoreMany(current, edit)
    if (!done.ok) return done
    current = done.value.plan
    inverse.unshift(done.value.inverse)
  }
  return ok({ plan: current, inverse })
}

function statedEdits(
  plan: Plan,
  change: StatedChange,
  changes: readonly Change[],
  index: number,
): Result<readonly (Restore | RestoreMany)[], PlanError[]> {
  const path = ['changes', index]
  const checked = changeSchema.safeParse(change)
  if (!checked.success)
    return err(collected(checked.error.issues.flatMap((issue) => [...problemsOf(change, issue, path, { changes })])))

  const unknown: PlanError[] = []
  const known = new Map<Target, ReadonlySet<string>>()
  for (const { path: place, list, id } of [
    ...changeReferences(path, checked.data),
    // Whole records are checked in the plan they make, which holds the documents that came with them.
    ...(citing.has(checked.data.type) ? citeReferences(checked.data, path) : []),
  ]) {
    const ids = known.get(list) ?? new Set(idsOf(plan, list))
    known.set(list, ids)
    if (id === undefined || ids.has(id)) continue
    unknown.push(danglingError({ changes }, place, list, id, ids))
  }
  if (unknown.length > 0) return err(unknown)

  const edit = editFor(plan, checked.data)
  if (edit.ok) return ok([edit.value ?? []].flat())
  const { field, key, args } = edit.error
  return err([planError({ changes }, field === undefined ? path : [...path, field], 'conflict', key, args)])
}

/** Changes that bring citations and no documents of their own. */
const citing: ReadonlySet<StatedChange['type']> = new Set(['setObservation', 'setProjectionMethod'])

const idsOf = (plan: Plan, list: Target): readonly string[] => (plan[list] ?? []).map((entry) => entry.id)
