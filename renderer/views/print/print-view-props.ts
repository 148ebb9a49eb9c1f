import type { Finding } from '../../../shared/audit/finding.ts'
import type { Result } from '../../../shared/base/result.ts'
import type { NormaBridge } from '../../../shared/ipc/bridge.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import type { Language, Message } from '../../../shared/text/message.ts'
import type { PrintRequest } from '../../state/session-state.ts'
import type { OfficeJob } from '../../worker/office-core.ts'

export type OfficeOrder = Pick<OfficeJob, 'format' | 'tables' | 'options'>

export type PrintViewProps = {
  readonly models: readonly TableModel[]
  readonly findings: readonly Finding[]
  readonly title: string
  readonly language: Language
  readonly machine: Pick<NormaBridge, 'edition' | 'savePdf' | 'print' | 'saveExport'>
  /** Makes a Word or Excel file of the tables named, away from the screen’s thread. */
  readonly makeOffice: (order: OfficeOrder) => Promise<Result<Uint8Array, Message>>
  /** What menu or keyboard asked for. */
  readonly asked: PrintRequest | null
  readonly onAnswered: () => void
  readonly onFinding: (key: string) => void
}
