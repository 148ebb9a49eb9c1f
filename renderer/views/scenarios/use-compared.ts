import type { ScenarioEntry } from '../../components/switcher/scenario-entries.ts'
import { useScenarios } from '../../components/switcher/use-scenarios.ts'
import { useSession } from '../../state/session.ts'
import { firstCompared } from './first-compared.ts'

/** The 方案 that are compared, in the planner’s order, and the one they are held against. One that is gone is not among them. */
export function useCompared(): {
  readonly entries: readonly ScenarioEntry[]
  readonly compared: readonly ScenarioEntry[]
  readonly reference: ScenarioEntry | undefined
} {
  const { entries, active } = useScenarios()
  const ids = useSession((state) => state.comparing.ids)
  const wanted = useSession((state) => state.comparing.reference)
  const compared = ids === null ? firstCompared(entries, active) : entries.filter(({ id }) => ids.includes(id))
  return { entries, compared, reference: compared.find(({ id }) => id === wanted) ?? compared[0] }
}
