/**
 * R07 per-institution minimum.
 *   total ≥ m·I      m things per institution · I institutions of the class in the year
 * I counts the plan’s facility rows of the class that are open in the year (a block counts its members); where no rows
 * exist, the institution count the plan gives. One requirement per class. Example: 1 × 19 township centres = 19.
 */
import { dec } from '../../base/decimal.ts'
import type { NormOf } from '../../plan/schema/norm.ts'
import { message } from '../../text/message.ts'
import { count } from '../../units/brand.ts'
import { type NormContext, shell } from '../context.ts'
import type { Requirement } from '../requirement.ts'

export function evaluatePerInstitution(
  norm: NormOf<'perInstitution'>,
  year: number,
  context: NormContext,
): Requirement[] {
  return norm.classes.map((classId) => {
    const entry = shell(norm, year, { unit: norm.scope.unit, class: classId })
    if (norm.each === 'department') return { ...entry, reason: message('norm.noDepartments') }
    const institutions = institutionsOf(classId, year, context)
    if (institutions === undefined) return { ...entry, reason: message('norm.noInstitutions', { class: classId }) }
    const unrounded = dec(norm.minimum).times(institutions)
    return { ...entry, unrounded, low: count(unrounded) }
  })
}

export function institutionsOf(classId: string, year: number, { plan, classes }: NormContext): number | undefined {
  const rows = classes.members(classId).filter((f) => (f.opens ?? year) <= year && year < (f.closes ?? year + 1))
  if (rows.length > 0) return rows.reduce((total, f) => total + (f.members ?? 1), 0)
  const counted = plan.institutions.filter((i) => i.class === classId).sort((a, b) => a.year - b.year)
  return (counted.findLast((i) => i.year <= year) ?? counted[0])?.count
}
