import { err } from '../../../shared/base/result.ts'
import { message } from '../../../shared/text/message.ts'
import { startJob } from '../../worker/jobs/job.ts'
import type { ComputeDistributions } from './use-distributions.ts'

/** Methods side by side in a thread of their own. */
export const startDistributions: ComputeDistributions = (input) =>
  startJob(
    () => new Worker(new URL('../../worker/jobs/distributions.worker.ts', import.meta.url), { type: 'module' }),
    input,
    { failed: (reason) => err(message('distributions.failed', { reason })) },
  )
