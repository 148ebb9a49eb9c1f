import { useEffect, useState } from 'react'
import type { Result } from '../../../shared/base/result.ts'
import type { Message } from '../../../shared/text/message.ts'
import type { AnnexAnswer, AnnexJob } from '../../worker/jobs/annex-core.ts'
import type { RunAnnexJob } from '../../worker/jobs/run-annex-job.ts'

/** While somebody types, ms. */
const pause = 200

/** The answer to the last question; the one before it stays until then. A question that is the same object is not asked again. */
export function useAnnexJob<J extends AnnexJob>(
  run: RunAnnexJob,
  job: J,
): Result<AnnexAnswer[J['kind']], Message> | null {
  const [answer, setAnswer] = useState<Result<AnnexAnswer[J['kind']], Message> | null>(null)
  useEffect(() => {
    let cancel = (): void => {}
    const timer = setTimeout(() => {
      const running = run(job)
      cancel = running.cancel
      void running.result.then(setAnswer)
    }, pause)
    return () => {
      clearTimeout(timer)
      cancel()
    }
  }, [run, job])
  return answer
}
