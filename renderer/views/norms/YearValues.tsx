import { useId } from 'react'
import { valueAt } from '../../../shared/norms/value-at.ts'
import type { Message } from '../../../shared/text/message.ts'
import { useSay } from '../../state/session.ts'
import { getIn } from './draft.ts'
import { atField, type FieldProps } from './field-props.ts'
import type { Draft, Input } from './input.ts'
import css from './NormFields.module.css'
import { NumberInput, shownNumber } from './NumberInput.tsx'

type Props = FieldProps & { readonly input: Extract<Input, { kind: 'values' }>; readonly label: string }

/**
 * The values of a norm, a cell a year. A year that the norm does not give shows what lies between its neighbours; typing gives it,
 * clearing it takes it away again. A changed figure no longer stands in the source that was cited for it.
 */
export function YearValues({ plan, editor, path, input, label }: Props): React.ReactElement {
  const say = useSay()
  const id = useId()
  const value = getIn(editor.draft, path)
  const entries: readonly Draft[] = Array.isArray(value) ? value : []
  const percent = input.percent?.(editor.draft) ?? false
  const ends = input.range ? (['low', 'high'] as const) : (['value'] as const)
  const years = yearsOf(plan, entries)
  // Beside the list, not below it: setting one year must not forget what cannot be read in another.
  const cell = (year: number, end: string) => [`${path.join('.')}~`, year, end]

  const write = (year: number, end: string, next: number | undefined): void => {
    const at = entries.findIndex((entry) => entry.year === year)
    const { cite: _, [end]: __, ...kept } = entries[at] ?? { year }
    const entry: Draft = next === undefined ? kept : { ...kept, [end]: next }
    const empty = ends.every((other) => entry[other] === undefined)
    const others = entries.filter((other) => other.year !== year)
    const all = empty ? others : [...others, entry].sort((a, b) => Number(a.year) - Number(b.year))
    editor.set(path, all.length === 0 && input.optional ? undefined : all)
  }
  const problems: Message[] = []
  const problemOf = (year: number, end: string): Message | undefined => {
    const at = entries.findIndex((entry) => entry.year === year)
    const found = editor.problem(cell(year, end)) ?? (at === -1 ? undefined : editor.problem([...path, at, end]))
    const whole = found ?? (at === -1 ? undefined : editor.problem([...path, at]))
    if (whole !== undefined) problems.push(atField(whole, `${label} ${year}`))
    return whole
  }
  const own = editor.problem(path)
  if (own !== undefined) problems.push(atField(own, label))

  return (
    <fieldset className={css.values} aria-label={label}>
      <legend>{label}</legend>
      <div className={css.years} style={{ '--years': years.length } as React.CSSProperties}>
        {years.map((year) => (
          <span key={year} className={`${css.year} num`} aria-hidden="true">
            {year}
          </span>
        ))}
        {ends.map((end) =>
          years.map((year) => {
            const given = entries.find((entry) => entry.year === year)?.[end]
            const between = betweenOf(entries, end, year)
            return (
              <NumberInput
                key={`${end}-${year}`}
                id={`${id}-${end}-${year}`}
                label={`${label} ${year}${end === 'value' ? '' : end === 'low' ? ' ≥' : ' ≤'}`}
                value={typeof given === 'number' ? given : undefined}
                percent={percent}
                optional
                placeholder={between === undefined ? '—' : shownNumber(between, percent)}
                invalid={problemOf(year, end) !== undefined}
                errorId={`${id}-error`}
                onValue={(next) => write(year, end, next)}
                onFail={(problem) => editor.fail(cell(year, end), problem)}
              />
            )
          }),
        )}
      </div>
      {problems[0] === undefined ? null : (
        <p id={`${id}-error`} className={css.error} role="alert">
          {say(problems[0])}
        </p>
      )}
    </fieldset>
  )
}

/** Years of the plan, and those outside it that the norm gives. */
function yearsOf({ baseYear, targetYear }: FieldProps['plan'], entries: readonly Draft[]): readonly number[] {
  const given = entries.map(({ year }) => Number(year)).filter(Number.isInteger)
  const between = Array.from({ length: Math.min(60, targetYear - baseYear + 1) }, (_, index) => baseYear + index)
  return [...new Set([...between, ...given])].sort((a, b) => a - b)
}

function betweenOf(entries: readonly Draft[], end: string, year: number): number | undefined {
  const known = entries.flatMap((entry) => {
    const value = entry[end]
    return typeof value === 'number' ? [{ year: Number(entry.year), value }] : []
  })
  // Rounded for the eye: it is a hint of what will be used, which is exact.
  const value = valueAt(known, year)?.toDecimalPlaces(6)
  return value?.toNumber()
}
