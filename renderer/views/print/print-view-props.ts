import type { Finding } from '../../../shared/audit/finding.ts'
import type { NormaBridge } from '../../../shared/ipc/bridge.ts'
import type { WorkBridge } from '../../../shared/ipc/work-bridge.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import type { Language } from '../../../shared/text/message.ts'
import type { PrintRequest } from '../../state/session-state.ts'

export type PrintMachine = Pick<NormaBridge, 'edition' | 'savePdf' | 'print' | 'saveExport'> & {
  readonly work?: Pick<WorkBridge, 'savePackage'>
}

export type PrintViewProps = {
  readonly models: readonly TableModel[]
  readonly findings: readonly Finding[]
  readonly title: string
  readonly language: Language
  readonly machine: PrintMachine
  /** The plan file as it would be saved now; absent where there is none to be packed. */
  readonly planText?: () => string
  /** What menu or keyboard asked for. */
  readonly asked: PrintRequest | null
  readonly onAnswered: () => void
  readonly onFinding: (key: string) => void
}
