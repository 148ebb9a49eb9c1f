import { type OfficeJob, officeFile } from './office-core.ts'

self.addEventListener('message', (event: MessageEvent<OfficeJob>) => {
  self.postMessage(officeFile(event.data))
})
