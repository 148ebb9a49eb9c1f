import { useMemo, useRef, useState } from 'react'
import type { GoalAnswer } from '../../../shared/compare/goal-seek.ts'
import type { View } from '../../../shared/engine/view.ts'
import { workbenchId } from '../../../shared/tables/workbench.ts'
import { type Message, message, planWord } from '../../../shared/text/message.ts'
import { parseAmount } from '../../../shared/units/parse-number.ts'
import { Button } from '../../components/controls/Button.tsx'
import { Segments } from '../../components/controls/Segments.tsx'
import { formatFigure } from '../../components/format.ts'
import { useScenarios } from '../../components/switcher/use-scenarios.ts'
import { sameTarget } from '../../state/same-target.ts'
import { useActions, useSay, useSession } from '../../state/session.ts'
import { CellPicker } from './CellPicker.tsx'
import css from './Goal.module.css'
import { type GoalKind, goalKinds, goalOptions } from './goal-inputs.ts'
import { NumberField } from './NumberField.tsx'
import styles from './Scenarios.module.css'

/** `of`: the numbers it was sought in; with others it is outdated. */
type Outcome = { readonly answer?: GoalAnswer; readonly said: Message; readonly of?: View }

/** 反算: which population, norm, planned figure, occupancy or stay makes a cell show a number. */
export function GoalTab(): React.ReactElement | null {
  const say = useSay()
  const { ask, setComparing, setWhatIf } = useActions()
  const plan = useSession((state) => state.shown)
  const view = useSession((state) => state.view)
  const language = useSession((state) => state.language)
  const whatIf = useSession((state) => state.whatIf)
  const chosen = useSession((state) => state.comparing.cell)
  const { active } = useScenarios()
  const [kind, setKind] = useState<GoalKind>('population')
  const [which, setWhich] = useState<string | null>(null)
  const [texts, setTexts] = useState({ goal: '', min: '', max: '' })
  const [busy, setBusy] = useState(false)
  const newest = useRef(0)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const cell = chosen ?? { table: workbenchId('bed'), row: 'control', column: 'allocated' }
  const resource = view?.workbenches.find(({ id }) => id === cell.table)?.id.replace(/^workbench:/, '') ?? 'bed'
  const options = useMemo(() => (plan === null ? [] : goalOptions(plan, kind, resource)), [plan, kind, resource])
  if (plan === null || view === null) return null

  const table = [...view.workbenches, ...view.tables].find(({ id }) => id === cell.table)
  const row = table?.rows.find(({ key }) => key === cell.row)
  const now = row?.cells[cell.column]
  const unit = table?.columns.find(({ key }) => key === cell.column)?.kind === 'count' ? table.unit : ''
  // What the cell itself is about comes first.
  const control = view.classes.find((c) => c.class === row?.class && c.resource === resource)?.controlNorm
  const likely = kind === 'planned' ? row?.facility : kind === 'norm' ? control : undefined
  const option = options.find(({ key }) => key === which) ?? options.find(({ key }) => key === likely) ?? options[0]
  const text = (key: keyof typeof texts) => (value: string) => {
    setTexts({ ...texts, [key]: value })
    setOutcome(null)
  }
  const seek = async (): Promise<void> => {
    if (option === undefined) return
    const goal = parseAmount(texts.goal, { allowNegative: true })
    const bounds = [texts.min, texts.max].map((typed) =>
      typed.trim() === '' ? undefined : parseAmount(typed, { percent: kind === 'occupancy' }),
    )
    const [min, max] = bounds
    const wrong = [goal, min, max].find((one) => one?.ok === false)
    if (wrong !== undefined && !wrong.ok) return setOutcome({ said: wrong.error })
    if (!goal.ok) return
    const mine = ++newest.current
    setBusy(true)
    setOutcome(null)
    const reply = await ask({
      type: 'goal',
      cell,
      goal: goal.value,
      input: option.input,
      ...(min?.ok === true && { min: min.value }),
      ...(max?.ok === true && { max: max.value }),
    })
    // Sought anew meanwhile: that answer is waited for.
    if (mine !== newest.current) return
    setBusy(false)
    if (reply?.type !== 'goal') return setOutcome({ said: message('goal.ended') })
    const { goal: found } = reply
    setOutcome(
      found.ok ? { answer: found.value, said: found.value.message, of: view } : { said: found.error, of: view },
    )
  }
  const outdated = outcome?.of !== undefined && outcome.of !== view
  const take = ({ change }: GoalAnswer): void => {
    const done = setWhatIf([...whatIf.filter((other) => !sameTarget(other, change)), change])
    setOutcome({ said: done.ok ? message('goal.taken') : done.error })
  }

  return (
    <div className={styles.pane}>
      <form
        className={css.goal}
        onSubmit={(event) => {
          event.preventDefault()
          void seek()
        }}
      >
        <p className={styles.quiet}>{say(message('goal.over', { name: active?.name ?? '' }))}</p>
        <fieldset>
          <legend>{say(message('stage.why.cell'))}</legend>
          <CellPicker
            cell={cell}
            onCell={(next) => {
              setComparing({ cell: next })
              setOutcome(null)
            }}
          />
          <em className="num">
            {say(
              message('goal.now', {
                value: typeof now === 'number' ? `${formatFigure(now)} ${planWord(language, unit)}`.trim() : '—',
              }),
            )}
          </em>
        </fieldset>
        <fieldset>
          <legend>{say(message('goal.target'))}</legend>
          <NumberField label={say(message('goal.target'))} value={texts.goal} onText={text('goal')} />
        </fieldset>
        <fieldset>
          <legend>{say(message('goal.by'))}</legend>
          <Segments
            label={say(message('goal.by'))}
            value={kind}
            options={goalKinds.map((value) => ({ value, label: say(message(`goal.kind.${value}`)) }))}
            onChange={(value) => {
              setKind(value)
              setWhich(null)
              setTexts({ ...texts, min: '', max: '' })
              setOutcome(null)
            }}
          />
          {option === undefined ? (
            <p className={styles.quiet}>{say(message('goal.none'))}</p>
          ) : (
            <select
              className={styles.select}
              aria-label={say(message('goal.which'))}
              value={option.key}
              onChange={(event) => {
                setWhich(event.currentTarget.value)
                setOutcome(null)
              }}
            >
              {options.map(({ key, label }) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </fieldset>
        <fieldset>
          <legend>
            {say(message('goal.min'))} – {say(message('goal.max'))}
          </legend>
          <NumberField
            label={say(message('goal.min'))}
            hint={say(message('goal.optional'))}
            value={texts.min}
            onText={text('min')}
          />
          –
          <NumberField
            label={say(message('goal.max'))}
            hint={say(message('goal.optional'))}
            value={texts.max}
            onText={text('max')}
          />
        </fieldset>
        <div className={css.row}>
          <button
            type="submit"
            className={css.submit}
            disabled={busy || option === undefined || texts.goal.trim() === ''}
          >
            {say(message(busy ? 'goal.doing' : 'goal.do'))}
          </button>
        </div>
        <div role="status" className={css.outcome} data-reached={outdated ? undefined : outcome?.answer?.reached}>
          {outcome === null ? null : <p>{say(outdated ? message('goal.outdated') : outcome.said)}</p>}
          {outcome?.answer === undefined || outdated ? null : (
            <Button onClick={() => outcome.answer && take(outcome.answer)}>{say(message('goal.take'))}</Button>
          )}
        </div>
      </form>
    </div>
  )
}
