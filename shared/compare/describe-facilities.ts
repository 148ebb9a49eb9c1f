/**
 * What became another of facilities, in the words of the 机构 table:
 *   平安镇卫生院：更名 → 平安镇中心卫生院；级 一级 → 二级；改沿革   新增机构“新区医院”   改 300 家机构的信息
 */
import { attributeColumns, NAME, noteColumn } from '../facilities/attribute-columns.ts'
import { limitColumns } from '../facilities/figure-columns.ts'
import { workloadColumns } from '../facilities/workload-columns.ts'
import type { FacilityFields } from '../plan/schema/changes/facility-fields.ts'
import type { Facility } from '../plan/schema/facility.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { withFields } from '../scenario/facility-fields.ts'
import { type Language, type Message, message, say, type TextKey } from '../text/message.ts'
import { namesOf } from './plan-values.ts'

/** What no column shows, or only in part. */
const fieldWords: { readonly [F in keyof Facility]?: TextKey } = {
  name: 'facility.column.name',
  codes: 'facility.column.institution',
  aliases: 'facility.column.aliases',
  campuses: 'compare.change.field.campuses',
  unit: 'facility.column.unit',
  ownership: 'facility.column.ownership',
  administration: 'facility.column.administration',
  kind: 'facility.column.kind',
  level: 'facility.column.level',
  grade: 'facility.column.grade',
  tcm: 'facility.column.tcm',
  consortium: 'facility.column.consortium',
  decidedBy: 'facility.column.decidedBy',
  opens: 'facility.column.opens',
  closes: 'facility.column.closes',
  members: 'facility.column.members',
  note: 'facility.column.note',
  events: 'life.events',
  successor: 'compare.change.field.successor',
  limits: 'compare.change.field.limits',
  workload: 'compare.change.field.workload',
}
const fields = Object.keys(fieldWords) as (keyof Facility)[]

export function putFacilitiesWords(before: Plan, records: readonly Facility[], language: Language): Message {
  const known = new Map(before.facilities.map((entry) => [entry.id, entry]))
  const [only] = records
  if (only !== undefined && records.length === 1) {
    const was = known.get(only.id)
    return was === undefined
      ? message('compare.change.facility.add', { name: only.name })
      : oneFacility(before, was, only, language)
  }
  const added = records.filter(({ id }) => !known.has(id)).length
  const changed = records.length - added
  if (added === 0) return message('compare.change.facilities', { count: changed })
  return changed === 0
    ? message('compare.change.facilities.add', { count: added })
    : message('compare.change.facilities.both', { added, changed })
}

type Edited = { readonly facility: string; readonly fields: FacilityFields }

export function setFacilitiesWords(before: Plan, edited: readonly Edited[], language: Language): Message {
  const [only] = edited
  if (only === undefined || edited.length !== 1) return message('compare.change.facilities', { count: edited.length })
  const was = before.facilities.find(({ id }) => id === only.facility)
  if (was !== undefined) return oneFacility(before, was, withFields(was, only.fields), language)
  const named: Readonly<Record<string, unknown>> = only.fields
  const list = listed(
    fields.filter((field) => named[field] !== undefined),
    language,
  )
  return message('compare.change.facility.fields', { name: only.facility, list })
}

function oneFacility(before: Plan, was: Facility, next: Facility, language: Language): Message {
  const columns = [
    ...attributeColumns(before, language),
    ...(isSame(was, next, 'limits') ? [] : limitColumns(before, language)),
    ...(isSame(was, next, 'workload') ? [] : workloadColumns(before, language)),
    noteColumn(language),
  ]
  const told = new Set<string>()
  const steps = columns.flatMap(({ key, head, raw }) => {
    const [from, to] = [raw({ facility: was, stocks: [] }), raw({ facility: next, stocks: [] })]
    if (from === to) return []
    const [field = key] = key.split(':')
    told.add(ofField[field] ?? field)
    const after = to ?? '—'
    return key === NAME
      ? say(language, message('compare.change.facility.rename', { after }))
      : say(language, message('compare.change.facility.value', { field: head, before: from ?? '—', after }))
  })
  const rest = fields.filter((field) => !told.has(field) && !isSame(was, next, field))
  if (rest.includes('successor')) {
    const name = (id: string | undefined): string => (id === undefined ? '—' : namesOf(before).facility(id))
    const field = say(language, message('compare.change.field.successor'))
    const words = { field, before: name(was.successor), after: name(next.successor) }
    steps.push(say(language, message('compare.change.facility.value', words)))
  }
  const others = rest.filter((field) => field !== 'successor')
  if (others.length > 0)
    steps.push(say(language, message('compare.change.facility.altered', { list: listed(others, language) })))
  if (steps.length === 0) return message('compare.change.facility', { name: was.name })
  const list = steps.join(say(language, message('compare.change.then')))
  return message('compare.change.facility.set', { name: was.name, list })
}

/** Columns that show a part of a field. */
const ofField: Readonly<Record<string, string>> = {
  institution: 'codes',
  creditCode: 'codes',
  lock: 'limits',
  min: 'limits',
  max: 'limits',
  work: 'workload',
}

const isSame = (a: Facility, b: Facility, field: keyof Facility): boolean =>
  JSON.stringify(a[field]) === JSON.stringify(b[field])

const listed = (list: readonly (keyof Facility)[], language: Language): string =>
  list
    .flatMap((field) => fieldWords[field] ?? [])
    .map((key) => say(language, message(key)))
    .join(say(language, message('compare.change.and')))
