/** Chinese, the product’s first language. Short, plain, no 请, no exclamation marks, no blame. Same keys in en.ts, by type. */
import { zhAudit } from './zh/audit.ts'
import { zhCli } from './zh/cli.ts'
import { zhCompare } from './zh/compare.ts'
import { zhFile } from './zh/file.ts'
import { zhGrid } from './zh/grid.ts'
import { zhPrint } from './zh/print.ts'
import { zhScreen } from './zh/screen.ts'
import { zhShell } from './zh/shell.ts'
import { zhTables } from './zh/tables.ts'
import { zhTerms } from './zh/terms.ts'
import { zhTrace } from './zh/trace.ts'

export const zh = {
  ...zhTerms,
  ...zhFile,
  ...zhAudit,
  ...zhTrace,
  ...zhTables,
  ...zhCli,
  ...zhScreen,
  ...zhPrint,
  ...zhShell,
  ...zhGrid,
  ...zhCompare,
} as const
