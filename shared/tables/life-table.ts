/**
 * 机构变动表: who opens, merges, splits, moves, changes, expands and closes, by year, what becomes of it, and the beds that go
 * along. A split counts the beds that leave, not the share that stays. Closing with a successor reads as going over to it.
 */

import { ledgerOf } from '../allocation/life-ledger.ts'
import { type Decimal, sum } from '../base/decimal.ts'
import type { FacilityEvent } from '../plan/schema/events.ts'
import type { Facility } from '../plan/schema/facility.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { TableSpec } from '../plan/schema/table.ts'
import { digits, type Language, message, say, type TextKey } from '../text/message.ts'
import { cellsOf } from './cells.ts'
import { wholeBeds } from './consortium-table.ts'
import { heads } from './heads.ts'
import type { TableContext } from './input.ts'
import { assumedNotes, printedNotes } from './notes.ts'
import type { Column, Row, TableModel } from './table-model.ts'

type Entry = {
  readonly facility: Facility
  readonly year: number
  readonly type: FacilityEvent['type'] | 'opens' | 'closes'
  readonly event?: FacilityEvent
}

/** What happens in the plan, in order of years, then as the facilities are listed. */
function entriesOf({ facilities }: Plan): Entry[] {
  const found = facilities.flatMap((facility): Entry[] => [
    ...(facility.opens === undefined ? [] : [{ facility, year: facility.opens, type: 'opens' as const }]),
    ...(facility.events ?? []).map((event): Entry => ({ facility, year: event.year, type: event.type, event })),
    ...(facility.closes === undefined ? [] : [{ facility, year: facility.closes, type: 'closes' as const }]),
  ])
  return found.sort((a, b) => a.year - b.year)
}

/** Whether there is anything to tell. */
export const hasLife = (plan: Plan): boolean =>
  plan.facilities.some((f) => f.events !== undefined || f.closes !== undefined)

export function lifeTable(spec: Extract<TableSpec, { kind: 'life' }>, context: TableContext): TableModel {
  const { plan, language } = context
  const { word } = heads(context)
  const text = (key: string, label: string): Column => ({ key, label, kind: 'text', decimals: 0 })
  const bed = wholeBeds(plan)
  const columns: Column[] = [
    text('facility', word('table.institution')),
    text('event', word('life.table.event')),
    text('to', word('life.table.to')),
    ...(bed === undefined ? [] : [{ key: 'beds', label: bed.name, kind: 'count' as const, decimals: 0 }]),
  ]
  const seen = new Map<string, number>()
  const rows = entriesOf(plan).map((entry): Row => {
    const { facility, year, type } = entry
    const key = `${year}-${facility.id}-${type}`
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return {
      key: times === 1 ? key : `${key}-${times}`,
      label: String(year),
      role: 'text',
      facility: facility.id,
      cells: cellsOf({
        facility: facility.name,
        event: word(`life.event.${type}`),
        to: becomes(entry, plan, language),
        beds: bed === undefined ? undefined : bedsOf(entry, plan, bed.id),
      }),
    }
  })
  const table = {
    id: spec.id,
    title: spec.title,
    unit: spec.unitLabel ?? bed?.counter ?? '',
    rowHead: word('table.yearHead'),
    columns,
    rows,
  }
  return { ...table, notes: [...assumedNotes(context), ...printedNotes(context, table)] }
}

/** What it becomes, in words. */
function becomes({ facility, event, type }: Entry, plan: Plan, language: Language): string | undefined {
  const nameOf = (id: string): string => plan.facilities.find((f) => f.id === id)?.name ?? id
  if (type === 'closes') return facility.successor === undefined ? undefined : nameOf(facility.successor)
  if (event === undefined) return undefined
  return eventWords(event, plan, language, nameOf)
}

/** One event in words: whom it goes to, where, or what it becomes. */
export function eventWords(
  event: FacilityEvent,
  plan: Plan,
  language: Language,
  nameOf: (id: string) => string,
): string {
  const word = (key: TextKey): string => say(language, { key }).split('/')[0] ?? ''
  switch (event.type) {
    case 'move':
      return plan.units.find((u) => u.id === event.unit)?.name ?? event.unit
    case 'merge':
      return nameOf(event.into)
    case 'split':
      return event.into
        .map((part) => `${nameOf(part.facility)} ${digits(Number((part.share * 100).toPrecision(12)))}%`)
        .join('、')
    case 'expand': {
      const resource = plan.resources.find((r) => r.id === event.resource)
      return say(
        language,
        message('life.added', {
          resource: resource?.name ?? event.resource,
          by: event.by,
          counter: resource?.counter ?? '',
        }),
      )
    }
    case 'change': {
      const { name, kind, level, grade, tcm, ownership, administration } = event.set
      return [
        name,
        ...(kind === undefined ? [] : [word(`facility.kind.${kind}`)]),
        ...(level === undefined ? [] : [word(`facility.level.${level}`)]),
        ...(grade === undefined ? [] : [word(`facility.grade.${grade}`)]),
        ...(tcm === undefined ? [] : [word(tcm ? 'life.tcm' : 'life.notTcm')]),
        ...(ownership === undefined ? [] : [word(`facility.ownership.${ownership}`)]),
        ...(administration === undefined
          ? []
          : [`${word('facility.column.administration')} ${word(`facility.administration.${administration}`)}`]),
      ]
        .filter((part) => part !== undefined)
        .join('、')
    }
  }
}

function bedsOf({ facility, year, type, event }: Entry, plan: Plan, bed: string): Decimal | undefined {
  if (event?.type === 'expand')
    return event.resource === bed ? sum(stepsIn(plan, facility.id, bed, year, 1)) : undefined
  if (type !== 'merge' && type !== 'split' && type !== 'closes') return undefined
  const gone = stepsIn(plan, facility.id, bed, year, -1)
  const kept = event?.type === 'split' ? stepsIn(plan, facility.id, bed, year, 1) : []
  return gone.length === 0 ? undefined : sum(gone).neg().minus(sum(kept))
}

const stepsIn = (plan: Plan, facility: string, bed: string, year: number, sign: 1 | -1): Decimal[] =>
  ledgerOf(plan)
    .steps(facility, bed)
    .flatMap((s) => (s.year === year && s.by.isPositive() === (sign === 1) ? [s.by] : []))
