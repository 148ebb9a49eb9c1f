/**
 * R07 perInstitution · 每个机构（科室、团队、地区）至少若干
 * formula: n ≥ m·I, with a maximum m·I ≤ n ≤ M·I
 * symbols: m, M things per institution; I institutions of the class open in the year, departments or teams in all, or planning units
 * units: n in the resource’s counter; I institutions, departments, teams or units
 * rounding: none
 * source: norm-types R07; CLI contract, “a per-institution minimum is one entry per class”
 * example: 1 physician in each of 19 township centres: at least 19; 3 to 4 in each of 17 counties: 51 to 68
 */
import { dec } from '../../base/decimal.ts'
import type { ClassIndex } from '../../plan/classes.ts'
import { classesIn, isOpenIn } from '../../plan/life.ts'
import type { NormOf } from '../../plan/schema/norm.ts'
import type { Plan } from '../../plan/schema/plan.ts'
import { message } from '../../text/message.ts'
import { count } from '../../units/brand.ts'
import { type NormContext, scopeOf, shell } from '../context.ts'
import { eachUnit } from '../each-unit.ts'
import type { Requirement } from '../requirement.ts'
import { unitsInside } from '../units.ts'

type Each = NormOf<'perInstitution'>
type Entry = ReturnType<typeof shell>

export function evaluatePerInstitution(norm: Each, year: number, context: NormContext): Requirement[] {
  if (norm.each === 'unit')
    return eachUnit(norm, year, context, (unit) => times(norm, shell(norm, year, scopeOf(norm, unit)), 1))
  if (norm.each !== 'institution') {
    const [only, ...others] = norm.classes
    const scope = only !== undefined && others.length === 0 ? { unit: norm.scope.unit, class: only } : scopeOf(norm)
    if (norm.groups !== undefined) return [times(norm, shell(norm, year, scope), norm.groups)]
    const reason = message(norm.each === 'team' ? 'norm.noTeams' : 'norm.noDepartments')
    const entries = norm.classes.map((classId) => shell(norm, year, { unit: norm.scope.unit, class: classId }))
    return (entries.length === 0 ? [shell(norm, year)] : entries).map((entry) => ({ ...entry, reason }))
  }
  if (norm.classes.length === 0) return [{ ...shell(norm, year), reason: message('norm.noClasses') }]
  return norm.classes.map((classId) => {
    const entry = shell(norm, year, { unit: norm.scope.unit, class: classId })
    const institutions = institutionsOf(classId, year, context, norm.scope.unit)
    if (institutions !== undefined) return times(norm, entry, institutions)
    const name = context.plan.classes.find((c) => c.id === classId)?.name ?? classId
    return { ...entry, reason: message('norm.noInstitutions', { class: name }) }
  })
}

function times(norm: Each, entry: Entry, institutions: number): Requirement {
  const low = count(dec(norm.minimum).times(institutions))
  if (norm.maximum !== undefined) {
    if (norm.maximum < norm.minimum)
      return { ...entry, reason: message('norm.minimumMaximum', { low: norm.minimum, high: norm.maximum }) }
    const high = count(dec(norm.maximum).times(institutions))
    return { ...entry, unrounded: low, low, unroundedHigh: high, high }
  }
  return norm.comparator === 'eq' ? { ...entry, unrounded: low, value: low } : { ...entry, unrounded: low, low }
}

/**
 * Institutions of a class in a year: the plan’s facility rows that are open then (a block counts its members); where no rows
 * exist the count the plan gives for the unit, else the counts of the units inside it.
 */
export function institutionsOf(
  classId: string,
  year: number,
  { plan }: { readonly plan: Plan; readonly classes: ClassIndex },
  unit: string = plan.region.unit,
): number | undefined {
  const inside = unit === plan.region.unit ? undefined : unitsInside(plan, unit)
  const rows = classesIn(plan, year)
    .members(classId)
    .filter((f) => isOpenIn(f, year) && (inside?.has(f.unit) ?? true))
  if (rows.length > 0) return rows.reduce((total, f) => total + (f.members ?? 1), 0)
  const counted = plan.institutions.filter((i) => i.class === classId)
  const own = latest(
    counted.filter((i) => i.unit === unit),
    year,
  )
  if (own !== undefined) return own
  const below = unitsInside(plan, unit)
  const parts = [...new Set(counted.map((i) => i.unit))].filter((u) => below.has(u))
  const found = parts.flatMap(
    (u) =>
      latest(
        counted.filter((i) => i.unit === u),
        year,
      ) ?? [],
  )
  return found.length === 0 ? undefined : found.reduce((total, n) => total + n, 0)
}

/** The count of the latest year up to the one asked for; the first one after it where none is earlier. */
function latest(counts: Plan['institutions'], year: number): number | undefined {
  const sorted = [...counts].sort((a, b) => a.year - b.year)
  return (sorted.findLast((i) => i.year <= year) ?? sorted[0])?.count
}
