/** Unsaved work goes to the journal and comes back from it, whatever was done in between. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Session } from '../../../renderer/state/create-session.ts'
import { depth, isDirty } from '../../../renderer/state/history.ts'
import { createWorkGuard, type WorkGuard } from '../../../renderer/state/work-guard.ts'
import type { FileNews, JournalStart, Recovered, WorkBridge } from '../../../shared/ipc/work-bridge.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import { writePlan } from '../../../shared/plan/write.ts'
import { fakeWork } from '../../support/fake-work.ts'
import { another, label, opened, people, planText } from './opened-session.ts'
import { shulan } from './shulan.ts'

/** A journal in memory: what a crash would leave at any moment. */
function journalInMemory() {
  let start: JournalStart | null = null
  let entries: string[] = []
  let fails = false
  const refused = { ok: false, error: { key: 'work.journalFull' } } as const
  const over: Partial<WorkBridge> = {
    journalStart: async (next) => {
      if (fails) return refused
      start = next
      entries = []
      return { ok: true, value: true }
    },
    journalAppend: async (more) => {
      if (fails) return refused
      entries.push(...more)
      return { ok: true, value: true }
    },
    journalEnd: async () => {
      start = null
      return { ok: true, value: true }
    },
  }
  return {
    over,
    fail: (next: boolean) => {
      fails = next
    },
    left: (): Recovered | null =>
      start === null ? null : { ...start, readOnly: false, entries: [...entries], cutOff: false, file: 'same' },
    count: () => entries.length,
  }
}

async function guarded(more: Partial<WorkBridge> = {}): Promise<{
  session: Session
  work: WorkGuard
  journal: ReturnType<typeof journalInMemory>
}> {
  const journal = journalInMemory()
  const bridge = fakeWork({ ...journal.over, ...more })
  const { session } = await opened({ work: bridge })
  return { session, work: createWorkGuard(session, bridge), journal }
}

const shape = (session: Session) => {
  const { history, whatIf } = session.getState()
  return {
    plan: planText(session),
    whatIf,
    depth: depth(history),
    future: history.future.length,
    dirty: isDirty(history),
  }
}

async function recoveredFrom(left: Recovered): Promise<Session> {
  const { session } = await opened()
  createWorkGuard(session, fakeWork()).restore(left)
  return session
}

it('keeps nothing while nothing is unsaved, and nothing after saving', async () => {
  const { session, work, journal } = await guarded()
  await work.settled()
  expect(journal.left()).toBeNull()
  session.actions.commit([people(400_000)], label)
  await work.settled()
  expect(journal.left()?.entries).toHaveLength(1)
  await session.actions.save()
  await work.settled()
  expect(journal.left()).toBeNull()
})

it('what is undone past a save is unsaved after a crash, however far', async () => {
  const { session, work, journal } = await guarded()
  const { actions } = session
  for (const persons of [380_000, 380_001, 380_002]) actions.commit([people(persons)], label)
  await actions.save()
  for (let back = 1; back <= 3; back += 1) {
    actions.undo()
    await work.settled()
    const left = journal.left()
    if (left === null) throw new Error('nothing was kept')
    const recovered = await recoveredFrom(left)
    expect(shape(recovered)).toMatchObject({ plan: planText(session), dirty: true })
  }
})

type Step = 'edit' | 'undo' | 'redo' | 'whatIf' | 'write' | 'save' | 'pause'
const steps = fc.array(
  fc.tuple(
    fc.constantFrom<Step[]>('edit', 'edit', 'undo', 'redo', 'whatIf', 'write', 'save', 'pause'),
    fc.integer({ min: 380_000, max: 430_000 }),
  ),
  { maxLength: 25 },
)

it('brings back plan, assumptions, undo and redo after any run of edits, undo, redo, assumptions and saves', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (run) => {
      const { session, work, journal } = await guarded()
      const { actions } = session
      for (const [step, persons] of run) {
        const change: Change = people(persons)
        if (step === 'edit') actions.commit([change], label)
        else if (step === 'undo') actions.undo()
        else if (step === 'redo') actions.redo()
        else if (step === 'whatIf') actions.setWhatIf(persons % 3 === 0 ? [] : [change])
        else if (step === 'write') actions.writeWhatIf()
        else if (step === 'save') await actions.save()
        else await work.settled()
      }
      await work.settled()
      const left = journal.left()
      const now = shape(session)
      if (left === null) {
        expect([now.dirty, now.whatIf]).toEqual([false, []])
        return
      }
      const back = shape(await recoveredFrom(left))
      expect([back.plan, back.whatIf]).toEqual([now.plan, now.whatIf])
      expect(back.dirty || !now.dirty).toBe(true)
    }),
    { numRuns: 25 },
  )
})

it('keeps undo and redo of the whole session where nothing was saved in between', async () => {
  const { session, work, journal } = await guarded()
  for (const persons of [400_000, 410_000, 420_000]) session.actions.commit([people(persons)], label)
  session.actions.undo()
  await work.settled()
  const left = journal.left()
  if (left === null) throw new Error('nothing was kept')
  const back = await recoveredFrom(left)
  expect(shape(back)).toEqual(shape(session))
  back.actions.undo()
  back.actions.undo()
  expect(planText(back)).toBe(writePlan(shulan()))
})

it('tries again what could not be kept, and says so once', async () => {
  const { session, work, journal } = await guarded()
  journal.fail(true)
  session.actions.commit([people(400_000)], label)
  await work.settled()
  expect(session.getState().notice?.key).toBe('work.journalFull')
  session.actions.dismissNotice()
  session.actions.commit([people(410_000)], label)
  await work.settled()
  expect(session.getState().notice).toBeNull()
  journal.fail(false)
  session.actions.commit([people(420_000)], label)
  await work.settled()
  expect(journal.left()?.entries).toHaveLength(3)
})

it('begins anew with another plan, and gives up what was given up', async () => {
  const { session, work, journal } = await guarded()
  session.actions.commit([people(400_000)], label)
  await work.settled()
  session.actions.openFile(another('另一份'))
  await session.actions.answerPending('discard')
  await work.settled()
  expect(journal.left()).toBeNull()
  session.actions.commit([people(410_000)], label)
  await work.settled()
  expect(journal.left()?.title).toBe('另一份')
})

it('says how much of a damaged journal came back', async () => {
  const { session, work, journal } = await guarded()
  session.actions.commit([people(400_000)], label)
  session.actions.commit([people(410_000)], label)
  await work.settled()
  const left = journal.left()
  if (left === null) throw new Error('nothing was kept')
  const [first = ''] = left.entries
  const back = await recoveredFrom({ ...left, entries: [first, '{"type":"edit"}', first] })
  expect(back.getState().problem?.entries.map(({ message }) => [message.key, message.args])).toEqual([
    ['work.recoveredPart', { count: 1, lost: 2 }],
  ])
  expect(depth(back.getState().history)).toBe(1)
})

it('tells of the file on screen only, and loads or keeps as it is told', async () => {
  let tell: (news: FileNews) => void = () => {}
  const kept: string[] = []
  const theirs = another('他们的')
  const { session, work } = await guarded({
    onFileNews: (listener) => {
      tell = listener
      return () => {}
    },
    look: async () => ({ ok: true, value: { ...theirs, handle: 'h1' } }),
    keepMine: async (handle) => {
      kept.push(handle)
      tell({ handle, state: 'same' })
      return { ok: true, value: true }
    },
  })
  session.actions.setTheme('light')
  tell({ handle: 'other', state: 'changed' })
  expect(work.getState().file).toBe('same')
  tell({ handle: 'h1', state: 'changed' })
  expect(work.getState().file).toBe('changed')
  await work.compare()
  expect(work.getState().comparison?.map(({ mine, theirs: other }) => [mine, other])).toEqual([
    [shulan().title, '他们的'],
  ])
  await work.keepMine()
  expect([work.getState().file, isDirty(session.getState().history), kept]).toEqual(['same', true, ['h1']])
  tell({ handle: 'h1', state: 'changed' })
  await work.reload()
  expect([session.getState().document?.plan.title, isDirty(session.getState().history)]).toEqual(['他们的', false])
})
