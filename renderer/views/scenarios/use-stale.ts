import { useMemo } from 'react'
import { resolveScenario } from '../../../shared/scenario/resolve.ts'
import { useSession } from '../../state/session.ts'

const none: ReadonlyMap<string, number> = new Map()

/** How many changes of each 方案, those it is based on included, no longer apply. */
export function useStale(): ReadonlyMap<string, number> {
  const plan = useSession((state) => state.document?.plan)
  return useMemo(
    () =>
      plan === undefined
        ? none
        : new Map(plan.scenarios.map((scenario) => [scenario.id, resolveScenario(plan, scenario).stale.length])),
    [plan],
  )
}
