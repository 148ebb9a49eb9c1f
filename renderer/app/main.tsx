import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@mantine/core/styles.css'
import '../styles/base.css'
import { bridge } from '../bridge/bridge.ts'
import { createSession } from '../state/create-session.ts'
import { readPreferences } from '../state/preferences.ts'
import { createWorkGuard } from '../state/work-guard.ts'
import { createEngineClient, workerPort } from '../worker/engine-client.ts'
import { App } from './App.tsx'
import { start } from './start.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no #root')

const startWorker = (): Worker => new Worker(new URL('../worker/engine.worker.ts', import.meta.url), { type: 'module' })
const machine = bridge()
const session = createSession({
  bridge: machine,
  engine: createEngineClient(workerPort(startWorker)),
  start: readPreferences(window.localStorage, window.matchMedia('(prefers-color-scheme: dark)').matches),
})
// Beside the table the panel always stands; over it, in a narrow window, it waits until it is asked for.
session.actions.setInspector(window.matchMedia('(width >= 1368px)').matches)
const work = createWorkGuard(session, machine.work)
start(session, machine)
void work.begin()

createRoot(root).render(
  <StrictMode>
    <App session={session} machine={machine} work={work} />
  </StrictMode>,
)
