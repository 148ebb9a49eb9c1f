import { message } from '../../../shared/text/message.ts'
import { useSay } from '../../state/session.ts'
import { getIn } from './draft.ts'
import { entriesOf } from './entries-of.ts'
import type { FieldProps } from './field-props.ts'
import type { PickList } from './input.ts'
import css from './NormFields.module.css'

type Props = Omit<FieldProps, 'input'> & {
  readonly from: PickList
  readonly optional: boolean
  readonly label: string
}

/** Several entries of a list: those chosen, each with a way out, and one more to choose. */
export function PickMany({ plan, editor, path, from, optional, label }: Props): React.ReactElement {
  const say = useSay()
  const value = getIn(editor.draft, path)
  const chosen: readonly string[] = Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []
  const entries = entriesOf(plan, from)
  const write = (next: readonly string[]): void => editor.set(path, next.length === 0 && optional ? undefined : next)
  return (
    <div className={css.many}>
      {chosen.map((id) => {
        const name = entries.find((entry) => entry.id === id)?.name ?? id
        return (
          <button
            key={id}
            type="button"
            className={css.chip}
            aria-label={say(message('norms.takeOut', { name }))}
            onClick={() => write(chosen.filter((other) => other !== id))}
          >
            <span>{name}</span> ×
          </button>
        )
      })}
      <select
        className={css.select}
        aria-label={say(message('norms.addTo', { name: label }))}
        value=""
        onChange={(event) => {
          if (event.currentTarget.value !== '') write([...chosen, event.currentTarget.value])
        }}
      >
        <option value="">{say(message('norms.choose'))}</option>
        {entries
          .filter(({ id }) => !chosen.includes(id))
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </select>
    </div>
  )
}
