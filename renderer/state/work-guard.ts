/**
 * What keeps work from being lost, beside the session: the journal, what a crash left, and the file that changes under the window.
 * A store of its own, so that a fault in one does not take the other along.
 */
import { ok } from '../../shared/base/result.ts'
import type { Answer, OpenedFile } from '../../shared/ipc/bridge.ts'
import type { FileState, RecentFile, Recovered, RecoveryOffer, WorkBridge } from '../../shared/ipc/work-bridge.ts'
import { type Difference, differences } from '../../shared/plan/differences.ts'
import { readPlan } from '../../shared/plan/gate.ts'
import { type Message, message } from '../../shared/text/message.ts'
import { answered } from './answers.ts'
import { createAutosave } from './autosave.ts'
import type { Session } from './create-session.ts'
import { isDirty, markUnsaved } from './history.ts'
import { replay } from './journal-entry.ts'
import { cannotOpen, planProblem } from './problem.ts'
import { documentOf, type Problem } from './session-state.ts'

export type WorkState = {
  /** What a crash left and nobody has answered yet; empty: nothing is asked. */
  readonly offers: readonly RecoveryOffer[]
  /** The file of the document on screen, against what this window last read or wrote. */
  readonly file: FileState
  /** What the file on disk says otherwise; null while it is not shown. */
  readonly comparison: readonly Difference[] | null
  readonly recent: readonly RecentFile[]
  readonly busy: boolean
}

export type WorkGuard = {
  getState(): WorkState
  subscribe(listener: () => void): () => void
  /** Asks the machine what was left. */
  begin(): Promise<void>
  recover(id: string): Promise<void>
  discard(id: string): Promise<void>
  later(): Promise<void>
  restore(recovered: Recovered): void
  reload(): Promise<void>
  keepMine(): Promise<void>
  compare(): Promise<void>
  closeComparison(): void
  readRecent(): Promise<void>
  openRecent(id: string): Promise<void>
  forgetRecent(id: string): Promise<void>
  newWindow(): Promise<void>
  /** Everything known is with the machine. */
  settled(): Promise<void>
}

export function createWorkGuard(session: Session, machine: WorkBridge): WorkGuard {
  let state: WorkState = { offers: [], file: 'same', comparison: null, recent: [], busy: false }
  const listeners = new Set<() => void>()
  const set = (next: Partial<WorkState>): void => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  const autosave = createAutosave(session, machine, (problem) => session.actions.notify(problem))

  /** The answer of the machine, or undefined and a dialog that says why there is none. */
  const ask = async <T>(asked: Answer<T>): Promise<T | null | undefined> => {
    set({ busy: true })
    const answer = await answered(asked, 'work.failed')
    set({ busy: false })
    if (answer.ok) return answer.value
    tell(cannotOpen(answer.error))
    return undefined
  }
  const tell = (problem: Problem): void => session.actions.showProblem(problem)
  const without = (id: string): Pick<WorkState, 'offers'> => ({
    offers: state.offers.filter((offer) => offer.id !== id),
  })

  let shown: string | undefined
  session.subscribe(() => {
    const handle = session.getState().document?.handle
    if (handle === shown) return
    shown = handle
    set({ file: 'same', comparison: null })
    void answered(machine.showing(handle ?? null), 'work.failed')
  })
  machine.onFileNews(({ handle, state: file }) => {
    if (handle === shown) set({ file, ...(file === 'same' ? { comparison: null } : {}) })
  })
  machine.onRecovered((recovered) => restore(recovered))

  const restore = (recovered: Recovered): void => {
    const { base, unsaved, entries, cutOff, name, file } = recovered
    const read = readPlan(new TextEncoder().encode(base))
    if (!read.ok) {
      tell(planProblem(name, read.error))
      return
    }
    const { plan, history, scenario, whatIf, lost } = replay(read.value, unsaved, entries)
    const document = documentOf(plan, recovered)
    // The file may hold another version by now: what was recovered is in no file.
    session.actions.restore({ document, history: file === 'same' ? history : markUnsaved(history), scenario, whatIf })
    if (lost === 0 && file === 'same') autosave.adopted()
    set({ file })
    const words: Message[] = [
      ...(lost > 0 ? [message('work.recoveredPart', { count: entries.length - lost, lost })] : []),
      ...(cutOff ? [message('work.recoveredCutOff', { count: entries.length })] : []),
    ]
    if (words.length > 0)
      tell({ title: message('work.recoveredTitle', { name }), entries: words.map((entry) => ({ message: entry })) })
  }

  const onDisk = async (): Answer<OpenedFile> =>
    shown === undefined ? ok(null) : answered(machine.look(shown), 'work.failed')

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    begin: async () => {
      const offers = await answered(machine.recoverable(), 'work.failed')
      if (offers.ok) set({ offers: offers.value ?? [] })
      else session.actions.notify(offers.error)
    },
    recover: async (id) => {
      const { document, history } = session.getState()
      const path = state.offers.find((offer) => offer.id === id)?.displayPath
      // Another file or other work is on screen: what is recovered gets a window of its own.
      const occupied = document?.handle !== undefined && document.displayPath !== path
      if (isDirty(history) || occupied) {
        if ((await ask(machine.recoverInNewWindow(id))) !== undefined) set(without(id))
        return
      }
      const recovered = await ask(machine.recover(id))
      set(without(id))
      if (recovered !== undefined && recovered !== null) restore(recovered)
    },
    discard: async (id) => {
      if ((await ask(machine.discardRecovery(id))) !== undefined) set(without(id))
    },
    later: async () => {
      set({ offers: [] })
      await ask(machine.postponeRecovery())
    },
    restore,
    reload: async () => {
      const now = await onDisk()
      if (!now.ok) return tell(cannotOpen(now.error))
      if (now.value === null) return
      const read = readPlan(now.value.bytes)
      // Half a file, written by a program that is not yet done: what is on screen stays.
      if (!read.ok) return tell(planProblem(now.value.name, read.error))
      if ((await ask(machine.keepMine(now.value.handle))) === undefined) return
      session.actions.reopen(now.value)
      set({ comparison: null })
    },
    keepMine: async () => {
      if (shown === undefined || (await ask(machine.keepMine(shown))) === undefined) return
      session.actions.distrustFile()
      // What saving had said of the other version is settled.
      session.actions.dismissNotice()
      set({ comparison: null })
    },
    compare: async () => {
      const { document } = session.getState()
      const now = await onDisk()
      if (!now.ok) return tell(cannotOpen(now.error))
      if (now.value === null || document === null) return
      const read = readPlan(now.value.bytes)
      if (!read.ok) return tell(planProblem(now.value.name, read.error))
      set({ comparison: differences(document.plan, read.value) })
    },
    closeComparison: () => set({ comparison: null }),
    readRecent: async () => {
      const recent = await answered(machine.recent(), 'work.failed')
      if (recent.ok) set({ recent: recent.value ?? [] })
    },
    openRecent: async (id) => {
      const opened = await ask(machine.openRecent(id))
      if (opened !== undefined && opened !== null) session.actions.openFile(opened)
    },
    forgetRecent: async (id) => {
      if ((await ask(machine.forgetRecent(id))) !== undefined)
        set({ recent: state.recent.filter((file) => file.id !== id) })
    },
    newWindow: async () => void (await ask(machine.newWindow())),
    settled: autosave.settled,
  }
}
