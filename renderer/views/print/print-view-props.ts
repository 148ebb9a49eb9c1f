import type { Finding } from '../../../shared/audit/finding.ts'
import type { Result } from '../../../shared/base/result.ts'
import type { NormaBridge } from '../../../shared/ipc/bridge.ts'
import type { WorkBridge } from '../../../shared/ipc/work-bridge.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { Language, Message } from '../../../shared/text/message.ts'
import type { PrintRequest } from '../../state/session-state.ts'
import type { RunAnnexJob } from '../../worker/jobs/run-annex-job.ts'

export type PrintMachine = Pick<NormaBridge, 'edition' | 'savePdf' | 'print' | 'saveExport'> & {
  readonly work?: Pick<WorkBridge, 'savePackage'>
}

export type Commit = (changes: readonly Change[], label: Message) => Result<null, Message>

export type PrintViewProps = {
  /** The stored plan; `overlay` is the what-if that lies over it. */
  readonly plan: Plan
  readonly overlay: readonly Change[]
  /** Id of the 方案 that is shown: the overlay begins with its changes. */
  readonly scenario?: string | null
  readonly findings: readonly Finding[]
  readonly language: Language
  readonly machine: PrintMachine
  /** The plan file as it would be saved now; absent where there is none to be packed. */
  readonly planText?: () => string
  /** Lays out, draws tables and writes files away from the screen’s thread. */
  readonly run: RunAnnexJob
  readonly commit: Commit
  /** What menu or keyboard asked for, and whether the planner was looking at these pages when he did. */
  readonly asked: { readonly request: PrintRequest; readonly fromElsewhere: boolean } | null
  readonly onAnswered: () => void
  /** Id of the annex to open on; absent: the plan’s own. */
  readonly annex?: string
  readonly onAnnex?: (id: string) => void
  /** Id of the table to open on, and that it was. */
  readonly openAt?: string | null
  readonly onOpened?: () => void
  readonly onFinding: (key: string) => void
}
