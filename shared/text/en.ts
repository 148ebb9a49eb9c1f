/** English beside Chinese: the same keys by type. */
import { enAudit } from './en/audit.ts'
import { enCli } from './en/cli.ts'
import { enCompare } from './en/compare.ts'
import { enFile } from './en/file.ts'
import { enGrid } from './en/grid.ts'
import { enPrint } from './en/print.ts'
import { enScreen } from './en/screen.ts'
import { enShell } from './en/shell.ts'
import { enTables } from './en/tables.ts'
import { enTerms } from './en/terms.ts'
import { enTrace } from './en/trace.ts'

export const en = {
  ...enTerms,
  ...enFile,
  ...enAudit,
  ...enTrace,
  ...enTables,
  ...enCli,
  ...enScreen,
  ...enPrint,
  ...enShell,
  ...enGrid,
  ...enCompare,
}
