import { join } from 'node:path'
import { BrowserWindow, nativeTheme } from 'electron'
import { pageUrl } from './protocol/origin.ts'
import { lockedPreferences } from './security/web-preferences.ts'

/** The ground colour of either theme (--bg-app), so that nothing flashes before the page has painted. */
const ground = { light: '#f6f6f3', dark: '#17181a' }

/** The one window. It follows the system's light or dark and shows itself with its first picture. */
export function createWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 680,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    webPreferences: { ...lockedPreferences, preload: join(import.meta.dirname, 'preload.cjs') },
  })
  // The title is the document's; a page's <title> does not replace it.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.once('ready-to-show', () => window.show())
  return window
}

export const loadPage = (window: BrowserWindow): Promise<void> => window.loadURL(pageUrl)
