import { NORM_LIST } from '../../../shared/engine/norm-cell.ts'
import type { TraceStep } from '../../../shared/engine/trace.ts'
import type { NormRow } from '../../../shared/engine/view.ts'
import type { Norm } from '../../../shared/plan/schema/norm.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { message, planWord } from '../../../shared/text/message.ts'
import { formatFigure } from '../../components/format.ts'
import { TraceView } from '../../components/inspector/TraceView.tsx'
import { useActions, useSay, useSession } from '../../state/session.ts'
import { requiredText } from './NormList.tsx'
import css from './NormPanel.module.css'
import { NormStatus } from './NormStatus.tsx'
import { requiredUnit } from './shape-cells.ts'

type Props = { readonly norm: Norm; readonly row: NormRow | undefined; readonly plan: Plan; readonly compared: boolean }

/** The number of the target year, how the plan stands to it, and on request why it is this number. */
export function NormResult({ norm, row, plan, compared }: Props): React.ReactElement {
  const say = useSay()
  const { setNormWhy } = useActions()
  const language = useSession((state) => state.language)
  const why = useSession((state) => state.why)
  const open = useSession((state) => state.normWhy)
  const unit = planWord(language, requiredUnit(norm, { say, plan }))
  const status = row?.status ?? 'unknown'
  const required = row === undefined ? '' : requiredText(row)
  const trace = why !== null && why.cell.table === NORM_LIST && why.cell.row === norm.id ? why : null
  const short = shortened(trace?.trace?.steps ?? [])
  return (
    <section className={css.result} aria-label={say(message('norms.result', { year: plan.targetYear }))}>
      <div className={css.resultLine}>
        <span>{say(message('norms.result', { year: plan.targetYear }))}</span>
        <b className="num">
          {required || '—'} <em>{required === '' ? '' : unit}</em>
        </b>
        <NormStatus row={row} status={status} guides={norm.shape === 'reserve'} compared={compared} />
      </div>
      {short === '' || required === '' || open ? null : <p className={`${css.expression} num`}>{short}</p>}
      {row?.actual === undefined ? null : (
        <p className={`${css.note} num`}>{say(message('norms.provided', { value: formatFigure(row.actual), unit }))}</p>
      )}
      {row?.per100000 === undefined ? null : (
        <p className={`${css.note} num`}>
          {say(message('norms.per100000', { value: formatFigure(row.per100000), unit }))}
        </p>
      )}
      {row?.reason === undefined ? null : <p className={css.note}>{row.reason}</p>}
      <Parts row={row} />
      <button
        type="button"
        className={css.why}
        aria-expanded={open}
        aria-keyshortcuts="Shift+F1"
        onClick={() => setNormWhy(!open)}
      >
        {say(message('inspector.title'))} <kbd>Shift F1</kbd>
      </button>
      {open ? (
        <div className={css.trace}>
          {trace?.trace === undefined ? (
            <p className={css.note}>
              {trace?.reason === undefined ? say(message('inspector.waiting')) : say(trace.reason)}
            </p>
          ) : (
            <>
              <p className={css.note}>{say(trace.trace.title)}</p>
              <TraceView language={language} trace={trace.trace} />
            </>
          )}
        </div>
      ) : null}
    </section>
  )
}

/** The steps in one line. A calculation that begins anew, for the upper end of a range, stands apart from the one before. */
const shortened = (steps: readonly TraceStep[]): string =>
  steps.reduce((line, { expression, result }) => {
    const words = arithmetic(expression, result)
    if (line === '') return words
    return `${line}${isFigure(expression) ? ' → ' : '；'}${words}`
  }, '')

const isFigure = (expression: string): boolean => /^[\d.,−]+$/.test(expression)

/** 0.58 × 406890 ÷ 1000 = 235.9962 in one line; a step that only rounds adds its result. */
const arithmetic = (expression: string, result: number | undefined): string => {
  const shown = result === undefined ? '' : formatFigure(result)
  if (isFigure(expression)) return shown || expression
  return shown === '' ? expression : `${expression} = ${shown}`
}

/** Counties or facilities the norm is held against, one line each. */
function Parts({ row }: { readonly row: NormRow | undefined }): React.ReactElement | null {
  const say = useSay()
  if (row === undefined || row.parts.length === 0) return null
  return (
    <details className={css.more}>
      <summary>{say(message('norms.parts', { count: row.parts.length }))}</summary>
      <ul className={`${css.parts} num`}>
        {row.parts.map((part) => (
          <li key={part.label}>
            <span>{part.label}</span>
            <b>{requiredText(part) || '—'}</b>
            <NormStatus row={{ ...row, ...part }} status={part.status} />
          </li>
        ))}
      </ul>
    </details>
  )
}
