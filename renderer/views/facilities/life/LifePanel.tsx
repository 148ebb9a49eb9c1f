import { IconLock } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { idMaker } from '../../../../shared/facilities/facility-id.ts'
import { consortiaOf } from '../../../../shared/plan/consortia.ts'
import { handOversOf } from '../../../../shared/plan/life.ts'
import type { Change } from '../../../../shared/plan/schema/change.ts'
import type { Facility } from '../../../../shared/plan/schema/facility.ts'
import type { Plan } from '../../../../shared/plan/schema/plan.ts'
import { eventWords } from '../../../../shared/tables/life-table.ts'
import { type Language, type Message, message, say, type TextKey } from '../../../../shared/text/message.ts'
import { Button } from '../../../components/controls/Button.tsx'
import { keyed } from '../../../components/keyed.ts'
import { EventForm } from './EventForm.tsx'
import css from './life.module.css'
import { heirOf, leadChange, plannedToHeir, putFacility } from './life-changes.ts'
import { blankDraft, draftOf, type LifeDraft, withDraft, withoutClosing, withoutEvent } from './life-draft.ts'

type Props = {
  readonly plan: Plan
  readonly language: Language
  readonly facility: Facility
  /** One undoable step; answers why it was refused. */
  readonly onCommit: (changes: readonly Change[], label: Message) => Message | undefined
}

/** What happens to one facility by year, who goes over to it, and which consortium it belongs to. */
export function LifePanel({ plan, language, facility, onCommit }: Props): React.ReactElement {
  const t = (key: TextKey, args?: Readonly<Record<string, string | number>>): string =>
    say(language, message(key, args))
  const beds = plan.resources.find((r) => r.kind === 'bed' && r.parent === undefined) ?? plan.resources[0]
  const resource = beds?.id ?? ''
  const [draft, setDraft] = useState<LifeDraft | undefined>(undefined)
  const [along, setAlong] = useState(true)
  const [refused, setRefused] = useState<Message | undefined>(undefined)
  const panel = useRef<HTMLDivElement>(null)
  const nameOf = (id: string): string => plan.facilities.find((f) => f.id === id)?.name ?? id
  const { events = [], opens, closes, successor } = facility

  const commit = (
    changes: readonly Change[],
    key: TextKey,
    args: Readonly<Record<string, string | number>> = {},
  ): void => {
    const why = onCommit(changes, message(key, { name: facility.name, ...args }))
    setRefused(why)
    if (why === undefined) close()
  }
  /** The form goes, and the focus with it: it returns to the panel, where Esc still closes. */
  const close = (): void => {
    setDraft(undefined)
    panel.current?.focus()
  }
  const save = (): void => {
    if (draft === undefined) return
    const next = withDraft(facility, draft)
    if (!next.ok) {
      setRefused(next.error)
      return
    }
    const heir = heirOf(next.value)
    const planned = along && heir !== undefined ? plannedToHeir(plan, facility, heir) : []
    commit([putFacility(next.value), ...planned], 'life.label.put', {
      year: draft.year,
      event: `life.event.${draft.type}`,
    })
  }
  const movable = draft?.into !== undefined && draft.into !== '' && (draft.type === 'merge' || draft.type === 'closes')
  const incoming = plan.facilities.flatMap((f) =>
    f.id === facility.id
      ? []
      : handOversOf(f).flatMap((h) =>
          h.to.some((part) => part.facility === facility.id) ? [{ from: f, year: h.year, ends: h.ends }] : [],
        ),
  )
  const group = consortiaOf(plan).find((c) => c.members.some((f) => f.id === facility.id))
  const lead = leadChange(plan, facility, idMaker((plan.consortia ?? []).map((c) => c.id))(facility.consortium ?? ''))

  return (
    <div ref={panel} tabIndex={-1} className={css.panel}>
      {facility.decidedBy === undefined ? null : (
        <p className={css.above}>
          <IconLock size={13} stroke={1.6} aria-hidden="true" />
          {t('life.decidedAbove', { above: facility.decidedBy.above })}
        </p>
      )}
      <ul className={css.events} aria-label={t('life.events')}>
        {opens === undefined ? null : (
          <li>
            <b>{opens}</b>
            <span>{t('life.event.opens')}</span>
            <span className={css.to} />
          </li>
        )}
        {keyed(events, (event) => `${event.year} ${event.type}`).map(({ key, item: event }, at) => {
          const what = t(`life.event.${event.type}`)
          return (
            <li key={key} data-current={draft?.at === at}>
              <b>{event.year}</b>
              <span>{what}</span>
              <span className={css.to}>{eventWords(event, plan, language, nameOf)}</span>
              <Button
                look="bare"
                label={t('life.edit', { year: event.year, event: `life.event.${event.type}` })}
                onClick={() => {
                  setRefused(undefined)
                  setDraft(draftOf(facility, event, at, resource))
                }}
              >
                {t('life.change')}
              </Button>
              <Button
                look="bare"
                label={t('life.removeEvent', { year: event.year, event: `life.event.${event.type}` })}
                onClick={() =>
                  commit([putFacility(withoutEvent(facility, at))], 'life.label.remove', {
                    year: event.year,
                    event: `life.event.${event.type}`,
                  })
                }
              >
                {t('life.remove')}
              </Button>
            </li>
          )
        })}
        {closes === undefined ? null : (
          <li>
            <b>{closes}</b>
            <span>{t('life.event.closes')}</span>
            <span className={css.to}>{successor === undefined ? '' : nameOf(successor)}</span>
            <Button
              look="bare"
              label={t('life.removeEvent', { year: closes, event: 'life.event.closes' })}
              onClick={() =>
                commit([putFacility(withoutClosing(facility))], 'life.label.remove', {
                  year: closes,
                  event: 'life.event.closes',
                })
              }
            >
              {t('life.remove')}
            </Button>
          </li>
        )}
        {incoming.map(({ from, year, ends }) => (
          <li key={`${from.id} ${year}`} className={css.incoming}>
            <b>{year}</b>
            <span>{t(ends ? 'life.takesAll' : 'life.takesPart')}</span>
            <span className={css.to}>{from.name}</span>
          </li>
        ))}
        {opens === undefined && closes === undefined && events.length + incoming.length === 0 ? (
          <li className={css.none}>{t('life.noEvents')}</li>
        ) : null}
      </ul>
      {draft === undefined ? (
        <div className={css.buttons}>
          <Button
            onClick={() => {
              setRefused(undefined)
              setDraft(blankDraft(facility, plan.baseYear + 1, resource))
            }}
          >
            {t('life.add')}
          </Button>
        </div>
      ) : (
        <>
          <EventForm
            plan={plan}
            language={language}
            facility={facility}
            draft={draft}
            onChange={setDraft}
            onSave={save}
            onCancel={() => {
              close()
              setRefused(undefined)
            }}
          />
          {movable && plannedToHeir(plan, facility, draft.into).length > 0 ? (
            <label className={css.along}>
              <input type="checkbox" checked={along} onChange={() => setAlong(!along)} />
              {t('life.form.along', { heir: nameOf(draft.into) })}
            </label>
          ) : null}
        </>
      )}
      <p role="status" className={css.refused}>
        {refused === undefined ? '' : say(language, atFacility(refused, facility.name))}
      </p>
      {group === undefined ? null : (
        <p className={css.consortium}>
          <span>
            {t('life.consortium', {
              name: group.name,
              count: group.members.length,
              lead: group.lead?.name ?? say(language, message('life.noLead')),
            })}
          </span>
          {group.lead?.id === facility.id || lead === undefined ? null : (
            <Button look="bare" onClick={() => commit([lead], 'life.label.lead', { consortium: group.name })}>
              {t('life.makeLead')}
            </Button>
          )}
        </p>
      )}
    </div>
  )
}

/** The gate names the place in the change; here it is the facility that the panel is about. */
const atFacility = ({ key, args }: Message, name: string): Message =>
  args?.where === undefined ? message(key, args) : message(key, { ...args, where: name })
