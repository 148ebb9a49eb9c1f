/** One bar at the top: the page draws it, the system lays its own buttons into it, in the colours of the page. */
import { BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme } from 'electron'
import type { Appearance } from '../../shared/ipc/bridge.ts'
import { colours } from './colours.ts'

/** Height of the page's title bar (--h-titlebar) at actual size. */
const barHeight = 40

const now = (): (typeof colours)[keyof typeof colours] => colours[nativeTheme.shouldUseDarkColors ? 'dark' : 'light']

/** The ground of a window, so that nothing flashes before the page has painted. */
export const ground = (): string => now().ground

/** Window controls over the page's own bar; where a system has none to lay over, it keeps its own frame. */
export const frameOptions = (): BrowserWindowConstructorOptions => ({
  titleBarStyle: 'hidden',
  titleBarOverlay: overlay(0),
  ...(process.platform === 'darwin' ? { trafficLightPosition: { x: 12, y: 13 } } : {}),
})

/** The page scales with its zoom, and the controls with the page. */
const overlay = (zoomLevel: number) => ({
  color: now().ground,
  symbolColor: now().symbol,
  // A line of the page stands under its bar.
  height: Math.round(barHeight * 1.2 ** zoomLevel) - 1,
})

export function dressFrame(window: BrowserWindow): void {
  // macOS draws its buttons itself and takes their colour from the system.
  if (process.platform !== 'darwin') window.setTitleBarOverlay(overlay(window.webContents.getZoomLevel()))
  window.setBackgroundColor(ground())
}

/** Every window, its menus and dialogs follow what the user chose; `system` follows the system from now on. */
export function setAppearance(appearance: Appearance): void {
  nativeTheme.themeSource = appearance
  for (const window of BrowserWindow.getAllWindows()) if (window.isVisible()) dressFrame(window)
}
