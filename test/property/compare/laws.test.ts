/** Laws of comparing, on small plans of every kind of record and any list of changes. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sum } from '../../../shared/base/decimal.ts'
import { compare, compareRuns } from '../../../shared/compare/compare.ts'
import { goalSeek } from '../../../shared/compare/goal-seek.ts'
import { scenarioRun } from '../../../shared/compare/scenario-run.ts'
import { changeGroups, waterfall } from '../../../shared/compare/waterfall.ts'
import { computePlan, run } from '../../../shared/engine/run.ts'
import type { PlanningChange, Scenario } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { resolveScenario } from '../../../shared/scenario/resolve.ts'
import { buildTables } from '../../../shared/tables/build.ts'
import { smallPlan } from '../../support/small-plan.ts'

const methods = ['asPlanned', 'proportional', 'incremental', 'need'] as const
const hospital = fc.constantFrom('a', 'b', 'c')
const beds = fc.integer({ min: 0, max: 400 })
const change: fc.Arbitrary<PlanningChange> = fc.oneof(
  fc.record({
    type: fc.constant('setPopulation' as const),
    unit: fc.constant('r'),
    kind: fc.constant('resident' as const),
    year: fc.constantFrom(2023, 2025),
    persons: fc.integer({ min: 20_000, max: 300_000 }),
  }),
  fc.record({
    type: fc.constant('setNormValue' as const),
    norm: fc.constant('N1'),
    year: fc.constant(2025),
    value: fc.integer({ min: 50, max: 900 }).map((n) => n / 100),
  }),
  fc.record({
    type: fc.constant('setPlanned' as const),
    facility: hospital,
    resource: fc.constant('bed'),
    value: beds,
  }),
  fc.record({
    type: fc.constant('setLock' as const),
    facility: hospital,
    resource: fc.constant('bed'),
    lock: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('setMethod' as const),
    unit: fc.constant('r'),
    class: fc.constant('hospital'),
    resource: fc.constant('bed'),
    method: fc.constantFrom(...methods),
    step: fc.constantFrom(null, 5),
  }),
)
const changes = fc.array(change, { maxLength: 6 })
const hospitals = fc.tuple(beds, beds, beds, beds).map(([a, b, c, d]) => [
  { id: 'a', base: a, planned: b + 1 },
  { id: 'b', base: c + 1, planned: d },
  { id: 'c', base: b, planned: c },
])
const plans: fc.Arbitrary<Plan> = fc
  .record({ hospitals, population: fc.integer({ min: 50_000, max: 200_000 }) })
  .map(({ hospitals: list, population }) => ({
    ...smallPlan({ hospitals: list, population, density: 2.7 }),
    services: [{ unit: 'r', year: 2020, discharges: 9000, lengthOfStay: 8.8, occupancy: 0.88 }],
  }))
const scenario = (id: string, list: readonly PlanningChange[]): Scenario => ({ id, name: id, changes: [...list] })

test('an empty scenario is the baseline', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (bare) => {
      const plan = { ...bare, scenarios: [scenario('empty', [])] }
      const entry = scenarioRun(plan, 'empty', 'zh-CN')
      expect(entry.ok && buildTables(entry.value.results)).toEqual(buildTables(run(plan)))
      expect(resolveScenario(plan, plan.scenarios[0] ?? scenario('empty', [])).plan).toBe(plan)
    }),
    { numRuns: 40 },
  )
})

test('a scenario against itself: every difference is 0, every percent 0 or absent', async () => {
  await fc.assert(
    fc.asyncProperty(plans, changes, async (bare, list) => {
      const plan = { ...bare, scenarios: [scenario('A', list), scenario('B', list)] }
      const compared = compare(plan, ['A', 'B'])
      if (!compared.ok) throw new Error(compared.error.key)
      const one = scenarioRun(plan, 'A', 'zh-CN')
      const same = one.ok ? compareRuns(plan, [one.value, one.value], 'zh-CN').tables : []
      for (const table of [...compared.value.tables, ...same])
        for (const row of table.rows) {
          expect(row.differs && !same.includes(table)).toBe(false)
          for (const cells of Object.values(row.cells))
            for (const cell of Object.values(cells)) {
              expect(cell.difference).toBe(0)
              expect(cell.percent ?? 0).toBe(0)
            }
        }
    }),
    { numRuns: 40 },
  )
})

test('differences are what the two tables show, and turn their sign with the reference', async () => {
  await fc.assert(
    fc.asyncProperty(plans, changes, async (bare, list) => {
      const plan = { ...bare, scenarios: [scenario('A', list)] }
      const there = compare(plan, ['baseline', 'A'])
      const back = compare(plan, ['A', 'baseline'])
      if (!there.ok || !back.ok) throw new Error('not compared')
      const of = (of: typeof there.value, id: string) =>
        of.tables.flatMap((t) => t.rows.flatMap((r) => Object.values(r.cells).map((c) => c[id]?.difference ?? null)))
      expect(of(there.value, 'A').map((d) => (d === null ? null : 0 - d))).toEqual(
        of(back.value, 'baseline').map((d) => (d === null ? null : d + 0)),
      )
    }),
    { numRuns: 40 },
  )
})

test('reference + steps = result exactly, in any order and on average', async () => {
  const cells = [
    { table: 'beds', row: 'total', column: 'allocated' },
    { table: 'beds', row: 'Hospital a', column: 'allocated' },
    { table: 'beds', row: 'total', column: 'planned' },
    { table: 'workbench:bed', row: 'total', column: 'allocated' },
  ]
  const order = fc.option(
    fc.shuffledSubarray([...changeGroups], { minLength: changeGroups.length, maxLength: changeGroups.length }),
    { nil: undefined },
  )
  let told = 0
  await fc.assert(
    fc.asyncProperty(plans, changes, changes, fc.constantFrom(...cells), order, async (plan, one, two, cell, way) => {
      const [from, to] = [computePlan(plan, one), computePlan(plan, two)]
      const done = waterfall(from, to, cell, way === undefined ? {} : { order: way })
      if (!done.ok) return
      told += 1
      const { reference, steps, result } = done.value
      expect(reference.plus(sum(steps.map((s) => s.amount))).eq(result)).toBe(true)
      const shown = (results: typeof from) =>
        buildTables(results)
          .find((t) => t.id === cell.table)
          ?.rows.find((r) => r.key === cell.row)?.cells[cell.column]
      if (cell.table === 'beds') expect([reference.toNumber(), result.toNumber()]).toEqual([shown(from), shown(to)])
    }),
    { numRuns: 150 },
  )
  expect(told).toBeGreaterThan(50)
})

test('with one group of changes the order makes no difference', async () => {
  await fc.assert(
    fc.asyncProperty(plans, fc.integer({ min: 20_000, max: 300_000 }), async (plan, persons) => {
      const from = computePlan(plan)
      const to = computePlan(plan, [{ type: 'setPopulation', unit: 'r', kind: 'resident', year: 2025, persons }])
      const cell = { table: 'workbench:bed', row: 'total', column: 'planned' }
      const average = waterfall(from, to, cell)
      const ordered = waterfall(from, to, cell, { order: [...changeGroups] })
      expect(average).toEqual(ordered)
    }),
    { numRuns: 30 },
  )
})

test('change lists merge: one after the other is both at once, and their inverses take them back', async () => {
  await fc.assert(
    fc.asyncProperty(plans, changes, changes, async (plan, one, two) => {
      const first = applyChanges(plan, one)
      if (!first.ok) throw new Error('not applied')
      const second = applyChanges(first.value.plan, two)
      const both = applyChanges(plan, [...one, ...two])
      if (!second.ok || !both.ok) throw new Error('not applied')
      expect(both.value.plan).toEqual(second.value.plan)
      const back = applyChanges(both.value.plan, [...second.value.inverse, ...first.value.inverse])
      expect(back.ok && back.value.plan).toEqual(plan)
      // A scenario on a scenario is the same merge.
      const based: Plan = { ...plan, scenarios: [scenario('one', one), { ...scenario('two', two), basedOn: 'one' }] }
      const { plan: resolved } = resolveScenario(based, based.scenarios[1] ?? scenario('two', two))
      expect({ ...resolved, scenarios: plan.scenarios }).toEqual(both.value.plan)
    }),
    { numRuns: 60 },
  )
})

test('a goal that was reached is what a new run with that input shows', async () => {
  const cell = { table: 'beds', row: 'total', column: 'allocated' }
  let reached = 0
  await fc.assert(
    fc.asyncProperty(plans, fc.integer({ min: 10, max: 900 }), async (plan, goal) => {
      const shared = computePlan(plan, [
        { type: 'setMethod', unit: 'r', class: 'hospital', resource: 'bed', method: 'proportional', step: null },
      ])
      const done = goalSeek(shared, cell, goal, {
        kind: 'population',
        unit: 'r',
        population: 'resident',
        year: 2025,
      })
      if (!done.ok) return
      const again = buildTables(computePlan(shared.plan, [done.value.change]))
        .find((t) => t.id === 'beds')
        ?.rows.find((r) => r.key === 'total')?.cells.allocated
      expect(again).toBe(done.value.found)
      expect(done.value.reached).toBe(again === goal)
      if (done.value.reached) reached += 1
    }),
    { numRuns: 40 },
  )
  expect(reached).toBeGreaterThan(10)
})
