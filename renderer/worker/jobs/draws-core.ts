/** Draws in their thread, without the thread: parts of the result as they come, then the whole. */
import type { Solver } from '../../../shared/allocation/solver.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import { computePlan } from '../../../shared/engine/run.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { Uncertainty } from '../../../shared/plan/schema/uncertainty.ts'
import type { Message } from '../../../shared/text/message.ts'
import { createDraws, type DrawSummary } from '../../../shared/uncertainty/draws.ts'
import type { JobNews } from './job.ts'

export type DrawsInput = { readonly plan: Plan; readonly uncertainty: Uncertainty }
type News = JobNews<DrawSummary, DrawSummary>

/** How often the count is told, and how often with the figures so far, in parts of all draws. */
const TELLINGS = 50
const SHOWINGS = 10
/** Of a million draws a fiftieth is a long silence. */
const MOST_UNTOLD = 500

export function runDraws({ plan, uncertainty }: DrawsInput, tell: (news: News) => void, solver?: Solver): void {
  const draws = createDraws(computePlan(plan, [], solver), uncertainty)
  const total = uncertainty.draws
  const step = Math.min(MOST_UNTOLD, Math.max(1, Math.ceil(total / TELLINGS)))
  const showing = Math.max(1, Math.ceil(total / SHOWINGS))
  let shown = 0
  for (let done = draws.more(step); done < total; done = draws.more(step)) {
    const isShown = done - shown >= showing || shown === 0
    if (isShown) shown = done
    tell({ type: 'progress', progress: { done, total, ...(isShown && { partial: draws.summary() }) } })
  }
  const result: Result<DrawSummary, Message> = ok(draws.summary())
  tell({ type: 'end', result })
}
