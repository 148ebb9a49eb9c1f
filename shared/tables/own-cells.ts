/** What a cell of the planner’s own tables shows: the same amounts the other tables show, exact. undefined: not known, never 0. */
import type { ClassTotal } from '../allocation/allocation.ts'
import { type Decimal, dec, sum } from '../base/decimal.ts'
import type { Assessment } from '../norms/requirement.ts'
import { singleValues } from '../norms/single-values.ts'
import { valueAt } from '../norms/value-at.ts'
import type { Facility } from '../plan/schema/facility.ts'
import type { OwnColumn } from '../plan/schema/own-table.ts'
import { say } from '../text/message.ts'
import { type Persons, perThousand } from '../units/brand.ts'
import { facilityWord } from './facility-words.ts'
import { type TableContext, totalOf } from './input.ts'
import { amountOf } from './measure-table.ts'

export type OwnValue = Decimal | string | undefined
type Amounts = {
  readonly base?: Decimal | undefined
  readonly planned?: Decimal | undefined
  readonly allocated?: Decimal | undefined
}

/** Amounts of facilities in the target year by facility and resource; looked for once per table. */
export type FacilityAmounts = ReadonlyMap<string, Amounts & { readonly gap?: Decimal | undefined }>
export const facilityAmounts = ({ allocation, plan }: TableContext): FacilityAmounts =>
  new Map(
    allocation.facilities.flatMap((a) =>
      a.year === plan.targetYear ? [[`${a.facility} ${a.resource}`, a] as const] : [],
    ),
  )

const minus = (a: Decimal | undefined, b: Decimal | undefined): Decimal | undefined =>
  a === undefined || b === undefined ? undefined : a.minus(b)
const required = (r: Assessment | undefined): Decimal | undefined => r?.value ?? r?.low ?? r?.high

function ratio(left: Decimal | undefined, right: Decimal | undefined): Decimal | undefined {
  return left === undefined || right === undefined || left.isZero() ? undefined : right.div(left)
}

/** base in the base year, allocated in any other. */
const inYear = (amounts: Amounts | undefined, asked: OwnColumn, base: number): Decimal | undefined =>
  asked.year === base ? amounts?.base : amounts?.allocated

export function facilityValue(
  facility: Facility,
  asked: OwnColumn,
  context: TableContext,
  amounts: FacilityAmounts,
): OwnValue {
  const { plan, requirements } = context
  const of = (resource: string | undefined) => amounts.get(`${facility.id} ${resource ?? ''}`)
  const own = of(asked.resource)
  switch (asked.quantity) {
    case 'base':
    case 'planned':
    case 'allocated':
    case 'gap':
      return own?.[asked.quantity]
    case 'change':
      return minus(own?.planned, own?.base)
    case 'ratio':
      return ratio(inYear(of(asked.left), asked, plan.baseYear), inYear(own, asked, plan.baseYear))
    case 'stock': {
      const year = asked.year ?? plan.baseYear
      const found = plan.stocks.find(
        (s) =>
          s.facility === facility.id &&
          s.resource === asked.resource &&
          s.measure === (asked.measure ?? 'actual') &&
          s.year === year &&
          s.status !== 'planned',
      )
      return found === undefined ? undefined : dec(found.value)
    }
    case 'requirement':
    case 'low':
    case 'high':
    case 'actual':
    case 'status': {
      const year = asked.year ?? plan.targetYear
      const found = requirements.find(
        (r) => r.norm === asked.norm && r.year === year && r.scope.facility === facility.id,
      )
      return assessed(found, asked, context)
    }
    case 'class': {
      const part = context.classes.partOf(facility.id)
      return plan.classes.find((c) => c.id === part)?.name
    }
    case 'unit':
    case 'kind':
    case 'level':
    case 'ownership':
    case 'consortium':
      return facilityWord(facility, asked.quantity, context)
    default:
      return undefined
  }
}

function assessed(found: Assessment | undefined, asked: OwnColumn, { language }: TableContext): OwnValue {
  switch (asked.quantity) {
    case 'requirement':
      return required(found)
    case 'low':
      return found?.low
    case 'high':
      return found?.high
    case 'actual':
      return found?.actual
    case 'gap':
      return found?.gap
    case 'status':
      return found === undefined ? undefined : say(language, { key: `status.${found.status}` })
    default:
      return undefined
  }
}

const per = (things: ClassTotal['base'], people: Persons | undefined): Decimal | undefined =>
  things === undefined || people === undefined ? undefined : perThousand(things, people)

export function classValue(id: string, asked: OwnColumn, context: TableContext): OwnValue {
  const { plan, projection, requirements } = context
  const of = (resource: string | undefined) => totalOf(context, id, resource ?? '', plan.targetYear)
  const own = of(asked.resource)
  const people = (year: number) => projection.at(plan.region.unit, asked.kind ?? 'resident', year)
  switch (asked.quantity) {
    case 'base':
    case 'planned':
    case 'allocated':
    case 'control':
    case 'gap':
      return own?.[asked.quantity]
    case 'change':
      return minus(own?.planned, own?.base)
    case 'perThousand':
      return per(own?.allocated, people(plan.targetYear))
    case 'plannedPerThousand':
      return per(own?.planned, people(plan.targetYear))
    case 'basePerThousand':
      return per(own?.base, people(plan.baseYear))
    case 'population':
      return people(asked.year ?? plan.targetYear)
    case 'ratio':
      return ratio(inYear(of(asked.left), asked, plan.baseYear), inYear(own, asked, plan.baseYear))
    case 'stock':
      return amountOf(context, id, asked.resource ?? '', asked.measure ?? 'actual', asked.year ?? plan.baseYear)
    default:
      return assessed(
        requirements.find(
          (r) =>
            r.norm === asked.norm &&
            r.year === (asked.year ?? plan.targetYear) &&
            r.scope.facility === undefined &&
            (r.scope.class ?? context.classes.whole) === id,
        ),
        asked,
        context,
      )
  }
}

export function normValue(id: string, asked: OwnColumn, context: TableContext): OwnValue {
  const { plan, requirements, language } = context
  const norm = plan.norms.find((n) => n.id === id)
  const values = singleValues(norm)
  const at = (year: number) => (values === undefined ? undefined : valueAt(values, year))
  switch (asked.quantity) {
    case 'target':
      return at(asked.year ?? plan.targetYear)
    case 'baseValue': {
      const given = values?.find((v) => v.year === (asked.year ?? plan.baseYear))?.value
      return given === undefined ? undefined : dec(given)
    }
    case 'force':
      return norm === undefined ? undefined : say(language, { key: `force.${norm.force}` })
    default: {
      const year = asked.year ?? plan.targetYear
      const entries = requirements.filter((r) => r.norm === id && r.year === year)
      const whole = entries.find(
        (r) => r.scope.facility === undefined && (r.scope.unit === undefined || r.scope.unit === norm?.scope.unit),
      )
      return assessed(whole ?? (entries.length === 1 ? entries[0] : undefined), asked, context)
    }
  }
}

/** Facilities of a unit and of the units inside it. The whole region is its whole, blocks without names included. */
export function unitValue(
  id: string,
  asked: OwnColumn,
  context: TableContext,
  amounts: FacilityAmounts,
  within: ReadonlySet<string>,
): OwnValue {
  const { plan, projection, requirements, classes } = context
  const isRegion = id === plan.region.unit
  const of = (resource: string | undefined): Amounts | undefined =>
    isRegion && classes.whole !== undefined
      ? totalOf(context, classes.whole, resource ?? '', plan.targetYear)
      : summed(
          plan.facilities
            .filter((f) => within.has(f.unit))
            .flatMap((f) => amounts.get(`${f.id} ${resource ?? ''}`) ?? []),
        )
  const people = (year: number) => projection.at(id, asked.kind ?? 'resident', year)
  const density = (things: Decimal | undefined, year: number) => {
    const persons = people(year)
    return things === undefined || persons === undefined || persons.lte(0) ? undefined : things.times(1000).div(persons)
  }
  switch (asked.quantity) {
    case 'base':
    case 'planned':
    case 'allocated':
      return of(asked.resource)?.[asked.quantity]
    case 'change': {
      const own = of(asked.resource)
      return minus(own?.planned, own?.base)
    }
    case 'perThousand':
      return density(of(asked.resource)?.allocated, plan.targetYear)
    case 'plannedPerThousand':
      return density(of(asked.resource)?.planned, plan.targetYear)
    case 'basePerThousand':
      return density(of(asked.resource)?.base, plan.baseYear)
    case 'population':
      return people(asked.year ?? plan.targetYear)
    case 'area': {
      const area = plan.units.find((u) => u.id === id)?.areaKm2
      return area === undefined ? undefined : dec(area)
    }
    case 'ratio':
      return ratio(inYear(of(asked.left), asked, plan.baseYear), inYear(of(asked.resource), asked, plan.baseYear))
    default:
      return assessed(
        requirements.find(
          (r) =>
            r.norm === asked.norm &&
            r.year === (asked.year ?? plan.targetYear) &&
            r.scope.facility === undefined &&
            r.scope.unit === id,
        ),
        asked,
        context,
      )
  }
}

/** Only what is known is added; nothing known is no sum. */
function summed(rows: readonly Amounts[]): Amounts {
  const of = (key: keyof Amounts) => {
    const known = rows.flatMap((row) => row[key] ?? [])
    return known.length === 0 ? undefined : sum(known)
  }
  return { base: of('base'), planned: of('planned'), allocated: of('allocated') }
}
