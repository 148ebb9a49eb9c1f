/** Changes of norms, of what governs and of places: undo gives back the identical plan, and what is applied passes the gate. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePlan } from '../../../shared/plan/gate.ts'
import type { StatedChange } from '../../../shared/plan/schema/change.ts'
import type { NormOf } from '../../../shared/plan/schema/norm.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { smallPlan } from '../../support/small-plan.ts'

const first = smallPlan().norms[0] as NormOf<'density'>
const ids = ['N1', 'N2', 'N3', 'N4']
const source = (id: string, status: 'official' | 'unverified') => ({ id, title: `Document ${id}`, status })

const plans: fc.Arbitrary<Plan> = fc
  .record({
    precedence: fc.constantFrom<Plan['precedence'][]>(
      undefined,
      [],
      [{ unit: 'r', class: 'hospital', resource: 'bed', norm: 'N1' }],
    ),
    registers: fc.constantFrom<Plan['registers'][]>(undefined, [{ id: 'fever', name: 'Fever rooms' }]),
  })
  .map(
    ({ precedence, registers }): Plan => ({
      ...smallPlan(),
      norms: [first, { ...first, id: 'N2', label: 'second' }],
      ...(precedence !== undefined && { precedence }),
      ...(registers !== undefined && { registers }),
    }),
  )

const norm = fc.constantFrom(...ids)
const year = fc.constantFrom(2020, 2025)
const changes: fc.Arbitrary<StatedChange> = fc.oneof(
  fc.record({ type: fc.constant('setNormOff' as const), norm, off: fc.boolean() }),
  fc
    .record({
      id: norm,
      value: fc.integer({ min: 0, max: 9 }),
      doc: fc.constantFrom('doc', 'doc-2'),
      official: fc.boolean(),
    })
    .map(({ id, value, doc, official }) => ({
      type: 'putNorm' as const,
      norm: { ...first, id, values: [{ year: 2025, value }], cite: { source: doc } },
      source: source(doc, official ? 'official' : 'unverified'),
      resource: { id: 'van', name: 'van', counter: '辆', kind: 'vehicle' as const, planBy: 'actual' as const },
      registers: [{ id: 'rooms', name: 'rooms' }],
    })),
  fc.record({ type: fc.constant('removeNorm' as const), norm }),
  fc.record({
    type: fc.constant('setGoverning' as const),
    unit: fc.constant('r'),
    class: fc.constant('hospital'),
    resource: fc.constant('bed'),
    norm: fc.option(norm),
  }),
  fc.record({
    type: fc.constant('setRegister' as const),
    register: fc.constantFrom('fever', 'rooms'),
    facility: fc.constantFrom('a', 'b'),
    year,
    has: fc.option(fc.boolean()),
  }),
  fc.record({
    type: fc.constant('putUnit' as const),
    unit: fc.record({
      id: fc.constantFrom('c1', 'c2'),
      name: fc.constantFrom('East', 'West'),
      level: fc.constant('township' as const),
      parent: fc.constantFrom('r', 'c1', 'c2'),
    }),
  }),
)

/** Refused changes leave the plan as it was, so those that hold are taken one by one. */
function taken(plan: Plan, list: readonly StatedChange[]): StatedChange[] {
  let current = plan
  return list.filter((change) => {
    const done = applyChanges(current, [change])
    if (done.ok) current = done.value.plan
    return done.ok
  })
}

test('undo gives back the identical plan, redo the changed one, and the changed plan passes the gate', async () => {
  await fc.assert(
    fc.asyncProperty(plans, fc.array(changes, { maxLength: 12 }), async (plan, list) => {
      const done = applyChanges(plan, taken(plan, list))
      if (!done.ok) throw new Error('changes that hold one by one hold together')
      const undone = applyChanges(done.value.plan, done.value.inverse)
      expect(undone.ok && undone.value.plan).toStrictEqual(plan)
      expect(undone.ok && applyChanges(undone.value.plan, undone.value.inverse)).toMatchObject({
        ok: true,
        value: { plan: done.value.plan },
      })
      expect(parsePlan(done.value.plan)).toStrictEqual({ ok: true, value: done.value.plan })
    }),
    { numRuns: 200 },
  )
})

test('a change that is made twice is made once', async () => {
  await fc.assert(
    fc.asyncProperty(plans, changes, async (plan, change) => {
      const once = applyChanges(plan, [change])
      fc.pre(once.ok && change.type !== 'removeNorm')
      if (!once.ok) return
      const again = applyChanges(once.value.plan, [change])
      expect(again).toStrictEqual({ ok: true, value: { plan: once.value.plan, inverse: [] } })
    }),
    { numRuns: 200 },
  )
})
