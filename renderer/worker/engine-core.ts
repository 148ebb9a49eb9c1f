import type { Solver } from '../../shared/allocation/solver.ts'
import { comparisonPages } from '../../shared/compare/comparison-page.ts'
import { explain } from '../../shared/engine/explain.ts'
import { normRows } from '../../shared/engine/norm-rows.ts'
import type { Results } from '../../shared/engine/results.ts'
import { computePlan, findingsOf } from '../../shared/engine/run.ts'
import type { Baseline, View } from '../../shared/engine/view.ts'
import { keyFigures, viewOf } from '../../shared/engine/view-of.ts'
import type { Change } from '../../shared/plan/schema/change.ts'
import type { Plan } from '../../shared/plan/schema/plan.ts'
import { applyChanges } from '../../shared/scenario/apply.ts'
import type { Language } from '../../shared/text/message.ts'
import { shownChanges } from '../state/shown-plan.ts'
import type { Answer, Request } from './protocol.ts'
import { replyTo } from './questions.ts'
import { restOfView } from './rest-of-view.ts'

/** What a what-if is compared with: the figures and norms of what is shown, without it. */
const baselineOf = ({ figures, normRows: norms }: View): Baseline => ({ ...figures, norms })

export type EngineCore = {
  answer(request: Request): Answer
  /** Goes on with what the last computation left for later: its answer, null where there is more to do, undefined where nothing is. */
  goOn(): Answer | null | undefined
}

/**
 * The worker without its thread: request in, answer out. It holds the plan, the figures of the baseline (computed once per
 * edit, not once per slider position) and the last results, which `explain` reads.
 */
export function createEngineCore(clock: () => number, solver: () => Solver | undefined = () => undefined): EngineCore {
  let plan: Plan | undefined
  let baseline: Baseline | undefined
  let results: Results | undefined
  let findings: Results['findings'] = []
  let language: Language = 'zh-CN'
  let scenario: string | null = null
  let later: { readonly runId: number; readonly steps: ReturnType<typeof restOfView> } | undefined

  const pages = (of: Plan) => comparisonPages(of, language, solver())
  const compute = (runId: number, overlay: readonly Change[], first?: readonly string[]): Answer => {
    if (plan === undefined) throw new Error('no plan was loaded')
    const start = clock()
    const active = shownChanges(plan, scenario)
    if (overlay.length > 0 && baseline === undefined) {
      const stored = computePlan(plan, active, solver())
      baseline = { ...keyFigures(stored), norms: normRows(stored, language) }
    }
    const next = computePlan(plan, [...active, ...overlay], solver())
    if (first === undefined) findings = findingsOf(plan, next, solver())
    const view = viewOf({ ...next, ...(first === undefined && { findings }) }, language, pages(plan), first)
    if (overlay.length === 0) baseline = baselineOf(view)
    results = next
    const answer = { type: 'view', runId, view, baseline: baseline ?? baselineOf(view) } as const
    if (first === undefined) return { ...answer, millis: clock() - start }
    const answered = view.workbenches.map(({ id }) => id)
    later = { runId, steps: restOfView(plan, next, language, { answered, solver: solver() }) }
    return { ...answer, partial: true, millis: clock() - start }
  }

  const goOn = (): Answer | null | undefined => {
    if (later === undefined) return undefined
    const { runId, steps } = later
    const step = steps.next()
    if (step.done !== true) return null
    later = undefined
    findings = step.value.findings
    return { type: 'rest', runId, ...step.value }
  }

  const answer = (request: Request): Answer => {
    switch (request.type) {
      case 'load':
        plan = request.plan
        language = request.language
        scenario = request.scenario ?? null
        baseline = undefined
        // Where the new plan fails, nothing of the old one may be explained.
        results = undefined
        return compute(request.runId, request.overlay)
      case 'commit': {
        if (plan === undefined) throw new Error('no plan was loaded')
        const applied = applyChanges(plan, [...request.changes])
        if (!applied.ok) throw new Error(`changes refused: ${JSON.stringify(applied.error)}`)
        plan = applied.value.plan
        if (request.scenario !== undefined) scenario = request.scenario
        baseline = undefined
        return compute(request.runId, request.overlay, request.first)
      }
      case 'overlay':
        if (request.scenario !== undefined && request.scenario !== scenario) {
          scenario = request.scenario
          baseline = undefined
        }
        return compute(request.runId, request.overlay, request.first)
      case 'speak': {
        language = request.language
        if (results === undefined) throw new Error('nothing was computed')
        while (goOn() === null);
        const view = viewOf({ ...results, findings }, language, plan === undefined ? undefined : pages(plan))
        return { type: 'view', runId: request.runId, view, baseline: baseline ?? baselineOf(view), millis: 0 }
      }
      case 'ask': {
        if (plan === undefined || results === undefined) throw new Error('nothing was computed')
        return { type: 'reply', runId: request.runId, reply: replyTo(request.question, { plan, results, language }) }
      }
      case 'explain': {
        if (results === undefined) throw new Error('nothing was computed')
        const explained = explain(
          results,
          request.cell,
          language,
          plan === undefined ? undefined : comparisonPages(plan, language, solver()),
        )
        const about = { type: 'trace', runId: request.runId, cell: request.cell } as const
        return explained.ok ? { ...about, trace: explained.value } : { ...about, reason: explained.error }
      }
    }
  }

  // A fault of the engine must reach the screen as a visible state, not end the thread silently.
  const guarded = <T>(runId: number, work: () => T): T | Answer => {
    try {
      return work()
    } catch (fault) {
      later = undefined
      const failed = { type: 'failed', runId } as const
      if (!(fault instanceof Error)) return { ...failed, detail: String(fault) }
      return { ...failed, detail: fault.message, ...(fault.stack === undefined ? {} : { stack: fault.stack }) }
    }
  }
  return {
    answer: (request) =>
      guarded(request.runId, () => {
        // What a newer computation replaces is not finished.
        if (request.type === 'load' || request.type === 'commit' || request.type === 'overlay') later = undefined
        return answer(request)
      }),
    goOn: () => guarded(later?.runId ?? 0, goOn),
  }
}
