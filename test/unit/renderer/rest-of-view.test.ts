import { expect, test } from 'vitest'
import { createSession } from '../../../renderer/state/create-session.ts'
import { createEngineCore } from '../../../renderer/worker/engine-core.ts'
import { run } from '../../../shared/engine/run.ts'
import { viewOf } from '../../../shared/engine/view-of.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import { workbenchId } from '../../../shared/tables/workbench.ts'
import { message } from '../../../shared/text/message.ts'
import { fakeBridge, heldEngine, shulan } from './shulan.ts'

const BEDS = workbenchId('bed')
const planned = (value: number): Change => ({
  type: 'setPlanned',
  facility: shulan().facilities[0]?.id ?? '',
  resource: 'bed',
  value,
})
const commit = (runId: number, value: number) =>
  ({ type: 'commit', runId, changes: [planned(value)], overlay: [], first: [BEDS] }) as const

function loaded() {
  const core = createEngineCore(() => 0)
  core.answer({ type: 'load', runId: 1, plan: shulan(), overlay: [], language: 'zh-CN' })
  return core
}

test('what is on screen is answered first, the audit and the other tables after it', () => {
  const core = loaded()
  const first = core.answer(commit(2, 731))
  if (first.type !== 'view') throw new Error(first.type)
  expect(first.partial).toBe(true)
  expect(first.view.workbenches.map(({ id }) => id)).toEqual([BEDS])
  let steps = 0
  let rest = core.goOn()
  while (rest === null) {
    steps += 1
    rest = core.goOn()
  }
  if (rest?.type !== 'rest') throw new Error('no rest')
  expect(steps).toBeGreaterThan(5)
  expect(rest.findings.length).toBeGreaterThan(10)
  expect(rest.workbenches.filter((table) => typeof table === 'string')).toEqual([BEDS])
  expect(core.goOn()).toBeUndefined()
})

test('what a newer edit replaces is not finished', () => {
  const core = loaded()
  core.answer(commit(2, 731))
  expect(core.goOn()).toBeNull()
  core.answer(commit(3, 732))
  let rest = core.goOn()
  while (rest === null) rest = core.goOn()
  expect(rest?.runId).toBe(3)
})

test('the parts together are the whole: every table and finding of a session after an edit, an undo and a 方案', async () => {
  const { engine, answerAll } = heldEngine()
  const session = createSession({ bridge: fakeBridge(), engine })
  await session.actions.openShipped('shulan-2025')
  answerAll()
  const whole = () => {
    const { shown, document, scenario } = session.getState()
    if (shown === null || document === null) throw new Error('no plan')
    const active = document.plan.scenarios.find(({ id }) => id === scenario)
    return viewOf(run(document.plan, active?.changes ?? []), 'zh-CN')
  }
  const compare = () => {
    answerAll()
    const { view } = session.getState()
    const expected = whole()
    expect(view?.workbenches).toEqual(expected.workbenches)
    expect(view?.findings).toEqual(expected.findings)
  }
  session.actions.commit([planned(731)], message('stage.compare.which'))
  compare()
  session.actions.look(workbenchId('tcm-bed'))
  session.actions.undo()
  compare()
  const [scenario] = session.getState().document?.plan.scenarios ?? []
  session.actions.showScenario(scenario?.id ?? '')
  compare()
})
