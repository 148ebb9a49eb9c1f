/**
 * One line of the journal, and the way back from lines to a document. Every entry carries its changes, so that a journal that
 * began in the middle of a history can be replayed: an undo of a step it never saw is then an edit of its own.
 */
import type { Change } from '../../shared/plan/schema/change.ts'
import type { Plan } from '../../shared/plan/schema/plan.ts'
import { writePlan } from '../../shared/plan/write.ts'
import { applyChanges } from '../../shared/scenario/apply.ts'
import type { Message } from '../../shared/text/message.ts'
import { depth, emptyHistory, type History, markUnsaved, record, stepBack, stepForward } from './history.ts'
import { shownPlan } from './shown-plan.ts'

export type JournalEntry =
  | { readonly type: 'edit' | 'undo' | 'redo'; readonly changes: readonly Change[]; readonly label: Message }
  /** What is assumed, over which 方案; absent: the baseline. */
  | { readonly type: 'whatIf'; readonly changes: readonly Change[]; readonly scenario?: string }

type Step = Pick<SessionWork, 'history' | 'whatIf' | 'scenario'>
type SessionWork = {
  readonly plan: Plan
  readonly history: History
  readonly scenario: string | null
  readonly whatIf: readonly Change[]
}

/** What happened between two states of one document: at most one step of the history and one what-if. */
export function entriesBetween(before: Step, after: Step): JournalEntry[] {
  const entries: JournalEntry[] = []
  const was = before.history
  const now = after.history
  const added = now.past.at(-1)
  if (now.past !== was.past) {
    if (depth(now) < depth(was)) {
      const undone = now.future[0]
      if (undone !== undefined) entries.push({ type: 'undo', changes: undone.inverse, label: undone.label })
    } else if (added !== undefined) {
      const type = added.id === was.future[0]?.id ? 'redo' : 'edit'
      entries.push({ type, changes: added.changes, label: added.label })
    }
  }
  const { whatIf, scenario } = after
  if (whatIf !== before.whatIf || scenario !== before.scenario)
    entries.push({ type: 'whatIf', changes: whatIf, ...(scenario !== null && { scenario }) })
  return entries
}

export type Replayed = SessionWork & {
  /** Entries that could not be applied: the first of them and all after it. */
  readonly lost: number
}

/** The document after all entries; where one cannot be applied, as it stood before that one. */
export function replay(base: Plan, unsaved: boolean, lines: readonly string[]): Replayed {
  const start: SessionWork = {
    plan: base,
    history: unsaved ? markUnsaved(emptyHistory) : emptyHistory,
    scenario: null,
    whatIf: [],
  }
  let work = start
  let lost = 0
  for (const [index, line] of lines.entries()) {
    const next = applied(work, line)
    if (next === undefined) {
      lost = lines.length - index
      break
    }
    work = next
  }
  // A journal is no gate: what it made of the plan must be one that could be saved.
  return canBeSaved(work.plan) ? { ...work, lost } : { ...start, lost: lines.length }
}

function applied({ plan, history, scenario, whatIf }: SessionWork, line: string): SessionWork | undefined {
  try {
    const entry: JournalEntry = JSON.parse(line)
    if (entry.type === 'whatIf') {
      const over = entry.scenario ?? null
      const { shown } = shownPlan({ document: { plan }, scenario: over })
      if (shown === null || !applyChanges(shown, entry.changes).ok) return undefined
      return { plan, history, scenario: over, whatIf: entry.changes }
    }
    const done = applyChanges(plan, entry.changes)
    if (!done.ok) return undefined
    const { changes, label } = entry
    const moved =
      entry.type === 'undo' && isSame(history.past.at(-1)?.inverse, changes)
        ? stepBack(history)
        : entry.type === 'redo' && isSame(history.future[0]?.changes, changes)
          ? stepForward(history)
          : undefined
    const recorded = record(history, { changes, inverse: done.value.inverse, label })
    return { plan: done.value.plan, history: moved?.history ?? recorded, scenario, whatIf }
  } catch {
    // Not an entry at all; told as lost.
    return undefined
  }
}

/**
 * Whether a step of the replayed history is the one the entry goes over. What was undone past a save is older than the journal: it is
 * a step of its own, never a way back over another, which would take the plan for what the file holds.
 */
const isSame = (step: readonly Change[] | undefined, changes: readonly Change[]): boolean =>
  step !== undefined && JSON.stringify(step) === JSON.stringify(changes)

function canBeSaved(plan: Plan): boolean {
  try {
    writePlan(plan)
    return true
  } catch {
    // Told as lost, and the base stands.
    return false
  }
}
