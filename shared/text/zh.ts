/** Chinese, the product’s first language. Short, plain, no 请, no exclamation marks, no blame. Same keys in en.ts, by type. */
import { zhAllocation } from './zh/allocation.ts'
import { zhAllocationStage } from './zh/allocation-stage.ts'
import { zhAnnex } from './zh/annex.ts'
import { zhAudit } from './zh/audit.ts'
import { zhBegin } from './zh/begin.ts'
import { zhCharts } from './zh/charts.ts'
import { zhCli } from './zh/cli.ts'
import { zhCompare } from './zh/compare.ts'
import { zhDrafts } from './zh/drafts.ts'
import { zhFacilitiesStage } from './zh/facilities-stage.ts'
import { zhFacilityLife } from './zh/facility-life.ts'
import { zhFile } from './zh/file.ts'
import { zhGrid } from './zh/grid.ts'
import { zhHelp } from './zh/help.ts'
import { zhNorm } from './zh/norm.ts'
import { zhNormStage } from './zh/norm-stage.ts'
import { zhOffice } from './zh/office.ts'
import { zhOwnTable } from './zh/own-table.ts'
import { zhPopulation } from './zh/population.ts'
import { zhPopulationImport } from './zh/population-import.ts'
import { zhPopulationStage } from './zh/population-stage.ts'
import { zhPrint } from './zh/print.ts'
import { zhProgress } from './zh/progress.ts'
import { zhScenarioStage } from './zh/scenario-stage.ts'
import { zhScreen } from './zh/screen.ts'
import { zhShell } from './zh/shell.ts'
import { zhStatisticsImport } from './zh/statistics-import.ts'
import { zhTables } from './zh/tables.ts'
import { zhTerms } from './zh/terms.ts'
import { zhTrace } from './zh/trace.ts'
import { zhUncertainty } from './zh/uncertainty.ts'
import { zhWork } from './zh/work.ts'

export const zh = {
  ...zhTerms,
  ...zhAllocation,
  ...zhFile,
  ...zhFacilitiesStage,
  ...zhAudit,
  ...zhTrace,
  ...zhTables,
  ...zhCli,
  ...zhScreen,
  ...zhNorm,
  ...zhNormStage,
  ...zhPrint,
  ...zhOffice,
  ...zhShell,
  ...zhGrid,
  ...zhPopulation,
  ...zhPopulationImport,
  ...zhPopulationStage,
  ...zhHelp,
  ...zhPrint,
  ...zhShell,
  ...zhGrid,
  ...zhWork,
  ...zhCompare,
  ...zhBegin,
  ...zhScenarioStage,
  ...zhUncertainty,
  ...zhDrafts,
  ...zhProgress,
  ...zhFacilityLife,
  ...zhStatisticsImport,
  ...zhAllocationStage,
  ...zhOwnTable,
  ...zhAnnex,
  ...zhCharts,
} as const
