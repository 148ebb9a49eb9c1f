/** The whole window on a machine that keeps what is saved: real engine in a real worker, Shulan’s plan. */
import '@mantine/core/styles.css'
import '../../../renderer/styles/base.css'
import axe from 'axe-core'
import { createRoot } from 'react-dom/client'
import { vi } from 'vitest'
import { page } from 'vitest/browser'
import { App } from '../../../renderer/app/App.tsx'
import { start } from '../../../renderer/app/start.ts'
import { createSession, type Session } from '../../../renderer/state/create-session.ts'
import type { SessionState, Stage, Theme } from '../../../renderer/state/session-state.ts'
import { createWorkGuard } from '../../../renderer/state/work-guard.ts'
import { createEngineClient, type Port, workerPort } from '../../../renderer/worker/engine-client.ts'
import plan from '../../../seeds/plans/shulan-2025.norma?raw'
import type { Result } from '../../../shared/base/result.ts'
import type { MenuCommand, NormaBridge, OpenedFile, SavedFile } from '../../../shared/ipc/bridge.ts'
import type { WorkBridge } from '../../../shared/ipc/work-bridge.ts'
import type { Message } from '../../../shared/text/message.ts'
import { fakeWork } from '../../support/fake-work.ts'

export const planText = plan

export type Mounted = {
  readonly session: Session
  readonly saved: string[]
  /** What the frame asked of the machine: its look, its menu, an address. */
  readonly asked: string[]
  /** What the menu of the desktop window would send. */
  readonly menu: (command: MenuCommand) => void
  /** Puts something else in the place of the worker’s answers. */
  readonly port: Port
}

const unmounts: (() => void)[] = []
export const unmountAll = (): void => {
  for (const unmount of unmounts.splice(0)) unmount()
}

type Options = {
  readonly stage?: Stage
  readonly theme?: Theme
  readonly text?: string
  readonly save?: (content: string) => Result<SavedFile | null, Message>
  readonly size?: readonly [number, number]
  readonly work?: Partial<WorkBridge>
  readonly port?: (real: Port) => Port
}

export async function mountApp(options: Options = {}): Promise<Mounted> {
  const { stage = 'overview', theme = 'light', text = plan, size = [1440, 900] } = options
  await page.viewport(...size)
  const saved: string[] = []
  const asked: string[] = []
  let menu: (command: MenuCommand) => void = () => {}
  const file: OpenedFile = {
    handle: 'h',
    name: '舒兰.norma',
    displayPath: '/规划/舒兰.norma',
    bytes: new TextEncoder().encode(text),
    readOnly: false,
  }
  const keep = async (content: string): Promise<Result<SavedFile | null, Message>> => {
    const answer = options.save?.(content) ?? {
      ok: true,
      value: { handle: 'h', name: file.name, displayPath: file.displayPath },
    }
    if (answer.ok && answer.value !== null) saved.push(content)
    return answer
  }
  const bridge: NormaBridge = {
    edition: 'desktop',
    platform: 'linux',
    openShipped: async () => ({ ok: true, value: file }),
    open: async () => ({ ok: true, value: file }),
    save: (_handle, content) => keep(content),
    saveAs: (_name, content) => keep(content),
    savePdf: async () => ({ ok: true, value: null }),
    print: async () => ({ ok: true, value: true }),
    saveExport: async () => ({ ok: true, value: null }),
    versions: { Electron: '42.0.0' },
    setDocument: () => {},
    setAppearance: (appearance) => asked.push(appearance),
    showMenu: (x, y) => asked.push(`menu ${x} ${y}`),
    openLink: async (name) => {
      asked.push(name)
      return { ok: true, value: true }
    },
    onCommand: (listener) => {
      menu = listener
      return () => {}
    },
    onOpenFile: () => () => {},
    work: fakeWork(options.work),
  }

  let worker: Worker | undefined
  const real = workerPort(() => {
    worker = new Worker(new URL('../../../renderer/worker/engine.worker.ts', import.meta.url), { type: 'module' })
    return worker
  })
  const port = options.port?.(real) ?? real
  const session = createSession({ bridge, engine: createEngineClient(port), start: { stage, theme } })
  const work = createWorkGuard(session, bridge.work)
  const leave = start(session, bridge)
  void work.begin()
  const host = document.createElement('div')
  host.style.cssText = 'position:fixed;inset:0'
  document.body.append(host)
  const root = createRoot(host)
  root.render(<App session={session} machine={bridge} work={work} />)
  unmounts.push(() => {
    leave()
    root.unmount()
    host.remove()
    worker?.terminate()
  })
  return { session, saved, asked, menu: (command) => menu(command), port }
}

/** Waits until a part of the state is as expected. */
export const until = (session: Session, ready: (state: SessionState) => boolean): Promise<void> =>
  vi.waitFor(
    () => {
      if (!ready(session.getState())) throw new Error('not yet')
    },
    { timeout: 20_000, interval: 20 },
  )

export const computed = (session: Session): Promise<void> =>
  until(session, ({ view, computing }) => view !== null && !computing)

/** A file let go over the window. */
export function drop(name: string, text: string): void {
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(new File([text], name))
  window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
}

/** What WCAG 2.2 A and AA have against the page, one line per place. */
export async function barriers(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
  )
}
