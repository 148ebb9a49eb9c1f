import type { Address } from '../../../shared/compare/cell-measure.ts'
import type { Message } from '../../../shared/text/message.ts'
import type { ScenarioEntry } from '../../components/switcher/scenario-entries.ts'
import { useSession } from '../../state/session.ts'
import type { WhySteps } from '../../worker/questions.ts'
import { useQuestion } from './use-question.ts'

/** The steps from the reference to every other 方案 for one cell, and the first reason why one has none. */
export function useWhy(
  cell: Address,
  compared: readonly ScenarioEntry[],
  reference: ScenarioEntry,
): { readonly steps: readonly WhySteps[]; readonly problem: Message | undefined } {
  const order = useSession((state) => state.comparing.order)
  const ids = compared.flatMap(({ id }) => (id === reference.id ? [] : [id]))
  const reply = useQuestion({ type: 'why', reference: reference.id, ids, cell, ...(order !== null && { order }) })
  const why = reply?.why ?? []
  return {
    steps: why.flatMap((one) => (one.ok ? [one.value] : [])),
    problem: why.flatMap((one) => (one.ok ? [] : [one.error]))[0],
  }
}
