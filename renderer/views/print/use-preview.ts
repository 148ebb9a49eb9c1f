import { useCallback, useEffect, useRef, useState } from 'react'
import type { AnnexSpec } from '../../../shared/plan/schema/annex.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { Message } from '../../../shared/text/message.ts'
import type { AnnexChoices, AnnexPreview } from '../../worker/jobs/annex-core.ts'
import type { RunAnnexJob } from '../../worker/jobs/run-annex-job.ts'

type Order = {
  readonly plan: Plan
  readonly overlay: readonly Change[]
  readonly spec: AnnexSpec
  readonly choices: AnnexChoices
}
export type PreviewState = {
  /** The last good pages; they stay until new ones are there. */
  readonly preview: AnnexPreview | null
  /** How far the layout has come; null where nothing is under way, or not for long enough to be told. */
  readonly progress: { readonly done: number; readonly total: number } | null
  readonly working: boolean
  readonly stopped: boolean
  readonly reason: Message | null
}

const nothing: PreviewState = { preview: null, progress: null, working: false, stopped: false, reason: null }
/** Anything shorter shows nothing. */
const late = 150

/** Pages of the annex as it is now, laid out in a thread of its own. A new order ends the one before it. */
export function usePreview(run: RunAnnexJob, { plan, overlay, spec, choices }: Order) {
  const [state, setState] = useState<PreviewState>(nothing)
  const [turn, setTurn] = useState(0)
  const stop = useRef(() => {})

  useEffect(() => {
    // A stopped layout is begun again by asking, which counts the turns.
    void turn
    let done = false
    let shown = false
    const job = run({ kind: 'preview', plan, overlay, spec, choices }, ({ done: at, total }) => {
      if (!done && shown) setState((before) => ({ ...before, progress: { done: at, total } }))
    })
    const timer = setTimeout(() => {
      shown = true
      if (!done) setState((before) => ({ ...before, progress: before.progress ?? { done: 0, total: 0 } }))
    }, late)
    const end = (): void => {
      done = true
      clearTimeout(timer)
      job.cancel()
    }
    stop.current = () => {
      end()
      setState((before) => ({ ...before, progress: null, working: false, stopped: true }))
    }
    setState((before) => ({ ...before, working: true, stopped: false, reason: null }))
    void job.result.then((result) => {
      if (done) return
      end()
      setState((before) => ({
        ...nothing,
        ...(result.ok ? { preview: result.value } : { preview: before.preview, reason: result.error }),
      }))
    })
    return end
  }, [run, plan, overlay, spec, choices, turn])

  return {
    ...state,
    stop: useCallback(() => stop.current(), []),
    again: useCallback(() => setTurn((before) => before + 1), []),
  }
}
