import { type BrowserWindow, dialog } from 'electron'
import { type Language, message, say, type TextKey } from '../../shared/text/message.ts'

export type WatchPageParts = {
  language(): Language
  /** What must be in order before another page comes to the window. */
  beforeReload(): Promise<unknown>
}

/**
 * The page's process ended or hangs. The journal holds what was not saved; the page is loaded again, or the window closes.
 * Nothing happens without being asked: a reload ends whatever the page was doing, and a page that dies at once would be
 * loaded for ever.
 */
export function watchPage(window: BrowserWindow, { language, beforeReload }: WatchPageParts): void {
  let asking = false
  const ask = async (key: 'fault.gone' | 'fault.hung', reason: string): Promise<void> => {
    if (asking || window.isDestroyed()) return
    asking = true
    const words = (text: TextKey): string => say(language(), message(text, { reason }))
    const other = key === 'fault.gone' ? 'fault.quit' : 'fault.wait'
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: words(key),
      buttons: [words('fault.reload'), words(other)],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    })
    asking = false
    if (response === 0) {
      await beforeReload()
      if (!window.isDestroyed()) window.webContents.reload()
    } else if (key === 'fault.gone' && !window.isDestroyed()) window.destroy()
  }
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    // Chromium still clears up after the process: a page loaded from within would take the program down.
    if (reason !== 'clean-exit') setTimeout(() => void ask('fault.gone', reason), 100)
  })
  window.on('unresponsive', () => void ask('fault.hung', ''))
}
