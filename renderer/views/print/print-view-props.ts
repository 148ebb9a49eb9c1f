import type { Finding } from '../../../shared/audit/finding.ts'
import type { NormaBridge } from '../../../shared/ipc/bridge.ts'
import type { TableSpec } from '../../../shared/plan/schema/table.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import type { Language } from '../../../shared/text/message.ts'
import type { PrintRequest } from '../../state/session-state.ts'

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
  readonly machine: Pick<NormaBridge, 'edition' | 'savePdf' | 'print' | 'saveExport'>
  /** What menu or keyboard asked for. */
  readonly asked: PrintRequest | null
  readonly onAnswered: () => void
  readonly onFinding: (key: string) => void
}
