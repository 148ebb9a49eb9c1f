import type { Solver } from '../../shared/allocation/solver.ts'
import { usesOptimise } from '../../shared/plan/uses-optimise.ts'
import { createEngineCore } from './engine-core.ts'
import { loadSolver } from './load-solver.ts'
import type { Request } from './protocol.ts'

let solver: Solver | undefined
const core = createEngineCore(
  () => performance.now(),
  () => solver,
)

/** Requests are answered in the order they came, also while the solver is being loaded for the first that needs it. */
let line: Promise<void> = Promise.resolve()
let unanswered = 0

/** What was left for later is done between requests: a task of its own for each step, so that a request never waits for all. */
const pause = new MessageChannel()
let paused = false
const goOnLater = (): void => {
  if (paused) return
  paused = true
  pause.port2.postMessage(null)
}
pause.port1.onmessage = () => {
  paused = false
  if (unanswered > 0) return
  const done = core.goOn()
  if (done === undefined) return
  if (done !== null) self.postMessage(done)
  goOnLater()
}

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  unanswered += 1
  line = line.then(async () => {
    if (solver === undefined && needsSolver(data)) solver = await loadSolver()
    self.postMessage(core.answer(data))
    unanswered -= 1
    goOnLater()
  })
})

function needsSolver(request: Request): boolean {
  switch (request.type) {
    case 'load':
      return usesOptimise(request.plan, request.overlay)
    case 'commit':
      return usesOptimise(undefined, [...request.changes, ...request.overlay])
    case 'overlay':
      return usesOptimise(undefined, request.overlay)
    default:
      return false
  }
}
