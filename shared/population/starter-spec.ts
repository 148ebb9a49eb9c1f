/**
 * What a form starts from. Fits need nothing; rates start from the history; cohorts from the national figures of the 2020 census (七普:
 * 总和生育率 1.3, 出生性别比 111.3, 预期寿命 75.37 and 80.88), which a planner replaces by those of the county. Nothing of this enters a plan
 * before it is taken.
 */
import type { PopulationKind } from '../plan/schema/basics.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { MethodName, MethodSpec } from '../plan/schema/projection-method.ts'
import { historyOf } from './history.ts'
import { buildModel } from './methods/build-model.ts'

export function starterSpec(plan: Plan, unit: string, kind: PopulationKind, method: MethodName): MethodSpec {
  switch (method) {
    case 'naturalAndMigration':
      return { method, naturalRate: 0, migrationRate: meanGrowth(plan, unit, kind) }
    case 'serviceFactor':
      return { method, factor: 0 }
    case 'cohortComponent':
      return {
        method,
        fertility: { total: [{ year: plan.baseYear, value: 1.3 }] },
        sexRatioAtBirth: 111.3,
        survival: {
          by: 'lifeExpectancy',
          male: [{ year: plan.baseYear, value: 75.37 }],
          female: [{ year: plan.baseYear, value: 80.88 }],
        },
        migration: { net: [{ year: plan.baseYear, value: 0 }], schedule: 'model' },
      }
    case 'mix':
      return {
        method,
        parts: [
          { weight: 1, spec: { method: 'growthRate' } },
          { weight: 1, spec: { method: 'linear' } },
        ],
      }
    default:
      return { method }
  }
}

/** Mean yearly growth of the history, ‰ to two decimals; 0 where there is none. */
function meanGrowth(plan: Plan, unit: string, kind: PopulationKind): number {
  const model = buildModel({ method: 'growthRate' }, { history: historyOf(plan, unit, kind) })
  const rate = model.ok ? (model.value.parameters[0]?.value ?? 0) : 0
  return Math.round(rate * 100_000) / 100
}
