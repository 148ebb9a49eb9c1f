import type { Solver } from '../../shared/allocation/solver.ts'
import { usesOptimise } from '../../shared/plan/uses-optimise.ts'
import { createEngineCore } from './engine-core.ts'
import { loadSolver } from './load-solver.ts'
import type { Request } from './protocol.ts'

let solver: Solver | undefined
const answer = createEngineCore(
  () => performance.now(),
  () => solver,
)

/** Requests are answered in the order they came, also while the solver is being loaded for the first that needs it. */
let line: Promise<void> = Promise.resolve()

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  line = line.then(async () => {
    if (solver === undefined && needsSolver(data)) solver = await loadSolver()
    self.postMessage(answer(data))
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
