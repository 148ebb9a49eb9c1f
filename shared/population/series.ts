/**
 * Persons of one unit and kind in every year from base to target:
 *
 *   known years   observed, or set by the planner (a set year replaces an observed one)
 *   between two   P(y) = P(a) + (P(b) − P(a))·(y − a)/(b − a)
 *   after the last known year   the method of the rule (methods/); constant where there is no rule
 *   before the first            unknown, but for populations that follow another one (service, registered × ratio)
 *
 * P persons (人), not rounded: a requirement is rounded once, at its end. Source: CLI contract, “population”.
 */
import { type Decimal, dec } from '../base/decimal.ts'
import type { Result } from '../base/result.ts'
import type { PopulationKind } from '../plan/schema/basics.ts'
import type { Observation, ProjectionRule } from '../plan/schema/population.ts'
import type { MethodName } from '../plan/schema/projection-method.ts'
import { type Message, message } from '../text/message.ts'
import type { Year } from '../units/brand.ts'
import type { Model, Start } from './methods/model.ts'
import type { Origin, Parameter } from './projection.ts'

export type Known = Start & { readonly observed?: Observation }

export type Computed = {
  readonly unit: string
  readonly kind: PopulationKind
  readonly method: MethodName
  readonly parameters: readonly Parameter[]
  readonly values: ReadonlyMap<Year, Decimal>
  readonly origins: ReadonlyMap<Year, Origin>
  readonly model?: Model
  readonly reason?: Message
}

/** Observed years and the planner’s, in year order. */
export function knownYears(observed: readonly Observation[], rule: ProjectionRule | undefined): Known[] {
  const known = new Map<Year, Known>(
    observed.map((o) => [o.year, { year: o.year, persons: dec(o.persons), planned: false, observed: o }]),
  )
  for (const g of rule?.given ?? []) known.set(g.year, { year: g.year, persons: dec(g.persons), planned: true })
  return [...known.values()].sort((a, b) => a.year - b.year)
}

type Subject = { readonly unit: string; readonly kind: PopulationKind }

export function computeSeries(
  { unit, kind }: Subject,
  method: MethodName,
  given: readonly Known[],
  model: Result<Model, Message>,
  [from, to]: readonly [Year, Year],
): Computed {
  const known = withFirst(given, model, from)
  const values = new Map<Year, Decimal>()
  const origins = new Map<Year, Origin>()
  let missing: Year | undefined
  for (let year = from; year <= to; year++) {
    const found = valueIn(year, known, method, model)
    if (found === undefined) {
      if (known.some((k) => k.year < year)) missing ??= year
      continue
    }
    values.set(year, found.value)
    origins.set(year, found.origin)
  }
  const reason = model.ok
    ? missing === undefined
      ? undefined
      : message(method === 'table' ? 'population.reason.tableEnds' : 'population.reason.noValue', {
          method: `population.method.${method}`,
          year: missing,
        })
    : model.error
  const shows = missing !== undefined || known.length === 0
  return {
    unit,
    kind,
    method,
    parameters: model.ok ? model.value.parameters : [],
    values,
    origins,
    ...(model.ok && { model: model.value }),
    ...(reason !== undefined && shows && { reason }),
  }
}

/** A population that follows another one is known from the base year on. */
function withFirst(known: readonly Known[], model: Result<Model, Message>, from: Year): readonly Known[] {
  if (!model.ok || model.value.anyYear === undefined || known.some((k) => k.year <= from)) return known
  const persons = model.value.anyYear(from)
  return persons === undefined ? known : [{ year: from, persons, planned: false }, ...known]
}

function valueIn(
  year: Year,
  known: readonly Known[],
  method: MethodName,
  model: Result<Model, Message>,
): { readonly value: Decimal; readonly origin: Origin } | undefined {
  const before = known.findLast((k) => k.year <= year)
  if (before === undefined) return undefined
  if (before.year === year) {
    const derived = !before.planned && before.observed === undefined
    const origin: Origin = derived
      ? { by: 'method', method, from: year }
      : { by: before.planned ? 'planner' : 'observed' }
    return { value: before.persons, origin }
  }
  const after = known.find((k) => k.year > year)
  if (after !== undefined) {
    const value = before.persons.plus(
      after.persons
        .minus(before.persons)
        .times(year - before.year)
        .div(after.year - before.year),
    )
    return { value, origin: { by: 'line', from: before.year, to: after.year } }
  }
  const value = model.ok ? model.value.after(before, year) : undefined
  return value === undefined ? undefined : { value, origin: { by: 'method', method, from: before.year } }
}
