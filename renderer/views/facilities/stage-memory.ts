/** What the stage keeps while another one is shown: texts that wait to be mended must not be lost by a look elsewhere. */
import type { Condition } from '../../../shared/facilities/filter.ts'
import type { SortBy } from '../../../shared/facilities/sort.ts'
import type { WaitingByScenario } from './pending-cells.ts'

export type Arrangement = {
  readonly conditions: readonly Condition[]
  readonly sort: SortBy | undefined
  /** '' none, 'class', or the key of a column. */
  readonly groupBy: string
}

export type StageMemory = { readonly waiting: WaitingByScenario; readonly arrangement: Arrangement }

export const freshMemory: StageMemory = {
  waiting: new Map(),
  arrangement: { conditions: [], sort: undefined, groupBy: '' },
}

// By the actions of a session, and the plan it has open.
const memories = new WeakMap<object, { readonly plan: string; readonly memory: StageMemory }>()

export function recallStage(session: object, plan: string): StageMemory {
  const known = memories.get(session)
  return known?.plan === plan ? known.memory : freshMemory
}

export function rememberStage(session: object, plan: string, memory: StageMemory): void {
  memories.set(session, { plan, memory })
}
