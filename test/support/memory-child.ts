/**
 * Twenty thousand edits as the window makes them: session, history, journal entries and engine. Prints the heap after 2 000 and at
 * the end, and what is left when all is undone.
 */
import { writeSync } from 'node:fs'
import { createSession } from '../../renderer/state/create-session.ts'
import { depth } from '../../renderer/state/history.ts'
import { createWorkGuard } from '../../renderer/state/work-guard.ts'
import { createEngineClient } from '../../renderer/worker/engine-client.ts'
import { createEngineCore } from '../../renderer/worker/engine-core.ts'
import type { Answer, Request } from '../../renderer/worker/protocol.ts'
import type { OpenedFile } from '../../shared/ipc/bridge.ts'
import type { Change } from '../../shared/plan/schema/change.ts'
import { writePlan } from '../../shared/plan/write.ts'
import { message } from '../../shared/text/message.ts'
import { fakeBridge, shulanBytes } from '../unit/renderer/shulan.ts'
import { fakeWork } from './fake-work.ts'
import { randomNumbers } from './random-numbers.ts'

const edits = Number(process.argv[2] ?? 20_000)
const early = edits / 10

/** The engine answers at once; every hundredth edit it really computes, so that what it keeps is counted too. */
const core = createEngineCore(() => 0)
let listener: (answer: Answer) => void = () => {}
let computed = 0
const engine = createEngineClient({
  post: (request: Request) => {
    computed += 1
    if (request.type === 'load' || computed % 100 === 0) listener(core.answer(request))
    else listener({ type: 'failed', runId: request.runId, detail: '' })
  },
  onAnswer: (next) => {
    listener = next
  },
  restart: () => {},
})

const file: OpenedFile = {
  handle: 'h',
  name: '甲.norma',
  displayPath: '/甲.norma',
  bytes: shulanBytes,
  readOnly: false,
}
const bridge = fakeBridge({ open: async () => ({ ok: true, value: file }), work: fakeWork() })
const session = createSession({ bridge, engine })
const work = createWorkGuard(session, bridge.work)
await session.actions.open()
const plan = session.getState().document?.plan
if (plan === undefined) throw new Error('nothing was opened')
const opened = writePlan(plan)

const random = randomNumbers(20_000)
const facilities = plan.stocks.filter(({ status, facility }) => status === 'planned' && facility !== undefined)
const change = (step: number): Change => {
  const { facility = '', resource } = facilities[Math.floor(random() * facilities.length)] ?? { resource: 'bed' }
  if (step % 50 === 0)
    return { type: 'setPopulation', unit: 'shulan', kind: 'resident', year: 2025, persons: 400_000 + step }
  return { type: 'setPlanned', facility, resource, value: 1 + Math.floor(random() * 900) }
}
const heap = async (): Promise<number> => {
  await work.settled()
  for (let time = 0; time < 4; time += 1) globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

let first = 0
for (let step = 1; step <= edits; step += 1) {
  const done = session.actions.commit([change(step)], message('screen.editWhatIf'))
  if (!done.ok) throw new Error(done.error.key)
  if (step % 20 === 0) session.actions.setWhatIf([change(step)])
  if (step % 500 === 0) await work.settled()
  if (step === early) first = await heap()
}
const last = await heap()
const steps = depth(session.getState().history)
session.actions.setWhatIf([])
while (depth(session.getState().history) > 0) session.actions.undo()
const { document } = session.getState()
const back = document !== null && writePlan(document.plan) === opened
writeSync(1, JSON.stringify({ first, last, steps, back }))
