/**
 * Unsaved work goes to the journal of the machine as it happens: the plan once, then every edit, undo and what-if. What happens
 * within a quarter of a second goes together; of a dragged slider the last position counts.
 */
import type { Answer } from '../../shared/ipc/bridge.ts'
import type { WorkBridge } from '../../shared/ipc/work-bridge.ts'
import type { Plan } from '../../shared/plan/schema/plan.ts'
import { writePlan } from '../../shared/plan/write.ts'
import type { Message } from '../../shared/text/message.ts'
import { answered } from './answers.ts'
import type { Session } from './create-session.ts'
import { isDirty } from './history.ts'
import { entriesBetween, type JournalEntry } from './journal-entry.ts'
import type { SessionState } from './session-state.ts'

const gather = 250
/** After so many entries the journal begins anew from the plan as it is: replaying stays short. */
const most = 3000
/** Entries for one call: well below what the contract takes. */
const atOnce = 500

type Journal = Pick<WorkBridge, 'journalStart' | 'journalAppend' | 'journalEnd'>

export type Autosave = {
  /** The document on screen goes on in the journal it was recovered from. */
  adopted(): void
  /** Everything known is with the machine. */
  settled(): Promise<void>
}

/** The journal of one document: nothing is written while it is not begun and nothing waits. */
type Run = {
  /** The plan the entries apply to; not needed where a recovered journal goes on. */
  readonly base: { readonly plan: Plan; readonly unsaved: boolean } | null
  readonly waiting: JournalEntry[]
  begun: boolean
  count: number
}

export function createAutosave(session: Session, journal: Journal, warn: (problem: Message) => void): Autosave {
  let last = session.getState()
  let run: Run = { base: null, waiting: [], begun: false, count: 0 }
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<void> = Promise.resolve()
  let warned = false

  const told = async (asked: Answer<true>): Promise<boolean> => {
    const answer = await answered(asked, 'work.failed')
    if (answer.ok) warned = false
    // Once: the planner knows then, and the next edit tries again.
    else if (!warned) {
      warned = true
      warn(answer.error)
    }
    return answer.ok
  }

  const start = async ({ plan, unsaved }: NonNullable<Run['base']>): Promise<boolean> => {
    const { name = '', handle } = last.document ?? {}
    const file = handle === undefined ? {} : { handle }
    return told(journal.journalStart({ title: plan.title, name, ...file, base: writePlan(plan), unsaved }))
  }

  const flush = async (): Promise<void> => {
    const mine = run
    const needed = mine.waiting.length > 0 || mine.base?.unsaved === true
    if (!mine.begun && mine.base !== null && needed) mine.begun = await start(mine.base)
    while (mine.begun && mine.waiting.length > 0 && mine === run) {
      const entries = mine.waiting.splice(0, atOnce)
      const written = await told(journal.journalAppend(entries.map((entry) => JSON.stringify(entry))))
      if (!written) {
        // Sent again with the next edit.
        mine.waiting.unshift(...entries)
        return
      }
      mine.count += entries.length
    }
    if (mine === run && mine.count > most) begin()
  }
  const send = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    sending = sending.then(flush)
    return sending
  }
  const soon = (): void => {
    timer ??= setTimeout(() => void send(), gather)
  }

  /** A journal of its own for the document as it is now; none where nothing of it is unsaved. */
  const begin = (): void => {
    const { document, history, scenario, whatIf } = last
    const mine: Run = {
      base: document === null ? null : { plan: document.plan, unsaved: isDirty(history) },
      waiting: whatIf.length > 0 ? [{ type: 'whatIf', changes: whatIf, ...(scenario !== null && { scenario }) }] : [],
      begun: false,
      count: 0,
    }
    run = mine
    if (mine.base?.unsaved === true || mine.waiting.length > 0) soon()
    else
      sending = sending.then(async () => {
        // Where an edit came meanwhile, its journal takes the place of the old one.
        if (mine === run && !mine.begun && mine.waiting.length === 0) await told(journal.journalEnd())
      })
  }

  if (last.document !== null) begin()
  session.subscribe(() => {
    const before = last
    last = session.getState()
    if (last.document === null) return
    if (isOther(before, last)) return begin()
    for (const entry of entriesBetween(before, last)) {
      if (entry.type === 'whatIf' && run.waiting.at(-1)?.type === 'whatIf') run.waiting.pop()
      run.waiting.push(entry)
      soon()
    }
  })

  return {
    adopted: () => {
      clearTimeout(timer)
      timer = undefined
      run = { base: null, waiting: [], begun: true, count: 0 }
    },
    settled: async () => {
      await send()
      await sending
    },
  }
}

/** Another document came to the screen, or the file now holds another step of this one. */
const isOther = (before: SessionState, { document, history }: SessionState): boolean =>
  before.document === null ||
  (document !== null &&
    (history.saved !== before.history.saved ||
      document.handle !== before.document.handle ||
      // An edit changes plan and history together; a plan that comes with an empty history was opened.
      (document.plan !== before.document.plan &&
        (history === before.history || history.past.length + history.future.length === 0))))
