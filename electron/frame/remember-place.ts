import { readFileSync, writeFileSync } from 'node:fs'
import type { BrowserWindow } from 'electron'
import { type WindowPlace, windowPlaceSchema } from './window-place.ts'

/** The place of the last window; null the first time, and where what stands there is no place. */
export function readPlace(file: string): WindowPlace | null {
  try {
    const read = windowPlaceSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return read.success ? read.data : null
  } catch {
    // No file yet, or one that was cut short: the window opens where windows open.
    return null
  }
}

/** Writes the place down a moment after the window was moved or sized, and when it closes. */
export function rememberPlace(window: BrowserWindow, file: string): void {
  let timer: NodeJS.Timeout | undefined
  const write = (): void => {
    clearTimeout(timer)
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return
    const place: WindowPlace = {
      ...window.getNormalBounds(),
      maximized: window.isMaximized(),
      zoom: window.webContents.getZoomLevel(),
    }
    try {
      writeFileSync(file, JSON.stringify(place))
    } catch (problem) {
      // A profile that cannot be written costs the place, not the work.
      console.error(`the window's place was not kept: ${problem}`)
    }
  }
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(write, 500)
  }
  window.on('resize', later)
  window.on('move', later)
  window.on('maximize', later)
  window.on('unmaximize', later)
  window.on('close', write)
  window.on('closed', () => clearTimeout(timer))
}
