import { usesOptimise } from '../../shared/plan/uses-optimise.ts'
import { loadSolver } from './load-solver.ts'
import { type OfficeJob, officeFile } from './office-core.ts'

self.addEventListener('message', ({ data }: MessageEvent<OfficeJob>) => {
  const solver = usesOptimise(data.plan, data.overlay) ? loadSolver() : Promise.resolve(undefined)
  void solver.then((ready) => self.postMessage(officeFile(data, ready)))
})
