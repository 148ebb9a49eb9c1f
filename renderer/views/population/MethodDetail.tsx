import type { MethodSpec } from '../../../shared/plan/schema/projection-method.ts'
import type { MethodLine } from '../../../shared/tables/method-comparison.ts'
import { parameterText } from '../../../shared/tables/population-table.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { keyed } from '../../components/keyed.ts'
import { useSay, useSession } from '../../state/session.ts'
import css from './MethodDetail.module.css'
import { ParameterForm } from './ParameterForm.tsx'
import { ReasonField } from './ReasonField.tsx'

type Props = {
  readonly line: MethodLine
  readonly year: number
  readonly suggestion: Message | undefined
  /** The history breaks somewhere. */
  readonly broken: boolean
  readonly drafted: boolean
  readonly hasVariants: boolean
  /** Why the last button was refused, or what it did. */
  readonly notice: Message | undefined
  readonly onSpec: (spec: MethodSpec) => void
  readonly onAdopt: () => void
  readonly onDiscard: () => void
  readonly onVariants: () => void
  readonly onPrintPage: () => void
  readonly printed: boolean
  /** Printed with the page; '' where none was written. */
  readonly reason: string
  readonly onReason: (reason: string) => void
}

/** The method that is looked at: its parameters, why one is suggested, and what can be done with it. */
export function MethodDetail(props: Props): React.ReactElement {
  const { line, year, suggestion, drafted, hasVariants, notice, printed } = props
  const say = useSay()
  const language = useSession((state) => state.language)
  const { spec } = line.outcome
  // What was typed stands in the fields; here is what the history gave.
  const parameters = line.outcome.parameters.filter(({ given }) => !given)
  return (
    <section className={css.detail} aria-label={say(message('people.parameters'))}>
      <h3>{say(message('people.parametersOf', { method: say(message(`population.method.${line.method}`)) }))}</h3>
      <ParameterForm spec={spec} year={year} broken={props.broken} onSpec={props.onSpec} />
      {parameters.length === 0 ? null : (
        <ul className={css.used} aria-label={say(message('people.used'))}>
          <li>{say(message('people.used'))}</li>
          {keyed(parameters, ({ name }) => name).map(({ key, item }) => (
            <li key={key}>{parameterText(item, language)}</li>
          ))}
        </ul>
      )}
      {suggestion === undefined ? null : (
        <p className={css.suggestion}>
          <b>{say(message('people.suggestion'))}</b>
          {say(suggestion)}
        </p>
      )}
      <div className={css.buttons}>
        <Button look="primary" disabled={line.chosen || line.persons === undefined} onClick={props.onAdopt}>
          {say(message(line.chosen ? 'people.adopted' : 'people.adopt'))}
        </Button>
        {drafted ? <Button onClick={props.onDiscard}>{say(message('people.discard'))}</Button> : null}
        <Button disabled={!hasVariants} onClick={props.onVariants} label={say(message('people.variantsHint'))}>
          {say(message('people.variants'))}
        </Button>
        <Button disabled={printed} onClick={props.onPrintPage}>
          {say(message(printed ? 'people.printed' : 'people.print'))}
        </Button>
      </div>
      {printed ? <ReasonField reason={props.reason} onReason={props.onReason} /> : null}
      <p role="status" className={css.notice}>
        {notice === undefined ? '' : say(notice)}
      </p>
    </section>
  )
}
