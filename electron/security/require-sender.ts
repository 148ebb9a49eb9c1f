import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { isOurs } from '../protocol/origin.ts'

/** Only the main frame of our own window, showing our own page, is answered. Anything else is a fault or an attack: it throws. */
export function requireSender(
  event: Pick<IpcMainInvokeEvent, 'senderFrame'>,
  contents: Pick<WebContents, 'mainFrame'>,
): void {
  const frame = event.senderFrame
  if (frame === null || frame !== contents.mainFrame || !isOurs(frame.url)) throw new Error('refused: unknown sender')
}
