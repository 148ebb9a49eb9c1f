/** The norm being edited, as a record that need not be whole yet, and what the schema and the gate say to it. */
import { at, problemsOf } from '../../../shared/plan/issue.ts'
import type { Path } from '../../../shared/plan/plan-error.ts'
import { type Norm, norm as normSchema } from '../../../shared/plan/schema/norm.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { Source } from '../../../shared/plan/schema/source.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import type { Message } from '../../../shared/text/message.ts'
import type { Draft } from './input.ts'
import { upsideDown } from './upside-down.ts'

export const pathKey = (path: Path): string => path.join('.')

export const getIn = (draft: Draft, path: Path): unknown => at(draft, path)

/** The same record with one value set; undefined takes the key, or the item of a list, away. */
export function setIn(value: unknown, [step, ...rest]: Path, next: unknown): unknown {
  if (step === undefined) return next
  if (Array.isArray(value)) {
    const inner = rest.length === 0 ? next : setIn(value[Number(step)], rest, next)
    return inner === undefined ? value.toSpliced(Number(step), 1) : value.with(Number(step), inner)
  }
  const record: Draft = typeof value === 'object' && value !== null ? { ...value } : {}
  const inner = rest.length === 0 ? next : setIn(record[step], rest, next)
  if (inner !== undefined) return { ...record, [step]: inner }
  const { [step]: _, ...others } = record
  return others
}

export type Checked = {
  /** Absent while anything is wrong: nothing that is not a norm reaches the engine. */
  readonly norm?: Norm
  /** By path; '' where no field is to blame. */
  readonly problems: ReadonlyMap<string, Message>
}

/** What is typed held against the schema, then against the plan: ids, circles, contradictions. */
export function checkDraft(plan: Plan, draft: Draft, source: Source | undefined): Checked {
  const read = normSchema.safeParse(draft)
  if (!read.success) {
    const found = read.error.issues.flatMap((issue) => [...problemsOf(draft, issue)].map((problem) => problem()))
    return { problems: first(found.map(({ path, message }) => [pathKey(path), message])) }
  }
  const upside = upsideDown(read.data)
  if (upside.length > 0) return { problems: first(upside) }
  const change = { type: 'putNorm' as const, norm: read.data, ...(source !== undefined && { source }) }
  const applied = applyChanges(plan, [change])
  if (applied.ok) return { norm: read.data, problems: new Map() }
  return {
    problems: first(
      applied.error.map(({ path, message }) => [path[2] === 'norm' ? pathKey(path.slice(3)) : '', message]),
    ),
  }
}

/** One message for one field: the first. */
function first(found: readonly (readonly [string, Message])[]): ReadonlyMap<string, Message> {
  const map = new Map<string, Message>()
  for (const [key, words] of found) if (!map.has(key)) map.set(key, words)
  return map
}

/** The next free id of the sort N-1, N-2 … */
export function freeId(taken: readonly { readonly id: string }[], stem: string): string {
  const ids = new Set(taken.map(({ id }) => id))
  let number = 1
  while (ids.has(`${stem}${number}`)) number += 1
  return `${stem}${number}`
}
