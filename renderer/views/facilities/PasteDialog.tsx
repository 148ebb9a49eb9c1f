import { Modal } from '@mantine/core'
import type { FacilityColumn } from '../../../shared/facilities/column.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import dialog from '../../app/frame/dialogs.module.css'
import { Button } from '../../components/controls/Button.tsx'
import type { Asking } from './use-facility-edits.ts'

type Props = {
  readonly language: Language
  readonly columns: readonly FacilityColumn[]
  readonly asking: Asking
  readonly onApply: (asking: Asking) => void
  readonly onCancel: () => void
}

/** More lines than these are counted. */
const LINES = 8

/** What of a paste cannot be taken, before any of it is written. */
export function PasteDialog({ language, columns, asking, onApply, onCancel }: Props) {
  const t = (key: Parameters<typeof message>[0], args?: Parameters<typeof message>[1]): string =>
    say(language, message(key, args))
  const { read } = asking
  const names = new Map(read.facilities.map(({ id, name }) => [id, name]))
  const heads = new Map(columns.map(({ key, head }) => [key, head]))
  return (
    <Modal
      opened
      onClose={onCancel}
      title={t('facilities.paste.title', { count: read.bad.length })}
      closeButtonProps={{ 'aria-label': t('facilities.paste.cancel') }}
      transitionProps={{ duration: 0 }}
      size="lg"
      centered
    >
      <ul className={dialog.entries}>
        {read.bad.slice(0, LINES).map(({ row, column, reason }) => (
          <li key={`${row} ${column}`}>
            {t('facilities.paste.line', {
              row: names.get(row) ?? row,
              column: heads.get(column) ?? column,
              reason: say(language, reason),
            })}
          </li>
        ))}
      </ul>
      {read.bad.length > LINES && (
        <p className={dialog.text}>{t('facilities.paste.more', { count: read.bad.length - LINES })}</p>
      )}
      <p className={dialog.text}>{t('facilities.paste.rest', { written: read.written, added: read.added.length })}</p>
      <div className={dialog.buttons}>
        <Button onClick={onCancel}>{t('facilities.paste.cancel')}</Button>
        <Button look="primary" onClick={() => onApply(asking)}>
          {t('facilities.paste.apply')}
        </Button>
      </div>
    </Modal>
  )
}
