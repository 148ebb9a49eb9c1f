/** The 打印 stage: an annex from plan to pages as its thread makes it, by rows of its longest table. */

import { preview } from '../renderer/worker/jobs/annex-core.ts'
import { annexOf, defaultAnnex } from '../shared/annex/default-annex.ts'
import { computePlan } from '../shared/engine/run.ts'
import type { Plan } from '../shared/plan/schema/plan.ts'
import { bigPlan, shulan } from './big-plan.ts'
import { ms, statistics } from './statistics.ts'

const choices = { language: 'zh-CN', left: [], notes: true, hiddenColumns: [] } as const

function once(plan: Plan): { readonly millis: number; readonly pages: number } {
  // A thread of its own has computed nothing yet: the results of a plan are kept as long as the plan object lives.
  const fresh: Plan = { ...plan }
  const spec = annexOf(fresh, fresh.annexes?.[0]?.id ?? '') ?? defaultAnnex(fresh)
  const start = performance.now()
  const made = preview(computePlan(fresh), fresh, spec, choices, () => {})
  return { millis: performance.now() - start, pages: made.layout.pages.length }
}

function measure(plan: Plan, runs: number) {
  const samples = Array.from({ length: runs + 1 }, () => once(plan)).slice(1)
  return { ...statistics(samples.map((sample) => sample.millis)), pages: samples[0]?.pages ?? 0 }
}

export function benchAnnex(): void {
  console.log('\nannex: plan → pages of the 打印 stage')
  const shipped = measure(shulan(), 10)
  console.log(`  Shulan’s annex       ${ms(shipped.median)} (p95 ${ms(shipped.p95)}), ${shipped.pages} pages`)
  let before: number | undefined
  for (const [rows, runs] of [
    [50, 5],
    [500, 3],
    [5000, 1],
  ] as const) {
    const { median, pages } = measure(bigPlan(rows), runs)
    const ratio = before === undefined ? '' : `, × ${(median / before).toFixed(1)} for × 10 rows`
    console.log(`  ${String(rows).padStart(5)} facilities     ${ms(median)}, ${pages} pages${ratio}`)
    before = median
  }
}
