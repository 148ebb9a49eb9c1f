import { useEffect, useId, useRef, useState } from 'react'
import { licenceOf } from '../../../shared/norms/licences.ts'
import { equipmentStages } from '../../../shared/plan/schema/changes/service-changes.ts'
import type { LicenceList } from '../../../shared/plan/schema/pack.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { Equipment } from '../../../shared/plan/schema/register.ts'
import { type Language, type Message, message, say, type TextKey } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { loadPacks } from '../norms/packs.ts'
import css from './EquipmentForm.module.css'
import { type DraftFault, draftOfItem, itemOfDraft, type Licence, licences } from './equipment-draft.ts'
import panel from './RebalancePanel.module.css'

type Props = {
  readonly language: Language
  readonly plan: Plan
  /** Absent: a new one. */
  readonly entry: Equipment | undefined
  readonly id: string
  /** Answers why it was refused. */
  readonly onSave: (entry: Equipment) => Message | undefined
  readonly onClose: () => void
}

/** Names offered at a time. */
const OFFERED = 40
export const licenceWord = (licence: Licence): TextKey =>
  licence === 'none' ? 'equipment.none' : `table.licence.${licence}`

/** One item of major equipment. Class and list come from the licence list in force that year until something else is chosen. */
export function EquipmentForm({ language, plan, entry, id, onSave, onClose }: Props): React.ReactElement {
  const t = (key: TextKey, args?: Readonly<Record<string, string | number>>): string =>
    say(language, message(key, args))
  const names = useId()
  const [lists, setLists] = useState<readonly LicenceList[]>([])
  const [draft, setDraft] = useState(() => draftOfItem(plan, entry))
  const [fault, setFault] = useState<DraftFault | undefined>(undefined)
  const [refused, setRefused] = useState<Message | undefined>(undefined)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => {
    first.current?.focus()
    let gone = false
    void loadPacks().then((packs) => {
      if (!gone) setLists(packs.flatMap(({ licences = [] }) => licences))
    })
    return () => {
      gone = true
    }
  }, [])
  const found = licenceOf(lists, draft.item.trim(), `${draft.year.trim()}-12-31`)
  // A name that the list does not have may be one by its price, or a group of several: what is chosen counts.
  const byList = found?.licence === 'none' ? undefined : found
  const licence = draft.licence ?? byList?.licence ?? 'none'
  const note =
    byList === undefined
      ? undefined
      : message(licence === byList.licence ? 'equipment.form.byList' : 'equipment.form.otherwise', {
          year: draft.year.trim(),
          list: byList.list,
          licence: licenceWord(byList.licence),
        })

  const save = (): void => {
    const read = itemOfDraft(plan, draft, id, byList)
    setRefused(undefined)
    setFault(read.ok ? undefined : read.error)
    if (read.ok) setRefused(onSave(read.value))
  }
  const reason = (field: DraftFault['field']) =>
    fault?.field === field ? (
      <em role="alert" className={css.fault}>
        {say(language, fault.reason)}
      </em>
    ) : null
  const near = plan.facilities.filter((f) => f.name.includes(draft.facility.trim())).slice(0, OFFERED)

  return (
    <form
      className={`${panel.panel} ${css.form}`}
      aria-label={t(entry === undefined ? 'equipment.add' : 'equipment.change.one', { item: entry?.item ?? '' })}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        onClose()
      }}
    >
      <header>
        <h2>{t(entry === undefined ? 'equipment.add' : 'equipment.change.one', { item: entry?.item ?? '' })}</h2>
        <Button look="bare" onClick={onClose}>
          {t('screen.close')}
        </Button>
      </header>
      <div className={panel.fields}>
        <label className={css.wide}>
          <span>{t('equipment.form.item')}</span>
          <input
            ref={first}
            className={css.words}
            list={`${names}-items`}
            maxLength={200}
            aria-invalid={fault?.field === 'item'}
            value={draft.item}
            onChange={(event) => setDraft({ ...draft, item: event.target.value })}
          />
          {reason('item')}
        </label>
        <label>
          <span>{t('equipment.form.licence')}</span>
          <select
            value={licence}
            onChange={(event) => {
              const chosen = licences.find((l) => l === event.target.value)
              setDraft({ ...draft, licence: chosen })
            }}
          >
            {licences.map((l) => (
              <option key={l} value={l}>
                {t(licenceWord(l))}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('equipment.form.list')}</span>
          <input
            list={`${names}-lists`}
            maxLength={40}
            value={draft.list ?? byList?.list ?? ''}
            onChange={(event) => setDraft({ ...draft, list: event.target.value })}
          />
        </label>
        {note !== undefined && <p className={`${css.wide} ${css.note}`}>{say(language, note)}</p>}
        <label>
          <span>{t('equipment.form.facility')}</span>
          <input
            className={css.words}
            list={`${names}-facilities`}
            aria-invalid={fault?.field === 'facility'}
            value={draft.facility}
            onChange={(event) => setDraft({ ...draft, facility: event.target.value })}
          />
          {reason('facility')}
        </label>
        <label>
          <span>{t('equipment.form.class')}</span>
          <select
            value={draft.facility.trim() === '' ? draft.class : ''}
            disabled={draft.facility.trim() !== ''}
            onChange={(event) => setDraft({ ...draft, class: event.target.value })}
          >
            <option value="">{t('equipment.form.anyClass')}</option>
            {plan.classes.map((c) => (
              <option key={c.id} value={c.id}>
                {c.name}
              </option>
            ))}
          </select>
        </label>
        <fieldset className={`${css.wide} ${css.counts}`}>
          <legend>{t('equipment.form.counts')}</legend>
          <label>
            <span>{t('equipment.form.year')}</span>
            <input
              inputMode="numeric"
              aria-invalid={fault?.field === 'year'}
              value={draft.year}
              onChange={(event) => setDraft({ ...draft, year: event.target.value })}
            />
          </label>
          {equipmentStages.map((stage) => (
            <label key={stage}>
              <span>{t(`table.equipment.${stage}`)}</span>
              <input
                inputMode="numeric"
                placeholder="—"
                aria-invalid={fault?.field === stage}
                value={draft.counts[stage]}
                onChange={(event) => setDraft({ ...draft, counts: { ...draft.counts, [stage]: event.target.value } })}
              />
            </label>
          ))}
        </fieldset>
        <div className={css.wide}>{(['year', ...equipmentStages] as const).map((field) => reason(field))}</div>
      </div>
      {refused !== undefined && (
        <p role="alert" className={panel.issue}>
          {say(language, refused)}
        </p>
      )}
      <datalist id={`${names}-items`}>
        {[...new Set(lists.flatMap(({ items }) => items.map((i) => i.item)))].map((item) => (
          <option key={item} value={item} />
        ))}
      </datalist>
      <datalist id={`${names}-lists`}>
        {lists.map((l) => (
          <option key={l.id} value={l.id} />
        ))}
      </datalist>
      <datalist id={`${names}-facilities`}>
        {near.map((f) => (
          <option key={f.id} value={f.name} />
        ))}
      </datalist>
      <footer>
        <span />
        <button type="submit" className={panel.apply}>
          {t('equipment.form.save')} <kbd>Enter</kbd>
        </button>
      </footer>
    </form>
  )
}
