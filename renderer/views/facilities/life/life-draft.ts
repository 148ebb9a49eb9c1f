/** An event as it is being typed, and the record it becomes. Whether it can have happened is told by the plan’s own gate. */
import { dec } from '../../../../shared/base/decimal.ts'
import { err, ok, type Result } from '../../../../shared/base/result.ts'
import type { FacilityEvent } from '../../../../shared/plan/schema/events.ts'
import type { Facility } from '../../../../shared/plan/schema/facility.ts'
import { type Message, message } from '../../../../shared/text/message.ts'
import { parseAmount } from '../../../../shared/units/parse-number.ts'

export const draftTypes = ['merge', 'split', 'move', 'change', 'expand', 'closes'] as const
export type DraftType = (typeof draftTypes)[number]
export type ChangeSet = Extract<FacilityEvent, { type: 'change' }>['set']

export type LifeDraft = {
  readonly type: DraftType
  readonly year: string
  /** Place among the events that it replaces; undefined: a new one. */
  readonly at?: number | undefined
  readonly into: string
  readonly unit: string
  readonly resource: string
  readonly by: string
  readonly parts: readonly { readonly facility: string; readonly percent: string }[]
  readonly set: ChangeSet
}

export const blankDraft = (facility: Facility, year: number, resource: string): LifeDraft => ({
  type: 'merge',
  year: String(year),
  into: '',
  unit: facility.unit,
  resource,
  by: '',
  parts: [
    { facility: facility.id, percent: '' },
    { facility: '', percent: '' },
  ],
  set: {},
})

/** An event that is there already, as a draft to change it. */
export function draftOf(facility: Facility, event: FacilityEvent, at: number, resource: string): LifeDraft {
  const draft = { ...blankDraft(facility, event.year, resource), type: event.type, at }
  switch (event.type) {
    case 'merge':
      return { ...draft, into: event.into }
    case 'move':
      return { ...draft, unit: event.unit }
    case 'expand':
      return { ...draft, resource: event.resource, by: String(event.by) }
    case 'change':
      return { ...draft, set: event.set }
    case 'split':
      return {
        ...draft,
        parts: event.into.map((part) => ({ facility: part.facility, percent: dec(part.share).times(100).toString() })),
      }
  }
}

/** The facility with the draft in it, or what the draft lacks. */
export function withDraft(facility: Facility, draft: LifeDraft): Result<Facility, Message> {
  const year = Number(draft.year)
  if (!/^\d{4}$/.test(draft.year.trim())) return err(message('life.form.year', { found: draft.year }))
  if (draft.type === 'closes') {
    const { successor: _, ...rest } = facility
    return ok({ ...rest, closes: year, ...(draft.into !== '' && { successor: draft.into }) })
  }
  const event = eventOf(draft, year)
  if (!event.ok) return event
  const events = facility.events ?? []
  const known = draft.at === undefined ? undefined : events[draft.at]
  const entry: FacilityEvent = {
    ...event.value,
    ...(known?.note !== undefined && { note: known.note }),
    ...(known?.cite !== undefined && { cite: known.cite }),
  }
  const next = draft.at === undefined ? [...events, entry] : events.with(draft.at, entry)
  return ok({ ...facility, events: next.toSorted((a, b) => a.year - b.year) })
}

function eventOf(draft: LifeDraft, year: number): Result<FacilityEvent, Message> {
  switch (draft.type) {
    case 'closes':
    case 'merge':
      return draft.into === '' ? err(message('life.form.into')) : ok({ type: 'merge', year, into: draft.into })
    case 'move':
      return ok({ type: 'move', year, unit: draft.unit })
    case 'change':
      return Object.keys(draft.set).length === 0
        ? err(message('life.form.set'))
        : ok({ type: 'change', year, set: draft.set })
    case 'expand': {
      const by = parseAmount(draft.by)
      if (!by.ok) return by
      return by.value === 0
        ? err(message('life.form.by'))
        : ok({ type: 'expand', year, resource: draft.resource, by: by.value })
    }
    case 'split': {
      const parts: { facility: string; share: number }[] = []
      for (const { facility, percent } of draft.parts) {
        if (facility === '' && percent === '') continue
        if (facility === '') return err(message('life.form.into'))
        const read = parseAmount(percent.replace(/[%％]/g, ''))
        if (!read.ok) return read
        parts.push({ facility, share: dec(read.value).div(100).toNumber() })
      }
      return parts.length < 2 ? err(message('life.form.parts')) : ok({ type: 'split', year, into: parts })
    }
  }
}

export function withoutEvent(facility: Facility, at: number): Facility {
  const { events = [], ...rest } = facility
  const left = events.toSpliced(at, 1)
  return left.length === 0 ? rest : { ...rest, events: left }
}

export function withoutClosing({ closes: _, successor: __, ...rest }: Facility): Facility {
  return rest
}
