/** Where the desktop window's program is: the electron package's own, or one that ELECTRON_OVERRIDE_DIST_PATH names. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './build.ts'

const folder = join(root, 'node_modules/electron')
const names: Readonly<Record<string, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}
const name = names[process.platform] ?? 'electron'

function present(): string | null {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const path = given === undefined ? join(folder, 'dist', name) : join(given, name)
  return existsSync(path) ? path : null
}

/** Downloads the program once where it is missing; null where that fails. `say` gets one line before the wait. */
export function findElectron(say: (line: string) => void): string | null {
  const found = present()
  if (found !== null || process.env.ELECTRON_OVERRIDE_DIST_PATH !== undefined) return found
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  say(`正在下载桌面窗口的程序（Electron ${version}）…… Downloading Electron ${version} …`)
  spawnSync(process.execPath, [join(folder, 'install.js')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: 300_000,
  })
  return present()
}

/** Linux needs a display server; other systems bring their own. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY)
