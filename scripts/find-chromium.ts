import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A Chromium for tests: CHROMIUM_PATH, the system's, or the one playwright has fetched; undefined where there is none. */
export function findChromium(): string | undefined {
  const own = chromium.executablePath()
  return [process.env.CHROMIUM_PATH, ...usual, own].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  )
}

/** No requests of the browser's own; root has no sandbox in Chromium. */
export const chromiumArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
