import { BrowserWindow, type WebContents } from 'electron'
import type { PrintPages } from '../protocol/serve-print.ts'
import { lockedPreferences } from '../security/web-preferences.ts'

/** Shows html in a hidden window without scripts, hands its contents over once the fonts are there, and closes it in every case. */
export async function withPrintPage<T>(
  pages: PrintPages,
  html: string,
  use: (contents: WebContents) => Promise<T>,
): Promise<T> {
  const window = new BrowserWindow({
    show: false,
    width: 1240,
    height: 1754,
    webPreferences: { ...lockedPreferences, session: pages.session, javascript: false, disableDialogs: true },
  })
  const url = pages.publish(html)
  try {
    await window.loadURL(url)
    await fontsReady(window.webContents)
    return await use(window.webContents)
  } finally {
    pages.withdraw(url)
    window.destroy()
  }
}

/** The page has no scripts of its own; the question is put from outside, over the developer protocol. */
async function fontsReady(contents: WebContents): Promise<void> {
  contents.debugger.attach('1.3')
  try {
    await contents.debugger.sendCommand('Runtime.evaluate', {
      expression: 'document.fonts.ready.then(() => document.fonts.status)',
      awaitPromise: true,
    })
  } finally {
    contents.debugger.detach()
  }
}
