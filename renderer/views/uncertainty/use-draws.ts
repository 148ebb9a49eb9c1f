import { useEffect, useRef, useState } from 'react'
import { err } from '../../../shared/base/result.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { Uncertainty } from '../../../shared/plan/schema/uncertainty.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import type { DrawSummary } from '../../../shared/uncertainty/draws.ts'
import type { DrawsInput } from '../../worker/jobs/draws-core.ts'
import { type RunningJob, startJob } from '../../worker/jobs/job.ts'

export type DrawsState = {
  readonly summary: DrawSummary | null
  /** How many are done while it runs. */
  readonly running: { readonly done: number; readonly total: number } | null
  readonly millis: number | null
  readonly failed: Message | null
  /** It was ended by an edit before it was done. */
  readonly stopped: boolean
  /** The plan or a range has changed since. */
  readonly outdated: boolean
}
export type DrawsControl = DrawsState & { readonly run: () => void; readonly cancel: () => void }

const worker = (): Worker =>
  new Worker(new URL('../../worker/jobs/draws.worker.ts', import.meta.url), { type: 'module' })

const idle = { summary: null, running: null, millis: null, failed: null, stopped: false }

/** Draws in a thread of their own: figures as they come; leaving the panel ends them. */
export function useDraws(plan: Plan, uncertainty: Uncertainty): DrawsControl {
  const [state, setState] = useState<Omit<DrawsState, 'outdated'>>(idle)
  const [of, setOf] = useState({ plan, uncertainty })
  const job = useRef<RunningJob<DrawSummary> | null>(null)
  useEffect(() => () => job.current?.cancel(), [])

  const cancel = (): void => {
    job.current?.cancel()
    job.current = null
    setState((now) => ({ ...now, running: null }))
  }
  const run = (): void => {
    job.current?.cancel()
    const start = performance.now()
    setOf({ plan, uncertainty })
    setState({ ...idle, running: { done: 0, total: uncertainty.draws } })
    // Drafts and printed figures are of no use there, and may be large.
    const { drafts: _, ...rest } = plan
    const started = startJob<DrawsInput, DrawSummary, DrawSummary>(
      worker,
      { plan: { ...rest, printed: [] }, uncertainty },
      {
        onProgress: ({ done, total, partial }) =>
          setState((now) => ({ ...now, summary: partial ?? now.summary, running: { done, total } })),
        failed: (reason) => err(message('uncertainty.failed', { reason })),
      },
    )
    job.current = started
    void started.result.then((result) => {
      if (job.current !== started) return
      job.current = null
      const millis = Math.round(performance.now() - start)
      if (result.ok) setState({ ...idle, summary: result.value, millis })
      else setState({ ...idle, failed: result.error })
    })
  }
  // The same ranges put anew, by undo and redo say, are the same.
  const changed =
    (of.plan !== plan || JSON.stringify(of.uncertainty) !== JSON.stringify(uncertainty)) &&
    !sameFigures(of.plan, plan, of.uncertainty, uncertainty)
  const isRunning = state.running !== null
  // Figures of a plan that is no more are not waited for.
  useEffect(() => {
    if (!changed || !isRunning) return
    job.current?.cancel()
    job.current = null
    setState((now) => ({ ...now, running: null, stopped: true }))
  }, [changed, isRunning])
  return { ...state, outdated: changed && state.summary !== null, run, cancel }
}

/** An edit of the ranges alone makes a new plan of the same figures. */
const sameFigures = (a: Plan, b: Plan, x: Uncertainty, y: Uncertainty): boolean => {
  if (JSON.stringify(x) !== JSON.stringify(y)) return false
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as ReadonlySet<keyof Plan>
  return [...keys].every((key) => notes.has(key) || a[key] === b[key])
}

const notes: ReadonlySet<keyof Plan> = new Set(['uncertainty', 'drafts', 'opinions', 'progress', 'tables', 'decisions'])
