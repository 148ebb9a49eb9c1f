/** The active 方案 in the session: what it shows, where edits go, and what is saved. */
import { expect, test } from 'vitest'
import { isDirty } from '../../../renderer/state/history.ts'
import { entriesBetween, replay } from '../../../renderer/state/journal-entry.ts'
import { standsAlone } from '../../../renderer/state/shown-plan.ts'
import { readPlan } from '../../../shared/plan/gate.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import { say } from '../../../shared/text/message.ts'
import { label, opened, people, planText } from './opened-session.ts'

const renmin = (value: number): Change => ({ type: 'setPlanned', facility: 'renmin', resource: 'bed', value })

test('showing a 方案 computes it; its edits go into it as one step and the baseline stays', async () => {
  const { session, answerAll } = await opened()
  const before = session.getState().document?.plan
  expect(session.actions.showScenario('low').ok).toBe(true)
  answerAll()
  expect(session.getState()).toMatchObject({
    scenario: 'low',
    view: { figures: { population: 398_000, control: 3407, over: 106 } },
  })
  expect(isDirty(session.getState().history)).toBe(false)

  session.actions.commit([renmin(700), renmin(690)], label)
  answerAll()
  const { document, shown, view, history } = session.getState()
  expect({ ...document?.plan, scenarios: before?.scenarios }).toEqual(before)
  expect(document?.plan.scenarios[0]?.changes).toEqual([people(398_000), renmin(690)])
  expect(shown?.stocks.find((s) => s.facility === 'renmin' && s.status === 'planned')?.value).toBe(690)
  expect(view?.figures.planned).toBe(3473)
  expect(history.past).toHaveLength(1)

  // Undone from the baseline, the 方案 is shown again: one sees what was taken back.
  session.actions.showScenario(null)
  session.actions.undo()
  answerAll()
  expect(session.getState()).toMatchObject({ scenario: 'low', view: { figures: { planned: 3513 } } })
  expect(session.getState().document?.plan).toEqual(before)
  session.actions.redo()
  answerAll()
  expect(session.getState().view?.figures.planned).toBe(3473)
})

test('a what-if over a 方案 is written into it, or kept as a 方案 based on it; the file holds the plan', async () => {
  const { session, bridge, answerAll } = await opened()
  session.actions.showScenario('high')
  session.actions.setWhatIf([renmin(500)])
  answerAll()
  expect(session.getState()).toMatchObject({ view: { figures: { planned: 3283, population: 419_000 } } })
  expect(session.getState().baseline?.planned).toBe(3513)
  expect(session.actions.keepWhatIf({ name: ' ', note: '' })).toMatchObject({ error: { key: 'stage.name.empty' } })
  expect(session.actions.keepWhatIf({ name: '压减', note: '会上提出' }).ok).toBe(true)
  answerAll()
  const { scenario, whatIf, document, view } = session.getState()
  const kept = document?.plan.scenarios.at(-1)
  expect({ scenario, whatIf }).toEqual({ scenario: kept?.id, whatIf: [] })
  expect(kept).toMatchObject({ name: '压减', note: '会上提出', basedOn: 'high', changes: [renmin(500)] })
  expect(view?.figures).toMatchObject({ planned: 3283, population: 419_000 })
  await session.actions.save()
  const written = readPlan(new TextEncoder().encode(bridge.saved.at(-1)?.content ?? ''))
  expect(written.ok && written.value.scenarios.at(-1)).toEqual(kept)
  expect(written.ok && written.value.stocks).toEqual(document?.plan.stocks)
  // Saving keeps the history: the 方案 can still be taken back, and then nothing of it is shown.
  session.actions.undo()
  answerAll()
  expect(session.getState()).toMatchObject({ scenario: 'high' })
  expect(session.getState().document?.plan.scenarios).toHaveLength(3)
})

test('a what-if that does not fit another 方案 stays where it is', async () => {
  const { session, answerAll } = await opened()
  const plan = session.getState().document?.plan
  const [norm] = plan?.norms ?? []
  if (norm === undefined) throw new Error('no norm')
  session.actions.showScenario('low')
  session.actions.commit([{ type: 'putNorm', norm: { ...norm, id: 'X-1' } }], label)
  const tried = session.actions.setWhatIf([{ type: 'setNormOff', norm: 'X-1', off: true }])
  expect(tried.ok).toBe(true)
  const moved = session.actions.showScenario('high')
  answerAll()
  expect(moved.ok ? '' : say('zh-CN', moved.error)).toContain('当前的假设不适用于那个方案')
  expect(session.getState()).toMatchObject({ scenario: 'low', engineError: null })
  expect(planText(session)).toContain('X-1')
})

test('the journal brings back what was assumed over which 方案', async () => {
  const { session } = await opened()
  const lines: string[] = []
  let last = session.getState()
  const base = last.document?.plan
  if (base === undefined) throw new Error('no plan')
  session.subscribe(() => {
    const now = session.getState()
    lines.push(...entriesBetween(last, now).map((entry) => JSON.stringify(entry)))
    last = now
  })
  session.actions.showScenario('low')
  session.actions.commit([renmin(700)], label)
  session.actions.setWhatIf([renmin(600)])
  const back = replay(base, false, lines)
  const { document, scenario, whatIf } = session.getState()
  expect(back).toMatchObject({ lost: 0, scenario, whatIf })
  expect(back.plan).toEqual(document?.plan)
})

test('bulk edits of 机构 in a 方案 and in the plan, undone or not, come back from the journal', async () => {
  const { session } = await opened()
  const lines: string[] = []
  let last = session.getState()
  const base = last.document?.plan
  const [first, second] = base?.facilities ?? []
  if (base === undefined || first === undefined || second === undefined) throw new Error('no plan')
  session.subscribe(() => {
    const now = session.getState()
    lines.push(...entriesBetween(last, now).map((entry) => JSON.stringify(entry)))
    last = now
  })
  const figures = (value: number): Change => ({
    type: 'setStocks',
    stocks: [first, second].map(({ id }) => ({
      facility: id,
      resource: 'bed',
      measure: 'approved',
      year: 2025,
      status: 'planned',
      value,
    })),
  })
  const both: Change = { type: 'putFacilities', facilities: [first, second].map((f) => ({ ...f, note: '改' })) }
  session.actions.commit([both, figures(11)], label)
  session.actions.undo()
  session.actions.redo()
  session.actions.showScenario('low')
  session.actions.commit([figures(22)], label)
  session.actions.commit([{ type: 'putFacilities', facilities: [{ ...first, note: '再改' }] }], label)
  session.actions.undo()
  await session.actions.save()
  session.actions.undo()
  session.actions.undo()
  const back = replay(base, false, lines)
  const { document, scenario } = session.getState()
  expect(back).toMatchObject({ lost: 0, scenario })
  expect(back.plan).toEqual(document?.plan)
  expect(document?.plan).toEqual(base)
})

test('what a report counted goes to the plan while a 方案 is shown, new facilities too', async () => {
  const { session } = await opened()
  const [first] = session.getState().document?.plan.facilities ?? []
  if (first === undefined) throw new Error('no facility')
  session.actions.showScenario('low')
  const added: Change = { type: 'putFacilities', facilities: [{ ...first, id: 'new', name: '新区医院' }] }
  expect(session.actions.commit([added], label, 'plan').ok).toBe(true)
  const { document, scenario, shown } = session.getState()
  expect(scenario).toBe('low')
  expect(document?.plan.scenarios[0]?.changes).toEqual([people(398_000)])
  expect(document?.plan.facilities.at(-1)?.id).toBe('new')
  expect(shown?.facilities.at(-1)?.id).toBe('new')
})

test('a board of four 方案 and why they differ are answered beside what is shown', async () => {
  const { session, answerAll } = await opened()
  const asked = session.actions.ask({
    type: 'board',
    ids: ['baseline', 'low', 'high', 'need'],
    reference: 'baseline',
    choice: { show: 'beds' },
  })
  const why = session.actions.ask({
    type: 'why',
    reference: 'baseline',
    ids: ['low'],
    cell: { table: 'workbench:bed', row: 'control', column: 'allocated' },
  })
  answerAll()
  const board = await asked
  if (board?.type !== 'board' || !board.board.ok) throw new Error('no board')
  const rows = board.board.value.blocks.flatMap((block) => block.rows)
  expect(rows.find(({ key }) => key === 'control')?.cells).toMatchObject({
    baseline: { value: 3483, difference: 0 },
    low: { value: 3407, difference: -76 },
    high: { value: 3587, difference: 104 },
    need: { value: 3483, difference: 0 },
  })
  const reasons = await why
  const [steps] = reasons?.type === 'why' ? reasons.why : []
  if (steps?.ok !== true) throw new Error('no reasons')
  expect(steps.value.steps.map(({ group }) => group)).toEqual(['population', 'rounding'])
  expect(steps.value.from + steps.value.steps.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(
    steps.value.to,
    9,
  )
})

test('a what-if over a 方案 can be kept apart from it: the same numbers, on the plan, what it replaces left out', async () => {
  const { session, answerAll } = await opened()
  session.actions.showScenario('high')
  session.actions.commit([renmin(700)], label)
  session.actions.setWhatIf([people(430_000)])
  answerAll()
  const { document: before, scenario: shown, whatIf } = session.getState()
  if (before === null) throw new Error('no plan')
  // The planned figure of the 方案 is still in force: it is not alone by itself.
  expect(standsAlone(before.plan, shown, whatIf)).toBe(false)
  expect(standsAlone(before.plan, 'low', [people(430_000)])).toBe(true)
  expect(standsAlone(before.plan, null, whatIf)).toBe(false)
  expect(session.actions.keepWhatIf({ name: '人口43万', alone: true }).ok).toBe(true)
  answerAll()
  const { document, view } = session.getState()
  const kept = document?.plan.scenarios.at(-1)
  expect(kept).not.toHaveProperty('basedOn')
  expect(kept?.changes).toEqual([renmin(700), people(430_000)])
  expect(view?.figures).toMatchObject({ planned: 3483, population: 430_000 })
})
