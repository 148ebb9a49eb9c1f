import { useMemo, useState } from 'react'
import { inputKey } from '../../../shared/plan/input-key.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { UncertainInput } from '../../../shared/plan/schema/uncertainty.ts'
import { message } from '../../../shared/text/message.ts'
import { type TotalMeasure, totalMeasures } from '../../../shared/uncertainty/draws.ts'
import { inputName } from '../../../shared/uncertainty/input-name.ts'
import type { Output, Sensitivity } from '../../../shared/uncertainty/sensitivity.ts'
import { Segments } from '../../components/controls/Segments.tsx'
import { EmptyState } from '../../components/empty/EmptyState.tsx'
import { formatNumber } from '../../components/format.ts'
import { useSay, useSession } from '../../state/session.ts'
import { useQuestion } from '../scenarios/use-question.ts'
import { isPercent, shownValue } from './input-words.ts'
import { firstOutput, outputOptions } from './outputs.ts'
import css from './uncertainty.module.css'

type Props = { readonly plan: Plan; readonly inputs: readonly UncertainInput[] }

/** 敏感性: one bar an input, widest first, with the value at both ends of its range. */
export function Tornado({ plan, inputs }: Props): React.ReactElement | null {
  const say = useSay()
  const language = useSession((state) => state.language)
  const view = useSession((state) => state.view)
  const [chosen, setChosen] = useState<string | null>(null)
  const [measure, setMeasure] = useState<TotalMeasure>('control')
  const options = useMemo(() => (view === null ? [] : outputOptions(plan, view, language)), [plan, view, language])
  const option = options.find(({ key }) => key === chosen) ?? (view === null ? undefined : firstOutput(options, view))
  const output: Output | undefined = option?.output.kind === 'total' ? { ...option.output, measure } : option?.output
  const reply = useQuestion(
    output === undefined || inputs.length === 0 ? null : { type: 'sensitivity', inputs, output },
  )
  if (option === undefined || output === undefined) return null
  const decimals = output.kind === 'total' && measure === 'perThousand' ? 2 : 0
  return (
    <div className={css.result}>
      <div className={css.tools}>
        <select
          className={css.select}
          aria-label={say(message('uncertainty.output'))}
          value={option.key}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {options.map(({ key, label, output: { kind } }) => (
            <option key={key} value={key}>
              {kind === 'norm' ? say(message('uncertainty.output.norm', { label })) : label}
            </option>
          ))}
        </select>
        {output.kind === 'total' ? (
          <Segments
            label={say(message('uncertainty.measure'))}
            value={measure}
            options={totalMeasures.map((value) => ({ value, label: say(message(`uncertainty.measure.${value}`)) }))}
            onChange={setMeasure}
          />
        ) : null}
      </div>
      {inputs.length === 0 || reply === null ? null : (
        <Bars
          plan={plan}
          sensitivity={reply.sensitivity}
          decimals={decimals}
          name={option.label}
          unit={decimals === 2 ? '' : option.unit}
        />
      )}
    </div>
  )
}

type BarsProps = {
  readonly plan: Plan
  readonly sensitivity: Sensitivity
  readonly decimals: number
  readonly name: string
  readonly unit: string
}

function Bars({ plan, sensitivity, decimals, name, unit }: BarsProps) {
  const say = useSay()
  const language = useSession((state) => state.language)
  const { base, bars } = sensitivity
  if (base === undefined) return <EmptyState text={say(message('uncertainty.tornadoNone'))} />
  const ends = [base, ...bars.flatMap(({ atLow, atHigh }) => [atLow ?? base, atHigh ?? base])]
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  const place = (value: number) => (most === least ? 50 : ((value - least) / (most - least)) * 100)
  const shown = (value: number | undefined) => (value === undefined ? '—' : formatNumber(value, decimals))
  const at = (input: UncertainInput, value: number) =>
    `${shownValue(plan, input, value)}${isPercent(plan, input) ? '%' : ''}`
  return (
    <>
      <p className={`${css.note} num`}>
        {say(
          message('uncertainty.tornadoNote', {
            base: formatNumber(base, decimals),
            unit: unit === '' ? '' : ` ${unit}`,
          }),
        )}
        {bars.every(({ width = 0 }) => width === 0) ? ` ${say(message('uncertainty.tornadoFlat'))}` : null}
      </p>
      <table
        className={`${css.table} ${css.tornado} num`}
        aria-label={say(message('uncertainty.tornadoChart', { output: name }))}
      >
        <thead>
          <tr>
            <th scope="col">{say(message('uncertainty.input'))}</th>
            <td />
            {(['atLow', 'atHigh', 'width'] as const).map((head) => (
              <th key={head} scope="col">
                {say(message(`uncertainty.${head}`))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars.map(({ input, atLow, atHigh, width }) => {
            const label = inputName(plan, input, language)
            return (
              <tr key={inputKey(input)}>
                <th scope="row" title={`${label} ${at(input, input.low)}–${at(input, input.high)}`}>
                  {label}
                </th>
                <td className={css.bar} aria-hidden="true">
                  <i className={css.axis} style={{ left: `${place(base)}%` }} />
                  {[
                    { end: 'low', value: atLow },
                    { end: 'high', value: atHigh },
                  ].map(({ end, value }) =>
                    value === undefined || value === base ? null : (
                      <i
                        key={end}
                        data-end={end}
                        style={{
                          left: `${Math.min(place(base), place(value))}%`,
                          width: `${Math.abs(place(value) - place(base))}%`,
                        }}
                      />
                    ),
                  )}
                </td>
                <td>{shown(atLow)}</td>
                <td>{shown(atHigh)}</td>
                <td>{shown(width)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}
