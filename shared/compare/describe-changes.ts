/**
 * The inputs of a 方案 in words, each against the plan as the changes before it leave it:
 *   常住人口 2025年 +12,110 人（406,890 → 419,000）   每千床位 2025年 8.56 → 9.00   舒兰市人民医院床位 锁定 730
 */
import { type Decimal, dec } from '../base/decimal.ts'
import type { PlanningChange } from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { projectPopulation } from '../population/project.ts'
import { applyChanges } from '../scenario/apply.ts'
import type { PlacedChange, StaleChange } from '../scenario/resolve.ts'
import { type Language, type Message, message, planWord, say } from '../text/message.ts'
import { toPlaces } from '../units/rounding.ts'
import { describeRecords } from './describe-records.ts'
import { grouped, signed } from './grouped.ts'
import { namesOf, normValue, plannedOf } from './plan-values.ts'

export function describeChanges(
  plan: Plan,
  applied: readonly PlacedChange[],
  stale: readonly StaleChange[],
  language: Language,
): string[] {
  let current = plan
  const lines: string[] = []
  for (const { change } of applied) {
    const done = applyChanges(current, [change])
    const after = done.ok ? done.value.plan : current
    lines.push(describeChange(current, after, change, language))
    current = after
  }
  const left = stale.map(({ change }) =>
    say(language, message('compare.change.stale', { change: describeChange(plan, plan, change, language) })),
  )
  return [...lines, ...left]
}

/** One change, from the plan before it to the plan after it. */
export const describeChange = (before: Plan, after: Plan, change: PlanningChange, language: Language): string =>
  say(language, sentence(before, after, change, language)).trim()

function sentence(before: Plan, after: Plan, change: PlanningChange, language: Language): Message {
  const names = namesOf(before)
  const holder = ({ facility, resource }: { readonly facility: string; readonly resource: string }) => ({
    facility: names.facility(facility),
    resource: planWord(language, names.resource(resource)),
  })
  switch (change.type) {
    case 'setPopulation':
      return population(before, change)
    case 'setNormValue': {
      const { norm, year, value } = change
      const words = { label: names.norm(norm), year }
      if (value === null) return message('compare.change.norm.none', words)
      return pair('compare.change.norm', words, normValue(before, norm, year), dec(value))
    }
    case 'setPlanned': {
      if (change.value === null) return message('compare.change.planned.none', holder(change))
      const was = plannedOf(before, change.facility, change.resource)
      return pair('compare.change.planned', holder(change), was, dec(change.value))
    }
    case 'setMethod': {
      const { class: id, resource, method, step } = change
      const counter = before.resources.find((r) => r.id === resource)?.counter ?? ''
      const name = planWord(language, names.resource(resource))
      const words = { class: names.class(id), resource: name, method: `method.${method}` }
      return step === null
        ? message('compare.change.method', words)
        : message('compare.change.method.step', { ...words, step, counter })
    }
    case 'setLock': {
      if (!change.lock) return message('compare.change.unlock', holder(change))
      const value = plannedOf(after, change.facility, change.resource)
      return value === undefined
        ? message('compare.change.lock.none', holder(change))
        : message('compare.change.lock', { ...holder(change), value: grouped(value) })
    }
    case 'setBounds': {
      const { min, max } = change
      if (min !== null && max !== null) return message('compare.change.bounds', { ...holder(change), min, max })
      if (min !== null) return message('compare.change.bounds.min', { ...holder(change), min })
      if (max !== null) return message('compare.change.bounds.max', { ...holder(change), max })
      return message('compare.change.bounds.none', holder(change))
    }
    case 'setService': {
      const { unit, class: id, year, quantity, value } = change
      const words = {
        class: id === null ? (unit === before.region.unit ? before.region.name : names.unit(unit)) : names.class(id),
        year,
        quantity: `goal.kind.${quantity}`,
      }
      if (value === null) return message('compare.change.service.none', words)
      const found = (before.services ?? []).find(
        (s) => s.unit === unit && (s.class ?? null) === id && s.year === year,
      )?.[quantity]
      const shown = (number: number) =>
        quantity === 'occupancy' ? `${grouped(dec(number).times(100))}%` : grouped(dec(number))
      const was = found === undefined ? '—' : shown(found)
      return message('compare.change.service', { ...words, before: was, after: shown(value) })
    }
    case 'setEquipment': {
      const item = before.equipment?.find((e) => e.id === change.equipment)?.item ?? change.equipment
      const words = { item, stage: `table.equipment.${change.stage}` }
      return change.value === null
        ? message('compare.change.equipment.none', words)
        : message('compare.change.equipment', { ...words, value: grouped(dec(change.value)) })
    }
    case 'setDecision':
      return message('compare.change.decision', { finding: change.finding })
    default:
      return describeRecords(before, change, language) ?? other(change)
  }
}

function population(before: Plan, change: Extract<PlanningChange, { type: 'setPopulation' }>): Message {
  const { unit, kind, year, persons } = change
  const name = unit === before.region.unit ? '' : namesOf(before).unit(unit)
  const words = { unit: name, kind: `term.${kind}`, year }
  if (persons === null) return message('compare.change.population.none', words)
  const was = projectPopulation(before).at(unit, kind, year)
  const now = dec(persons)
  if (was === undefined) return message('compare.change.population.set', { ...words, after: grouped(now) })
  const start = dec(toPlaces(was, 0))
  const figures = { ...words, before: grouped(start), after: grouped(now), difference: signed(now.minus(start)) }
  return message(now.eq(start) ? 'compare.change.population.same' : 'compare.change.population', figures)
}

/** A change that has no sentence of its own still says what it is and which records it names. */
function other(change: { readonly type: string }): Message {
  const place = Object.entries(change)
    .flatMap(([key, value]) => (key !== 'type' && typeof value !== 'object' ? [String(value)] : []))
    .join(' ')
  return message('compare.change.other', { type: change.type, place })
}

/** Both with the decimals of the one that has more: 8.56 → 9.00. */
function pair(
  key: 'compare.change.norm' | 'compare.change.planned',
  words: Readonly<Record<string, string | number>>,
  before: Decimal | undefined,
  after: Decimal,
): Message {
  if (before === undefined) return message(`${key}.set`, { ...words, after: grouped(after) })
  const places = Math.max(before.decimalPlaces(), after.decimalPlaces())
  return message(key, { ...words, before: grouped(before, places), after: grouped(after, places) })
}
