import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { Progress } from '../../../shared/plan/schema/progress.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { TextField } from '../../components/controls/TextField.tsx'
import { formatDifference, formatNumber } from '../../components/format.ts'
import { scrollRegion } from '../../components/scroll-region.ts'
import { useActions, useSay } from '../../state/session.ts'
import type { ShownProgress } from '../../worker/analysis-questions.ts'
import { NumberField } from '../population/NumberField.tsx'
import { ProgressChart } from './ProgressChart.tsx'
import css from './progress.module.css'
import { setActual } from './progress-edits.ts'
import { shownFigure, Words } from './StatusWords.tsx'

type Props = { readonly plan: Plan; readonly record: Progress; readonly line: ShownProgress }

/** One item: its chart, and every year with what is due, what was reached, from where that is known, and why it was missed. */
export function ProgressDetail({ plan, record, line }: Props): React.ReactElement {
  const say = useSay()
  const { commit } = useActions()
  const name = line.measure?.label ?? line.id
  const { percent = false, decimals = 0, unit } = line.measure ?? {}
  const scale = percent ? 100 : 1
  const years = Array.from({ length: plan.targetYear - plan.baseYear + 1 }, (_, i) => plan.baseYear + i)
  const put = (year: number, set: Parameters<typeof setActual>[2]): Message | undefined => {
    const done = commit([setActual(record, year, set)], message('progress.edit.actual', { name, year }))
    return done.ok ? undefined : done.error
  }
  return (
    <div className={css.detail} {...scrollRegion}>
      <div className={css.detailHead}>
        <h4>{name}</h4>
        {line.reaches === undefined ? null : (
          <span className={css.quiet}>{say(message(line.reaches ? 'progress.reaches' : 'progress.misses'))}</span>
        )}
      </div>
      {line.path.length === 0 ? (
        <p className={css.note}>{say(message('progress.noTarget'))}</p>
      ) : (
        <ProgressChart line={line} name={name} baseYear={plan.baseYear} targetYear={plan.targetYear} />
      )}
      <table className={`${css.table} ${css.years} num`} aria-label={name}>
        <thead>
          <tr>
            {(['year', 'path', 'actual', 'distance', 'status', 'source', 'reason'] as const).map((head) => (
              <th key={head} scope="col">
                {say(message(`progress.${head}`))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => {
            const point = line.points.find((p) => p.year === year)
            const due = line.path.find((p) => p.year === year)?.value
            return (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td>{shownFigure(line, due)}</td>
                <td>
                  <NumberField
                    bare
                    {...(percent ? { unit: '%' } : unit === undefined ? {} : { unit })}
                    label={say(message('progress.actualOf', { name, year }))}
                    shown={
                      point === undefined ? '' : formatNumber(point.actual * scale, placesOf(point.actual * scale))
                    }
                    options={{ allowEmpty: true, max: 1e12, ...(line.points.length > 0 && {}) }}
                    onNumber={(value) =>
                      put(year, value === null ? null : { value: percent ? Math.round(value * 1e6) / 1e8 : value })
                    }
                  />
                </td>
                <td>{point?.distance === undefined ? '—' : formatDifference(point.distance * scale, decimals)}</td>
                <td>{point === undefined ? '' : <Words status={point.status} />}</td>
                {(['source', 'reason'] as const).map((field) => (
                  <td key={field}>
                    {point === undefined ? (
                      ''
                    ) : (
                      <TextField
                        bare
                        label={say(message(`progress.${field}Of`, { name, year }))}
                        shown={point[field] ?? ''}
                        onText={(text) => put(year, { [field]: text })}
                      />
                    )}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const placesOf = (value: number): number =>
  Math.min(6, String(Math.round(value * 1e6) / 1e6).split('.')[1]?.length ?? 0)
