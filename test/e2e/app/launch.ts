/** Starts the built application in a real Electron, with a profile of its own, and stops it. */
import { chmodSync, existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'

const root = join(import.meta.dirname, '../../..')

/** A folder the application may write to, whoever it runs as. */
export function workFolder(): string {
  const folder = mkdtempSync(join(process.env.ELECTRON_TEST_TMP ?? tmpdir(), 'norma-'))
  chmodSync(folder, 0o777)
  return folder
}

export type Running = {
  readonly app: ElectronApplication
  readonly page: Page
  readonly folder: string
  close(): Promise<void>
}

export async function launch(files: readonly string[] = [], folder = workFolder()): Promise<Running> {
  if (!existsSync(join(root, 'dist/electron/main.js')))
    throw new Error('dist/ is missing: npm run build comes before the e2e tests')
  // Chromium refuses its sandbox to root; a binary that changes its user itself keeps it.
  const asRoot = process.getuid?.() === 0 && process.env.ELECTRON_OVERRIDE_DIST_PATH === undefined
  const app = await _electron.launch({
    // No executablePath: the runner asks the electron package, and then holds the start until it watches.
    chromiumSandbox: !asRoot,
    args: [`--user-data-dir=${join(folder, 'profile')}`, '.', ...files],
    cwd: root,
    timeout: 60_000,
  })
  const page = await app.firstWindow()
  return {
    app,
    page,
    folder,
    close: async () => {
      // Unsaved edits would ask; the test has seen what it came for.
      await app.evaluate(({ app: electron }) => electron.exit(0)).catch(() => undefined)
      await app.close().catch(() => undefined)
    },
  }
}
