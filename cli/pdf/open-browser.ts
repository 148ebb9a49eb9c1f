/** A browser without a window, spoken to over its developer protocol through pipes: no port is opened, nothing else can listen. */
import { spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

export type Clip = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly scale: number
}
export type Browser = {
  /** Until the page and its faces are there. */
  show(url: string): Promise<void>
  /** PNG of a part of the page, px. */
  photograph(clip: Clip): Promise<Uint8Array>
  close(): Promise<void>
}

type Answer = {
  readonly id?: number
  readonly method?: string
  readonly result?: Record<string, unknown>
  readonly error?: { readonly message: string }
}
const seconds = 60

export function openBrowser(path: string, profile: string, root: boolean): Browser {
  const child = spawn(
    path,
    [
      '--headless',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      ...(root ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-extensions',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--no-default-browser-check',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], windowsHide: true },
  )
  const [, , , input, output] = child.stdio as unknown as [null, null, null, Writable, Readable]
  const waiting = new Map<
    number,
    { resolve: (result: Record<string, unknown>) => void; reject: (why: Error) => void }
  >()
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const fail = (why: Error): void => {
    for (const { reject } of waiting.values()) reject(why)
    waiting.clear()
  }
  child.once('error', fail)
  child.once('exit', () => fail(new Error('the browser ended')))
  input.on('error', fail)
  const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000)

  let buffer = ''
  output.setEncoding('utf8')
  output.on('data', (chunk: string) => {
    const messages = (buffer + chunk).split('\0')
    buffer = messages.pop() ?? ''
    for (const text of messages) {
      const { id, method, result, error } = JSON.parse(text) as Answer
      if (method === 'Page.loadEventFired') loaded()
      const asked = id === undefined ? undefined : waiting.get(id)
      if (id === undefined || asked === undefined) continue
      waiting.delete(id)
      if (error === undefined) asked.resolve(result ?? {})
      else asked.reject(new Error(error.message))
    }
  })

  let loaded = (): void => undefined
  let last = 0
  let session: string | undefined
  const ask = (method: string, params: Record<string, unknown> = {}): Promise<Record<string, unknown>> =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      input.write(
        `${JSON.stringify({ id: last, method, params, ...(session !== undefined && { sessionId: session }) })}\0`,
      )
    })

  return {
    async show(url) {
      const { targetId } = await ask('Target.createTarget', { url: 'about:blank' })
      const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true })
      session = String(sessionId)
      await ask('Page.enable')
      const there = new Promise<void>((resolve) => {
        loaded = resolve
      })
      await ask('Page.navigate', { url })
      await Promise.race([there, ended])
      await ask('Runtime.evaluate', { expression: 'document.fonts.ready.then(() => 1)', awaitPromise: true })
    },
    async photograph(clip) {
      const { data } = await ask('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true })
      return Buffer.from(String(data), 'base64')
    },
    async close() {
      session = undefined
      if (child.exitCode === null && child.signalCode === null) {
        ask('Browser.close').catch(() => undefined)
        const kill = setTimeout(() => child.kill('SIGKILL'), 3000)
        await ended
        clearTimeout(kill)
      }
      clearTimeout(timer)
    },
  }
}
