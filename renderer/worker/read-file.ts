/** A file read in a thread of its own, which ends with it: a hostile or very large one never holds the window up. */
import { err, type Result } from '../../shared/base/result.ts'
import { type Message, message } from '../../shared/text/message.ts'
import type { Spreadsheet } from './read-spreadsheet.ts'

/** Milliseconds after which no table of people is still being read. */
const LONGEST = 20_000

const startWorker = (): Worker => new Worker(new URL('./spreadsheet.worker.ts', import.meta.url), { type: 'module' })

export async function readFile(file: Pick<File, 'arrayBuffer'>): Promise<Result<Spreadsheet, Message>> {
  const bytes = await file.arrayBuffer().catch(() => undefined)
  if (bytes === undefined) return err(message('import.file.gone'))
  const worker = startWorker()
  try {
    return await new Promise((resolve) => {
      const timer = setTimeout(() => resolve(err(message('import.file.slow', { seconds: LONGEST / 1000 }))), LONGEST)
      const settle = (answer: Result<Spreadsheet, Message>): void => {
        clearTimeout(timer)
        resolve(answer)
      }
      worker.addEventListener('message', (event: MessageEvent<Result<Spreadsheet, Message>>) => settle(event.data))
      worker.addEventListener('error', (event) => settle(err(message('import.file.broken', { detail: event.message }))))
      worker.postMessage(new Uint8Array(bytes))
    })
  } finally {
    worker.terminate()
  }
}
