import type { BrowserWindow } from 'electron'
import { dressFrame } from './appearance.ts'
import { clampZoom } from './zoom-level.ts'

export function setZoom(window: BrowserWindow, level: number): void {
  window.webContents.setZoomLevel(clampZoom(level))
  dressFrame(window)
}

export const zoomBy = (window: BrowserWindow, step: number): void =>
  setZoom(window, window.webContents.getZoomLevel() + step)
