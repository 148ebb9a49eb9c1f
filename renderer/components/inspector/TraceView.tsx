import type { Trace, TraceInput, TraceStep } from '../../../shared/engine/trace.ts'
import { type Language, type Message, message, planWord, say } from '../../../shared/text/message.ts'
import { formatFigure, formatNumber } from '../format.ts'
import { keyed } from '../keyed.ts'
import { lineRanges } from '../line-ranges.ts'
import css from './Inspector.module.css'

type Props = { readonly language: Language; readonly trace: Trace; readonly decimals?: number | undefined }

/** From the result to the formula, the steps, the inputs and the line they stand in. */
export function TraceView({ language, trace, decimals }: Props) {
  const { value, unit, formula, steps, inputs, reason } = trace
  const t = (key: Parameters<typeof message>[0]): string => say(language, message(key))
  return (
    <>
      <div className={css.result}>
        {value === undefined ? (
          <p className={css.noValue}>{t('inspector.noValue')}</p>
        ) : (
          <p className={css.big}>
            {typeof value === 'number'
              ? decimals === undefined
                ? formatFigure(value)
                : formatNumber(value, decimals)
              : value}{' '}
            <em>{planWord(language, unit)}</em>
          </p>
        )}
        {formula.length > 1 && <p className={css.formula}>{formula}</p>}
        {reason !== undefined && <p className={css.why}>{say(language, reason)}</p>}
      </div>
      {steps.length > 0 && (
        <ol className={css.steps} aria-label={t('inspector.steps')}>
          {steps.map((step) => (
            <Step key={JSON.stringify(step)} language={language} step={step} />
          ))}
        </ol>
      )}
      {inputs.length > 0 && <Inputs language={language} inputs={inputs} />}
    </>
  )
}

/** More inputs than this are the rows of a sum: one line each. */
const FEW = 6

function Inputs({ language, inputs }: { readonly language: Language; readonly inputs: readonly TraceInput[] }) {
  const t = (key: Parameters<typeof message>[0], args?: Parameters<typeof message>[1]): string =>
    say(language, message(key, args))
  const titles = new Set(inputs.flatMap(({ source }) => source?.title ?? []))
  const [title] = titles
  // One document behind all of them is named once.
  const shared = titles.size === 1 ? title : undefined
  return (
    <section className={css.inputs} aria-label={t('inspector.inputs')}>
      <h3>
        <span>{shared === undefined ? t('inspector.inputs') : t('inspector.inputsOf', { title: shared })}</span>
        {inputs.length > FEW && <span>{t('inspector.inputsCount', { count: inputs.length })}</span>}
      </h3>
      <ul className={inputs.length > FEW ? css.many : css.few}>
        {keyed(inputs, (input) => JSON.stringify(input)).map(({ key, item }) => (
          <Input key={key} language={language} input={item} shared={shared} />
        ))}
      </ul>
    </section>
  )
}

function Step({
  language,
  step: { label, expression, result, note },
}: {
  readonly language: Language
  readonly step: TraceStep
}) {
  const shown = result === undefined ? undefined : formatFigure(result)
  return (
    <li>
      <span className={css.stepLabel}>{say(language, label)}</span>
      <b>
        {expression}
        {shown !== undefined && expression !== shown && (
          <>
            {expression === '' ? '' : /^[\d.,−]+$/.test(expression) ? ' → ' : ' = '}
            <u>{shown}</u>
          </>
        )}
      </b>
      {note !== undefined && <small>{say(language, note)}</small>}
    </li>
  )
}

/** Official text needs no tag; everything less sure says what it is. */
const doubtful = { secondary: false, unverified: true, assumption: true, implied: true } as const

function Input({
  language,
  input: { name, value, unit, source },
  shared,
}: {
  readonly language: Language
  readonly input: TraceInput
  readonly shared: string | undefined
}) {
  const t = (key: Parameters<typeof message>[0], args?: Parameters<typeof message>[1]): string =>
    say(language, message(key, args))
  return (
    <li className={css.input}>
      <b>
        {value === undefined ? '—' : formatFigure(value)}
        {unit !== '' && <em>{planWord(language, unit)}</em>}
      </b>
      <div>
        <p>{say(language, name)}</p>
        {source?.quote !== undefined && <blockquote>“{source.quote.replace(/^[“"]|[”"]$/g, '')}”</blockquote>}
        {source !== undefined && (
          <small>
            {[
              ...(source.title === shared ? [] : [source.title]),
              ...(source.place === undefined ? [] : [source.place]),
              ...(source.lines === undefined || source.lines.length === 0
                ? []
                : [t('inspector.lines', { lines: lineRanges(source.lines).join(t('screen.and')) })]),
            ].join(' ')}{' '}
            {source.status !== 'official' && (
              <span className={doubtful[source.status] ? css.doubt : css.tag}>
                {say(language, statusWord(source.status))}
              </span>
            )}
          </small>
        )}
        {source?.note !== undefined && <small>{source.note}</small>}
        {source?.interval !== undefined && (
          <small>
            {t('inspector.interval', {
              low: formatFigure(source.interval.low),
              high: formatFigure(source.interval.high),
            })}
          </small>
        )}
      </div>
    </li>
  )
}

const statusWord = (status: NonNullable<TraceInput['source']>['status']): Message => message(`source.${status}`)
