import { message } from '../../../shared/text/message.ts'
import { useSay } from '../../state/session.ts'
import { getIn } from './draft.ts'
import { entriesOf } from './entries-of.ts'
import { FormulaInput } from './FormulaInput.tsx'
import type { FieldProps } from './field-props.ts'
import { formulaProblem } from './formula-problem.ts'
import css from './NormFields.module.css'
import { NumberInput } from './NumberInput.tsx'
import { PickMany } from './PickMany.tsx'

type Props = FieldProps & { readonly id: string; readonly label: string; readonly invalid: boolean }

/** The control of one field that holds no others. */
export function Leaf({ plan, editor, path, input, id, label, invalid }: Props): React.ReactElement | null {
  const say = useSay()
  const value = getIn(editor.draft, path)
  const aria = { 'aria-invalid': invalid, ...(invalid ? { 'aria-errormessage': `${id}-error` } : {}) }
  switch (input.kind) {
    case 'number':
      return (
        <NumberInput
          id={id}
          value={typeof value === 'number' ? value : undefined}
          percent={input.percent ?? false}
          integer={input.integer ?? false}
          signed={input.signed ?? false}
          optional={input.optional ?? false}
          invalid={invalid}
          errorId={`${id}-error`}
          onValue={(next) => editor.set(path, next)}
          onFail={(problem) => editor.fail(path, problem)}
        />
      )
    case 'text': {
      const text = typeof value === 'string' ? value : ''
      const take = (typed: string): void => editor.set(path, typed === '' && input.optional ? undefined : typed)
      const shared = { id, value: text, 'data-typing': '', autoComplete: 'off', ...aria }
      return input.long ? (
        <textarea {...shared} rows={3} className={css.area} onChange={(event) => take(event.currentTarget.value)} />
      ) : (
        <input {...shared} className={css.text} onChange={(event) => take(event.currentTarget.value)} />
      )
    }
    case 'choice': {
      const at = input.options.findIndex((option) => option.value === value)
      return (
        <select
          id={id}
          className={css.select}
          value={at === -1 ? '' : String(at)}
          {...aria}
          onChange={(event) => {
            const chosen = event.currentTarget.value
            editor.set(path, chosen === '' ? undefined : input.options[Number(chosen)]?.value)
          }}
        >
          {input.optional || at === -1 ? (
            <option value="">{input.absent === undefined ? '—' : say(message(input.absent))}</option>
          ) : null}
          {input.options.map((option, index) => (
            <option key={option.value} value={index}>
              {say(message(option.label))}
            </option>
          ))}
        </select>
      )
    }
    case 'pick':
      return input.many ? (
        <PickMany
          plan={plan}
          editor={editor}
          path={path}
          from={input.from}
          optional={input.optional === true}
          label={label}
        />
      ) : (
        <select
          id={id}
          className={css.select}
          value={typeof value === 'string' ? value : ''}
          {...aria}
          onChange={(event) => {
            const chosen = event.currentTarget.value
            editor.set(path, chosen === '' ? undefined : chosen)
          }}
        >
          {input.optional || typeof value !== 'string' || value === '' ? (
            <option value="">{input.absent === undefined ? '—' : say(message(input.absent))}</option>
          ) : null}
          {entriesOf(plan, input.from).map((entry) => (
            <option key={entry.id} value={entry.id}>
              {entry.name}
            </option>
          ))}
        </select>
      )
    case 'flag':
      return (
        <label className={css.check}>
          <input
            type="checkbox"
            checked={value === true}
            onChange={(event) => editor.set(path, event.currentTarget.checked ? true : undefined)}
          />
          {label}
        </label>
      )
    case 'checks': {
      const chosen: readonly unknown[] = Array.isArray(value) ? value : []
      return (
        <fieldset className={css.checks} aria-label={label}>
          {input.options.map((option) => (
            <label key={option.value} className={css.check}>
              <input
                type="checkbox"
                checked={chosen.includes(option.value)}
                onChange={(event) => {
                  const next = event.currentTarget.checked
                    ? [...chosen, option.value]
                    : chosen.filter((other) => other !== option.value)
                  editor.set(path, next.length === 0 ? undefined : next)
                }}
              />
              {say(message(option.label))}
            </label>
          ))}
        </fieldset>
      )
    }
    case 'formula':
      return (
        <FormulaInput
          id={id}
          plan={plan}
          value={typeof value === 'string' ? value : ''}
          invalid={invalid}
          onValue={(next) => {
            editor.set(path, next)
            editor.fail(path, formulaProblem(plan, editor.draft, next))
          }}
        />
      )
    default:
      return null
  }
}
