import {
  administrations,
  facilityGrades,
  facilityKinds,
  facilityLevels,
  ownerships,
} from '../../../../shared/plan/schema/facility-attributes.ts'
import { type Language, message, say, type TextKey } from '../../../../shared/text/message.ts'
import type { ChangeSet } from './life-draft.ts'

type Props = { readonly language: Language; readonly set: ChangeSet; readonly onChange: (set: ChangeSet) => void }

const fields = [
  ['kind', facilityKinds],
  ['level', facilityLevels],
  ['grade', facilityGrades],
  ['ownership', ownerships],
  ['administration', administrations],
] as const

/** What becomes another: a name, and attributes that may stay as they are. */
export function ChangeFields({ language, set, onChange }: Props): React.ReactElement {
  const words = (key: TextKey): string => say(language, message(key)).split('/')[0] ?? ''
  const put = (field: keyof ChangeSet, value: string | boolean | undefined): void => {
    const { [field]: _, ...rest } = set
    onChange(value === undefined || value === '' ? rest : ({ ...rest, [field]: value } as ChangeSet))
  }
  return (
    <>
      <label>
        <span>{words('facility.column.name')}</span>
        <input
          value={set.name ?? ''}
          placeholder={words('life.form.same')}
          onChange={(e) => put('name', e.currentTarget.value)}
        />
      </label>
      {fields.map(([field, values]) => (
        <label key={field}>
          <span>{words(`facility.column.${field}`)}</span>
          <select value={set[field] ?? ''} onChange={(e) => put(field, e.currentTarget.value)}>
            <option value="">{words('life.form.same')}</option>
            {values.map((value) => (
              <option key={value} value={value}>
                {/* Every value of the schema has its words. */}
                {words(`facility.${field}.${value}` as TextKey)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label>
        <span>{words('facility.column.tcm')}</span>
        <select
          value={set.tcm === undefined ? '' : String(set.tcm)}
          onChange={(e) => put('tcm', e.currentTarget.value === '' ? undefined : e.currentTarget.value === 'true')}
        >
          <option value="">{words('life.form.same')}</option>
          <option value="true">{words('life.tcm')}</option>
          <option value="false">{words('life.notTcm')}</option>
        </select>
      </label>
    </>
  )
}
