/**
 * A pasted table on its way into the plan: read in slices, so that the window answers while 100 000 rows are read and the planner
 * can stop; with cells that do not fit, the planner decides before anything is written.
 */
import { useEffect, useRef, useState } from 'react'
import { type Interpreted, interpreting, type RowTexts } from '../../../shared/facilities/interpret.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'

/** What is read within this time, ms, is read at once: a progress that flashes by only holds it up. */
const AT_ONCE = 100
/** A slice after that, ms: short enough for every frame. */
const SLICE = 10
/** Slices between two pictures of the progress. */
const TOLD = 4

export type PasteState =
  | { readonly type: 'reading'; readonly done: number; readonly total: number }
  | { readonly type: 'asking'; readonly read: Interpreted; readonly rows: number }

/** `scenario`: what the rows are of. A paste into one 方案 ends where another is shown, and never goes into that one. */
export function usePaste(scenario: string, apply: (read: Interpreted, rows: number) => void) {
  const [own, setOwn] = useState<{ readonly scenario: string; readonly state: PasteState | null } | null>(null)
  const state = own?.scenario === scenario ? own.state : null
  const setState = (next: PasteState | null): void => setOwn({ scenario, state: next })
  const shown = useRef(scenario)
  useEffect(() => {
    shown.current = scenario
  }, [scenario])
  const stopped = useRef<() => void>(() => undefined)
  useEffect(() => () => stopped.current(), [])

  const end = (read: Interpreted, rows: number): void => {
    if (read.bad.length > 0) setState({ type: 'asking', read, rows })
    else {
      setState(null)
      apply(read, rows)
    }
  }

  const start = (plan: Plan, rows: readonly RowTexts[], unnamed: string): void => {
    stopped.current()
    const steps = interpreting(plan, rows, unnamed)
    let isStopped = false
    stopped.current = () => {
      isStopped = true
    }
    let slices = 0
    const run = (until: number): boolean => {
      let done = 0
      for (;;) {
        const step = steps.next()
        if (step.done) {
          end(step.value, rows.length)
          return true
        }
        done = step.value
        if (done % 64 === 0 && performance.now() > until) break
      }
      if (slices++ % TOLD === 0) setState({ type: 'reading', done, total: rows.length })
      return false
    }
    const slice = (): void => {
      if (isStopped) return
      if (shown.current !== scenario) setOwn(null)
      else if (!run(performance.now() + SLICE)) setTimeout(slice)
    }
    if (!run(performance.now() + AT_ONCE)) setTimeout(slice)
  }

  const stop = (): void => {
    stopped.current()
    setState(null)
  }

  return { state, start, stop }
}
