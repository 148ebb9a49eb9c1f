import type { Result } from '../../../shared/base/result.ts'
import type { Message } from '../../../shared/text/message.ts'

/** How far a long piece of work has come; `partial` is what can be shown already. */
export type JobProgress<P> = { readonly done: number; readonly total: number; readonly partial?: P }

/** What a job thread posts: progress as often as it likes, then one end. */
export type JobNews<T, P> =
  | { readonly type: 'progress'; readonly progress: JobProgress<P> }
  | { readonly type: 'end'; readonly result: Result<T, Message> }

export type RunningJob<T> = {
  /** A cancelled job never settles. */
  readonly result: Promise<Result<T, Message>>
  /** Ends the thread in the middle of what it does. */
  cancel(): void
}

/** Long work in a thread of its own, which ends with it: the screen stays free, and cancelling means ending the thread. */
export function startJob<Input, T, P = never>(
  start: () => Worker,
  input: Input,
  parts: {
    readonly onProgress?: (progress: JobProgress<P>) => void
    /** Words for a thread that died. */
    readonly failed: (reason: string) => Result<T, Message>
  },
): RunningJob<T> {
  const worker = start()
  const result = new Promise<Result<T, Message>>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<JobNews<T, P>>) => {
      if (data.type === 'progress') return parts.onProgress?.(data.progress)
      worker.terminate()
      resolve(data.result)
    })
    worker.addEventListener('error', (event) => {
      worker.terminate()
      resolve(parts.failed(event.message || 'worker'))
    })
    worker.postMessage(input)
  })
  return { result, cancel: () => worker.terminate() }
}
