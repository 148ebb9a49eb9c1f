import { type DrawsInput, runDraws } from './draws-core.ts'

self.addEventListener('message', ({ data }: MessageEvent<DrawsInput>) =>
  runDraws(data, (news) => self.postMessage(news)),
)
