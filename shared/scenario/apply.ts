/**
 * Typed changes onto a plan. A stated change (setPlanned …) becomes at most one edit of one record (edit.ts); the edit is applied
 * and gives back its inverse. All or nothing: with one bad change the plan stays as it was. Applying the inverse gives back the
 * identical plan, absent entries, citations and list order included. Records that no change touches are shared.
 */
import { err, ok, type Result } from '../base/result.ts'
import { changeReferences, citeReferences, danglingError, type Target } from '../plan/check-references.ts'
import { planError, problemsOf } from '../plan/issue.ts'
import { collected, type PlanError } from '../plan/plan-error.ts'
import { type Change, change as changeSchema, type Restore, type StatedChange } from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { ChangeError } from './change-error.ts'
import { editFor } from './edit.ts'
import { restore } from './restore.ts'

export type Applied = { readonly plan: Plan; readonly inverse: Change[] }

export function applyChanges(plan: Plan, changes: readonly Change[]): Result<Applied, ChangeError[]> {
  let current = plan
  const inverse: Change[] = []
  const errors: ChangeError[] = []
  for (const [index, change] of changes.entries()) {
    const edit = change.type === 'restore' ? ok(change) : statedEdit(current, change, changes, index)
    const done = edit.ok ? (edit.value === undefined ? undefined : restore(current, edit.value)) : edit
    if (done === undefined) continue
    if (done.ok) {
      current = done.value.plan
      inverse.unshift(done.value.inverse)
    } else {
      const found =
        done.error === 'gone' ? [planError({ changes }, ['changes', index], 'reference', 'change.gone')] : done.error
      errors.push(...found.map((error) => ({ ...error, index })))
    }
  }
  return errors.length > 0 ? err(errors) : ok({ plan: current, inverse })
}

function statedEdit(
  plan: Plan,
  change: StatedChange,
  changes: readonly Change[],
  index: number,
): Result<Restore | undefined, PlanError[]> {
  const path = ['changes', index]
  const checked = changeSchema.safeParse(change)
  if (!checked.success)
    return err(collected(checked.error.issues.flatMap((issue) => [...problemsOf(change, issue, path, { changes })])))

  const unknown: PlanError[] = []
  for (const { path: place, list, id } of [
    ...changeReferences(path, checked.data),
    ...citeReferences(checked.data, path),
  ]) {
    const ids = idsOf(plan, list)
    if (id === undefined || ids.includes(id)) continue
    unknown.push(danglingError({ changes }, place, list, id, ids))
  }
  if (unknown.length > 0) return err(unknown)

  const edit = editFor(plan, checked.data)
  if (edit.ok) return edit
  const { field, key, args } = edit.error
  return err([planError({ changes }, field === undefined ? path : [...path, field], 'conflict', key, args)])
}

const idsOf = (plan: Plan, list: Target): readonly string[] => plan[list].map((entry) => entry.id)
