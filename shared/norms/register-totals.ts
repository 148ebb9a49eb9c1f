/**
 * How many institutions a register asks and how many of them have the feature in a year:
 *   from its entries, where facilities are named: I institutions of its classes open in the year, c those whose latest answer
 *   up to the year is yes (unknown as long as one of them has no answer);
 *   else from its counts, the latest up to the year (the first one after it where none is earlier).
 * Units: institutions (家); share as a fraction.
 */
import { type Decimal, dec } from '../base/decimal.ts'
import type { ClassIndex } from '../plan/classes.ts'
import { classesIn, isOpenIn } from '../plan/life.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { Register } from '../plan/schema/register.ts'
import { institutionsOf } from './shapes/per-institution.ts'

export type RegisterTotals = {
  readonly total?: Decimal
  readonly with?: Decimal
  readonly share?: Decimal
  readonly year?: number
}

export function registerTotals(
  register: Register,
  year: number,
  context: { readonly plan: Plan; readonly classes: ClassIndex },
): RegisterTotals {
  const named = namedTotals(register, year, context)
  if (named !== undefined) return named
  const counts = [...(register.counts ?? [])].sort((a, b) => a.year - b.year)
  const count = counts.findLast((c) => c.year <= year)
  const listed = (register.classes ?? []).map((id) => institutionsOf(id, year, context))
  const total = count?.total ?? counts[0]?.total ?? wholeOf(listed)
  const share =
    count?.share ??
    (count?.with !== undefined && total !== undefined && total > 0 ? dec(count.with).div(total) : undefined)
  return {
    ...(total !== undefined && { total: dec(total) }),
    ...(count?.with !== undefined && { with: dec(count.with) }),
    ...(share !== undefined && { share: dec(share) }),
    ...(count !== undefined && { year: count.year }),
  }
}

function namedTotals(
  register: Register,
  year: number,
  { plan }: { readonly plan: Plan; readonly classes: ClassIndex },
): RegisterTotals | undefined {
  if (register.entries === undefined || register.entries.length === 0) return undefined
  const asked = new Set(register.entries.map((e) => e.facility))
  for (const id of register.classes ?? []) for (const f of classesIn(plan, year).members(id)) asked.add(f.id)
  const open = plan.facilities.filter((f) => asked.has(f.id) && isOpenIn(f, year))
  const answers = open.map((f) =>
    register.entries
      ?.filter((e) => e.facility === f.id && e.year <= year)
      .reduce<{ year: number; has: boolean } | undefined>(
        (last, e) => (last === undefined || e.year >= last.year ? e : last),
        undefined,
      ),
  )
  const total = dec(open.length)
  if (answers.some((a) => a === undefined)) return { total }
  const having = dec(answers.filter((a) => a?.has === true).length)
  return {
    total,
    with: having,
    ...(open.length > 0 && { share: having.div(total) }),
    ...(answers.length > 0 && { year: Math.max(...answers.map((a) => a?.year ?? year)) }),
  }
}

const wholeOf = (parts: readonly (number | undefined)[]): number | undefined =>
  parts.length === 0 || parts.some((p) => p === undefined)
    ? undefined
    : parts.reduce<number>((sum, p) => sum + (p ?? 0), 0)
