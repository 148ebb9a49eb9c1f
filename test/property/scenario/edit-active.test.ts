/** Laws of editing while a 方案 is active: the baseline never changes, the 方案 says what was meant, and undo takes it back. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlanningChange, Scenario } from '../../../shared/plan/schema/change.ts'
import type { NormOf } from '../../../shared/plan/schema/norm.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { editActive } from '../../../shared/scenario/edit-active.ts'
import { resolveScenario } from '../../../shared/scenario/resolve.ts'
import { smallPlan } from '../../support/small-plan.ts'

const hospital = fc.constantFrom('a', 'b')
const first = smallPlan().norms[0] as NormOf<'density'>
const change: fc.Arbitrary<PlanningChange> = fc.oneof(
  fc.record({
    type: fc.constant('setPopulation' as const),
    unit: fc.constant('r'),
    kind: fc.constant('resident' as const),
    year: fc.constantFrom(2023, 2025),
    persons: fc.integer({ min: 20_000, max: 20_003 }),
  }),
  fc.record({
    type: fc.constant('setNormValue' as const),
    norm: fc.constant('N1'),
    year: fc.constant(2025),
    value: fc.integer({ min: 1, max: 4 }),
  }),
  fc.integer({ min: 1, max: 4 }).map((value) => ({
    type: 'putNorm' as const,
    norm: { ...first, id: 'N1', values: [{ year: 2025, value }] },
  })),
  fc.record({
    type: fc.constant('setPlanned' as const),
    facility: hospital,
    resource: fc.constant('bed'),
    value: fc.constantFrom(60, 120, 130),
  }),
  fc.record({
    type: fc.constant('setLock' as const),
    facility: hospital,
    resource: fc.constant('bed'),
    lock: fc.boolean(),
  }),
)
const changes = fc.array(change, { maxLength: 5 })
const edits = fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 })
/** Citations aside: a figure back at its old value need not have found its source again. */
const said = (plan: Plan): string =>
  JSON.stringify({ ...plan, scenarios: [] }, (key, value) => (key === 'cite' ? undefined : value))

const started = (own: readonly PlanningChange[], base: readonly PlanningChange[]): Plan => ({
  ...smallPlan(),
  scenarios: [
    { id: 'base', name: 'base', changes: [...base] },
    { id: 'own', name: 'own', basedOn: 'base', changes: [...own] },
  ],
})
const own = (plan: Plan): Scenario => plan.scenarios[1] ?? { id: 'none', name: 'none', changes: [] }

test('an edit changes the 方案 alone, shows what was meant, and its inverse takes it back', () => {
  fc.assert(
    fc.property(changes, changes, edits, (before, base, steps) => {
      let plan = started(before, base)
      for (const step of steps) {
        const shown = resolveScenario(plan, own(plan)).plan
        const meant = applyChanges(shown, step)
        if (!meant.ok) throw new Error('the edit does not apply')
        const edit = editActive(plan, own(plan), step)
        if (!edit.ok) throw new Error('the edit was refused')
        const done = applyChanges(plan, edit.value)
        if (!done.ok) throw new Error('the 方案 was refused')
        const { plan: after, inverse } = done.value
        expect({ ...after, scenarios: plan.scenarios }).toEqual(plan)
        expect(after.scenarios[0]).toEqual(plan.scenarios[0])
        expect(said(resolveScenario(after, own(after)).plan)).toBe(said(meant.value.plan))
        const back = applyChanges(after, inverse)
        expect(back.ok && back.value.plan).toEqual(plan)
        plan = after
      }
    }),
    { numRuns: 120 },
  )
})

test('a figure that is set again and again is one change', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 121, max: 900 }), { minLength: 1, maxLength: 6 }), (values) => {
      let plan = started([], [])
      for (const value of values) {
        const edit = editActive(plan, own(plan), [{ type: 'setPlanned', facility: 'a', resource: 'bed', value }])
        const done = edit.ok ? applyChanges(plan, edit.value) : edit
        if (!done.ok) throw new Error('refused')
        plan = done.value.plan
      }
      expect(own(plan).changes).toEqual([{ type: 'setPlanned', facility: 'a', resource: 'bed', value: values.at(-1) }])
    }),
    { numRuns: 40 },
  )
})

test('a figure back at what the 方案 stands on is no change; what is of the plan goes to the plan', () => {
  let plan = started([{ type: 'setPlanned', facility: 'a', resource: 'bed', value: 300 }], [])
  const edit = editActive(plan, own(plan), [
    { type: 'setPlanned', facility: 'a', resource: 'bed', value: 120 },
    {
      type: 'setObservation',
      unit: 'r',
      kind: 'resident',
      year: 2022,
      moment: 'yearEnd',
      revision: null,
      observation: { persons: 99_000 },
    },
  ])
  const done = edit.ok ? applyChanges(plan, edit.value) : edit
  if (!done.ok) throw new Error('refused')
  plan = done.value.plan
  expect(own(plan).changes).toEqual([])
  expect(plan.population.observations.map(({ year }) => year)).toContain(2022)
})
