import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { columnGroups, type FacilityColumn } from '../../../shared/facilities/column.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import css from './FacilitiesView.module.css'
import { ToolPanel } from './ToolPanel.tsx'

type Props = {
  readonly language: Language
  readonly columns: readonly FacilityColumn[]
  /** Keys, in the order of the screen. */
  readonly shown: readonly string[]
  /** undefined: the usual ones. */
  readonly onChange: (keys: readonly string[] | undefined) => void
  readonly onClose: () => void
}

/** Which columns stand in the table, and in which order. */
export function ColumnPanel({ language, columns, shown, onChange, onClose }: Props) {
  const t = (key: Parameters<typeof message>[0]): string => say(language, message(key))
  const move = (key: string, step: 1 | -1): void => {
    const at = shown.indexOf(key)
    const other = shown[at + step]
    if (other !== undefined) onChange(shown.with(at, other).with(at + step, key))
  }
  return (
    <ToolPanel name="columns" label={t('facilities.columns.title')} onClose={onClose}>
      <div className={css.columns}>
        {columnGroups.map((group) => {
          const some = columns.filter((column) => column.group === group)
          return some.length === 0 ? null : (
            <fieldset key={group}>
              <legend>{t(`facility.group.${group}`)}</legend>
              {some.map(({ key, head }) => {
                const at = shown.indexOf(key)
                return (
                  <div key={key} className={css.column}>
                    <label>
                      <input
                        type="checkbox"
                        checked={at !== -1}
                        onChange={() => onChange(at === -1 ? [...shown, key] : shown.toSpliced(at, 1))}
                      />
                      <span title={head}>{head}</span>
                    </label>
                    {at !== -1 && (
                      <>
                        <Button
                          look="bare"
                          disabled={at === 0}
                          label={`${t('facilities.columns.up')} ${head}`}
                          onClick={() => move(key, -1)}
                        >
                          <IconChevronUp aria-hidden="true" />
                        </Button>
                        <Button
                          look="bare"
                          disabled={at === shown.length - 1}
                          label={`${t('facilities.columns.down')} ${head}`}
                          onClick={() => move(key, 1)}
                        >
                          <IconChevronDown aria-hidden="true" />
                        </Button>
                      </>
                    )}
                  </div>
                )
              })}
            </fieldset>
          )
        })}
      </div>
      <div className={css.buttons}>
        <Button look="bare" onClick={() => onChange(undefined)}>
          {t('facilities.columns.reset')}
        </Button>
        <Button look="primary" onClick={onClose}>
          {t('facilities.columns.close')}
        </Button>
      </div>
    </ToolPanel>
  )
}
