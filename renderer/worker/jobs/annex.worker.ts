import { usesOptimise } from '../../../shared/plan/uses-optimise.ts'
import { loadSolver } from '../load-solver.ts'
import { type AnnexAnswer, type AnnexJob, answerAnnexJob } from './annex-core.ts'
import type { JobNews } from './job.ts'

type News = JobNews<AnnexAnswer[AnnexJob['kind']], never>

self.addEventListener('message', ({ data }: MessageEvent<AnnexJob>) => {
  let told = 0
  const tell = (news: News): void => self.postMessage(news)
  const report = (done: number, total: number): void => {
    // Ten reports a second are enough for a count that is read.
    const now = performance.now()
    if (now - told < 100 && done < total) return
    told = now
    tell({ type: 'progress', progress: { done, total } })
  }
  const solver = usesOptimise(data.plan, data.overlay) ? loadSolver() : Promise.resolve(undefined)
  void solver.then((ready) => tell({ type: 'end', result: answerAnnexJob(data, report, ready) }))
})
