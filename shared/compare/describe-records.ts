/**
 * Changes that put or take away whole records, in words: which record, and what of it is another.
 *   新增机构“新区医院”   新增标准“每千人口床位”   舒兰市人民医院等 3 家机构的 6 个数
 */
import { dec } from '../base/decimal.ts'
import type { PlanningChange } from '../plan/schema/change.ts'
import type { Stock } from '../plan/schema/facility.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { type Language, type Message, message, planWord, say } from '../text/message.ts'
import { putFacilitiesWords, setFacilitiesWords } from './describe-facilities.ts'
import { grouped } from './grouped.ts'
import { namesOf } from './plan-values.ts'

/** undefined: a change of single values, which has a sentence of its own. */
export function describeRecords(before: Plan, change: PlanningChange, language: Language): Message | undefined {
  const names = namesOf(before)
  const resource = (id: string): string => planWord(language, names.resource(id))
  const listed = (list: readonly string[]): string => list.join(say(language, message('compare.change.and')))
  switch (change.type) {
    case 'putFacilities':
      return putFacilitiesWords(before, change.facilities, language)
    case 'setFacilities':
      return setFacilitiesWords(before, change.facilities, language)
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
    case 'putEquipment': {
      const { id, item } = change.equipment
      const known = (before.equipment ?? []).some((entry) => entry.id === id)
      return message(known ? 'compare.change.equipment.put' : 'compare.change.equipment.add', { item })
    }
    case 'removeEquipment': {
      const item = (before.equipment ?? []).find(({ id }) => id === change.equipment)?.item ?? change.equipment
      return message('compare.change.equipment.remove', { item })
    }
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
