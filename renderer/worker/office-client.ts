import { err, type Result } from '../../shared/base/result.ts'
import { type Message, message } from '../../shared/text/message.ts'
import type { OfficeJob } from './office-core.ts'

/** One file in a thread of its own, which ends with it: thousands of rows take no time from the screen. */
export function makeOfficeFile(start: () => Worker, job: OfficeJob): Promise<Result<Uint8Array, Message>> {
  const worker = start()
  return new Promise<Result<Uint8Array, Message>>((resolve) => {
    worker.addEventListener('message', (event: MessageEvent<Result<Uint8Array, Message>>) => resolve(event.data))
    worker.addEventListener('error', (event) =>
      resolve(err(message('office.failed', { format: job.format, reason: event.message || 'worker' }))),
    )
    worker.postMessage(job)
  }).finally(() => worker.terminate())
}
