/** What the tests in a browser and in the window need of the machine. Installed where that is possible without asking, named otherwise. */
import { type SpawnSyncOptions, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findChromium } from './find-chromium.ts'
import { findElectron, hasDisplay } from './find-electron.ts'

const onPath = (program: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))

const debianRoot = (): boolean =>
  process.getuid?.() === 0 &&
  existsSync('/etc/os-release') &&
  /(^|\n)ID(_LIKE)?=.*debian/.test(readFileSync('/etc/os-release', 'utf8'))

let updated = false

/** Debian packages, installed by root; others are told which. */
function install(packages: readonly string[]): void {
  if (!debianRoot()) return
  console.log(`installing ${packages.join(' ')} …`)
  const options: SpawnSyncOptions = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  if (!updated) spawnSync('apt-get', ['update', '-qq'], options)
  updated = true
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options)
}

/** Null when a Chromium is there; otherwise why not, with what to do. */
export function browserMissing(): string | null {
  if (findChromium() === undefined) install(['chromium', 'fonts-noto-cjk'])
  return findChromium() === undefined
    ? 'no Chromium found. Install one (Debian: apt install chromium; anywhere: npx playwright-core install chromium) or set CHROMIUM_PATH'
    : null
}

/** Null when an office program can open what is written for Word and Excel; otherwise why not, with what to do. */
export function officeMissing(): string | null {
  if (!onPath('soffice')) install(['libreoffice-writer', 'libreoffice-calc', 'fonts-noto-cjk'])
  return onPath('soffice')
    ? null
    : 'LibreOffice is missing. Install it so that soffice is on the path (Debian: apt install libreoffice-writer libreoffice-calc)'
}

/** Null when the window can be driven; otherwise why not, with what to do. */
export function electronMissing(): string | null {
  if (!onPath('pdftotext')) install(['poppler-utils'])
  if (!onPath('pdftotext')) return 'pdftotext is missing. Install poppler-utils'
  if (!hasDisplay() && !onPath('xvfb-run')) install(['xvfb', 'xauth', 'fonts-noto-cjk'])
  if (!hasDisplay() && !onPath('xvfb-run')) return 'no display and no xvfb-run. Install xvfb, or run with DISPLAY set'
  if (findElectron((line) => console.log(line)) === null) {
    return 'Electron’s program is missing and could not be downloaded. Check the network, or set ELECTRON_OVERRIDE_DIST_PATH'
  }
  return null
}

/** Without a display the window gets a virtual one. */
export const windowWrapper = (): string[] => (hasDisplay() ? [] : ['xvfb-run', '-a', '-s', '-screen 0 1920x1200x24'])
