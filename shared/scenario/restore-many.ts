import { err, ok, type Result } from '../base/result.ts'
import type { RestoreMany } from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'

/** Many records of one list in one pass over it, O(n): what undo of a paste of 100 000 rows needs. */
export function restoreMany(plan: Plan, edit: RestoreMany): Result<{ plan: Plan; inverse: RestoreMany }, 'gone'> {
  const before: readonly unknown[] = plan[edit.list]
  const length = before.length - edit.gone.length + edit.put.length
  if (!rising(edit.gone, before.length)) return err('gone')
  if (
    !rising(
      edit.put.map(({ at }) => at),
      length,
    )
  )
    return err('gone')

  const gone: { readonly at: number; readonly entry: unknown }[] = []
  const list: unknown[] = []
  let next = 0
  const fill = (): void => {
    for (let put = edit.put[next]; put !== undefined && put.at === list.length; put = edit.put[++next])
      list.push(put.entry)
  }
  let leaving = 0
  for (const [at, entry] of before.entries()) {
    if (edit.gone[leaving] === at) {
      gone.push({ at, entry })
      leaving++
      continue
    }
    fill()
    list.push(entry)
  }
  fill()
  // The entries have the type of their list, because both come from one edit of that type.
  const inverse = { ...edit, gone: edit.put.map(({ at }) => at), put: gone } as RestoreMany
  return ok({ plan: { ...plan, [edit.list]: list }, inverse })
}

const rising = (places: readonly number[], length: number): boolean =>
  places.every((at, index) => Number.isInteger(at) && at > (places[index - 1] ?? -1) && at < length)
