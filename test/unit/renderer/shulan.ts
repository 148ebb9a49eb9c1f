import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEngineClient, type EngineClient } from '../../../renderer/worker/engine-client.ts'
import { createEngineCore } from '../../../renderer/worker/engine-core.ts'
import type { Answer, Request } from '../../../renderer/worker/protocol.ts'
import type { NormaBridge, OpenedFile } from '../../../shared/ipc/bridge.ts'
import { readPlan } from '../../../shared/plan/gate.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { fakeWork } from '../../support/fake-work.ts'

export const shulanBytes = new Uint8Array(
  readFileSync(join(import.meta.dirname, '../../../seeds/plans/shulan-2025.norma')),
)

export function shulan(): Plan {
  const read = readPlan(shulanBytes)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

/** The real engine behind a port that answers when told to: what a thread does, without its timing. */
export function heldEngine(): { engine: EngineClient; requests: Request[]; answerAll: () => void } {
  let core = createEngineCore(() => 0)
  const requests: Request[] = []
  const waiting: Request[] = []
  let listener: (answer: Answer) => void = () => {}
  const engine = createEngineClient({
    post: (request) => {
      requests.push(request)
      waiting.push(request)
    },
    onAnswer: (next) => {
      listener = next
    },
    restart: () => {
      waiting.length = 0
      core = createEngineCore(() => 0)
    },
  })
  const answerAll = (): void => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      listener(core.answer(next))
      for (let rest = core.goOn(); rest !== undefined; rest = core.goOn()) if (rest !== null) listener(rest)
    }
  }
  return { engine, requests, answerAll }
}

export type FakeBridge = NormaBridge & {
  readonly saved: { handle?: string; content: string }[]
  readonly titles: [string, boolean][]
}

/** A machine that hands over Shulan’s plan and keeps what is saved. */
export function fakeBridge(over: Partial<NormaBridge> = {}): FakeBridge {
  const saved: { handle?: string; content: string }[] = []
  const titles: [string, boolean][] = []
  const file: OpenedFile = {
    handle: 'h1',
    name: '舒兰.norma',
    displayPath: '/舒兰.norma',
    bytes: shulanBytes,
    readOnly: false,
  }
  const written = { handle: 'h2', name: '新.norma', displayPath: '/新.norma' }
  return {
    edition: 'desktop',
    platform: 'linux',
    saved,
    titles,
    openShipped: async () => ({ ok: true, value: file }),
    open: async () => ({ ok: true, value: file }),
    save: async (handle, content) => {
      saved.push({ handle, content })
      return { ok: true, value: { ...written, handle } }
    },
    saveAs: async (_name, content) => {
      saved.push({ content })
      return { ok: true, value: written }
    },
    savePdf: async () => ({ ok: true, value: null }),
    print: async () => ({ ok: true, value: true }),
    saveExport: async () => ({ ok: true, value: null }),
    versions: {},
    setAppearance: () => {},
    showMenu: () => {},
    openLink: async () => ({ ok: true, value: null }),
    setDocument: (title, unsaved) => titles.push([title, unsaved]),
    onCommand: () => () => {},
    onOpenFile: () => () => {},
    work: fakeWork(),
    ...over,
  }
}
