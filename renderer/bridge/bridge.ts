import type { NormaBridge } from '../../shared/ipc/bridge.ts'
import { browserBridge } from './browser-bridge.ts'

declare global {
  interface Window {
    /** Put there by the preload of the desktop window; absent in a browser. */
    readonly norma?: NormaBridge
  }
}

/** What the page may ask of the machine: the window's own bridge, or what a browser can offer instead. */
export const bridge = (): NormaBridge => window.norma ?? browserBridge(window)
