import { err, ok, type Result } from '../base/result.ts'
import type { Restore } from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'

type Restored = { readonly plan: Plan; readonly inverse: Restore }
/** An object that holds lists of records, some of them optional. */
type Holder = Readonly<Record<string, unknown>>

/** One edit of one record, and the edit that takes it back. Lists of the population stand one level deeper than the others. */
export function restore(plan: Plan, edit: Restore): Result<Restored, 'gone'> {
  const inPopulation = edit.list === 'projections' || edit.list === 'observations' || edit.list === 'reconciliation'
  const holder: Holder = inPopulation ? plan.population : plan
  const before = holder[edit.list] as readonly unknown[] | undefined
  const length = before?.length ?? 0
  if (!Number.isInteger(edit.at) || edit.at < 0 || edit.at + edit.remove > length) return err('gone')
  const [list, back] = spliced<unknown>(before ?? [], edit)
  const { drop: _, ...rest } = edit
  // A list of reconciliation rules is never kept empty.
  const dropped = list.length === 0 && (edit.drop === true || edit.list === 'reconciliation')
  const next = dropped ? without(holder, edit.list) : { ...holder, [edit.list]: list }
  // The entry has the type of its list, because list and entry come from one edit of that type.
  const inverse = {
    ...rest,
    ...back,
    ...(before === undefined && edit.list !== 'reconciliation' && { drop: true }),
  } as Restore
  return ok({ plan: (inPopulation ? { ...plan, population: next } : next) as Plan, inverse })
}

const without = (holder: Holder, key: string): Holder =>
  Object.fromEntries(Object.entries(holder).filter(([name]) => name !== key))

type Splice<T> = { readonly at: number; readonly remove: 0 | 1; readonly entry: T | null }

function spliced<T>(
  list: readonly T[],
  { at, remove, entry }: Splice<T>,
): readonly [T[], { remove: 0 | 1; entry: T | null }] {
  const before = remove === 1 ? (list[at] ?? null) : null
  return [
    list.toSpliced(at, remove, ...(entry === null ? [] : [entry])),
    { remove: entry === null ? 0 : 1, entry: before },
  ]
}
