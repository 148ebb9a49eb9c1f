import { useId } from 'react'
import { message } from '../../../shared/text/message.ts'
import { useSay } from '../../state/session.ts'
import { getIn } from './draft.ts'
import { atField, type FieldProps } from './field-props.ts'
import type { Inputs } from './input.ts'
import { Leaf } from './Leaf.tsx'
import css from './NormFields.module.css'
import { ObservedRows } from './ObservedRows.tsx'
import { RowsField } from './RowsField.tsx'
import { YearValues } from './YearValues.tsx'

export function FieldList({
  plan,
  editor,
  path,
  inputs,
}: Omit<FieldProps, 'input'> & { readonly inputs: Inputs }): React.ReactElement {
  return (
    <>
      {Object.entries(inputs).map(([key, input]) => (
        <Field key={key} plan={plan} editor={editor} path={[...path, key]} input={input} />
      ))}
    </>
  )
}

/** One field of the editor, whatever its sort: label above, message below. */
export function Field(props: FieldProps): React.ReactElement {
  const { editor, path, input } = props
  const say = useSay()
  const id = useId()
  const label = say(message(input.label))
  const problem = editor.problem(path)
  if (input.kind === 'record' || input.kind === 'variant') return <Nested {...props} label={label} />
  const fields = (at: FieldProps['path'], inputs: Inputs) => <FieldList {...props} path={at} inputs={inputs} />
  if (input.kind === 'rows') return <RowsField {...props} input={input} label={label} fields={fields} />
  if (input.kind === 'values') return <YearValues {...props} input={input} label={label} />
  if (input.kind === 'observed') return <ObservedRows {...props} label={label} fields={fields} />
  const wide = (input.kind === 'text' && input.long) || input.kind === 'formula' || ('many' in input && input.many)
  return (
    <div className={css.field} data-wide={wide === true}>
      {input.kind === 'flag' ? null : (
        <label htmlFor={id}>
          {label}
          {input.optional ? <span className={css.optional}> {say(message('norms.optional'))}</span> : null}
        </label>
      )}
      <Leaf {...props} id={id} label={label} invalid={problem !== undefined} />
      {problem === undefined ? (
        input.hint === undefined ? null : (
          <small className={css.hint}>{say(message(input.hint))}</small>
        )
      ) : (
        <p id={`${id}-error`} className={css.error} role="alert">
          {say(atField(problem, label))}
        </p>
      )}
    </div>
  )
}

/** A record of fields, or one of several forms of it. An optional record is opened by a check. */
function Nested({
  plan,
  editor,
  path,
  input,
  label,
}: FieldProps & { readonly label: string }): React.ReactElement | null {
  const say = useSay()
  const value = getIn(editor.draft, path)
  if (input.kind === 'record') {
    const open = value !== undefined || !input.optional
    return (
      <>
        {input.optional ? (
          <label className={`${css.check} ${css.wide}`}>
            <input
              type="checkbox"
              checked={open}
              onChange={(event) => editor.set(path, event.currentTarget.checked ? input.blank : undefined)}
            />
            {label}
          </label>
        ) : null}
        {open ? <FieldList plan={plan} editor={editor} path={path} inputs={input.fields} /> : null}
      </>
    )
  }
  if (input.kind !== 'variant') return null
  const tag = String(getIn(editor.draft, [...path, input.tag]) ?? '')
  return (
    <>
      <div className={css.field}>
        <label>
          {label}
          <select
            className={css.select}
            value={tag}
            onChange={(event) => {
              const next = event.currentTarget.value
              editor.set(path, { [input.tag]: next, ...input.options[next]?.blank })
            }}
          >
            {tag === '' ? <option value="">—</option> : null}
            {Object.entries(input.options).map(([key, option]) => (
              <option key={key} value={key}>
                {say(message(option.label))}
              </option>
            ))}
          </select>
        </label>
      </div>
      <FieldList key={tag} plan={plan} editor={editor} path={path} inputs={input.options[tag]?.fields ?? {}} />
    </>
  )
}
