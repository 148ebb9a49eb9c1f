import type { Finding } from '../../../shared/audit/finding.ts'
import type { Result } from '../../../shared/base/result.ts'
import type { NormaBridge } from '../../../shared/ipc/bridge.ts'
import type { WorkBridge } from '../../../shared/ipc/work-bridge.ts'
import type { TableSpec } from '../../../shared/plan/schema/table.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import type { Language, Message } from '../../../shared/text/message.ts'
import type { PrintRequest } from '../../state/session-state.ts'
import type { OfficeJob } from '../../worker/office-core.ts'

export type OfficeOrder = Pick<OfficeJob, 'format' | 'tables' | 'options'>

export type PrintMachine = Pick<NormaBridge, 'edition' | 'savePdf' | 'print' | 'saveExport'> & {
  readonly work?: Pick<WorkBridge, 'savePackage'>
}

export type PrintViewProps = {
  readonly models: readonly TableModel[]
  /** Tables that may be added, and those of the plan that may be taken away again. */
  readonly offered: readonly TableSpec[]
  readonly removable: ReadonlySet<string>
  readonly onAdd: (table: TableSpec) => void
  readonly onRemove: (table: TableModel) => void
  readonly findings: readonly Finding[]
  readonly title: string
  readonly language: Language
  readonly machine: PrintMachine
  /** The plan file as it would be saved now; absent where there is none to be packed. */
  readonly planText?: () => string
  /** Makes a Word or Excel file of the tables named, away from the screen’s thread. */
  readonly makeOffice: (order: OfficeOrder) => Promise<Result<Uint8Array, Message>>
  /** What menu or keyboard asked for. */
  /** Id of the table to open on, and that it was. */
  readonly openAt?: string | null
  readonly onOpened?: () => void
  readonly asked: PrintRequest | null
  readonly onAnswered: () => void
  readonly onFinding: (key: string) => void
}
