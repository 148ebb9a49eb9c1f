import { join } from 'node:path'
import { app, BrowserWindow, screen } from 'electron'
import { dressFrame, frameOptions, ground } from './frame/appearance.ts'
import { readPlace, rememberPlace } from './frame/remember-place.ts'
import { boundsFor, cascade, smallest } from './frame/window-place.ts'
import { setZoom } from './frame/zoom.ts'
import { pageUrl } from './protocol/origin.ts'
import { lockedPreferences } from './security/web-preferences.ts'

/** Milliseconds a loaded page may take to paint before its window shows itself anyway. */
const patience = 800

/** A window where the last one stood, in the system's light or dark. It shows itself with its first picture. */
export function createWindow(): BrowserWindow {
  const file = join(app.getPath('userData'), 'window.json')
  const place = readPlace(file)
  const displays = screen.getAllDisplays().map(({ workArea }) => workArea)
  const window = new BrowserWindow({
    ...boundsFor(cascade(place, BrowserWindow.getAllWindows().length), displays),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    backgroundColor: ground(),
    ...frameOptions(),
    webPreferences: { ...lockedPreferences, preload: join(import.meta.dirname, 'preload.cjs') },
  })
  // The title is the document's; a page's <title> does not replace it.
  window.on('page-title-updated', (event) => event.preventDefault())
  let shown = false
  const show = (): void => {
    if (shown || window.isDestroyed()) return
    shown = true
    if (place?.maximized === true) window.maximize()
    window.show()
    dressFrame(window)
  }
  window.once('ready-to-show', show)
  // Where the graphics driver fails at the start, a first picture is never reported; the window must come all the same.
  window.webContents.once('did-finish-load', () => setTimeout(show, patience))
  window.webContents.once('did-finish-load', () => setZoom(window, place?.zoom ?? 0))
  rememberPlace(window, file)
  return window
}

export const loadPage = (window: BrowserWindow): Promise<void> => window.loadURL(pageUrl)
