/** Engine time by number of facilities: one edit (a planned figure, a population), the whole run and all tables after it. */
import { run } from '../shared/engine/run.ts'
import { viewOf } from '../shared/engine/view-of.ts'
import type { Change } from '../shared/plan/schema/change.ts'
import { bigPlan } from './big-plan.ts'
import { ms, statistics } from './statistics.ts'

export const sizes = [10, 100, 1000, 10_000]

export function benchEngine(): void {
  console.log('engine: population what-if, run and view (audit included)')
  let first: number | undefined
  for (const size of sizes) {
    const plan = bigPlan(size)
    const rounds = size > 1000 ? 8 : 40
    const samples: number[] = []
    for (let i = 0; i < rounds + 5; i++) {
      const change: Change = {
        type: 'setPopulation',
        unit: plan.region.unit,
        kind: 'resident',
        year: plan.targetYear,
        persons: 400_000 + i,
      }
      const start = performance.now()
      viewOf(run(plan, [change]), 'zh-CN')
      if (i >= 5) samples.push(performance.now() - start)
    }
    const { median, p95 } = statistics(samples)
    first ??= median
    console.log(
      `  ${String(size).padStart(6)} facilities  median ${ms(median)}  p95 ${ms(p95)}  ×${(median / first).toFixed(1)} of the smallest`,
    )
  }
}
