/**
 * The session: one open plan, its undo history, the what-if overlay, what is selected, and how it is shown. Everything that
 * changes it is an action here; the buttons, the menu and the keyboard call the same ones.
 */
import type { Result } from '../../shared/base/result.ts'
import { err, ok } from '../../shared/base/result.ts'
import type { NormaBridge, OpenedFile } from '../../shared/ipc/bridge.ts'
import { MAX_PLAN_BYTES, readPlan, tooLarge } from '../../shared/plan/gate.ts'
import type { Change } from '../../shared/plan/schema/change.ts'
import type { Plan } from '../../shared/plan/schema/plan.ts'
import { writePlan } from '../../shared/plan/write.ts'
import { applyChanges } from '../../shared/scenario/apply.ts'
import type { Language, Message } from '../../shared/text/message.ts'
import { message } from '../../shared/text/message.ts'
import type { EngineClient } from '../worker/engine-client.ts'
import type { Answer } from '../worker/protocol.ts'
import { createDelay } from './delay.ts'
import { emptyHistory, isDirty, markSaved, position, record, stepBack, stepForward } from './history.ts'
import { planProblem } from './problem.ts'
import {
  type Cell,
  initialState,
  type OpenDocument,
  type PendingFile,
  type PrintRequest,
  type SessionState,
  type Stage,
  type Theme,
} from './session-state.ts'

export type Session = {
  getState(): SessionState
  subscribe(listener: () => void): () => void
  readonly actions: Actions
}

export type Actions = {
  open(): Promise<void>
  openShipped(name: string): Promise<void>
  /** A file handed over by the system. */
  openFile(file: PendingFile): void
  /** A file dropped on the window. */
  openDropped(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<void>
  /** True when the file on disk holds the document. */
  save(): Promise<boolean>
  saveAs(): Promise<boolean>
  /** What becomes of unsaved edits before another plan is opened. */
  answerPending(answer: 'save' | 'discard' | 'cancel'): Promise<void>
  /** Edits the plan as one undoable step. Refused changes leave everything as it was; the message says why. */
  commit(changes: readonly Change[], label: Message): Result<null, Message>
  undo(): void
  redo(): void
  /** Replaces the what-if overlay; [] takes it away. */
  setWhatIf(changes: readonly Change[]): Result<null, Message>
  /** 写入规划: the overlay becomes an undoable edit. */
  writeWhatIf(): void
  select(cell: Cell | null): void
  selectNorm(id: string | null): void
  setNormWhy(open: boolean): void
  selectFinding(key: string | null): void
  /** F1: shows the panel 为什么是这个数, or hides it where it stands already. */
  askWhy(): void
  setInspector(open: boolean): void
  /** After a fault of the engine: the plan is sent anew and everything is computed again. */
  recompute(): void
  /** Ends the computation that is under way; the last good numbers stay. */
  stopComputing(): void
  setStage(stage: Stage): void
  setTheme(theme: Theme): void
  setLanguage(language: Language): void
  requestPrint(request: PrintRequest): void
  takePrintRequest(): void
  /** Opens or closes the dialog that begins a new plan. */
  setBeginning(beginning: boolean): void
  dismissProblem(): void
  dismissNotice(): void
}

export type SessionParts = {
  readonly bridge: NormaBridge
  readonly engine: EngineClient
  readonly start?: Partial<Pick<SessionState, 'theme' | 'language' | 'stage'>>
}

/** Milliseconds after which a computation says that it is under way. */
const LATE = 150
/** Milliseconds after which the planner is offered to end it. */
const SLOW = 10_000

/** One line for one place: the first of the messages, or what it would be if there were none. */
const firstMessage = (errors: readonly { readonly message: Message }[]): Message =>
  errors[0]?.message ?? message('screen.refused')

/** An answer of the machine; where it gave none, by a refused or broken call, that is a message too. */
const answered = async <T>(
  asked: Promise<Result<T, Message>>,
  failure: 'screen.openFailed' | 'screen.saveFailed',
): Promise<Result<T, Message>> => {
  try {
    return await asked
  } catch (problem) {
    return err(message(failure, { detail: problem instanceof Error ? problem.message : String(problem) }))
  }
}

export function createSession({ bridge, engine, start = {} }: SessionParts): Session {
  let state: SessionState = { ...initialState, ...start }
  const listeners = new Set<() => void>()

  const late = createDelay(LATE, () => set({ late: true }))
  const slow = createDelay(SLOW, () => set({ slow: true }))
  const set = (next: Partial<SessionState>): void => {
    state = { ...state, ...next }
    if (state.computing) {
      late.start()
      slow.start()
    } else {
      late.stop()
      slow.stop()
      state = { ...state, late: false, slow: false }
    }
    for (const listener of listeners) listener()
  }
  const announce = (): void => {
    bridge.setDocument(state.document?.plan.title ?? '', isDirty(state.history), state.language)
  }

  /** The language the engine was told last: what it computes meanwhile still comes in that one. */
  let spoken: Language | undefined
  const speak = (): void => {
    if (spoken === state.language || !engine.loaded()) return
    spoken = state.language
    engine.speak(spoken)
  }
  /** Sends the whole plan: a new one, or the same after a fault or an ended computation. */
  const load = (plan: Plan): void => {
    spoken = state.language
    slow.stop()
    set({ computing: true, slow: false, engineError: null })
    engine.load(plan, state.whatIf, spoken)
  }

  engine.onAnswer((answer: Answer) => {
    switch (answer.type) {
      case 'view': {
        const { view, baseline, millis } = answer
        speak()
        // An answer came, so what follows is a computation of its own.
        slow.stop()
        set({
          view,
          baseline,
          ...(millis > 0 ? { millis } : {}),
          engineError: null,
          computing: engine.busy(),
          slow: false,
        })
        if (state.selection !== null) engine.explain(state.selection)
        return
      }
      case 'trace': {
        const { cell, trace, reason } = answer
        set({ why: { cell, ...(trace === undefined ? {} : { trace }), ...(reason === undefined ? {} : { reason }) } })
        return
      }
      case 'failed':
        set({ engineError: message('screen.engineFailed', { detail: answer.detail }), computing: engine.busy() })
    }
  })

  /** Puts a file in the place of the open document, or says why it cannot be read and leaves everything as it was. */
  let taken = 0
  const take = (file: PendingFile): void => {
    const read = readPlan(file.bytes)
    if (!read.ok) {
      set({ opening: false, problem: planProblem(file.name, read.error) })
      return
    }
    taken += 1
    const document: OpenDocument = {
      plan: read.value,
      name: file.name,
      ...(file.handle === undefined ? {} : { handle: file.handle }),
      ...(file.displayPath === undefined ? {} : { displayPath: file.displayPath }),
      readOnly: file.readOnly,
    }
    set({
      document,
      history: emptyHistory,
      whatIf: [],
      view: null,
      baseline: null,
      selection: null,
      why: null,
      norm: null,
      finding: null,
      problem: null,
      notice: null,
      opening: false,
    })
    load(read.value)
    announce()
  }

  const chooseAndTake = async (
    ask: () => Promise<Result<OpenedFile | null, Message>>,
    shipped: boolean,
  ): Promise<void> => {
    set({ opening: true })
    const before = taken
    const at = position(state.history)
    const answer = await answered(ask(), 'screen.openFailed')
    // Another plan came to the screen meanwhile, by a double click say: it stays.
    if (taken !== before) set({ opening: false })
    else if (!answer.ok)
      set({ opening: false, problem: { title: message('screen.cannotOpen'), entries: [{ message: answer.error }] } })
    else if (answer.value === null) set({ opening: false })
    else {
      const { handle, ...file } = answer.value
      // A shipped plan is a copy without a file: saving it must ask where.
      const chosen = shipped ? { bytes: file.bytes, name: file.name, readOnly: false } : { ...file, handle }
      // Edits made while the file was being chosen were in no question yet.
      if (isDirty(state.history) && position(state.history) !== at)
        set({ opening: false, pending: { kind: 'file', file: chosen } })
      else take(chosen)
    }
  }

  /** Applies changes to the plan and posts them to the worker’s replica. */
  const apply = (changes: readonly Change[], overlay: readonly Change[]): Result<readonly Change[], Message> => {
    if (state.document === null) return err(message('screen.noPlan'))
    const applied = applyChanges(state.document.plan, [...changes])
    if (!applied.ok) return err(firstMessage(applied.error))
    set({ document: { ...state.document, plan: applied.value.plan }, whatIf: overlay, computing: true, notice: null })
    if (engine.loaded()) engine.commit(changes, overlay)
    else load(applied.value.plan)
    return ok(applied.value.inverse)
  }

  const edit = (changes: readonly Change[], label: Message, overlay: readonly Change[]): Result<null, Message> => {
    const applied = apply(changes, overlay)
    if (!applied.ok) return applied
    // What changed nothing has nothing to take back.
    if (applied.value.length > 0) set({ history: record(state.history, { changes, inverse: applied.value, label }) })
    announce()
    return ok(null)
  }

  const step = (moved: ReturnType<typeof stepBack>, direction: 'inverse' | 'changes'): void => {
    if (moved === undefined) return
    const applied = apply(moved.edit[direction], state.whatIf)
    if (applied.ok) set({ history: moved.history })
    else set({ notice: applied.error })
    announce()
  }

  const write = async (asNew: boolean): Promise<boolean> => {
    const { document } = state
    if (document === null || state.saving) return false
    const at = position(state.history)
    const before = taken
    const content = writePlan(document.plan)
    set({ saving: true, notice: null })
    const { handle } = document
    const answer = await answered(
      asNew || handle === undefined || document.readOnly
        ? bridge.saveAs(document.name, content)
        : bridge.save(handle, content),
      'screen.saveFailed',
    )
    // Another plan came to the screen meanwhile: the file written is not its file.
    if (taken !== before) {
      set({ saving: false, notice: answer.ok ? null : answer.error })
      return false
    }
    if (!answer.ok || answer.value === null) {
      set({ saving: false, notice: answer.ok ? null : answer.error })
      return false
    }
    // Edits made while the file was being written stay unsaved: the mark goes to where the history stood at the start.
    if (state.document !== null) {
      set({
        saving: false,
        document: { ...state.document, ...answer.value, readOnly: false },
        history: markSaved(state.history, at),
      })
    }
    announce()
    return true
  }

  const guarded = (
    pending: NonNullable<SessionState['pending']>,
    go: () => Promise<void> | void,
  ): Promise<void> | void => {
    if (!isDirty(state.history)) return go()
    set({ pending })
  }

  const actions: Actions = {
    open: async () => guarded({ kind: 'open' }, () => chooseAndTake(() => bridge.open(), false)),
    openShipped: (name) => chooseAndTake(() => bridge.openShipped(name), true),
    openFile: (file) => {
      void guarded({ kind: 'file', file }, () => take(file))
    },
    openDropped: async (file) => {
      // Told by its size, before all of it is read.
      if (file.size > MAX_PLAN_BYTES) return set({ problem: planProblem(file.name, [tooLarge(file.size)]) })
      const bytes = await file.arrayBuffer().catch(() => undefined)
      if (bytes === undefined) {
        set({
          problem: {
            title: message('screen.cannotOpen'),
            entries: [{ where: file.name, message: message('screen.cannotReadDropped') }],
          },
        })
        return
      }
      actions.openFile({ bytes: new Uint8Array(bytes), name: file.name, displayPath: file.name, readOnly: false })
    },
    save: () => write(false),
    saveAs: () => write(true),
    answerPending: async (answer) => {
      const { pending } = state
      if (pending === null) return
      set({ pending: null })
      if (answer === 'cancel' || (answer === 'save' && !(await write(false)))) return
      // Edited anew while the file was being written: asked anew.
      if (answer === 'save' && isDirty(state.history)) return set({ pending })
      if (pending.kind === 'file') take(pending.file)
      else await chooseAndTake(() => bridge.open(), false)
    },
    commit: (changes, label) => edit(changes, label, state.whatIf),
    undo: () => step(stepBack(state.history), 'inverse'),
    redo: () => step(stepForward(state.history), 'changes'),
    setWhatIf: (changes) => {
      if (state.document === null) return err(message('screen.noPlan'))
      const applied = applyChanges(state.document.plan, [...changes])
      if (!applied.ok) return err(firstMessage(applied.error))
      set({ whatIf: changes, computing: true })
      if (engine.loaded()) engine.overlay(changes)
      else load(state.document.plan)
      return ok(null)
    },
    writeWhatIf: () => {
      if (state.whatIf.length === 0) return
      const written = edit(state.whatIf, message('screen.editWhatIf'), [])
      if (!written.ok) set({ notice: written.error })
    },
    select: (cell) => {
      set({ selection: cell, ...(cell === null ? { why: null } : {}) })
      if (cell === null || state.view === null) return
      if (engine.loaded()) engine.explain(cell)
      else set({ why: { cell, reason: message('screen.stopped') } })
    },
    selectNorm: (norm) => set({ norm }),
    setNormWhy: (normWhy) => set({ normWhy }),
    selectFinding: (finding) => set({ finding }),
    askWhy: () =>
      set(
        state.stage === 'norms'
          ? { normWhy: !state.normWhy }
          : state.stage === 'allocation'
            ? { inspectorOpen: !state.inspectorOpen }
            : { stage: 'allocation', inspectorOpen: true },
      ),
    setInspector: (inspectorOpen) => set({ inspectorOpen }),
    recompute: () => {
      if (state.document !== null) load(state.document.plan)
    },
    stopComputing: () => {
      engine.stop()
      set({ computing: false, engineError: message(state.view === null ? 'screen.stoppedEmpty' : 'screen.stopped') })
    },
    setStage: (stage) => set({ stage }),
    setTheme: (theme) => set({ theme }),
    setLanguage: (language) => {
      set({ language })
      if (state.view !== null) speak()
      announce()
    },
    requestPrint: (printRequest) => set({ stage: 'print', printRequest }),
    takePrintRequest: () => set({ printRequest: null }),
    setBeginning: (beginning) => set({ beginning }),
    dismissProblem: () => set({ problem: null }),
    dismissNotice: () => set({ notice: null }),
  }

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    actions,
  }
}
