import type { FieldProps } from './field-props.ts'
import type { Input } from './input.ts'
import { type RowFields, RowsField } from './RowsField.tsx'

/** What monitoring found, a row a year. */
export function ObservedRows(props: FieldProps & RowFields & { readonly label: string }): React.ReactElement {
  const rows: Extract<Input, { kind: 'rows' }> = {
    kind: 'rows',
    label: 'norms.field.observed',
    blank: { year: props.plan.baseYear },
    columns: {
      year: { kind: 'number', integer: true, label: 'norms.field.year' },
      value: { kind: 'number', signed: true, label: 'norms.field.observedValue' },
    },
  }
  return <RowsField {...props} input={rows} />
}
