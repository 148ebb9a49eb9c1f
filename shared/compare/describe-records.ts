/**
 * Changes that put or take away whole records, in words: which record, and what of it is another.
 *   新增机构“新区医院”   舒兰市人民医院：级、等改   新增标准“每千人口床位”   舒兰市人民医院等 3 家机构的 6 个数
 */
import { dec } from '../base/decimal.ts'
import type { PlanningChange } from '../plan/schema/change.ts'
import type { Facility, Stock } from '../plan/schema/facility.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { type Language, type Message, message, planWord, say, type TextKey } from '../text/message.ts'
import { grouped } from './grouped.ts'
import { namesOf } from './plan-values.ts'

/** undefined: a change of single values, which has a sentence of its own. */
export function describeRecords(before: Plan, change: PlanningChange, language: Language): Message | undefined {
  const names = namesOf(before)
  const resource = (id: string): string => planWord(language, names.resource(id))
  const listed = (list: readonly string[]): string => list.join(say(language, message('compare.change.and')))
  switch (change.type) {
    case 'putFacilities':
      return facilities(before, change.facilities, language)
    case 'removeFacilities': {
      const [first] = change.facilities
      return first !== undefined && change.facilities.length === 1
        ? message('compare.change.facility.remove', { name: names.facility(first) })
        : message('compare.change.facilities.remove', {
            count: change.facilities.length,
            list: listed(change.facilities.map(names.facility)),
          })
    }
    case 'setStocks':
      return stocks(before, change.stocks, language)
    case 'putAllocation':
    case 'removeAllocation': {
      const rule = change.type === 'putAllocation' ? change.rule : change
      const words = { class: names.class(rule.class), resource: resource(rule.resource) }
      if (change.type === 'removeAllocation') return message('compare.change.rule.none', words)
      const known = before.allocations.find(
        (entry) => entry.unit === rule.unit && entry.class === rule.class && entry.resource === rule.resource,
      )
      const method = `method.${change.rule.method ?? 'asPlanned'}`
      return (known?.method ?? 'asPlanned') === (change.rule.method ?? 'asPlanned')
        ? message('compare.change.rule', words)
        : message('compare.change.method', { ...words, method })
    }
    case 'putConsortium': {
      const { id, name, lead } = change.consortium
      const known = (before.consortia ?? []).find((entry) => entry.id === id)
      if (known === undefined && lead === undefined) return message('compare.change.consortium.add', { name })
      return lead === undefined || known?.lead === lead
        ? message('compare.change.consortium', { name })
        : message('compare.change.consortium.lead', { name, lead: names.facility(lead) })
    }
    case 'removeConsortium':
      return message('compare.change.consortium.remove', {
        name: (before.consortia ?? []).find(({ id }) => id === change.consortium)?.name ?? change.consortium,
      })
    case 'putNorm':
      return before.norms.some(({ id }) => id === change.norm.id)
        ? message('compare.change.norm.put', { label: change.norm.label })
        : message('compare.change.norm.add', { label: change.norm.label })
    case 'removeNorm':
      return message('compare.change.norm.remove', { label: names.norm(change.norm) })
    case 'setNormOff':
      return message(change.off ? 'compare.change.norm.off' : 'compare.change.norm.on', {
        label: names.norm(change.norm),
      })
    case 'setGoverning':
      return change.norm === null
        ? message('compare.change.governing.none', { resource: resource(change.resource) })
        : message('compare.change.governing', { resource: resource(change.resource), label: names.norm(change.norm) })
    case 'setRegister': {
      const name = (before.registers ?? []).find(({ id }) => id === change.register)?.name ?? change.register
      const words = { name, facility: names.facility(change.facility), year: change.year }
      const says = change.has === null ? 'unknown' : change.has ? 'yes' : 'no'
      return message(`compare.change.register.${says}`, words)
    }
    case 'setProjectionMethod': {
      const words = { unit: placeOf(before, change.unit), kind: `term.${change.kind}` }
      return change.spec === null
        ? message('compare.change.projection.none', words)
        : message('compare.change.projection', { ...words, method: `population.method.${change.spec.method}` })
    }
    case 'setReconciliation':
      return message('compare.change.reconciliation', { unit: names.unit(change.unit), kind: `term.${change.kind}` })
    default:
      return undefined
  }
}

const placeOf = (plan: Plan, unit: string): string => (unit === plan.region.unit ? '' : namesOf(plan).unit(unit))

/** What of a record the words of the 机构 columns name; what has none there has a word of its own. */
const fieldWords: { readonly [F in keyof Facility]?: TextKey } = {
  name: 'facility.column.name',
  codes: 'facility.column.institution',
  aliases: 'facility.column.aliases',
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

function facilities(before: Plan, records: readonly Facility[], language: Language): Message {
  const known = new Map(before.facilities.map((entry) => [entry.id, entry]))
  const [only] = records
  const was = only === undefined ? undefined : known.get(only.id)
  if (only !== undefined && records.length === 1) {
    if (was === undefined) return message('compare.change.facility.add', { name: only.name })
    const fields = (Object.keys(fieldWords) as (keyof Facility)[]).flatMap((field) => {
      const key = fieldWords[field]
      const isSame = JSON.stringify(was[field]) === JSON.stringify(only[field])
      return key === undefined || isSame ? [] : [say(language, message(key))]
    })
    if (fields.length > 0) {
      const list = fields.join(say(language, message('compare.change.and')))
      return message('compare.change.facility.fields', { name: was.name, list })
    }
    return message('compare.change.facility', { name: was.name })
  }
  const added = records.filter(({ id }) => !known.has(id)).length
  const changed = records.length - added
  if (added === 0) return message('compare.change.facilities', { count: changed })
  return changed === 0
    ? message('compare.change.facilities.add', { count: added })
    : message('compare.change.facilities.both', { added, changed })
}

type Figure = Omit<Stock, 'value'> & { readonly value: number | null }

const isSame = (a: Figure, b: Figure): boolean =>
  (['facility', 'unit', 'class', 'resource', 'measure', 'year', 'status'] as const).every((key) => a[key] === b[key])

function stocks(before: Plan, figures: readonly Figure[], language: Language): Message {
  const names = namesOf(before)
  const [only] = figures
  if (only === undefined || figures.length > 1) {
    const places = new Set(figures.map(({ facility, unit }) => facility ?? unit ?? ''))
    const first = only?.facility === undefined ? names.unit(only?.unit ?? '') : names.facility(only.facility)
    return places.size > 1
      ? message('compare.change.stocks.many', { name: first, places: places.size, count: figures.length })
      : message('compare.change.stocks', { name: first, count: figures.length })
  }
  const name =
    only.facility === undefined
      ? `${names.unit(only.unit ?? '')}${names.class(only.class ?? '')}`
      : names.facility(only.facility)
  const resource = planWord(language, names.resource(only.resource))
  const was = before.stocks.find((entry) => isSame(entry, only))?.value
  const after = only.value === null ? '—' : grouped(dec(only.value))
  const values = { before: was === undefined ? '—' : grouped(dec(was)), after }
  const isPlanned = only.status === 'planned' && only.year === before.targetYear
  if (isPlanned) return message('compare.change.planned', { facility: name, resource, ...values })
  const words = { name, year: only.year, measure: `term.${only.measure}`, resource, ...values }
  return message('compare.change.stock', words)
}
