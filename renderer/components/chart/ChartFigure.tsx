import { useMemo, useState } from 'react'
import type { ChartModel, Fill } from '../../../shared/charts/chart-model.ts'
import { scaleOf } from '../../../shared/charts/scale.ts'
import { formatCell } from '../../../shared/export/format-cell.ts'
import { isMissing, missingSign } from '../../../shared/tables/missing-cells.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import { Button } from '../controls/Button.tsx'
import styles from './ChartFigure.module.css'
import { chartRecipe } from './chart-recipe.ts'
import { type ChartRecipe, useChart } from './use-chart.ts'

type Props = { readonly chart: ChartModel; readonly language: Language }

/** Height of one name with so many bars, px. */
const rowHeight = (bars: number): number => 14 + bars * 16

/** A chart with its numbers one key away: the button between them shows the other. */
export function ChartFigure({ chart, language }: Props): React.ReactElement {
  const [asTable, setAsTable] = useState(false)
  const words = (...args: Parameters<typeof message>): string => say(language, message(...args))
  const { from } = scaleOf(chart)
  const cut = chart.arrangement === 'steps' && from > 0
  return (
    <figure className={styles.figure}>
      <figcaption>
        <b>{chart.title}</b>
        <span>
          {chart.unit === '' ? null : words('chart.unitLine', { unit: chart.unit })}
          {cut ? words('chart.axisFrom', { from }) : null}
        </span>
        {asTable || chart.arrangement === 'steps' ? null : <Legend chart={chart} />}
        <Button look="bare" onClick={() => setAsTable(!asTable)}>
          {words(asTable ? 'chart.show.chart' : 'chart.show.table')}
        </Button>
      </figcaption>
      {asTable ? <Numbers table={chart.table} /> : <Drawing chart={chart} />}
      {chart.notes.map((note) => (
        <p key={note.key}>{say(language, note)}</p>
      ))}
    </figure>
  )
}

const swatches: Readonly<Record<Fill, string | undefined>> = {
  light: styles.light,
  hatched: styles.hatched,
  dark: styles.dark,
  dotted: styles.dotted,
}

function Legend({ chart }: { readonly chart: ChartModel }): React.ReactElement {
  return (
    <span className={styles.legend} aria-hidden="true">
      {chart.series.map(({ label, fill }) => (
        <span key={label}>
          <i className={swatches[fill]} /> {label}
        </span>
      ))}
      {chart.ticks === undefined ? null : (
        <span>
          <i className={styles.tick} /> {chart.ticks.label}
        </span>
      )}
    </span>
  )
}

function Drawing({ chart }: { readonly chart: ChartModel }): React.ReactElement {
  const recipe = useMemo((): ChartRecipe => (ink) => chartRecipe(chart, ink), [chart])
  const canvas = useChart(recipe)
  const bars = chart.arrangement === 'mirror' ? 1 : chart.series.length
  return (
    <div className={styles.canvas} style={{ height: `${chart.labels.length * rowHeight(bars) + 16}px` }}>
      <canvas ref={canvas} role="img" aria-label={chart.alt} />
    </div>
  )
}

function Numbers({ table }: { readonly table: TableModel }): React.ReactElement {
  return (
    <table className={`${styles.table} num`}>
      <thead>
        <tr>
          <th scope="col">{table.rowHead}</th>
          {table.columns.map((column) => (
            <th key={column.key} scope="col">
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.label}</th>
            {table.columns.map((column) => (
              <td key={column.key}>{isMissing(row, column) ? missingSign : formatCell(row, column, 'screen')}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
