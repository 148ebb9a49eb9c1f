import { describe, expect, test, vi } from 'vitest'
import { createSession } from '../../../renderer/state/create-session.ts'
import { another, label, opened, people } from './opened-session.ts'
import { fakeBridge, heldEngine } from './shulan.ts'

describe('engine', () => {
  test('a fault is shown and the last good numbers stay; computing again brings them back', async () => {
    const { session, answerAll } = await opened()
    const { view } = session.getState()
    const held = heldEngine()
    const other = createSession({ bridge: fakeBridge(), engine: held.engine })
    held.engine.overlay([])
    held.answerAll()
    expect(other.getState().engineError).toMatchObject({ key: 'screen.engineFailed' })
    session.actions.recompute()
    expect(session.getState().view).toBe(view)
    answerAll()
    expect(session.getState()).toMatchObject({ computing: false, engineError: null, baseline: { control: 3483 } })
  })

  test('a language chosen before the first numbers reaches them', async () => {
    const held = heldEngine()
    const session = createSession({ bridge: fakeBridge(), engine: held.engine })
    await session.actions.open()
    session.actions.setLanguage('en')
    held.answerAll()
    const labels = session.getState().view?.tables.flatMap(({ columns }) => columns.map(({ label }) => label)) ?? []
    const { session: chinese } = await opened()
    const chineseLabels = chinese.getState().view?.tables.flatMap(({ columns }) => columns.map(({ label }) => label))
    expect(labels.length).toBeGreaterThan(0)
    expect(labels).not.toEqual(chineseLabels)
    expect(session.getState().computing).toBe(false)
  })

  test('a computation without end is told after ten seconds, and ended it leaves the last good numbers', async () => {
    const { session, requests, answerAll } = await opened()
    vi.useFakeTimers()
    try {
      const { view } = session.getState()
      session.actions.commit([people(400_000)], label)
      vi.advanceTimersByTime(9_999)
      expect(session.getState()).toMatchObject({ late: true, slow: false })
      vi.advanceTimersByTime(1)
      expect(session.getState().slow).toBe(true)
      session.actions.stopComputing()
      expect(session.getState()).toMatchObject({
        computing: false,
        slow: false,
        engineError: { key: 'screen.stopped' },
      })
      expect(session.getState().view).toBe(view)
      const posted = requests.length
      session.actions.select({ table: 'workbench:bed', row: 'county', column: 'planned' })
      session.actions.setLanguage('en')
      expect(requests).toHaveLength(posted)
      expect(session.getState().why).toMatchObject({ reason: { key: 'screen.stopped' } })
      // The next edit gives the new thread the whole plan.
      session.actions.commit([people(410_000)], label)
      expect(requests.at(-1)).toMatchObject({ type: 'load', language: 'en' })
      answerAll()
      expect(session.getState()).toMatchObject({ engineError: null, baseline: { population: 410_000 } })
    } finally {
      vi.useRealTimers()
    }
  })

  test('another plan does not wait for a computation without end', async () => {
    const { session, answerAll } = await opened()
    session.actions.commit([people(400_000)], label)
    await session.actions.save()
    session.actions.openFile(another('乙规划'))
    answerAll()
    expect(session.getState()).toMatchObject({ computing: false, baseline: { population: 406_890 } })
  })

  test('the selected cell is explained again after every computation', async () => {
    const { session, answerAll } = await opened()
    session.actions.select({ table: 'workbench:bed', row: 'county', column: 'planned' })
    answerAll()
    expect(session.getState().why).toMatchObject({ cell: { row: 'county' }, trace: { value: 1100 } })
    const facility =
      session.getState().view?.workbenches[0]?.rows.find((row) => row.label === '舒兰市人民医院')?.facility ?? ''
    session.actions.commit([{ type: 'setPlanned', facility, resource: 'bed', value: 700 }], label)
    answerAll()
    expect(session.getState().why).toMatchObject({ trace: { value: 1070 } })
  })
})
