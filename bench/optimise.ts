/**
 * 优化 by size: one class of n facilities in 20 facilities a township, control total a little below what is planned, steps of 5; from
 * the edit to the settled and checked answer. Every round has another control total, so that no answer is remembered.
 */
import load from 'highs'
import { type Solver, solverOf } from '../shared/allocation/solver.ts'
import { computePlan } from '../shared/engine/run.ts'
import type { OptimiseOptions } from '../shared/plan/schema/allocation.ts'
import type { Plan } from '../shared/plan/schema/plan.ts'
import { applyChanges } from '../shared/scenario/apply.ts'
import { bigPlan } from './big-plan.ts'
import { ms, statistics } from './statistics.ts'

const ways: Readonly<Record<string, OptimiseOptions>> = {
  'least change': { from: 'base' },
  'a mix, even per head': {
    objectives: [
      { goal: 'leastChange', weight: 1 },
      { goal: 'evenPerHead', weight: 2 },
    ],
    maxChange: { share: 1.5 },
  },
  'with a share of a class': { from: 'base', shares: [{ class: 'central-thc', max: 0.4 }] },
}

export async function benchOptimise(): Promise<void> {
  const start = performance.now()
  const solver = solverOf(await load())
  console.log(
    `optimise: loading the solver ${ms(performance.now() - start)}; without it, the same run shared proportionally`,
  )
  for (const size of [30, 300, 3000]) {
    const plan = withTownships(bigPlan(size))
    const rounds = size > 1000 ? 3 : 9
    const plain = median(plan, undefined, undefined, rounds)
    for (const [name, optimise] of Object.entries(ways)) {
      const time = median(plan, optimise, solver, rounds)
      console.log(
        `  ${String(size).padStart(5)} facilities  ${name.padEnd(24)} median ${ms(time)}  ×${(time / plain).toFixed(1)} of proportional (${ms(plain)})`,
      )
    }
  }
}

function median(plan: Plan, optimise: OptimiseOptions | undefined, solver: Solver | undefined, rounds: number): number {
  const { totals } = computePlan(plan).allocation
  const total = totals.find((t) => t.class === 'primary' && t.resource === 'bed' && t.year === plan.targetYear)
  const planned = total?.planned?.toNumber() ?? 0
  const samples: number[] = []
  for (let i = 0; i < rounds + 2; i++) {
    const start = performance.now()
    const done = applyChanges(plan, [
      {
        type: 'putAllocation',
        rule: {
          unit: plan.region.unit,
          class: 'primary',
          resource: 'bed',
          control: { by: 'handedDown', value: Math.round(planned * 0.9) + 5 * i },
          step: 5,
          ...(optimise === undefined ? { method: 'proportional' } : { method: 'optimise', optimise }),
        },
      },
    ])
    if (!done.ok) throw new Error('the rule does not apply')
    const { allocation } = computePlan(done.value.plan, [], solver)
    if (i >= 2) samples.push(performance.now() - start)
    const failed = allocation.issues.find((x) => x.class === 'primary' && x.kind !== 'residual' && x.kind !== 'goal')
    if (failed !== undefined) throw new Error(`${failed.kind}: ${JSON.stringify(failed.message)}`)
  }
  return statistics(samples).median
}

/** Twenty facilities a township, each with people of its own. */
function withTownships(plan: Plan): Plan {
  const count = Math.max(2, Math.ceil(plan.facilities.length / 20))
  const units = Array.from({ length: count }, (_, i) => ({
    id: `t${i}`,
    name: `Township ${i}`,
    level: 'township' as const,
    parent: plan.region.unit,
  }))
  const observed = plan.population.observations.find((o) => o.unit === plan.region.unit && o.kind === 'resident')
  const observations = units.flatMap((u, i) =>
    observed === undefined ? [] : [{ ...observed, unit: u.id, persons: 4000 + ((i * 7919) % 20_000) }],
  )
  return {
    ...plan,
    units: [...plan.units.filter((u) => u.parent !== plan.region.unit), ...units],
    population: {
      ...plan.population,
      observations: [...plan.population.observations, ...observations],
      projections: [
        ...plan.population.projections,
        ...units.map((u) => ({ unit: u.id, kind: 'resident' as const, method: 'constant' as const })),
      ],
    },
    facilities: plan.facilities.map((f, i) => ({ ...f, unit: `t${i % count}` })),
  }
}
