import type { FacilityColumn } from '../../../shared/facilities/column.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import css from './FacilitiesView.module.css'

type Props = {
  readonly language: Language
  readonly columns: readonly FacilityColumn[]
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Groups by class, or by the value of a column with few values. */
export function GroupSelect({ language, columns, value, onChange }: Props) {
  const by = columns.filter(({ kind, group, key }) => (kind === 'choice' && group !== 'limits') || key === 'consortium')
  return (
    <label className={css.select}>
      <span>{say(language, message('facilities.group'))}</span>
      <select
        aria-label={say(language, message('facilities.group'))}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{say(language, message('facilities.group.none'))}</option>
        <option value="class">{say(language, message('facilities.group.class'))}</option>
        {by.map(({ key, head }) => (
          <option key={key} value={key}>
            {head}
          </option>
        ))}
      </select>
    </label>
  )
}
