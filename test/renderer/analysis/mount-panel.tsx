/** One panel with the real engine behind it, without the window around it. */
import '../../../renderer/styles/base.css'
import { createRoot } from 'react-dom/client'
import { page } from 'vitest/browser'
import { createSession, type Session } from '../../../renderer/state/create-session.ts'
import { SessionContext } from '../../../renderer/state/session.ts'
import { createEngineClient, workerPort } from '../../../renderer/worker/engine-client.ts'
import type { NormaBridge } from '../../../shared/ipc/bridge.ts'
import { fakeWork } from '../../support/fake-work.ts'
import { computed, planText } from '../app/mount-app.tsx'

const unmounts: (() => void)[] = []
export const unmountPanels = (): void => {
  for (const unmount of unmounts.splice(0)) unmount()
}

export async function mountPanel(panel: React.ReactElement): Promise<Session> {
  await page.viewport(1280, 720)
  const bridge: NormaBridge = {
    edition: 'desktop',
    platform: 'linux',
    openShipped: async () => ({ ok: true, value: null }),
    open: async () => ({ ok: true, value: null }),
    save: async () => ({ ok: true, value: null }),
    saveAs: async () => ({ ok: true, value: null }),
    savePdf: async () => ({ ok: true, value: null }),
    print: async () => ({ ok: true, value: true }),
    saveExport: async () => ({ ok: true, value: null }),
    versions: {},
    setDocument: () => {},
    setAppearance: () => {},
    showMenu: () => {},
    openLink: async () => ({ ok: true, value: true }),
    onCommand: () => () => {},
    onOpenFile: () => () => {},
    work: fakeWork(),
  }
  let worker: Worker | undefined
  const port = workerPort(() => {
    worker = new Worker(new URL('../../../renderer/worker/engine.worker.ts', import.meta.url), { type: 'module' })
    return worker
  })
  const session = createSession({ bridge, engine: createEngineClient(port) })
  session.actions.openFile({ bytes: new TextEncoder().encode(planText), name: '舒兰.norma', readOnly: false })
  const host = document.createElement('main')
  host.style.cssText = 'position:fixed;inset:0;display:flex;flex-direction:column;background:var(--bg-surface)'
  document.body.append(host)
  const root = createRoot(host)
  root.render(<SessionContext value={session}>{panel}</SessionContext>)
  unmounts.push(() => {
    root.unmount()
    host.remove()
    worker?.terminate()
  })
  await computed(session)
  return session
}
