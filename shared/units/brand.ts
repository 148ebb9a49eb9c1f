/**
 * Units. A bare number never crosses a module: counts and densities are branded decimals, and the only casts are the
 * constructors below. The brand exists for the type checker alone.
 */
import { type Decimal, dec } from '../base/decimal.ts'

declare const unit: unique symbol
type Branded<U extends string> = Decimal & { readonly [unit]: U }

/** People of one kind (resident, registered, service), 人. */
export type Persons = Branded<'persons'>
/** Counted things of one resource: 张, 人, 台, 辆, 个. Always whole once rounded. */
export type Count = Branded<'count'>
/** Things per thousand persons, e.g. 张/千人. */
export type PerThousand = Branded<'perThousand'>
/** A calendar year, e.g. 2025. */
export type Year = number

export const persons = (value: number | Decimal): Persons => dec(value) as Persons
export const count = (value: number | Decimal): Count => dec(value) as Count

/** perThousand = count · 1000 / P, exact; undefined where there are no persons to divide by. */
export function perThousand(things: Count, people: Persons): PerThousand | undefined {
  return people.lte(0) ? undefined : (things.times(1000).div(people) as PerThousand)
}
