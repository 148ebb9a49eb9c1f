import { useId, useState } from 'react'
import type { FacilityColumn } from '../../../shared/facilities/column.ts'
import { type Language, type Message, message, say } from '../../../shared/text/message.ts'
import css from './FacilitiesView.module.css'
import { ToolPanel } from './ToolPanel.tsx'

type Props = {
  readonly language: Language
  readonly columns: readonly FacilityColumn[]
  /** Facilities selected in the table. */
  readonly count: number
  /** Column of the selected cell. */
  readonly start: string | undefined
  /** Answers what is wrong with the text. */
  readonly onApply: (column: string, text: string) => Message | undefined
  readonly onClose: () => void
}

/** One column of the selected facilities, set to one value in one step. */
export function BulkPanel({ language, columns, count, start, onApply, onClose }: Props) {
  const t = (key: Parameters<typeof message>[0], args?: Parameters<typeof message>[1]): string =>
    say(language, message(key, args))
  const listId = useId()
  const [column, setColumn] = useState(columns.find(({ key }) => key === start)?.key ?? columns[0]?.key ?? '')
  const [text, setText] = useState('')
  const [refused, setRefused] = useState<Message | undefined>(undefined)
  const choices = columns.find(({ key }) => key === column)?.choices
  return (
    <ToolPanel name="bulk" label={t('facilities.bulk.title', { count })} onClose={onClose}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          const why = onApply(column, text)
          setRefused(why)
          if (why === undefined) onClose()
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
          <span>{t('facilities.bulk.value')}</span>
          <input
            type="text"
            list={choices === undefined ? undefined : listId}
            value={text}
            placeholder={t('facilities.bulk.empty')}
            aria-invalid={refused !== undefined}
            onChange={(event) => {
              setText(event.currentTarget.value)
              setRefused(undefined)
            }}
          />
          {choices !== undefined && (
            <datalist id={listId}>
              {choices.map(({ value, label }) => (
                <option key={value} value={label} />
              ))}
            </datalist>
          )}
        </label>
        <button type="submit" className={css.submit} disabled={count === 0}>
          {t('facilities.bulk.apply')}
        </button>
      </form>
      {refused !== undefined && (
        <p role="alert" className={css.error}>
          {say(language, refused)}
        </p>
      )}
    </ToolPanel>
  )
}
