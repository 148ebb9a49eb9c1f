/** Columns of figures: every resource by measure, at the end of the base year and as planned for the target year. */
import { ok, type Result } from '../base/result.ts'
import type { Resource } from '../plan/schema/class.ts'
import type { Facility, Stock } from '../plan/schema/facility.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { type Language, type Message, message, planWord, say } from '../text/message.ts'
import { parseAmount } from '../units/parse-number.ts'
import type { ColumnGroup, FacilityColumn } from './column.ts'
import { choicesOf, yesNo } from './facility-choices.ts'
import { type FigureKey, figureOf } from './facility-record.ts'
import { parseChoice } from './parse-choice.ts'

type Measure = Stock['measure']
const groups: Partial<Record<Resource['kind'], ColumnGroup>> = { bed: 'beds', staff: 'staff' }
const usual = (kind: Resource['kind']): readonly Measure[] =>
  kind === 'staff' ? ['posts', 'onPosts', 'onDuty'] : ['approved', 'actual']

export function figureColumns(plan: Plan, language: Language): FacilityColumn[] {
  const used = usedFigures(plan)
  return countable(plan).flatMap((resource) => {
    const measures = new Set<Measure>([...usual(resource.kind), resource.planBy])
    const figures: FigureKey[] = [
      ...[...measures].map((measure) => ({
        resource: resource.id,
        measure,
        year: plan.baseYear,
        status: 'actual' as const,
      })),
      { resource: resource.id, measure: resource.planBy, year: plan.targetYear, status: 'planned' },
    ]
    return figures.map((figure) => figureColumn(figure, resource, used, language))
  })
}

/** Lock, least and most of what an allocation may plan. */
export function limitColumns(plan: Plan, language: Language): FacilityColumn[] {
  const used = new Set(plan.facilities.flatMap(({ limits }) => (limits ?? []).map(({ resource }) => resource)))
  return countable(plan).flatMap((resource) => {
    const shown = isMain(resource) || used.has(resource.id)
    const name = planWord(language, resource.name)
    const yes = choicesOf(language, yesNo, 'facility.yesNo')
    const lockHead = say(language, message('facility.column.lock', { resource: name }))
    const lock: FacilityColumn = {
      key: `lock:${resource.id}`,
      head: lockHead,
      group: 'limits',
      kind: 'choice',
      width: 88,
      shown,
      choices: yes,
      sums: false,
      raw: ({ facility }) => (limitOf(facility, resource.id)?.lock === true ? yes[0]?.label : undefined),
      write: (facility, text) => {
        const value = text === null ? ok('no') : parseChoice(text, yes, lockHead)
        if (!value.ok) return value
        return ok({ to: 'facility', facility: withLimit(facility, resource.id, { lock: value.value === 'yes' }) })
      },
    }
    return [lock, bound('min'), bound('max')]

    function bound(side: 'min' | 'max'): FacilityColumn {
      return {
        key: `${side}:${resource.id}`,
        head: say(language, message(`facility.column.${side}`, { resource: name })),
        group: 'limits',
        kind: 'number',
        width: 84,
        shown,
        sums: false,
        raw: ({ facility }) => limitOf(facility, resource.id)?.[side],
        write: (facility, text) => {
          const value = counted(text)
          if (!value.ok) return value
          const set = { [side]: value.value ?? undefined }
          return ok({ to: 'facility', facility: withLimit(facility, resource.id, set) })
        },
      }
    }
  })
}

const isMain = (resource: Resource): boolean => resource.kind === 'bed' && resource.parent === undefined
const countable = (plan: Plan): Resource[] =>
  plan.resources.filter(({ kind }) => kind !== 'indicator' && kind !== 'other')

const nameOf = ({ resource, measure, year, status }: FigureKey): string => `${resource}:${measure}:${year}:${status}`

function usedFigures(plan: Plan): ReadonlySet<string> {
  const used = new Set<string>()
  for (const stock of plan.stocks) if (stock.facility !== undefined) used.add(nameOf(stock))
  return used
}

function figureColumn(
  figure: FigureKey,
  resource: Resource,
  used: ReadonlySet<string>,
  language: Language,
): FacilityColumn {
  const planned = figure.status === 'planned'
  const words = { year: figure.year, measure: `term.${figure.measure}`, resource: planWord(language, resource.name) }
  return {
    // The year goes by its role, so that chosen columns stay chosen in the next plan.
    key: `figure:${resource.id}:${figure.measure}:${planned ? 'target' : 'base'}`,
    head: say(language, message(planned ? 'facility.column.planned' : 'facility.column.figure', words)),
    group: groups[resource.kind] ?? 'other',
    kind: 'number',
    width: 108,
    shown: isMain(resource) || used.has(nameOf(figure)),
    sums: true,
    raw: (record) => figureOf(record, figure),
    write: (_, text) => {
      const value = counted(text)
      return value.ok ? ok({ to: 'figure', figure, value: value.value }) : value
    },
  }
}

/** Beds and people are whole. Bare digits, as most pasted cells are, need no reading. */
export const counted = (text: string | null): Result<number | null, Message> => {
  if (text === null) return ok(null)
  return /^\d{1,9}$/.test(text) ? ok(Number(text)) : parseAmount(text, { integer: true })
}

type Limit = NonNullable<Facility['limits']>[number]
const limitOf = (facility: Facility, resource: string): Limit | undefined =>
  facility.limits?.find((limit) => limit.resource === resource)

/** A limit that limits nothing is not written, nor is an empty list of them. */
function withLimit(
  facility: Facility,
  resource: string,
  set: { readonly lock?: boolean; readonly min?: number | undefined; readonly max?: number | undefined },
): Facility {
  const { lock, min, max } = { ...limitOf(facility, resource), ...set }
  const { limits = [], ...rest } = facility
  const limit: Limit = {
    resource,
    ...(lock === true && { lock }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  }
  const isLimit = Object.keys(limit).length > 1
  const at = limits.findIndex((entry) => entry.resource === resource)
  const all =
    at === -1 ? [...limits, ...(isLimit ? [limit] : [])] : limits.toSpliced(at, 1, ...(isLimit ? [limit] : []))
  return all.length === 0 ? rest : { ...rest, limits: all }
}

export const boundFault = (facility: Facility): { readonly resource: string; readonly reason: Message } | undefined => {
  for (const { resource, min, max } of facility.limits ?? [])
    if (min !== undefined && max !== undefined && min > max)
      return { resource, reason: message('facility.bad.bounds', { min, max }) }
  return undefined
}
