import type { Change } from '../../shared/plan/schema/change.ts'
import type { Plan } from '../../shared/plan/schema/plan.ts'
import type { Language } from '../../shared/text/message.ts'
import type { Answer, CellName, Request } from './protocol.ts'

/** Either end of a thread: the worker in the window, a function in tests. */
export type Port = {
  post(request: Request): void
  onAnswer(listener: (answer: Answer) => void): void
}

export type EngineClient = {
  load(plan: Plan, overlay: readonly Change[], language: Language): void
  commit(changes: readonly Change[], overlay: readonly Change[]): void
  overlay(changes: readonly Change[]): void
  speak(language: Language): void
  explain(cell: CellName): void
  onAnswer(listener: (answer: Answer) => void): void
  /** True while the newest numbers are still being computed. */
  busy(): boolean
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
  let waiting: readonly Change[] | undefined
  let listener: (answer: Answer) => void = () => {}

  const compute = (request: (runId: number) => Request): void => {
    newestRun = ++lastId
    running.add(newestRun)
    port.post(request(newestRun))
  }
  const sendOverlay = (overlay: readonly Change[]): void => {
    compute((runId) => ({ type: 'overlay', runId, overlay }))
  }

  port.onAnswer((answer) => {
    running.delete(answer.runId)
    const fresh = answer.runId === newestRun || answer.runId === newestTrace
    if (running.size === 0 && waiting !== undefined) {
      const overlay = waiting
      waiting = undefined
      sendOverlay(overlay)
    }
    if (fresh) listener(answer)
  })

  return {
    load(plan, overlay, language) {
      waiting = undefined
      compute((runId) => ({ type: 'load', runId, plan, overlay, language }))
    },
    commit(changes, overlay) {
      waiting = undefined
      compute((runId) => ({ type: 'commit', runId, changes, overlay }))
    },
    overlay(changes) {
      if (running.size > 0) waiting = changes
      else sendOverlay(changes)
    },
    speak(language) {
      compute((runId) => ({ type: 'speak', runId, language }))
    },
    explain(cell) {
      newestTrace = ++lastId
      port.post({ type: 'explain', runId: newestTrace, cell })
    },
    onAnswer(next) {
      listener = next
    },
    busy: () => running.size > 0 || waiting !== undefined,
  }
}

/** The port to a real worker thread. An error event (the script did not load, or died) is a failed answer to the newest request. */
export function workerPort(worker: Worker): Port {
  let listener: (answer: Answer) => void = () => {}
  let newest = 0
  worker.addEventListener('message', (event: MessageEvent<Answer>) => listener(event.data))
  worker.addEventListener('error', (event) => listener({ type: 'failed', runId: newest, detail: event.message }))
  return {
    post(request) {
      newest = request.runId
      worker.postMessage(request)
    },
    onAnswer(next) {
      listener = next
    },
  }
}
