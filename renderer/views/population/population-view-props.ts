import type { View } from '../../../shared/engine/view.ts'
import type { NormaBridge } from '../../../shared/ipc/bridge.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { Language, Message } from '../../../shared/text/message.ts'

export type Commit = (changes: readonly Change[], label: Message) => Message | undefined

export type PopulationViewProps = {
  /** The plan as it is saved; the view beside it holds the what-if too. */
  readonly plan: Plan
  readonly view: View
  readonly language: Language
  readonly computing: boolean
  readonly machine: Pick<NormaBridge, 'saveExport'>
  /** One undoable step; answers why it was refused. */
  readonly onCommit: Commit
  readonly onUndo: () => void
  readonly onRedo: () => void
  readonly onFinding: (key: string) => void
}
