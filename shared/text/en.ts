/** English beside Chinese: the same keys by type. */
import { enAllocation } from './en/allocation.ts'
import { enAllocationStage } from './en/allocation-stage.ts'
import { enAnnex } from './en/annex.ts'
import { enAudit } from './en/audit.ts'
import { enBegin } from './en/begin.ts'
import { enCharts } from './en/charts.ts'
import { enCli } from './en/cli.ts'
import { enCompare } from './en/compare.ts'
import { enDrafts } from './en/drafts.ts'
import { enFacilitiesStage } from './en/facilities-stage.ts'
import { enFacilityLife } from './en/facility-life.ts'
import { enFile } from './en/file.ts'
import { enGrid } from './en/grid.ts'
import { enHelp } from './en/help.ts'
import { enNorm } from './en/norm.ts'
import { enNormStage } from './en/norm-stage.ts'
import { enOffice } from './en/office.ts'
import { enOwnTable } from './en/own-table.ts'
import { enPopulation } from './en/population.ts'
import { enPopulationImport } from './en/population-import.ts'
import { enPopulationStage } from './en/population-stage.ts'
import { enPrint } from './en/print.ts'
import { enProgress } from './en/progress.ts'
import { enScenarioStage } from './en/scenario-stage.ts'
import { enScreen } from './en/screen.ts'
import { enShell } from './en/shell.ts'
import { enStatisticsImport } from './en/statistics-import.ts'
import { enTables } from './en/tables.ts'
import { enTerms } from './en/terms.ts'
import { enTrace } from './en/trace.ts'
import { enUncertainty } from './en/uncertainty.ts'
import { enWork } from './en/work.ts'

export const en = {
  ...enTerms,
  ...enAllocation,
  ...enFile,
  ...enFacilitiesStage,
  ...enAudit,
  ...enTrace,
  ...enTables,
  ...enCli,
  ...enScreen,
  ...enNorm,
  ...enNormStage,
  ...enPrint,
  ...enOffice,
  ...enShell,
  ...enGrid,
  ...enPopulation,
  ...enPopulationImport,
  ...enPopulationStage,
  ...enHelp,
  ...enPrint,
  ...enShell,
  ...enGrid,
  ...enWork,
  ...enCompare,
  ...enBegin,
  ...enScenarioStage,
  ...enUncertainty,
  ...enDrafts,
  ...enProgress,
  ...enFacilityLife,
  ...enStatisticsImport,
  ...enAllocationStage,
  ...enOwnTable,
  ...enAnnex,
  ...enCharts,
}
