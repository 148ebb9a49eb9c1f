import type { Baseline, KeyFigures, NormRow, View } from '../../../shared/engine/view.ts'
import { message, type TextKey } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { formatDifference, formatFigure } from '../../components/format.ts'
import { useActions, useSay, useSession } from '../../state/session.ts'
import css from './Impact.module.css'
import { requiredText } from './NormList.tsx'

type Line = { readonly label: TextKey; readonly before: string; readonly after: string; readonly difference?: string }

const figures: readonly (readonly [keyof KeyFigures, TextKey])[] = [
  ['control', 'screen.kpi.control'],
  ['allocated', 'norms.impact.allocated'],
  ['over', 'screen.kpi.over'],
]
/** Told only where they change. */
const rarer: typeof figures = [
  ['physicians', 'screen.kpi.physicians'],
  ['nurses', 'screen.kpi.nurses'],
]

/** 前 → 后: what the assumptions on screen do to this norm, to the totals and to what falls short. Absent without an assumption. */
export function Impact({ norm }: { readonly norm: string }): React.ReactElement | null {
  const say = useSay()
  const { setWhatIf, writeWhatIf } = useActions()
  const view = useSession((state) => state.view)
  const baseline = useSession((state) => state.baseline)
  const whatIf = useSession((state) => state.whatIf)
  const late = useSession((state) => state.late)
  if (whatIf.length === 0 || view === null || baseline === null) return null
  const lines = linesOf(view, baseline, norm)
  // A norm that is being typed is kept by its own button; only standing assumptions are written from here.
  const standing = whatIf.every(({ type }) => type !== 'putNorm')
  return (
    <section className={css.impact} aria-label={say(message('norms.impact'))} data-stale={late}>
      <h3>{say(message('norms.impact'))}</h3>
      <dl className="num">
        {lines.map(({ label, before, after, difference }) => (
          <div key={label} data-changed={before !== after}>
            <dt>{say(message(label))}</dt>
            <dd>{before}</dd>
            <dd aria-hidden="true">→</dd>
            <dd>{after}</dd>
            <dd>{difference}</dd>
          </div>
        ))}
      </dl>
      {standing ? (
        <div className={css.impactButtons}>
          <Button onClick={() => void setWhatIf([])}>{say(message('screen.whatIf.reset'))}</Button>
          <Button look="primary" onClick={writeWhatIf}>
            {say(message('screen.whatIf.write'))}
          </Button>
        </div>
      ) : null}
    </section>
  )
}

const changed = (lines: readonly Line[]): Line[] => lines.filter(({ before, after }) => before !== after)

function linesOf(view: View, baseline: Baseline, id: string): Line[] {
  const of = (rows: readonly NormRow[] | undefined): string => {
    const row = rows?.find(({ norm }) => norm === id)
    return (row === undefined ? '' : requiredText(row)) || '—'
  }
  const count = (rows: readonly NormRow[] | undefined, status: NormRow['status']): number =>
    (rows ?? []).filter((row) => row.status === status).length
  const numbers = (label: TextKey, before: number | undefined, after: number | undefined): Line[] =>
    before === undefined && after === undefined
      ? []
      : [
          {
            label,
            before: before === undefined ? '—' : formatFigure(before),
            after: after === undefined ? '—' : formatFigure(after),
            ...(before !== undefined && after !== undefined && before !== after
              ? { difference: formatDifference(after - before) }
              : {}),
          },
        ]
  return [
    { label: 'norms.impact.required', before: of(baseline.norms), after: of(view.normRows) },
    ...figures.flatMap(([key, label]) => numbers(label, baseline[key], view.figures[key])),
    ...numbers('norms.impact.short', count(baseline.norms, 'short'), count(view.normRows, 'short')),
    ...changed(numbers('norms.impact.over', count(baseline.norms, 'over'), count(view.normRows, 'over'))),
    ...changed(rarer.flatMap(([key, label]) => numbers(label, baseline[key], view.figures[key]))),
  ]
}
