import { useMemo } from 'react'
import type { MethodName } from '../../../shared/plan/schema/projection-method.ts'
import { message } from '../../../shared/text/message.ts'
import { type ChartRecipe, useChart } from '../../components/chart/use-chart.ts'
import { formatNumber } from '../../components/format.ts'
import { useSay } from '../../state/session.ts'
import { type ChartData, chartData, valueRange } from './chart-data.ts'
import { type ChartWords, historyRecipe } from './history-recipe.ts'
import css from './PopulationView.module.css'
import type { Subject } from './use-population.ts'

type Props = {
  readonly subject: Subject
  readonly shown: MethodName | undefined
  readonly years: readonly number[]
  readonly level: number
}

/** History and what each method makes of it. Its tables are the history beside it and the list of methods. */
export function HistoryChart({ subject, shown, years, level }: Props): React.ReactElement {
  const say = useSay()
  const data = chartData(subject, shown, years, (method) => say(message(`population.method.${method}`)))
  const words: ChartWords = {
    history: say(message('people.chart.history')),
    projection: say(message('people.chart.projection')),
    run: say(message('people.chart.run')),
  }
  const shape = JSON.stringify({ data, words })
  const recipe = useMemo((): ChartRecipe => {
    const drawn = JSON.parse(shape) as { data: ChartData; words: ChartWords }
    return (ink) => historyRecipe(drawn.data, drawn.words, ink)
  }, [shape])
  const canvas = useChart(recipe)
  const { min } = valueRange(data)
  const ends = data.lines.map(({ name, points }) => `${name} ${formatNumber(points.at(-1)?.y ?? 0, 2)}`)
  const counted = subject.history.map(({ year, persons }) => `${year} ${formatNumber(persons)}`)
  return (
    <figure className={css.figure}>
      <figcaption>
        <b>{say(message(`term.${subject.kind}`))}</b>
        <span>
          {[
            say(message('people.chart.unit')),
            ...(min > 0 ? [say(message('people.chart.from', { min: Number(min.toFixed(2)) }))] : []),
            ...(subject.series?.reconciled === undefined
              ? []
              : [say(message('people.reconciled', { by: `population.by.${subject.series.reconciled}` }))]),
            ...(data.band.length > 0 ? [say(message('people.chart.band', { level }))] : []),
          ].join(say(message('screen.comma')))}
        </span>
      </figcaption>
      <div className={css.canvas}>
        <canvas
          ref={canvas}
          role="img"
          aria-label={say(message('people.chart.alt', { history: counted.join('; '), ends: ends.join('; ') }))}
        />
      </div>
    </figure>
  )
}
