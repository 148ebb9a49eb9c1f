import { useId, useState } from 'react'
import { err } from '../../../shared/base/result.ts'
import type { NormRow } from '../../../shared/engine/view.ts'
import type { Norm } from '../../../shared/plan/schema/norm.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { parseAmount } from '../../../shared/units/parse-number.ts'
import { Button } from '../../components/controls/Button.tsx'
import { useActions, useSay } from '../../state/session.ts'
import fields from './NormFields.module.css'
import css from './NormPanel.module.css'

type Props = { readonly plan: Plan; readonly norm: Norm; readonly row: NormRow | undefined }

/** Where a norm per person finds nobody counted, the number of people is asked for here, as an edit of the plan like any other. */
export function AskPopulation({ plan, norm, row }: Props): React.ReactElement | null {
  const say = useSay()
  const { commit } = useActions()
  const id = useId()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<Message | null>(null)
  if (row?.per100000 === undefined || !('populationKind' in norm) || norm.populationKind === undefined) return null
  const kind = norm.populationKind
  const take = (): void => {
    const persons = parseAmount(text, { integer: true, max: 2e9 })
    const people = persons.ok && persons.value === 0 ? err(message('override.zeroPersons')) : persons
    if (!people.ok) {
      setProblem(people.error)
      return
    }
    const done = commit(
      [{ type: 'setPopulation', unit: norm.scope.unit, kind, year: plan.targetYear, persons: people.value }],
      message('norms.edit.population'),
    )
    setProblem(done.ok ? null : done.error)
  }
  return (
    <div className={css.ask}>
      <label htmlFor={id}>{say(message('norms.askPopulation', { year: plan.targetYear, kind: `term.${kind}` }))}</label>
      <input
        id={id}
        className={fields.text}
        inputMode="numeric"
        data-typing=""
        value={text}
        aria-invalid={problem !== null}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          take()
        }}
      />
      <Button onClick={take}>{say(message('screen.whatIf.write'))}</Button>
      {problem === null ? null : (
        <p className={fields.error} role="alert">
          {say(problem)}
        </p>
      )}
    </div>
  )
}
