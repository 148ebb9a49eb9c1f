import { useEffect, useRef, useState } from 'react'
import type { Distributions, Variant } from '../../../shared/compare/distributions.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { Message } from '../../../shared/text/message.ts'
import type { RunningJob } from '../../worker/jobs/job.ts'

export type DistributionsInput = {
  readonly plan: Plan
  readonly overlay: readonly Change[]
  readonly class: string
  readonly resource: string
  readonly variants: readonly Variant[]
}
export type ComputeDistributions = (input: DistributionsInput) => RunningJob<Distributions>

/** Milliseconds without another key before numbers are computed anew. */
const PAUSE = 150

export type DistributionsState = {
  /** The last good numbers: they stay while new ones are on their way. */
  readonly result?: Distributions
  readonly error?: Message
  readonly running: boolean
  /** The numbers are not of what is asked for: new ones are on their way, or were cancelled. */
  readonly outdated: boolean
  readonly cancelled: boolean
  readonly again: () => void
  readonly cancel: () => void
}

type Question = Omit<DistributionsInput, 'variants'> & { readonly asked: string; readonly round: number }
type Known = Pick<DistributionsState, 'result' | 'error' | 'running'> & {
  readonly cancelled?: true
  readonly of?: Question
}

/** Starts anew whenever what is asked for changes; work that nobody waits for any more is ended. */
export function useDistributions(compute: ComputeDistributions, input: DistributionsInput): DistributionsState {
  const [state, setState] = useState<Known>({ running: true })
  const [round, setRound] = useState(0)
  const asking = useRef(false)
  /** Ends what runs, or what waits to run. */
  const stop = useRef<() => void>(() => undefined)
  // Variants are built anew at every drawing; only another wording of them is another question.
  const asked = JSON.stringify(input.variants)
  const { plan, overlay, class: classId, resource } = input

  useEffect(() => {
    setState(({ result, of }) => ({
      ...(result !== undefined && { result }),
      ...(of !== undefined && { of }),
      running: true,
    }))
    const variants = JSON.parse(asked) as readonly Variant[]
    let current = true
    let end = (): void => undefined
    const start = (): void => {
      const running = compute({ plan, overlay, class: classId, resource, variants })
      end = running.cancel
      void running.result.then((done) => {
        if (!current) return
        const of = { plan, overlay, class: classId, resource, asked, round }
        setState(done.ok ? { result: done.value, running: false, of } : { error: done.error, running: false, of })
      })
    }
    // While a number is typed each digit would be a question of its own: 9, 90, 900.
    const timer = setTimeout(start, asking.current ? PAUSE : 0)
    asking.current = true
    stop.current = () => {
      clearTimeout(timer)
      end()
    }
    return () => {
      current = false
      stop.current()
    }
  }, [compute, plan, overlay, classId, resource, asked, round])

  const { of, ...known } = state
  const isOfThis =
    of?.plan === plan &&
    of.overlay === overlay &&
    of.class === classId &&
    of.resource === resource &&
    of.asked === asked &&
    of.round === round

  return {
    ...known,
    outdated: !isOfThis,
    cancelled: known.cancelled === true,
    again: () => setRound((now) => now + 1),
    cancel: () => {
      stop.current()
      setState((now) => ({ ...now, running: false, cancelled: true }))
    },
  }
}
