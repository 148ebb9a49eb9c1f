/**
 * The session: one open plan, its undo history, the what-if overlay, what is selected, and how it is shown. Everything that
 * changes it is an action here; the buttons, the menu and the keyboard call the same ones.
 */
import type { Result } from '../../shared/base/result.ts'
import { err, ok } from '../../shared/base/result.ts'
import type { NormaBridge, OpenedFile } from '../../shared/ipc/bridge.ts'
import { readPlan } from '../../shared/plan/gate.ts'
import type { Change } from '../../shared/plan/schema/change.ts'
import type { Plan } from '../../shared/plan/schema/plan.ts'
import { writePlan } from '../../shared/plan/write.ts'
import { applyChanges } from '../../shared/scenario/apply.ts'
import { editActive } from '../../shared/scenario/edit-active.ts'
import { workbenchId } from '../../shared/tables/workbench.ts'
import type { Language, Message } from '../../shared/text/message.ts'
import { message } from '../../shared/text/message.ts'
import type { EngineClient } from '../worker/engine-client.ts'
import type { Answer } from '../worker/protocol.ts'
import { afterAnswer } from './after-answer.ts'
import { answered, firstMessage } from './answers.ts'
import { createDelay, LATE, SLOW } from './delay.ts'
import {
  emptyHistory,
  type History,
  isDirty,
  markSaved,
  markUnsaved,
  position,
  record,
  stepBack,
  stepForward,
} from './history.ts'
import { cannotOpen, planProblem } from './problem.ts'
import { readDropped } from './read-dropped.ts'
import type { Actions } from './session-actions.ts'
import { documentOf, initialState, type PendingFile, type SessionState, type Work } from './session-state.ts'
import { keptScenario, shownPlan, shownScenario } from './shown-plan.ts'
import { tableToPrint } from './table-to-print.ts'

export type Session = {
  getState(): SessionState
  subscribe(listener: () => void): () => void
  readonly actions: Actions
}

export type SessionParts = {
  readonly bridge: NormaBridge
  readonly engine: EngineClient
  readonly start?: Partial<Pick<SessionState, 'theme' | 'followSystem' | 'language' | 'stage'>>
}

export function createSession({ bridge, engine, start = {} }: SessionParts): Session {
  let state: SessionState = { ...initialState, ...start }
  const listeners = new Set<() => void>()

  const late = createDelay(LATE, () => set({ late: true }))
  const slow = createDelay(SLOW, () => set({ slow: true }))
  const set = (next: Partial<SessionState>): void => {
    const before = state
    state = { ...state, ...next }
    if (state.document?.plan !== before.document?.plan || state.scenario !== before.scenario)
      state = { ...state, ...shownPlan(state) }
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
  /** Whether the machine was told that something is assumed: a slider tells it once. */
  let told = false
  const announce = (): void => {
    told = state.whatIf.length > 0
    bridge.setDocument(state.document?.plan.title ?? '', isDirty(state.history), state.language, told)
  }

  /** Tables of 配置 that the next answer brings first. */
  let onScreen: readonly string[] = [workbenchId('bed')]

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
    engine.load(plan, state.whatIf, spoken, state.scenario)
  }

  engine.onAnswer((answer: Answer) => {
    if (answer.type === 'view') {
      speak()
      // An answer came, so what follows is a computation of its own.
      slow.stop()
    }
    set(afterAnswer(state, answer, engine.busy()))
    if (answer.type === 'view' && state.selection !== null) engine.explain(state.selection)
  })

  /** Puts a file in the place of the open document, or says why it cannot be read and leaves everything as it was. */
  const take = (file: PendingFile): void => {
    const read = readPlan(file.bytes)
    if (!read.ok) {
      set({ opening: false, problem: planProblem(file.name, read.error) })
      return
    }
    put({
      document: documentOf(read.value, file),
      history: emptyHistory,
      scenario: null,
      whatIf: [],
    })
    set({ comparing: initialState.comparing })
  }
  const put = (work: Work): void => {
    set({
      ...work,
      openings: state.openings + 1,
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
    load(work.document.plan)
    announce()
  }

  const chooseAndTake = async (
    ask: () => Promise<Result<OpenedFile | null, Message>>,
    shipped: boolean,
  ): Promise<void> => {
    set({ opening: true })
    const before = state.openings
    const at = position(state.history)
    const answer = await answered(ask(), 'screen.openFailed')
    // Another plan came to the screen meanwhile, by a double click say: it stays.
    if (state.openings !== before) set({ opening: false })
    else if (!answer.ok) set({ opening: false, problem: cannotOpen(answer.error) })
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

  /** Applies changes to the plan and posts them to the worker’s replica. Plan and history change as one. */
  const apply = (
    changes: readonly Change[],
    overlay: readonly Change[],
    after: (inverse: readonly Change[]) => History,
    scenario = state.scenario,
  ): Result<null, Message> => {
    if (state.document === null) return err(message('screen.noPlan'))
    const applied = applyChanges(state.document.plan, [...changes])
    if (!applied.ok) return err(firstMessage(applied.error))
    const { plan, inverse } = applied.value
    const document = { ...state.document, plan }
    set({ document, scenario, history: after(inverse), computing: true, notice: null, ...tableToPrint(state, plan) })
    if (!fits(overlay)) set({ whatIf: [], notice: message('stage.whatIfDropped') })
    else if (overlay !== state.whatIf) set({ whatIf: overlay })
    if (engine.loaded()) engine.commit(changes, state.whatIf, state.scenario, onScreen)
    else load(plan)
    return ok(null)
  }

  /** Whether what is assumed applies to what is shown. */
  const fits = (overlay: readonly Change[]): boolean => state.shown === null || applyChanges(state.shown, overlay).ok

  const edit = (
    given: readonly Change[],
    label: Message,
    overlay: readonly Change[],
    into?: 'plan',
  ): Result<null, Message> => {
    const { history, document } = state
    const active = into === 'plan' ? undefined : shownScenario(state)
    const routed = document === null || active === undefined ? ok(given) : editActive(document.plan, active, given)
    if (!routed.ok) return err(firstMessage(routed.error))
    const changes = routed.value
    // What changed nothing has nothing to take back.
    const applied = apply(changes, overlay, (inverse) =>
      inverse.length > 0
        ? record(history, { changes, inverse, label, ...(state.scenario !== null && { scenario: state.scenario }) })
        : history,
    )
    if (applied.ok) announce()
    return applied
  }

  const step = (moved: ReturnType<typeof stepBack>, direction: 'inverse' | 'changes'): void => {
    if (moved === undefined) return
    const applied = apply(moved.edit[direction], state.whatIf, () => moved.history, moved.edit.scenario ?? null)
    if (!applied.ok) set({ notice: applied.error })
    announce()
  }

  const write = async (asNew: boolean): Promise<boolean> => {
    const { document } = state
    if (document === null || state.saving) return false
    const at = position(state.history)
    const before = state.openings
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
    if (state.openings !== before) {
      set({ saving: false, notice: answer.ok ? null : answer.error })
      return false
    }
    if (!answer.ok || answer.value === null) {
      set({ saving: false, notice: answer.ok ? null : answer.error })
      return false
    }
    // Edits made while the file was being written stay unsaved: the mark goes to where the history stood at the start.
    if (state.document !== null) {
      const { warning = null, ...file } = answer.value
      const saved = { ...state.document, ...file, readOnly: false }
      set({ saving: false, notice: warning, document: saved, history: markSaved(state.history, at) })
    }
    announce()
    return true
  }

  const guarded = (
    pending: NonNullable<SessionState['pending']>,
    go: () => Promise<void> | void,
  ): Promise<void> | void => {
    if (!isDirty(state.history) && state.whatIf.length === 0) return go()
    set({ pending })
  }

  const actions: Actions = {
    open: async () => guarded({ kind: 'open' }, () => chooseAndTake(() => bridge.open(), false)),
    openShipped: async (name) =>
      guarded({ kind: 'shipped', name }, () => chooseAndTake(() => bridge.openShipped(name), true)),
    openFile: (file) => {
      void guarded({ kind: 'file', file }, () => take(file))
    },
    reopen: take,
    restore: put,
    distrustFile: () => {
      set({ history: markUnsaved(state.history) })
      announce()
    },
    notify: (notice) => set({ notice }),
    showProblem: (problem) => set({ problem }),
    openDropped: async (file) => {
      const read = await readDropped(file, bridge.work)
      if (read.ok) actions.openFile(read.value)
      else set({ problem: read.error })
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
      else if (pending.kind === 'shipped') await chooseAndTake(() => bridge.openShipped(pending.name), true)
      else await chooseAndTake(() => bridge.open(), false)
    },
    commit: (changes, label, into) => edit(changes, label, state.whatIf, into),
    undo: () => step(stepBack(state.history), 'inverse'),
    redo: () => step(stepForward(state.history), 'changes'),
    setWhatIf: (changes) => {
      if (state.document === null || state.shown === null) return err(message('screen.noPlan'))
      const applied = applyChanges(state.shown, [...changes])
      if (!applied.ok) return err(firstMessage(applied.error))
      set({ whatIf: changes, computing: true })
      if (told !== changes.length > 0) announce()
      if (engine.loaded()) engine.overlay(changes, state.scenario, onScreen)
      else load(state.document.plan)
      return ok(null)
    },
    showScenario: (scenario) => {
      const { document, whatIf } = state
      if (document === null) return err(message('screen.noPlan'))
      const next = shownPlan({ document, scenario })
      if (next.shown !== null && !applyChanges(next.shown, whatIf).ok) return err(message('stage.switch.whatIf'))
      set({ scenario, computing: true })
      if (engine.loaded()) engine.overlay(whatIf, state.scenario, onScreen)
      else load(document.plan)
      return ok(null)
    },
    keepWhatIf: (words) => {
      const { document, scenario, whatIf } = state
      if (document === null) return err(message('screen.noPlan'))
      const kept = keptScenario(document.plan, scenario, whatIf, words)
      if (!kept.ok) return kept
      const label = message('stage.edit.keep', { name: kept.value.name })
      const done = edit([{ type: 'putScenario', scenario: kept.value }], label, [])
      return done.ok ? actions.showScenario(kept.value.id) : done
    },
    writeWhatIf: () => {
      if (state.whatIf.length === 0) return
      const written = edit(state.whatIf, message('screen.editWhatIf'), [])
      if (!written.ok) set({ notice: written.error })
    },
    setComparing: (next) => set({ comparing: { ...state.comparing, ...next } }),
    ask: (question) => engine.ask(question),
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
    look: (table) => {
      onScreen = [table]
    },
    recompute: () => {
      if (state.document !== null) load(state.document.plan)
    },
    stopComputing: () => {
      engine.stop()
      set({ computing: false, engineError: message(state.view === null ? 'screen.stoppedEmpty' : 'screen.stopped') })
    },
    setStage: (stage) => set({ stage }),
    setTheme: (theme, followSystem = false) => set({ theme, followSystem }),
    showPanel: (panel) => set({ panel }),
    setLanguage: (language) => {
      set({ language })
      if (state.view !== null) speak()
      announce()
    },
    requestPrint: (printRequest) => set({ stage: 'print', printRequest }),
    showPage: (printTable) => set({ printTable, ...(printTable !== null && { stage: 'print' as const }) }),
    chooseAnnex: (plan, annex) => set({ printAnnex: { ...state.printAnnex, [plan]: annex } }),
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
