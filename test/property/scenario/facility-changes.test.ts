/** Bulk changes of facilities: undo gives back the identical plan, and what was applied passes the gate. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePlan } from '../../../shared/plan/gate.ts'
import type { StatedChange } from '../../../shared/plan/schema/change.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { smallPlan } from '../../support/small-plan.ts'

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const year = fc.option(fc.integer({ min: 2018, max: 2026 }), { nil: undefined })
const facility = fc
  .record({ id, name: fc.constantFrom('甲院', '乙院'), opens: year, closes: year })
  .map(({ opens, closes, ...rest }) => ({
    ...rest,
    unit: 'r',
    ownership: 'government' as const,
    administration: 'county' as const,
    kind: 'general-hospital' as const,
    ...(opens !== undefined && { opens }),
    ...(closes !== undefined && { closes }),
  }))
const stock = fc.record({
  facility: id,
  resource: fc.constantFrom('bed', 'nurse'),
  measure: fc.constant('approved' as const),
  year: fc.constantFrom(2020, 2025),
  status: fc.constantFrom('actual' as const, 'planned' as const),
  value: fc.option(fc.integer({ min: 0, max: 50 })),
})
const fields = fc.record(
  {
    name: fc.constantFrom('甲院', '乙院'),
    opens: fc.option(fc.integer({ min: 2018, max: 2026 })),
    closes: fc.option(fc.integer({ min: 2018, max: 2026 })),
    codes: fc.record({ institution: fc.constantFrom('1', '2', null), creditCode: fc.constantFrom('8', null) }),
    limits: fc
      .constantFrom({ lock: true, min: 3 }, { lock: null, max: 2 })
      .map((limits) => [{ resource: 'bed', ...limits }]),
    workload: fc
      .constantFrom({ visits: 7 }, { visits: null, discharges: 5 })
      .map((figures) => [{ year: 2020, ...figures }]),
    note: fc.constantFrom('记', null),
  },
  { requiredKeys: [] },
)
const changes: fc.Arbitrary<StatedChange> = fc.oneof(
  fc.array(facility, { maxLength: 4 }).map((facilities) => ({ type: 'putFacilities' as const, facilities })),
  fc
    .uniqueArray(fc.record({ facility: id, fields }), { maxLength: 3, selector: ({ facility: one }) => one })
    .map((facilities) => ({ type: 'setFacilities' as const, facilities })),
  fc.array(id, { maxLength: 3 }).map((facilities) => ({ type: 'removeFacilities' as const, facilities })),
  fc.array(stock, { maxLength: 6 }).map((stocks) => ({ type: 'setStocks' as const, stocks })),
)

test('undo is exactly the old plan, redo the new one; all or nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(changes, { maxLength: 10 }), async (list) => {
      let plan = smallPlan()
      for (const change of list) {
        const done = applyChanges(plan, [change])
        if (!done.ok) continue
        const undone = applyChanges(done.value.plan, done.value.inverse)
        if (!undone.ok) throw new Error('cannot be undone')
        expect(undone.value.plan).toStrictEqual(plan)
        expect(applyChanges(undone.value.plan, undone.value.inverse)).toMatchObject({
          ok: true,
          value: { plan: done.value.plan },
        })
        expect(parsePlan(done.value.plan).ok).toBe(true)
        plan = done.value.plan
      }
    }),
    { numRuns: 300 },
  )
})
