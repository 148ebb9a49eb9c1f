import { Modal } from '@mantine/core'
import { useId, useState } from 'react'
import { err, ok, type Result } from '../../../shared/base/result.ts'
import { blankPlan } from '../../../shared/plan/blank-plan.ts'
import { levels } from '../../../shared/plan/schema/basics.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { writePlan } from '../../../shared/plan/write.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { parseAmount } from '../../../shared/units/parse-number.ts'
import { Button } from '../../components/controls/Button.tsx'
import { useActions, useSay, useSession } from '../../state/session.ts'
import styles from './dialogs.module.css'

/** The years a plan made now is most likely for: the five-year plan that begins after the last one ends. */
const FIRST = { baseYear: '2025', targetYear: '2030' } as const

/** A plan of one’s own from nothing: the place, its level, the years, and the people where their number is known. */
export function NewPlan(): React.ReactElement {
  const say = useSay()
  const { setBeginning } = useActions()
  const open = useSession((state) => state.beginning)
  return (
    <Modal
      opened={open}
      onClose={() => setBeginning(false)}
      title={say(message('norms.plan.new'))}
      closeButtonProps={{ 'aria-label': say(message('screen.close')) }}
      transitionProps={{ duration: 0 }}
      centered
    >
      {open ? <Form /> : null}
    </Modal>
  )
}

type Refused = { readonly field: Field; readonly words: Message }
type Field = 'name' | 'baseYear' | 'targetYear' | 'population'

function Form(): React.ReactElement {
  const say = useSay()
  const { openFile, setBeginning, setStage } = useActions()
  const id = useId()
  const [level, setLevel] = useState<(typeof levels)[number]>('county')
  const [texts, setTexts] = useState({ name: '', population: '', ...FIRST })
  const [problem, setProblem] = useState<{ readonly field: Field; readonly words: Message } | null>(null)
  const type = (field: Field, text: string): void => {
    setTexts((before) => ({ ...before, [field]: text }))
    setProblem(null)
  }

  const refuse = ({ field, words }: Refused): void => {
    setProblem({ field, words })
    document.getElementById(`${id}-${field}`)?.focus()
  }
  /** The plan that was typed in, or the first field that cannot be read. */
  const read = (): Result<Plan, Refused> => {
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
    const plan = blankPlan({
      title: say(message('norms.plan.title', { name, base: base.value, target: target.value })),
      name,
      level,
      baseYear: base.value,
      targetYear: target.value,
      ...(persons.value === null ? {} : { population: persons.value }),
      sourceTitle: say(message('norms.plan.typed')),
    })
    return ok(plan)
  }
  const make = (): void => {
    const made = read()
    if (!made.ok) {
      refuse(made.error)
      return
    }
    const plan = made.value
    const file = `${plan.region.name}.norma`
    setBeginning(false)
    setStage('norms')
    openFile({ bytes: new TextEncoder().encode(writePlan(plan)), name: file, displayPath: file, readOnly: false })
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
        make()
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
        <Button onClick={() => setBeginning(false)}>{say(message('screen.cancel'))}</Button>
        <Button look="primary" onClick={make}>
          {say(message('norms.plan.begin'))}
        </Button>
      </div>
      {/* Enter in any field begins the plan. */}
      <button type="submit" hidden />
    </form>
  )
}
