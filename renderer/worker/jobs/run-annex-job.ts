import { err } from '../../../shared/base/result.ts'
import { message } from '../../../shared/text/message.ts'
import type { AnnexAnswer, AnnexJob } from './annex-core.ts'
import { type JobProgress, type RunningJob, startJob } from './job.ts'

export type RunAnnexJob = <J extends AnnexJob>(
  job: J,
  onProgress?: (progress: JobProgress<never>) => void,
) => RunningJob<AnnexAnswer[J['kind']]>

/** A job of the 打印 stage in a thread of its own. The answer has the type of the question, because both come from one kind. */
export const runAnnexJob: RunAnnexJob = <J extends AnnexJob>(
  job: J,
  onProgress?: (progress: JobProgress<never>) => void,
) =>
  startJob<J, AnnexAnswer[J['kind']]>(
    () => new Worker(new URL('./annex.worker.ts', import.meta.url), { type: 'module' }),
    job,
    {
      ...(onProgress !== undefined && { onProgress }),
      failed: (reason) => err(message('annex.failed', { reason })),
    },
  )
