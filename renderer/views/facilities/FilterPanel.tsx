import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { FacilityColumn } from '../../../shared/facilities/column.ts'
import type { Condition } from '../../../shared/facilities/filter.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import css from './FacilitiesView.module.css'
import { ToolPanel } from './ToolPanel.tsx'

type Props = {
  readonly language: Language
  readonly columns: readonly FacilityColumn[]
  readonly conditions: readonly Condition[]
  readonly onChange: (conditions: readonly Condition[]) => void
  readonly onClose: () => void
}

/** Conditions that a facility on screen meets, all of them. */
export function FilterPanel({ language, columns, conditions, onChange, onClose }: Props) {
  const t = (key: Parameters<typeof message>[0], args?: Parameters<typeof message>[1]): string =>
    say(language, message(key, args))
  const [column, setColumn] = useState(columns[1]?.key ?? '')
  const [test, setTest] = useState('')
  const headOf = (key: string): string => columns.find((candidate) => candidate.key === key)?.head ?? key
  return (
    <ToolPanel name="filter" label={t('facilities.filter')} onClose={onClose}>
      {conditions.length > 0 && (
        <ul className={css.chips}>
          {conditions.map((condition, index) => {
            const name = t('facilities.filter.chip', { column: headOf(condition.column), test: condition.test })
            return (
              <li key={name}>
                <span>{name}</span>
                <Button
                  look="bare"
                  label={t('facilities.filter.remove', { name })}
                  onClick={() => onChange(conditions.toSpliced(index, 1))}
                >
                  <IconX aria-hidden="true" />
                </Button>
              </li>
            )
          })}
        </ul>
      )}
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (test.trim() === '') return
          onChange([...conditions, { column, test: test.trim() }])
          setTest('')
        }}
      >
        <label>
          <span>{t('facilities.filter.column')}</span>
          <select
            aria-label={t('facilities.filter.column')}
            value={column}
            onChange={(event) => setColumn(event.target.value)}
          >
            {columns.map(({ key, head }) => (
              <option key={key} value={key}>
                {head}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('facilities.filter.test')}</span>
          <input type="text" value={test} onChange={(event) => setTest(event.currentTarget.value)} />
        </label>
        <button type="submit" className={css.submit}>
          {t('facilities.filter.apply')}
        </button>
      </form>
      <p className={css.hint}>{t('facilities.filter.hint')}</p>
    </ToolPanel>
  )
}
