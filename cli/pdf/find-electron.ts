import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Machine } from './find-chromium.ts'

const names: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}

/** The program of the desktop window where it is here already and can show a page: not as root, whom its sandbox refuses, not without a display. */
export function findElectron({ platform, env, root, canRun }: Machine): string | undefined {
  const hasDisplay = platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY)
  if (root || !hasDisplay) return undefined
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH ?? packaged()
  const path = folder === undefined ? undefined : join(folder, names[platform] ?? 'electron')
  return path !== undefined && canRun(path) ? path : undefined
}

/** Its folder in node_modules; undefined where only the runtime dependencies are installed. */
function packaged(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('electron/package.json')), 'dist')
  } catch {
    return undefined
  }
}
