import type { TableModel } from '../../../shared/tables/table-model.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import css from './AllocationView.module.css'

type Props = {
  readonly language: Language
  readonly tables: readonly TableModel[]
  readonly value: string | undefined
  /** What an id is called here, where its title is not the word for it. */
  readonly nameOf?: (table: TableModel) => string
  readonly onChange: (id: string) => void
}

/** Which kind of beds or staff the table shows. */
export function TableSelect({ language, tables, value, nameOf, onChange }: Props) {
  if (tables.length < 2) return null
  const label = say(language, message('stage.show'))
  return (
    <label className={css.select}>
      <span>{label}</span>
      <select value={value ?? ''} onChange={(event) => onChange(event.target.value)}>
        {tables.map((table) => (
          <option key={table.id} value={table.id}>
            {nameOf?.(table) ?? table.title}
          </option>
        ))}
      </select>
    </label>
  )
}
