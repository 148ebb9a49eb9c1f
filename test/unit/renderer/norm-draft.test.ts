/** What the editor of a norm says at a field before anything reaches the engine. */
import { expect, test } from 'vitest'
import { checkDraft, setIn } from '../../../renderer/views/norms/draft.ts'
import { type Quick, quickNorm } from '../../../renderer/views/norms/quick-norm.ts'
import { type message, say } from '../../../shared/text/message.ts'
import { smallPlan } from '../../support/small-plan.ts'

const plan = smallPlan()
const common = { id: 'T', label: 'T', resource: 'bed', scope: { unit: 'r' }, force: 'indicative' }
const people = { per: 1000, populationKind: 'resident' }
const problems = (draft: object) =>
  [...checkDraft(plan, { ...common, ...draft }, undefined).problems].map(
    ([path, words]) => `${path} ${say('zh-CN', words)}`,
  )

test.each([
  ['values.0', { shape: 'range', ...people, values: [{ year: 2025, low: 2, high: 1 }] }],
  ['values.0.high', { shape: 'range', ...people, values: [{ year: 2025, low: 2 }] }],
  [
    'bands.1.below',
    {
      shape: 'populationBand',
      populationKind: 'resident',
      comparator: 'ge',
      bands: [
        { below: 5, value: 1 },
        { below: 5, value: 2 },
      ],
    },
  ],
  [
    'bands.0.below',
    { shape: 'populationBand', populationKind: 'resident', comparator: 'ge', bands: [{ value: 1 }, { value: 2 }] },
  ],
  ['maximum', { shape: 'perInstitution', classes: [], each: 'institution', minimum: 3, maximum: 2 }],
  ['ages.to', { shape: 'density', ...people, comparator: 'eq', values: [], ages: { from: 60, to: 3 } }],
  ['of.norm', { shape: 'share', comparator: 'ge', of: { by: 'norm', norm: 'nothing' }, each: 'scope', values: [] }],
  ['label', { shape: 'reference', standard: 'x', label: '' }],
])('%s is told at its field', (path, draft) => {
  expect(problems(draft)).toEqual([expect.stringMatching(new RegExp(`^${path.replaceAll('.', '\\.')} `))])
  expect(checkDraft(plan, { ...common, ...draft }, undefined).norm).toBeUndefined()
})

test('a place in a record is set, and taken away with its key', () => {
  const draft = { a: { b: 1 }, list: [{ x: 1 }, { x: 2 }] }
  expect(setIn(draft, ['a', 'b'], undefined)).toStrictEqual({ a: {}, list: draft.list })
  expect(setIn(draft, ['list', 1, 'x'], 3)).toStrictEqual({ a: { b: 1 }, list: [{ x: 1 }, { x: 3 }] })
  expect(setIn(draft, ['list', 0], undefined)).toStrictEqual({ a: { b: 1 }, list: [{ x: 2 }] })
  expect(draft).toStrictEqual({ a: { b: 1 }, list: [{ x: 1 }, { x: 2 }] })
})

const quick: Quick = {
  per: 10000,
  kind: 'resident',
  comparator: 'eq',
  value: 0.3,
  counter: '辆',
  name: '急救车',
  force: 'indicative',
  label: '',
  title: '',
  number: '',
  date: '',
  lines: '',
  status: 'unverified',
}
const inChinese = (words: ReturnType<typeof message>) => say('zh-CN', words)

test('the sentence uses what the plan counts already, and its documents; without a document it is an assumption', () => {
  const made = quickNorm(plan, { ...quick, name: 'beds', counter: '', title: 'Document', lines: '3，5' }, inChinese)
  expect(made).toMatchObject({ missing: [], draft: { resource: 'bed', cite: { source: 'doc', lines: [3, 5] } } })
  expect(made).not.toHaveProperty('resource')
  expect(made).not.toHaveProperty('source')
  expect(quickNorm(plan, quick, inChinese).draft).not.toHaveProperty('cite')
})

test('a thing the plan does not count yet is brought along with its kind', () => {
  expect(quickNorm(plan, quick, inChinese).resource).toEqual({
    id: 'vehicle-1',
    name: '急救车',
    counter: '辆',
    kind: 'vehicle',
    planBy: 'actual',
  })
})
