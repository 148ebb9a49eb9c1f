/** Changes of ranges, opinions and actual figures: bad input is said at its field, good input undoes exactly. */
import { expect, test } from 'vitest'
import { parsePlan } from '../../../shared/plan/gate.ts'
import type { StatedChange } from '../../../shared/plan/schema/change.ts'
import type { UncertainInput, Uncertainty } from '../../../shared/plan/schema/uncertainty.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { smallPlan } from '../../support/small-plan.ts'

const input: UncertainInput = { kind: 'norm', norm: 'N1', low: 1, high: 2, spread: 'uniform' }
const set: Uncertainty = { id: 'main', inputs: [input], seed: 1, draws: 5000 }
const put = (uncertainty: Uncertainty): StatedChange => ({ type: 'putUncertainty', uncertainty })
const places = (change: StatedChange): string[] => {
  const done = applyChanges(smallPlan(), [change])
  return done.ok ? [] : done.error.map(({ code, where }) => `${code} ${where}`)
}

test('a range upside down, below 0, stated twice, and no draws are refused at their fields', () => {
  expect(places(put(set))).toEqual([])
  expect(places(put({ ...set, inputs: [{ ...input, low: 3 }] }))).toEqual([
    'conflict changes[0].uncertainty.inputs[0].low · main',
  ])
  expect(places(put({ ...set, inputs: [{ ...input, low: -1 }] }))).toEqual([
    'conflict changes[0].uncertainty.inputs[0].low · main',
  ])
  expect(places(put({ ...set, inputs: [input, { ...input, low: 0 }] }))).toEqual([
    'duplicate changes[0].uncertainty.inputs[1] · main',
  ])
  expect(places(put({ ...set, draws: 0 }))).toEqual(['value changes[0].uncertainty.draws · main'])
  expect(places(put({ ...set, inputs: [{ kind: 'occupancy', low: 0, high: 0.9, spread: 'uniform' }] }))).toEqual([
    'conflict changes[0].uncertainty.inputs[0].low · main',
  ])
})

test('the same is refused in a file', () => {
  const read = parsePlan({ ...smallPlan(), uncertainty: [{ ...set, inputs: [{ ...input, low: 3 }] }] })
  expect(read.ok ? [] : read.error.map(({ where }) => where)).toEqual(['uncertainty[0].inputs[0].low · main'])
})

test.each<[string, StatedChange, StatedChange]>([
  ['ranges', put(set), { type: 'removeUncertainty', uncertainty: 'main' }],
  [
    'an opinion',
    { type: 'putOpinion', opinion: { id: 'o', department: '财政局', text: '压减' } },
    { type: 'removeOpinion', opinion: 'o' },
  ],
  [
    'actual figures',
    { type: 'putProgress', progress: { id: 'p', subject: { kind: 'norm', norm: 'N1' }, actuals: [] } },
    { type: 'removeProgress', progress: 'p' },
  ],
  [
    'a draft',
    { type: 'makeDraft', draft: { id: 'd', name: 'd', stage: 'other', date: '2021' } },
    { type: 'removeDraft', draft: 'd' },
  ],
])('%s: put, taken away and undone leave no trace', (_, change, removal) => {
  const plan = smallPlan()
  const done = applyChanges(plan, [change])
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  expect(parsePlan(done.value.plan)).toStrictEqual({ ok: true, value: done.value.plan })
  const undone = applyChanges(done.value.plan, done.value.inverse)
  expect(undone.ok && undone.value.plan).toStrictEqual(plan)
  const removed = applyChanges(done.value.plan, [removal])
  expect(removed.ok && removed.value.plan).toStrictEqual(plan)
  const back = removed.ok ? applyChanges(removed.value.plan, removed.value.inverse) : removed
  expect(back.ok && back.value.plan).toStrictEqual(done.value.plan)
})
