import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { idMaker } from '../../../shared/facilities/facility-id.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { Equipment } from '../../../shared/plan/schema/register.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import { type Language, type Message, message, say, type TextKey } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import css from './EquipmentForm.module.css'
import { EquipmentForm } from './EquipmentForm.tsx'
import type { Step } from './edits-to-changes.ts'

type Props = {
  readonly language: Language
  readonly plan: Plan
  readonly table: TableModel | undefined
  /** Id of the item whose row is selected; any other row is none. */
  readonly selected: string | undefined
  /** One undoable step; answers why it was refused. */
  readonly onCommit: (step: Step) => Message | undefined
  /** The row that was saved, to go on with its numbers. */
  readonly onSaved: (id: string) => void
  /** Over the table, where the form stands. */
  readonly host: { readonly current: HTMLElement | null }
  readonly onRefused: (reason: Message | undefined) => void
}

/** Items of major equipment come, change and go. */
export function EquipmentTools(props: Props): React.ReactElement {
  const { language, plan, table, selected, host, onCommit, onSaved, onRefused } = props
  const t = (key: TextKey, args?: Readonly<Record<string, string | number>>): string =>
    say(language, message(key, args))
  const [open, setOpen] = useState<{ readonly entry: Equipment | undefined } | null>(null)
  const tools = useRef<HTMLSpanElement>(null)
  const [saved, setSaved] = useState<string | null>(null)
  // The row stands there only after the next computation; then its cell takes the keys.
  useEffect(() => {
    const isThere = saved !== null && saved === selected && table?.rows.some(({ key }) => key === saved) === true
    const cell = !isThere ? null : host.current?.querySelector('input[aria-controls]')
    if (!(cell instanceof HTMLElement)) return
    cell.focus()
    setSaved(null)
  })
  const items = plan.equipment ?? []
  const entry = items.find(({ id }) => id === selected)
  /** The form goes, and the focus with it: it returns to the button. */
  const close = (): void => {
    setOpen(null)
    tools.current?.querySelector('button')?.focus()
  }
  return (
    <span ref={tools} className={css.tools}>
      <Button onClick={() => setOpen({ entry: undefined })}>{t('equipment.add')}</Button>
      {entry !== undefined && (
        <>
          <Button label={t('equipment.change.one', { item: entry.item })} onClick={() => setOpen({ entry })}>
            {t('equipment.change')}
          </Button>
          <Button
            label={t('equipment.remove.one', { item: entry.item })}
            onClick={() => {
              tools.current?.querySelector('button')?.focus()
              onRefused(
                onCommit({
                  changes: [{ type: 'removeEquipment', equipment: entry.id }],
                  label: message('compare.change.equipment.remove', { item: entry.item }),
                }),
              )
            }}
          >
            {t('equipment.remove')}
          </Button>
        </>
      )}
      {open !== null &&
        host.current !== null &&
        createPortal(
          <EquipmentForm
            key={open.entry?.id ?? ''}
            language={language}
            plan={plan}
            entry={open.entry}
            id={open.entry?.id ?? ''}
            onSave={(record) => {
              const id = record.id === '' ? idMaker(items.map((item) => item.id))(record.item) : record.id
              const refused = onCommit({
                changes: [{ type: 'putEquipment', equipment: { ...record, id } }],
                label: message(
                  open.entry === undefined ? 'compare.change.equipment.add' : 'compare.change.equipment.put',
                  {
                    item: record.item,
                  },
                ),
              })
              if (refused === undefined) {
                setOpen(null)
                setSaved(id)
                onSaved(id)
              }
              return refused
            }}
            onClose={close}
          />,
          host.current,
        )}
    </span>
  )
}
