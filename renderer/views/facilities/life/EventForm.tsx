import { useEffect, useRef } from 'react'
import type { Facility } from '../../../../shared/plan/schema/facility.ts'
import type { Plan } from '../../../../shared/plan/schema/plan.ts'
import { type Language, message, say, type TextKey } from '../../../../shared/text/message.ts'
import { Button } from '../../../components/controls/Button.tsx'
import { keyed } from '../../../components/keyed.ts'
import { ChangeFields } from './ChangeFields.tsx'
import { FacilityPick } from './FacilityPick.tsx'
import css from './life.module.css'
import { draftTypes, type LifeDraft } from './life-draft.ts'

type Props = {
  readonly plan: Plan
  readonly language: Language
  readonly facility: Facility
  readonly draft: LifeDraft
  readonly onChange: (draft: LifeDraft) => void
  readonly onSave: () => void
  readonly onCancel: () => void
}

/** One event: what happens, when, and what becomes of the facility. */
export function EventForm({ plan, language, facility, draft, onChange, onSave, onCancel }: Props): React.ReactElement {
  const t = (key: TextKey, args?: Readonly<Record<string, string | number>>): string =>
    say(language, message(key, args))
  const put = (part: Partial<LifeDraft>): void => onChange({ ...draft, ...part })
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('select:enabled, input')?.focus(), [])
  const others = plan.facilities.filter((f) => f.id !== facility.id)
  return (
    <form
      ref={form}
      className={css.form}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={({ key, target, nativeEvent }) => {
        // Enter in a list of suggestions takes the suggestion.
        const typed = target instanceof HTMLInputElement && target.list === null
        if (key === 'Enter' && typed && !nativeEvent.isComposing) onSave()
      }}
    >
      <div className={css.fields}>
        <label>
          <span>{t('life.table.event')}</span>
          <select
            value={draft.type}
            disabled={draft.at !== undefined}
            onChange={(event) => {
              const type = draftTypes.find((other) => other === event.currentTarget.value)
              if (type !== undefined) put({ type })
            }}
          >
            {draftTypes.map((type) => (
              <option key={type} value={type}>
                {t(`life.event.${type}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('table.yearHead')}</span>
          <input
            className={css.year}
            inputMode="numeric"
            value={draft.year}
            onChange={(event) => put({ year: event.currentTarget.value })}
          />
        </label>
        {draft.type === 'merge' || draft.type === 'closes' ? (
          <div className={css.field}>
            <span>{t(draft.type === 'merge' ? 'life.form.mergeInto' : 'life.form.successor')}</span>
            <FacilityPick
              label={t(draft.type === 'merge' ? 'life.form.mergeInto' : 'life.form.successor')}
              facilities={others}
              value={draft.into}
              onChange={(into) => put({ into })}
            />
          </div>
        ) : null}
        {draft.type === 'move' ? (
          <label>
            <span>{t('facility.column.unit')}</span>
            <select value={draft.unit} onChange={(event) => put({ unit: event.currentTarget.value })}>
              {plan.units.map((unit) => (
                <option key={unit.id} value={unit.id}>
                  {unit.name}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        {draft.type === 'expand' ? (
          <>
            <label>
              <span>{t('life.form.resource')}</span>
              <select value={draft.resource} onChange={(event) => put({ resource: event.currentTarget.value })}>
                {plan.resources.map((resource) => (
                  <option key={resource.id} value={resource.id}>
                    {resource.name}
                  </option>
                ))}
              </select>
            </label>
            <label>
              <span>{t('life.form.added')}</span>
              <input
                className={css.year}
                inputMode="decimal"
                value={draft.by}
                onChange={(event) => put({ by: event.currentTarget.value })}
              />
            </label>
          </>
        ) : null}
        {draft.type === 'change' ? (
          <ChangeFields language={language} set={draft.set} onChange={(set) => put({ set })} />
        ) : null}
      </div>
      {draft.type === 'split' ? (
        <ul className={css.parts} aria-label={t('life.form.splitInto')}>
          {keyed(draft.parts, () => 'part').map(({ key, item }, index) => (
            <li key={key}>
              <FacilityPick
                label={t('life.form.part', { number: index + 1 })}
                facilities={plan.facilities}
                value={item.facility}
                onChange={(id) => put({ parts: draft.parts.with(index, { ...item, facility: id }) })}
              />
              <input
                className={css.year}
                aria-label={t('life.form.share', { number: index + 1 })}
                inputMode="decimal"
                value={item.percent}
                onChange={(event) =>
                  put({ parts: draft.parts.with(index, { ...item, percent: event.currentTarget.value }) })
                }
              />
              <span>%</span>
              {draft.parts.length > 2 ? (
                <Button
                  look="bare"
                  label={t('life.form.removePart', { number: index + 1 })}
                  onClick={() => put({ parts: draft.parts.toSpliced(index, 1) })}
                >
                  {t('life.remove')}
                </Button>
              ) : null}
            </li>
          ))}
          <li>
            <Button look="bare" onClick={() => put({ parts: [...draft.parts, { facility: '', percent: '' }] })}>
              {t('life.form.addPart')}
            </Button>
            <span className={css.hint}>{t('life.form.splitHint')}</span>
          </li>
        </ul>
      ) : null}
      <div className={css.buttons}>
        <Button look="bare" onClick={onCancel}>
          {t('screen.cancel')}
        </Button>
        <Button look="primary" onClick={onSave}>
          {t(draft.at === undefined ? 'life.form.add' : 'life.form.save')}
        </Button>
      </div>
    </form>
  )
}
