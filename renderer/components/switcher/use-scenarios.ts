import { useMemo } from 'react'
import { BASELINE } from '../../../shared/plan/schema/change.ts'
import { message } from '../../../shared/text/message.ts'
import { useSay, useSession } from '../../state/session.ts'
import { type ScenarioEntry, scenarioEntries } from './scenario-entries.ts'

const none: readonly ScenarioEntry[] = []

/** Every 方案 of the open plan, the baseline first, and which of them is shown. */
export function useScenarios(): {
  readonly entries: readonly ScenarioEntry[]
  readonly active: ScenarioEntry | undefined
} {
  const baseline = useSay()(message('compare.baseline'))
  const plan = useSession((state) => state.document?.plan)
  const shown = useSession((state) => state.scenario ?? BASELINE)
  const entries = useMemo(() => (plan === undefined ? none : scenarioEntries(plan, baseline)), [plan, baseline])
  return { entries, active: entries.find(({ id }) => id === shown) }
}
