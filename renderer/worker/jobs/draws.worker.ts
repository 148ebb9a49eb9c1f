import { usesOptimise } from '../../../shared/plan/uses-optimise.ts'
import { loadSolver } from '../load-solver.ts'
import { type DrawsInput, runDraws } from './draws-core.ts'

self.addEventListener('message', ({ data }: MessageEvent<DrawsInput>) => {
  const solver = usesOptimise(data.plan) ? loadSolver() : Promise.resolve(undefined)
  void solver.then((ready) => runDraws(data, (news) => self.postMessage(news), ready))
})
