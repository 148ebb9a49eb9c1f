import { describe, expect, test, vi } from 'vitest'
import { createSession } from '../../../renderer/state/create-session.ts'
import { isDirty } from '../../../renderer/state/history.ts'
import { err, ok, type Result } from '../../../shared/base/result.ts'
import type { OpenedFile, SavedFile } from '../../../shared/ipc/bridge.ts'
import { MAX_PLAN_BYTES, readPlan } from '../../../shared/plan/gate.ts'
import { writePlan } from '../../../shared/plan/write.ts'
import { type Message, message, say } from '../../../shared/text/message.ts'
import { another, label, opened, people, planText } from './opened-session.ts'
import { fakeBridge, heldEngine, shulan, shulanBytes } from './shulan.ts'

/** An answer of the machine that comes when told to. */
function later<T>(): { answer: Promise<Result<T | null, Message>>; give: (value: T) => void } {
  let give = (_value: T): void => {}
  const answer = new Promise<Result<T | null, Message>>((resolve) => {
    give = (value) => resolve(ok(value))
  })
  return { answer, give }
}
describe('opening', () => {
  test('shows the first numbers of the plan', async () => {
    const { session } = await opened()
    expect(session.getState()).toMatchObject({
      engineError: null,
      whatIf: [],
      baseline: { control: 3483, planned: 3513, over: 30 },
    })
  })

  test('a file the gate refuses is listed place by place and the open plan stays', async () => {
    const { session } = await opened()
    const before = session.getState()
    const text = new TextDecoder().decode(shulanBytes).replace('"baseYear": 2020', '"baseYear": "二〇二〇"')
    session.actions.openFile({ bytes: new TextEncoder().encode(text), name: '坏.norma', readOnly: false })
    const { problem, document, view, history } = session.getState()
    expect({ document, view, history }).toEqual({
      document: before.document,
      view: before.view,
      history: before.history,
    })
    expect(problem?.entries.map((entry) => say('zh-CN', entry.message)).join()).toContain('baseYear')
  })

  test('a machine that cannot open says why and nothing changes', async () => {
    const { session } = await opened({ openShipped: async () => err(message('screen.noPlan')) })
    const { document } = session.getState()
    await session.actions.openShipped('none')
    expect(session.getState()).toMatchObject({
      document,
      opening: false,
      problem: { entries: [{ message: { key: 'screen.noPlan' } }] },
    })
  })

  test('with unsaved edits it waits for an answer', async () => {
    const { session, bridge, answerAll } = await opened()
    session.actions.commit([people(400_000)], label)
    const edited = planText(session)
    await session.actions.open()
    expect(session.getState().pending).toEqual({ kind: 'open' })
    await session.actions.answerPending('cancel')
    expect(planText(session)).toBe(edited)
    await session.actions.open()
    await session.actions.answerPending('save')
    answerAll()
    expect(bridge.saved).toEqual([{ handle: 'h1', content: edited }])
    expect(planText(session)).toBe(writePlan(shulan()))
  })

  test('discarding opens the other plan and saves nothing', async () => {
    const { session, bridge } = await opened()
    session.actions.commit([people(400_000)], label)
    session.actions.openFile({ bytes: shulanBytes, name: '另.norma', readOnly: false })
    await session.actions.answerPending('discard')
    expect(bridge.saved).toEqual([])
    expect(session.getState()).toMatchObject({ document: { name: '另.norma' }, pending: null })
  })
})

describe('opening while something else goes on', () => {
  test('an edit made while a file is being chosen is asked about', async () => {
    const choosing = later<OpenedFile>()
    const { session } = await opened()
    const waiting = createSession({ bridge: fakeBridge({ open: () => choosing.answer }), engine: heldEngine().engine })
    waiting.actions.openFile({ bytes: shulanBytes, name: '舒兰.norma', readOnly: false })
    const opening = waiting.actions.open()
    waiting.actions.commit([people(400_000)], label)
    choosing.give(another('乙规划'))
    await opening
    expect(waiting.getState()).toMatchObject({
      opening: false,
      document: { plan: { title: session.getState().document?.plan.title } },
      pending: { kind: 'file', file: { name: '乙.norma', handle: 'h9' } },
    })
    await waiting.actions.answerPending('discard')
    expect(waiting.getState().document).toMatchObject({ plan: { title: '乙规划' }, handle: 'h9' })
  })

  test('an edit made while the answer 保存 is being carried out is asked about again', async () => {
    const writing = later<SavedFile>()
    const { session } = await opened({ save: () => writing.answer })
    session.actions.commit([people(400_000)], label)
    await session.actions.open()
    const answering = session.actions.answerPending('save')
    session.actions.commit([people(410_000)], label)
    const edited = planText(session)
    writing.give({ handle: 'h1', name: 'a.norma', displayPath: '/a.norma' })
    await answering
    expect(session.getState().pending).toEqual({ kind: 'open' })
    expect(planText(session)).toBe(edited)
  })

  test('a bridge that breaks off is a message and opening goes on', async () => {
    const { session } = await opened()
    const broken = createSession({
      bridge: fakeBridge({ open: () => Promise.reject(new Error('refused')) }),
      engine: heldEngine().engine,
    })
    await broken.actions.open()
    expect(broken.getState()).toMatchObject({
      opening: false,
      problem: { entries: [{ message: { key: 'screen.openFailed' } }] },
    })
    expect(session.getState().problem).toBeNull()
  })

  test('a dropped file beyond the limit is refused by its size and never read', async () => {
    const { session } = await opened()
    const arrayBuffer = vi.fn<() => Promise<ArrayBuffer>>()
    await session.actions.openDropped({ name: '大.norma', size: MAX_PLAN_BYTES + 1, arrayBuffer })
    expect(arrayBuffer).not.toHaveBeenCalled()
    expect(session.getState().problem?.entries[0]?.message.key).toBe('file.tooLarge')
  })
})

describe('editing', () => {
  test('undo and redo go back and forth over every edit, byte for byte', async () => {
    const { session, answerAll } = await opened()
    const versions = [planText(session)]
    for (let step = 1; step <= 40; step++) {
      expect(session.actions.commit([people(400_000 + step)], label).ok).toBe(true)
      versions.push(planText(session))
    }
    for (let step = 39; step >= 0; step--) {
      session.actions.undo()
      expect(planText(session)).toBe(versions[step])
    }
    session.actions.undo()
    for (let step = 1; step <= 40; step++) {
      session.actions.redo()
      expect(planText(session)).toBe(versions[step])
    }
    answerAll()
    expect(session.getState().baseline?.population).toBe(400_040)
  })

  test('a refused change leaves plan and history alone and says why', async () => {
    const { session, requests } = await opened()
    const [before, posted] = [planText(session), requests.length]
    const refused = session.actions.commit(
      [{ type: 'setPlanned', facility: '没有这家', resource: 'bed', value: 3 }],
      label,
    )
    expect(refused.ok ? '' : say('zh-CN', refused.error)).toContain('没有这家')
    expect([planText(session), requests.length, session.getState().history.past.length]).toEqual([before, posted, 0])
  })

  test('a change to what is there already is no edit', async () => {
    const { session } = await opened()
    session.actions.commit([people(400_000)], label)
    session.actions.commit([people(400_000)], label)
    expect(session.getState().history.past).toHaveLength(1)
  })

  test('an answer to a finding is kept in the plan and can be taken back', async () => {
    const { session, answerAll } = await opened()
    const finding = session.getState().view?.findings[0]?.key ?? ''
    session.actions.commit(
      [{ type: 'setDecision', finding, decision: { finding, answer: 'verified', reason: '以批复文件为准' } }],
      message('screen.editDecision'),
    )
    answerAll()
    expect(readPlan(new TextEncoder().encode(planText(session)))).toMatchObject({
      ok: true,
      value: { decisions: [{ finding }] },
    })
    session.actions.undo()
    expect(session.getState().document?.plan.decisions).toEqual([])
  })
})

describe('saving', () => {
  test('dirty follows the position in the history, not the number of edits', async () => {
    const { session } = await opened()
    const dirty = (): boolean => isDirty(session.getState().history)
    session.actions.commit([people(400_000)], label)
    expect(dirty()).toBe(true)
    expect(await session.actions.save()).toBe(true)
    expect(dirty()).toBe(false)
    session.actions.undo()
    expect(dirty()).toBe(true)
    session.actions.redo()
    expect(dirty()).toBe(false)
    session.actions.undo()
    session.actions.commit([people(410_000)], label)
    expect([dirty(), session.getState().history.past.length]).toEqual([true, 1])
  })

  test('a refused save is said in place and the document stays dirty', async () => {
    const { session } = await opened({ save: async () => err(message('screen.noPlan')) })
    session.actions.commit([people(400_000)], label)
    expect(await session.actions.save()).toBe(false)
    expect(session.getState()).toMatchObject({ notice: { key: 'screen.noPlan' }, saving: false })
    expect(isDirty(session.getState().history)).toBe(true)
  })

  test('a call that breaks off is a message; saving ends and can be tried again', async () => {
    let broken = true
    const { session } = await opened({
      save: async (handle) => {
        if (broken) throw new Error('too_big')
        return ok({ handle, name: 'a.norma', displayPath: '/a.norma' })
      },
    })
    session.actions.commit([people(400_000)], label)
    expect(await session.actions.save()).toBe(false)
    expect(session.getState()).toMatchObject({ saving: false, notice: { key: 'screen.saveFailed' } })
    broken = false
    expect(await session.actions.save()).toBe(true)
  })

  test('another plan that comes during 另存为 keeps its own file and its own edits', async () => {
    const naming = later<SavedFile>()
    const { session, bridge } = await opened({ saveAs: () => naming.answer })
    const saving = session.actions.saveAs()
    session.actions.openFile(another('乙规划'))
    session.actions.commit([people(400_000)], label)
    naming.give({ handle: 'hA', name: '甲.norma', displayPath: '/甲.norma' })
    expect(await saving).toBe(false)
    expect(session.getState()).toMatchObject({
      saving: false,
      document: { plan: { title: '乙规划' }, handle: 'h9', displayPath: '/乙.norma' },
    })
    expect(isDirty(session.getState().history)).toBe(true)
    await session.actions.save()
    expect(bridge.saved.map(({ handle }) => handle)).toEqual(['h9'])
  })

  test('an edit made while the file is being written stays unsaved', async () => {
    let finish = (): void => {}
    const waiting = new Promise<void>((resolve) => {
      finish = resolve
    })
    const { session } = await opened({
      save: async (handle) => {
        await waiting
        return { ok: true, value: { handle, name: 'a.norma', displayPath: '/a.norma' } }
      },
    })
    session.actions.commit([people(400_000)], label)
    const saving = session.actions.save()
    session.actions.commit([people(410_000)], label)
    finish()
    await saving
    expect(isDirty(session.getState().history)).toBe(true)
    session.actions.undo()
    expect(isDirty(session.getState().history)).toBe(false)
  })

  test('a shipped plan asks for a file and undo survives', async () => {
    const { session, bridge } = await opened()
    await session.actions.openShipped('shulan-2025')
    session.actions.commit([people(400_000)], label)
    await session.actions.save()
    expect(bridge.saved[0]).not.toHaveProperty('handle')
    expect(session.getState().document).toMatchObject({ handle: 'h2', displayPath: '/新.norma' })
    session.actions.undo()
    expect(planText(session)).toBe(writePlan(shulan()))
  })
})

describe('what if', () => {
  test('the overlay changes the numbers, never the plan; the baseline stays', async () => {
    const { session, answerAll } = await opened()
    const before = planText(session)
    session.actions.setWhatIf([people(398_000)])
    answerAll()
    const { view, baseline, history } = session.getState()
    expect(view?.figures).toMatchObject({ population: 398_000, control: 3407, over: 106, nurses: 1441 })
    expect(baseline).toMatchObject({ population: 406_890, control: 3483, over: 30, nurses: 1473 })
    expect([planText(session), isDirty(history)]).toEqual([before, false])
  })

  test('written into the plan it is one undoable edit', async () => {
    const { session, answerAll } = await opened()
    session.actions.setWhatIf([people(398_000)])
    session.actions.writeWhatIf()
    answerAll()
    expect(session.getState()).toMatchObject({
      whatIf: [],
      baseline: { control: 3407 },
      history: { past: [{ label }] },
    })
    session.actions.undo()
    answerAll()
    expect(session.getState().baseline?.control).toBe(3483)
    expect(planText(session)).toBe(writePlan(shulan()))
  })

  test('an overlay that cannot apply is refused and the last one stays', async () => {
    const { session } = await opened()
    session.actions.setWhatIf([people(398_000)])
    expect(session.actions.setWhatIf([people(0)]).ok).toBe(false)
    expect(session.getState().whatIf).toEqual([people(398_000)])
  })
})

test('a shipped plan is opened only after unsaved edits were asked about', async () => {
  const { session } = await opened()
  session.actions.commit(
    [{ type: 'setPopulation', unit: 'shulan', kind: 'resident', year: 2025, persons: 400_000 }],
    message('screen.editWhatIf'),
  )
  const before = session.getState().document
  await session.actions.openShipped('linfen-2025')
  expect(session.getState().pending).toEqual({ kind: 'shipped', name: 'linfen-2025' })
  expect(session.getState().document).toBe(before)
  await session.actions.answerPending('discard')
  expect(session.getState().document).not.toBe(before)
})
