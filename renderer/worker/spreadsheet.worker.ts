import { readSpreadsheet } from './read-spreadsheet.ts'

self.addEventListener('message', async (event: MessageEvent<Uint8Array>) => {
  self.postMessage(await readSpreadsheet(event.data))
})
