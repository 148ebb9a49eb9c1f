import type { Result } from '../../../shared/base/result.ts'
import type { Distributions } from '../../../shared/compare/distributions.ts'
import { usesOptimise } from '../../../shared/plan/uses-optimise.ts'
import type { Message } from '../../../shared/text/message.ts'
import { loadSolver } from '../load-solver.ts'
import { type DistributionsJob, shareInWays } from './distributions-core.ts'
import type { JobNews } from './job.ts'

self.addEventListener('message', ({ data }: MessageEvent<DistributionsJob>) => {
  const asks = data.variants.some((v) => v.method === 'optimise') || usesOptimise(data.plan, data.overlay)
  const solver = asks ? loadSolver() : Promise.resolve(undefined)
  void solver.then((ready) => {
    const result: Result<Distributions, Message> = shareInWays(data, ready)
    const news: JobNews<Distributions, never> = { type: 'end', result }
    self.postMessage(news)
  })
})
