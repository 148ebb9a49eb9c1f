/** English beside Chinese: the same keys by type. */
import { enAudit } from './en/audit.ts'
import { enCli } from './en/cli.ts'
import { enFile } from './en/file.ts'
import { enGrid } from './en/grid.ts'
import { enHelp } from './en/help.ts'
import { enPrint } from './en/print.ts'
import { enScreen } from './en/screen.ts'
import { enShell } from './en/shell.ts'
import { enTables } from './en/tables.ts'
import { enTerms } from './en/terms.ts'
import { enTrace } from './en/trace.ts'
import { enWork } from './en/work.ts'

export const en = {
  ...enTerms,
  ...enFile,
  ...enAudit,
  ...enTrace,
  ...enTables,
  ...enCli,
  ...enScreen,
  ...enHelp,
  ...enPrint,
  ...enShell,
  ...enGrid,
  ...enWork,
}
