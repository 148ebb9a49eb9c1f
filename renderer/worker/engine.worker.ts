import { createEngineCore } from './engine-core.ts'
import type { Request } from './protocol.ts'

const answer = createEngineCore(() => performance.now())

self.addEventListener('message', (event: MessageEvent<Request>) => {
  self.postMessage(answer(event.data))
})
