import { useId, useState } from 'react'
import { err, ok, type Result } from '../../../shared/base/result.ts'
import type { BlankPlan } from '../../../shared/plan/blank-plan.ts'
import { levels } from '../../../shared/plan/schema/basics.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { parseAmount } from '../../../shared/units/parse-number.ts'
import styles from '../../app/frame/dialogs.module.css'
import { Button } from '../../components/controls/Button.tsx'
import { useSay } from '../../state/session.ts'

/** The years a plan made now is most likely for: the five-year plan that begins after the last one ends. */
const FIRST = { baseYear: '2025', targetYear: '2030' } as const

type Refused = { readonly field: Field; readonly words: Message }
type Field = 'name' | 'baseYear' | 'targetYear' | 'population'

type Props = {
  /** What was typed before the planner came back to this step. */
  readonly before?: BlankPlan
  readonly onCancel: () => void
  /** A plan with nothing in it, at once. */
  readonly onBlank: (place: BlankPlan) => void
  readonly onNext: (place: BlankPlan) => void
}

/** The place, its level, the years, and the people where their number is known. */
export function PlaceStep({ before, onCancel, onBlank, onNext }: Props): React.ReactElement {
  const say = useSay()
  const id = useId()
  const [level, setLevel] = useState<(typeof levels)[number]>(before?.level ?? 'county')
  const [texts, setTexts] = useState({
    name: before?.name ?? '',
    population: before?.population?.toString() ?? '',
    baseYear: before?.baseYear.toString() ?? FIRST.baseYear,
    targetYear: before?.targetYear.toString() ?? FIRST.targetYear,
  })
  const [problem, setProblem] = useState<{ readonly field: Field; readonly words: Message } | null>(null)
  const type = (field: Field, text: string): void => {
    setTexts((before) => ({ ...before, [field]: text }))
    setProblem(null)
  }

  const refuse = ({ field, words }: Refused): void => {
    setProblem({ field, words })
    document.getElementById(`${id}-${field}`)?.focus()
  }
  /** The place that was typed in, or the first field that cannot be read. */
  const read = (): Result<BlankPlan, Refused> => {
    const refuse = (field: Field, words: Message) => err({ field, words })
    const name = texts.name.trim()
    if (name === '') return refuse('name', message('norms.plan.noName'))
    const base = parseAmount(texts.baseYear, { integer: true })
    if (!base.ok) return refuse('baseYear', base.error)
    if (base.value < 1900 || base.value > 2200)
      return refuse('baseYear', message('norms.plan.year', { found: base.value }))
    const target = parseAmount(texts.targetYear, { integer: true })
    if (!target.ok) return refuse('targetYear', target.error)
    if (target.value <= base.value || target.value > Math.min(2200, base.value + 30))
      return refuse(
        'targetYear',
        message('norms.plan.target', { found: target.value, base: base.value, most: base.value + 30 }),
      )
    const persons = parseAmount(texts.population, { integer: true, allowEmpty: true, max: 2e9 })
    if (!persons.ok) return refuse('population', persons.error)
    if (persons.value === 0) return refuse('population', message('override.zeroPersons'))
    return ok({
      title: say(message('norms.plan.title', { name, base: base.value, target: target.value })),
      name,
      level,
      baseYear: base.value,
      targetYear: target.value,
      ...(persons.value === null ? {} : { population: persons.value }),
      sourceTitle: say(message('norms.plan.typed')),
    })
  }
  const go = (on: (place: BlankPlan) => void): void => {
    const made = read()
    if (made.ok) on(made.value)
    else refuse(made.error)
  }

  const input = (field: Field, label: Message, hint?: Message): React.ReactElement => (
    <div className={styles.field}>
      <label htmlFor={`${id}-${field}`}>{say(label)}</label>
      <input
        id={`${id}-${field}`}
        className="num"
        data-typing=""
        // The first thing one says of a new plan.
        {...(field === 'name' ? { 'data-autofocus': true, maxLength: 60 } : {})}
        value={texts[field]}
        placeholder={hint === undefined ? undefined : say(hint)}
        aria-invalid={problem?.field === field}
        {...(problem?.field === field ? { 'aria-errormessage': `${id}-error` } : {})}
        onChange={(event) => type(field, event.currentTarget.value)}
      />
      {problem?.field === field ? (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {say(problem.words)}
        </p>
      ) : null}
    </div>
  )

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        go(onNext)
      }}
    >
      {input('name', message('norms.plan.name'), message('norms.plan.nameHint'))}
      <div className={styles.field}>
        <label htmlFor={`${id}-level`}>{say(message('norms.plan.level'))}</label>
        <select
          id={`${id}-level`}
          value={level}
          onChange={(event) => setLevel(levels.find((known) => known === event.currentTarget.value) ?? level)}
        >
          {levels.map((known) => (
            <option key={known} value={known}>
              {say(message(`norms.level.${known}`))}
            </option>
          ))}
        </select>
      </div>
      <div className={styles.pair}>
        {input('baseYear', message('screen.base'))}
        {input('targetYear', message('screen.target'))}
      </div>
      {input('population', message('norms.plan.population'), message('norms.plan.populationHint'))}
      <div className={styles.buttons}>
        <Button onClick={onCancel}>{say(message('screen.cancel'))}</Button>
        <Button onClick={() => go(onBlank)}>{say(message('begin.blank'))}</Button>
        <Button look="primary" onClick={() => go(onNext)}>
          {say(message('begin.next'))}
        </Button>
      </div>
      {/* Enter in any field goes on. */}
      <button type="submit" hidden />
    </form>
  )
}
