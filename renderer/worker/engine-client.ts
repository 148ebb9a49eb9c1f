import type { Change } from '../../shared/plan/schema/change.ts'
import type { Plan } from '../../shared/plan/schema/plan.ts'
import type { Language } from '../../shared/text/message.ts'
import type { Answer, CellName, Request } from './protocol.ts'
import type { Question, Reply } from './questions.ts'

/** Either end of a thread: the worker in the window, a function in tests. */
export type Port = {
  post(request: Request): void
  onAnswer(listener: (answer: Answer) => void): void
  /** Ends the thread in the middle of what it does and starts one that knows nothing. */
  restart(): void
}

type Assumed = {
  readonly overlay: readonly Change[]
  readonly scenario?: string | null
  readonly first?: readonly string[]
}

export type EngineClient = {
  load(plan: Plan, overlay: readonly Change[], language: Language, scenario?: string | null): void
  /** `first`: tables of 配置 that are on screen; what else there is comes after them. */
  commit(
    changes: readonly Change[],
    overlay: readonly Change[],
    scenario?: string | null,
    first?: readonly string[],
  ): void
  overlay(changes: readonly Change[], scenario?: string | null, first?: readonly string[]): void
  /** Answers once; null where a newer question of the same kind came first, or the thread ended. */
  ask(question: Question): Promise<Reply | null>
  speak(language: Language): void
  explain(cell: CellName): void
  onAnswer(listener: (answer: Answer) => void): void
  /** True while the newest numbers are still being computed. */
  busy(): boolean
  /** Ends whatever is being computed; nothing is answered until a plan is loaded again. */
  stop(): void
  /** True while the thread holds a plan: only then it can be told of changes. */
  loaded(): boolean
}

/**
 * Numbers the requests and drops answers that a later request has overtaken. Overlays arrive once per slider movement: one is
 * under way at a time and only the newest of those waiting is sent, so a drag is never longer behind than one computation.
 */
export function createEngineClient(port: Port): EngineClient {
  let lastId = 0
  let newestRun = 0
  let newestTrace = 0
  const running = new Set<number>()
  const tracing = new Set<number>()
  let holdsPlan = false
  let waiting: Assumed | undefined
  let listener: (answer: Answer) => void = () => {}

  const compute = (request: (runId: number) => Request): void => {
    newestRun = ++lastId
    running.add(newestRun)
    port.post(request(newestRun))
  }
  const sendOverlay = (assumed: Assumed): void => {
    compute((runId) => ({ type: 'overlay', runId, ...assumed }))
  }
  const asked = new Map<number, { readonly type: Question['type']; readonly settle: (reply: Reply | null) => void }>()
  const settle = (id: number, reply: Reply | null): void => {
    asked.get(id)?.settle(reply)
    asked.delete(id)
  }

  /** Nothing of the thread that ended is waited for, and no answer of it is the newest. */
  const forget = (): void => {
    waiting = undefined
    for (const id of [...asked.keys()]) settle(id, null)
    running.clear()
    tracing.clear()
    newestRun = newestTrace = ++lastId
    holdsPlan = false
  }
  let ended = false
  const restart = (): void => {
    forget()
    ended = false
    port.restart()
  }

  port.onAnswer((answer) => {
    if (answer.type === 'failed' && answer.ended === true) {
      forget()
      // A new thread waits for the next plan: one that cannot begin would end again and again.
      ended = true
      listener(answer)
      return
    }
    if (asked.has(answer.runId)) {
      settle(answer.runId, answer.type === 'reply' ? answer.reply : null)
      if (answer.type === 'failed') listener(answer)
      return
    }
    running.delete(answer.runId)
    tracing.delete(answer.runId)
    const fresh = answer.runId === newestRun || answer.runId === newestTrace
    if (running.size === 0 && waiting !== undefined) {
      const overlay = waiting
      waiting = undefined
      sendOverlay(overlay)
    }
    if (fresh) listener(answer)
  })

  return {
    load(plan, overlay, language, scenario = null) {
      waiting = undefined
      // A new plan does not wait for numbers of the old one, which may take for ever.
      if (ended || running.size > 0 || tracing.size > 0) restart()
      holdsPlan = true
      compute((runId) => ({ type: 'load', runId, plan, overlay, language, scenario }))
    },
    commit(changes, overlay, scenario, first) {
      waiting = undefined
      const beside = { ...(scenario !== undefined && { scenario }), ...(first !== undefined && { first }) }
      compute((runId) => ({ type: 'commit', runId, changes, overlay, ...beside }))
    },
    overlay(overlay, scenario, first) {
      const assumed = {
        overlay,
        ...(scenario !== undefined && { scenario }),
        ...(first !== undefined && { first }),
      }
      if (running.size > 0) waiting = assumed
      else sendOverlay(assumed)
    },
    ask(question) {
      for (const [id, { type }] of [...asked]) if (type === question.type) settle(id, null)
      if (!holdsPlan) return Promise.resolve(null)
      const runId = ++lastId
      return new Promise((resolve) => {
        asked.set(runId, { type: question.type, settle: resolve })
        port.post({ type: 'ask', runId, question })
      })
    },
    speak(language) {
      compute((runId) => ({ type: 'speak', runId, language }))
    },
    explain(cell) {
      newestTrace = ++lastId
      tracing.add(newestTrace)
      port.post({ type: 'explain', runId: newestTrace, cell })
    },
    onAnswer(next) {
      listener = next
    },
    busy: () => running.size > 0 || waiting !== undefined,
    stop: restart,
    loaded: () => holdsPlan,
  }
}

/** The port to a real worker thread. An error event (the script did not load, or died) is a failed answer to the newest request. */
export function workerPort(start: () => Worker): Port {
  let listener: (answer: Answer) => void = () => {}
  let newest = 0
  const begin = (): Worker => {
    const worker = start()
    worker.addEventListener('message', (event: MessageEvent<Answer>) => listener(event.data))
    worker.addEventListener('error', (event) =>
      listener({ type: 'failed', runId: newest, detail: event.message, ended: true }),
    )
    return worker
  }
  let worker = begin()
  return {
    post(request) {
      newest = request.runId
      worker.postMessage(request)
    },
    onAnswer(next) {
      listener = next
    },
    restart() {
      worker.terminate()
      worker = begin()
    },
  }
}
