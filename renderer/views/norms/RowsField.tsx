import { message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { useSay } from '../../state/session.ts'
import { getIn } from './draft.ts'
import { atField, type FieldProps } from './field-props.ts'
import type { Input, Inputs } from './input.ts'
import css from './NormFields.module.css'

export type RowFields = { readonly fields: (path: FieldProps['path'], inputs: Inputs) => React.ReactNode }
type Props = FieldProps & { readonly input: Extract<Input, { kind: 'rows' }>; readonly label: string } & RowFields

/** A list of small records: bands, floors, limits. Each row has its fields and a way out; new ones come at the end. */
export function RowsField({ editor, path, input, label, fields }: Props): React.ReactElement {
  const say = useSay()
  const value = getIn(editor.draft, path)
  const rows: readonly unknown[] = Array.isArray(value) ? value : []
  const problem = editor.problem(path)
  return (
    <fieldset className={css.rows} aria-label={label}>
      <legend>{label}</legend>
      {/* Rows have no names of their own: their place is what they are. */}
      {Array.from(rows.keys(), (index) => (
        <div key={`${rows.length}-${index}`} className={css.row}>
          {fields([...path, index], input.columns)}
          <Button
            look="bare"
            label={say(message('norms.removeRow', { name: label, index: index + 1 }))}
            disabled={rows.length <= (input.least ?? 0)}
            onClick={() => editor.set(path, rows.toSpliced(index, 1))}
          >
            ×
          </Button>
        </div>
      ))}
      {problem === undefined ? null : (
        <p className={css.error} role="alert">
          {say(atField(problem, label))}
        </p>
      )}
      <Button onClick={() => editor.set(path, [...rows, input.blank])}>{say(message('norms.addRow'))}</Button>
    </fieldset>
  )
}
