import { expect, test } from 'vitest'
import { createEngineClient, type Port } from '../../../renderer/worker/engine-client.ts'
import type { Answer, Request } from '../../../renderer/worker/protocol.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import { shulan } from './shulan.ts'

const people = (persons: number): Change => ({
  type: 'setPopulation',
  unit: 'shulan',
  kind: 'resident',
  year: 2025,
  persons,
})
const view = {
  tables: [],
  workbenches: [],
  findings: [],
  figures: {},
  norms: [],
  normRows: [],
  contests: [],
  classes: [],
  population: [],
  people: { years: [], series: [], ages: [] },
}

function wired() {
  const posted: Request[] = []
  const heard: Answer[] = []
  const restarts: number[] = []
  let reply: (answer: Answer) => void = () => {}
  const port: Port = {
    post: (request) => posted.push(request),
    onAnswer: (listener) => {
      reply = listener
    },
    restart: () => {
      restarts.push(posted.length)
    },
  }
  const client = createEngineClient(port)
  client.onAnswer((answer) => heard.push(answer))
  const finish = (request: Request | undefined): void => {
    if (request === undefined) throw new Error('nothing was posted')
    reply({ type: 'view', runId: request.runId, view, baseline: {}, millis: 1 })
  }
  return { client, posted, heard, restarts, finish, reply: (answer: Answer) => reply(answer) }
}

test('a drag posts one overlay at a time and ends with the newest', () => {
  const { client, posted, finish } = wired()
  for (let persons = 1; persons <= 100; persons++) client.overlay([people(persons)])
  expect(posted).toHaveLength(1)
  finish(posted[0])
  expect(posted[1]).toMatchObject({ type: 'overlay', overlay: [{ persons: 100 }] })
  finish(posted[1])
  expect([posted.length, client.busy()]).toEqual([2, false])
})

test('an answer that an edit has overtaken is dropped', () => {
  const { client, posted, heard, finish } = wired()
  client.load(shulan(), [], 'zh-CN')
  client.commit([people(1)], [])
  finish(posted[0])
  expect(heard).toEqual([])
  finish(posted[1])
  expect(heard.map(({ runId }) => runId)).toEqual([posted[1]?.runId])
})

test('an edit takes the overlay along, so none that waits is sent after it', () => {
  const { client, posted, finish } = wired()
  client.overlay([people(1)])
  client.overlay([people(2)])
  client.commit([people(3)], [people(2)])
  for (const request of [...posted]) finish(request)
  expect(posted.map(({ type }) => type)).toEqual(['overlay', 'commit'])
})

test('only the newest explanation is heard, and it does not hold up the numbers', () => {
  const { client, posted, heard, reply } = wired()
  const cell = { table: 't', row: 'r', column: 'c' }
  client.explain(cell)
  client.explain(cell)
  for (const { runId } of posted) reply({ type: 'trace', runId, cell })
  expect(heard).toEqual([{ type: 'trace', runId: posted[1]?.runId, cell }])
  expect(client.busy()).toBe(false)
})

test('a fault of the newest run is heard and leaves the client ready', () => {
  const { client, posted, heard, reply } = wired()
  client.overlay([people(1)])
  reply({ type: 'failed', runId: posted[0]?.runId ?? 0, detail: '除以零' })
  expect(heard).toMatchObject([{ type: 'failed', detail: '除以零' }])
  client.overlay([people(2)])
  expect(posted).toHaveLength(2)
})

test('a new plan ends what is still being computed or explained, and nothing of it is heard', () => {
  const { client, posted, heard, restarts, finish } = wired()
  client.load(shulan(), [], 'zh-CN')
  finish(posted[0])
  client.load(shulan(), [], 'zh-CN')
  expect(restarts).toEqual([])
  client.load(shulan(), [], 'zh-CN')
  expect(restarts).toEqual([2])
  finish(posted[1])
  expect(heard).toHaveLength(1)
  finish(posted[2])
  expect([heard.length, client.busy()]).toEqual([2, false])
  client.explain({ table: 't', row: 'r', column: 'c' })
  client.load(shulan(), [], 'zh-CN')
  expect(restarts).toEqual([2, 4])
})

test('stopped, it is ready, hears nothing more and holds no plan until one is loaded', () => {
  const { client, posted, heard, restarts, finish } = wired()
  client.load(shulan(), [], 'zh-CN')
  client.overlay([people(1)])
  client.stop()
  expect([client.busy(), client.loaded(), restarts]).toEqual([false, false, [1]])
  finish(posted[0])
  expect([posted.length, heard.length]).toEqual([1, 0])
  client.load(shulan(), [], 'zh-CN')
  expect(client.loaded()).toBe(true)
})

test('a thread that died leaves nothing waiting, and the next plan begins a new one', async () => {
  const { client, posted, heard, restarts, finish, reply } = wired()
  client.load(shulan(), [], 'zh-CN')
  finish(posted[0])
  client.commit([people(1)], [])
  client.overlay([people(2)])
  client.explain({ table: 't', row: 'r', column: 'c' })
  const question = client.ask({
    type: 'why',
    reference: 'baseline',
    ids: [],
    cell: { table: 't', row: 'r', column: 'c' },
  })
  reply({ type: 'failed', runId: posted.at(-1)?.runId ?? 0, detail: 'out of memory', ended: true })
  expect(await question).toBeNull()
  expect(heard.at(-1)).toMatchObject({ type: 'failed', detail: 'out of memory' })
  expect([client.busy(), client.loaded(), restarts.length]).toEqual([false, false, 0])
  client.load(shulan(), [], 'zh-CN')
  expect([client.loaded(), restarts.length]).toEqual([true, 1])
  finish(posted.at(-1))
  expect(heard.at(-1)).toMatchObject({ type: 'view' })
})
