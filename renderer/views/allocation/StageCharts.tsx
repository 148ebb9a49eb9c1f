import type { KeyFigures } from '../../../shared/engine/view.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import type { Language } from '../../../shared/text/message.ts'
import css from './AllocationView.module.css'
import { ControlChart } from './ControlChart.tsx'
import { controlLine } from './control-line.ts'
import { ExcessChart } from './ExcessChart.tsx'

type Props = {
  readonly language: Language
  readonly unit: string
  /** Name of the control total. */
  readonly name: string
  readonly year: number
  readonly table: TableModel
  readonly figures: KeyFigures
  readonly baseline: KeyFigures | undefined
}

/** Under the table of all beds: the control total over the population, and where the plan exceeds it. */
export function StageCharts({ language, unit, name, year, table, figures, baseline }: Props): React.ReactElement {
  return (
    <div className={css.charts}>
      <ControlChart
        language={language}
        unit={unit}
        name={name}
        year={year}
        line={controlLine(figures, baseline)}
        unplanned={figures.planned === undefined}
      />
      <ExcessChart language={language} table={table} over={figures.over} />
    </div>
  )
}
