import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePlan } from '../../../shared/plan/gate.ts'
import type { StatedChange } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { writePlan } from '../../../shared/plan/write.ts'
import { specOf } from '../../../shared/population/spec-of.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { isValued } from '../../../shared/scenario/valued.ts'
import { changes, plans } from '../plan/plan-arbitrary.ts'

const applied = (...args: Parameters<typeof applyChanges>) => {
  const done = applyChanges(...args)
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value
}
const lists = fc.array(changes, { maxLength: 12 })

test('undo gives back the identical plan, redo the changed one, and neither touches the plan it was given', async () => {
  await fc.assert(
    fc.asyncProperty(plans, lists, async (plan, list) => {
      const before = writePlan(plan)
      const done = applied(plan, list)
      const undone = applied(done.plan, done.inverse)
      expect(undone.plan).toStrictEqual(plan)
      expect(applied(undone.plan, undone.inverse).plan).toStrictEqual(done.plan)
      expect(applied(undone.plan, list).plan).toStrictEqual(done.plan)
      expect(writePlan(plan)).toBe(before)
    }),
    { numRuns: 200 },
  )
})

test('a changed plan passes the gate', async () => {
  await fc.assert(
    fc.asyncProperty(plans, lists, async (plan, list) => {
      const done = applied(plan, list).plan
      expect(parsePlan(done)).toStrictEqual({ ok: true, value: done })
    }),
    { numRuns: 100 },
  )
})

test('applying changes twice is applying them once', async () => {
  await fc.assert(
    fc.asyncProperty(plans, changes, async (plan, change) => {
      const once = applied(plan, [change]).plan
      const again = applied(once, [change])
      expect(again.plan).toStrictEqual(once)
      if (change.type !== 'setDecision') expect(again.inverse).toStrictEqual([])
    }),
    { numRuns: 200 },
  )
})

test('after a change the plan says what the change says', async () => {
  await fc.assert(
    fc.asyncProperty(plans, changes, async (plan, change) => {
      expect(said(applied(plan, [change]).plan, change)).toStrictEqual(stated(change))
    }),
    { numRuns: 300 },
  )
})

/** What a change asks for, and what a plan has there; a missing entry is null, a missing lock false, a missing method asPlanned. */
function stated(change: StatedChange): unknown {
  switch (change.type) {
    case 'setPopulation':
      return change.persons
    case 'setNormValue':
    case 'setPlanned':
      return change.value
    case 'setMethod':
      return [change.method, change.step]
    case 'setLock':
      return change.lock
    case 'setBounds':
      return [change.min, change.max]
    case 'setDecision':
      return change.decision
    case 'setProjectionMethod':
      return change.spec ?? { method: 'constant' }
    case 'setObservation':
      return change.observation
    case 'setReconciliation':
      return change.by
    case 'putScenario':
      return change.scenario
    case 'removeScenario':
      return null
    default:
      return change
  }
}

function said(plan: Plan, change: StatedChange): unknown {
  switch (change.type) {
    case 'setPopulation': {
      const rule = plan.population.projections.find((p) => p.unit === change.unit && p.kind === change.kind)
      return rule?.given?.find((given) => given.year === change.year)?.persons ?? null
    }
    case 'setNormValue': {
      const norm = plan.norms.find((n) => n.id === change.norm)
      if (norm === undefined) return null
      if (norm.shape !== 'perInstitution' && !isValued(norm)) return null
      return norm.shape === 'perInstitution'
        ? norm.minimum
        : (norm.values.find((v) => v.year === change.year)?.value ?? null)
    }
    case 'setPlanned':
      return (
        plan.stocks.find(
          (s) => s.facility === change.facility && s.resource === change.resource && s.status === 'planned',
        )?.value ?? null
      )
    case 'setMethod': {
      const rule = plan.allocations.find(
        (r) => r.unit === change.unit && r.class === change.class && r.resource === change.resource,
      )
      return [rule?.method ?? 'asPlanned', rule?.step ?? null]
    }
    case 'setLock':
    case 'setBounds': {
      const limits = plan.facilities.find((f) => f.id === change.facility)?.limits
      const limit = limits?.find((entry) => entry.resource === change.resource)
      return change.type === 'setLock' ? (limit?.lock ?? false) : [limit?.min ?? null, limit?.max ?? null]
    }
    case 'setDecision':
      return plan.decisions.find((d) => d.finding === change.finding) ?? null
    case 'setProjectionMethod': {
      const rule = plan.population.projections.find((p) => p.unit === change.unit && p.kind === change.kind)
      return rule === undefined ? { method: 'constant' } : specOf(rule)
    }
    case 'setObservation': {
      const found = plan.population.observations.find(
        (o) =>
          o.unit === change.unit &&
          o.kind === change.kind &&
          o.year === change.year &&
          o.moment === change.moment &&
          (o.revision ?? null) === change.revision,
      )
      if (found === undefined) return null
      const { unit: _unit, kind: _kind, year: _year, moment: _moment, revision: _revision, ...rest } = found
      return rest
    }
    case 'setReconciliation':
      return plan.population.reconciliation?.find((r) => r.unit === change.unit && r.kind === change.kind)?.by ?? null
    case 'putScenario':
      return plan.scenarios.find((s) => s.id === change.scenario.id)
    case 'removeScenario':
      return plan.scenarios.find((s) => s.id === change.scenario) ?? null
  }
}

test('one bad change and nothing is applied', async () => {
  const bad = fc.constantFrom(
    { type: 'setPlanned' as const, facility: 'nobody', resource: 'bed', value: 1 },
    { type: 'setPlanned' as const, facility: 'f1', resource: 'bed', value: Number.NaN },
    { type: 'setPopulation' as const, unit: '县', kind: 'resident' as const, year: 2025, persons: 0 },
    { type: 'setNormValue' as const, norm: 'N-2', year: 2025, value: 1 },
  )
  await fc.assert(
    fc.asyncProperty(plans, lists, bad, fc.nat(), async (plan, list, wrong, at) => {
      const place = at % (list.length + 1)
      const done = applyChanges(plan, list.toSpliced(place, 0, wrong))
      expect(done.ok).toBe(false)
      if (!done.ok) expect(done.error.map((error) => error.index)).toContain(place)
    }),
    { numRuns: 60 },
  )
})
