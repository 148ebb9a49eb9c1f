import { useCallback, useMemo, useRef, useState } from 'react'
import type { Path } from '../../../shared/plan/plan-error.ts'
import type { Norm } from '../../../shared/plan/schema/norm.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { Source } from '../../../shared/plan/schema/source.ts'
import type { Message } from '../../../shared/text/message.ts'
import { checkDraft, pathKey, setIn } from './draft.ts'
import type { Draft } from './input.ts'

export type DraftEditor = {
  readonly draft: Draft
  readonly source: Source | undefined
  readonly changed: boolean
  /** The norm, where everything typed can be read and the plan can hold it. */
  readonly norm: Norm | undefined
  readonly set: (path: Path, value: unknown) => void
  readonly setSource: (source: Source | undefined) => void
  /** Text that cannot be read stays in its field, and its reason here; null: it can be read again. */
  readonly fail: (path: Path, problem: Message | null) => void
  /** What to say at a field. */
  readonly problem: (path: Path) => Message | undefined
  readonly count: number
  /** Says everything that is wrong from now on, also in fields nobody touched. */
  readonly demand: () => void
}

const startsWith = (key: string, stem: string): boolean => key === stem || key.startsWith(`${stem}.`)

export function useDraft(plan: Plan, start: Draft, startSource?: Source): DraftEditor {
  const [draft, setDraft] = useState(start)
  const [source, setSource] = useState(startSource)
  const [unread, setUnread] = useState<ReadonlyMap<string, Message>>(new Map())
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const [demanding, setDemanding] = useState(false)
  const beginning = useRef({ draft: start, source: startSource })

  const checked = useMemo(() => checkDraft(plan, draft, source), [plan, draft, source])
  const changed =
    JSON.stringify(draft) !== JSON.stringify(beginning.current.draft) ||
    JSON.stringify(source) !== JSON.stringify(beginning.current.source) ||
    unread.size > 0

  const set = useCallback((path: Path, value: unknown) => {
    const key = pathKey(path)
    setDraft((before) => setIn(before, path, value) as Draft)
    // What was typed below a place that is gone, or set anew, is gone with it.
    setUnread((before) => without(before, key))
    setTouched((before) => new Set([...before, key]))
  }, [])
  const fail = useCallback((path: Path, problem: Message | null) => {
    const key = pathKey(path)
    setUnread((before) =>
      problem === null ? (before.has(key) ? without(before, key) : before) : new Map([...before, [key, problem]]),
    )
  }, [])

  const problem = (path: Path): Message | undefined => {
    const key = pathKey(path)
    const found = unread.get(key)
    if (found !== undefined) return found
    return demanding || touched.has(key) || draft === beginning.current.draft ? checked.problems.get(key) : undefined
  }

  return {
    draft,
    source,
    changed,
    norm: unread.size === 0 ? checked.norm : undefined,
    set,
    setSource,
    fail,
    problem,
    count: new Set([...unread.keys(), ...checked.problems.keys()]).size,
    demand: () => setDemanding(true),
  }
}

const without = (map: ReadonlyMap<string, Message>, stem: string): ReadonlyMap<string, Message> =>
  new Map([...map].filter(([key]) => !startsWith(key, stem)))
