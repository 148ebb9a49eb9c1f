import type { Finding } from '../../../shared/audit/finding.ts'
import type { NormaBridge } from '../../../shared/ipc/bridge.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import type { Language } from '../../../shared/text/message.ts'
import type { PrintRequest } from '../../state/session-state.ts'

export type PrintViewProps = {
  readonly models: readonly TableModel[]
  readonly findings: readonly Finding[]
  readonly title: string
  readonly language: Language
  readonly machine: Pick<NormaBridge, 'edition' | 'savePdf' | 'print' | 'saveExport'>
  /** What menu or keyboard asked for. */
  readonly asked: PrintRequest | null
  readonly onAnswered: () => void
  readonly onFinding: (key: string) => void
}
