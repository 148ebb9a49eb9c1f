/** The packaged folder: built as users get it, started as a user would, driven over Chromium's own port since its inspect fuse is off. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { workFolder } from './launch.ts'

const root = join(import.meta.dirname, '../../..')
const folders: Readonly<Record<string, string>> = {
  linux: process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked',
  win32: process.arch === 'arm64' ? 'win-arm64-unpacked' : 'win-unpacked',
  darwin: process.arch === 'arm64' ? 'mac-arm64' : 'mac',
}
const names: Readonly<Record<string, string>> = {
  linux: 'norma',
  win32: 'norma.exe',
  darwin: '规衡.app/Contents/MacOS/norma',
}

export const packagedFolder = join(root, 'release', folders[process.platform] ?? '')
export const packagedProgram = join(packagedFolder, names[process.platform] ?? '')

/** npm run package -- --dir */
export function makePackage(): void {
  execFileSync(process.execPath, [join(root, 'scripts/package.ts'), '--dir'], { cwd: root, stdio: 'pipe' })
}

/** Chromium keeps its sandbox only for ordinary users: a superuser’s test starts the program as nobody. */
const nobody = 65534
const asRoot = process.getuid?.() === 0

/** The display's key file is the superuser's own; nobody gets a copy. */
function environment(folder: string): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_RUNTIME_DIR: folder }
  const key = process.env.XAUTHORITY
  if (!asRoot || key === undefined || !existsSync(key)) return env
  const copy = join(folder, 'xauth')
  copyFileSync(key, copy)
  chmodSync(copy, 0o644)
  return { ...env, XAUTHORITY: copy }
}

/** Joined once the page is there: a connection made while the window is still being born may wait for ever, and is made anew. */
async function connect(address: string): Promise<Browser> {
  const list = new URL('/json/list', address.replace(/^ws:/, 'http:'))
  const born = async (): Promise<boolean> => {
    const targets: readonly { readonly type: string; readonly url: string }[] = await (await fetch(list)).json()
    return targets.some(({ type, url }) => type === 'page' && url.startsWith('app://norma/'))
  }
  for (let tries = 0; tries < 300 && !(await born()); tries++) await new Promise((resolve) => setTimeout(resolve, 100))
  for (let tries = 0; ; tries++) {
    try {
      return await chromium.connectOverCDP(address, { timeout: 15_000 })
    } catch (problem) {
      if (tries === 3) throw problem
    }
  }
}

export type Packaged = {
  readonly program: ChildProcess
  readonly folder: string
  readonly startedAt: number
  /** Everything the program wrote. */
  output(): string
  /** Its page, over the developer protocol. */
  page(): Promise<Page>
  close(): Promise<void>
}

export function startPackaged(
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
  port: 'port' | 'no port' = 'port',
): Packaged {
  const folder = workFolder()
  const startedAt = Date.now()
  const program = spawn(
    packagedProgram,
    [`--user-data-dir=${join(folder, 'profile')}`, ...(port === 'port' ? ['--remote-debugging-port=0'] : []), ...args],
    {
      cwd: folder,
      env: { ...environment(folder), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(asRoot ? { uid: nobody, gid: nobody } : {}),
    },
  )
  let output = ''
  for (const stream of [program.stdout, program.stderr]) stream?.on('data', (bytes: Buffer) => (output += bytes))
  const ended = new Promise<void>((resolve) => program.on('exit', () => resolve()))
  let browser: Browser | undefined

  const address = async (): Promise<string> => {
    for (let tries = 0; tries < 600; tries++) {
      const found = /DevTools listening on (ws:\S+)/.exec(output)?.[1]
      if (found !== undefined) return found
      if (program.exitCode !== null) throw new Error(`the program ended with ${program.exitCode}\n${output}`)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`no developer port after a minute\n${output}`)
  }

  return {
    program,
    folder,
    startedAt,
    output: () => output,
    page: async () => {
      browser = await connect(await address())
      const context = browser.contexts()[0]
      if (context === undefined) throw new Error('the program has no page')
      return context.pages()[0] ?? context.waitForEvent('page')
    },
    close: async () => {
      await browser?.close().catch(() => undefined)
      // Unsaved edits would ask; the test has seen what it came for.
      program.kill('SIGKILL')
      await ended
    },
  }
}

/** Names of all files in an archive. A pickle: the length of the JSON header stands at 12, the header at 16. */
export function filesOfArchive(file: string): string[] {
  const bytes = readFileSync(file)
  type Folder = { readonly files: Readonly<Record<string, Partial<Folder>>> }
  const header: Folder = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12)))
  const below = ({ files }: Folder, path: string): string[] =>
    Object.entries(files).flatMap(([name, entry]) =>
      entry.files === undefined ? [`${path}${name}`] : below({ files: entry.files }, `${path}${name}/`),
    )
  return below(header, '')
}

/** States of the fuses in the program, by their place; '0' off, '1' on, 'r' removed. Null where there is no wire. */
export function fuseWire(file: string): string | null {
  const bytes = readFileSync(file)
  const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
  const at = bytes.indexOf(sentinel)
  if (at === -1) return null
  const start = at + sentinel.length
  // One byte of version, one of length, then a character per fuse.
  return bytes.toString('latin1', start + 2, start + 2 + (bytes[start + 1] ?? 0))
}
