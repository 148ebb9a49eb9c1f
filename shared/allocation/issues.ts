/** What sharing one class has to say: it could not be done, something is left over, or a facility lies outside its own bounds. */
import type { Decimal } from '../base/decimal.ts'
import type { Method } from '../plan/schema/allocation.ts'
import type { FacilityClass, Resource } from '../plan/schema/class.ts'
import { message } from '../text/message.ts'
import type { AllocationIssue } from './allocation.ts'
import type { Claim } from './claim.ts'
import type { Share, Trouble } from './methods.ts'
import { hasWorkload } from './need.ts'
import type { NeedShares } from './share-need.ts'

type Outcome = {
  readonly part: FacilityClass
  readonly resource: Resource
  readonly claims: readonly Claim[]
  readonly shares: readonly Share[]
  readonly trouble?: Trouble | undefined
  readonly excess?: Decimal | undefined
  readonly residual?: Decimal | undefined
  readonly lacks?: NeedShares['lacks']
  readonly method: Method
  readonly control: Decimal | undefined
  readonly step: number
}

const kindOf = (trouble: Exclude<Trouble, 'said'>): AllocationIssue['kind'] =>
  trouble === 'noControl'
    ? 'noControl'
    : trouble === 'weights'
      ? 'noWeights'
      : trouble === 'noWorkload' || trouble === 'needBeds' || trouble === 'needScope'
        ? 'noWorkload'
        : 'impossible'

export function issuesOf({
  part,
  resource,
  claims,
  shares,
  trouble,
  excess,
  residual,
  control,
  step,
  lacks,
  method,
}: Outcome): AllocationIssue[] {
  const about = { class: part.id, resource: resource.id }
  const words = { class: part.name, resource: resource.name, counter: resource.counter }
  const total = control?.toNumber()
  const issues: AllocationIssue[] = []
  if (trouble !== undefined && trouble !== 'said') {
    const numbers = [...(excess === undefined ? [] : [excess.toNumber()]), ...(total === undefined ? [] : [total])]
    const text = message(`sharing.${trouble}`, {
      ...words,
      excess: excess?.toNumber() ?? '',
      control: total ?? '',
      ...(lacks !== undefined && { year: lacks.year, missing: `need.missing.${lacks.missing}` }),
    })
    issues.push({ ...about, kind: kindOf(trouble), numbers, message: text })
  }
  if (residual !== undefined) {
    const left = residual.toNumber()
    // What whole steps put in excess is over the total, not a remainder below nothing.
    const text = message(left < 0 ? 'sharing.residualOver' : 'sharing.residual', {
      ...words,
      residual: Math.abs(left),
      step,
      control: total ?? '',
    })
    issues.push({ ...about, kind: 'residual', numbers: [left, step, total ?? 0], message: text })
  }
  // A facility that has or plans something but was given nothing is missing from the sum, and no 0 stands for it.
  const missing = claims.filter(
    (c, i) =>
      trouble === undefined &&
      c.gone !== true &&
      shares[i]?.allocated === undefined &&
      ((c.base ?? c.planned) !== undefined || (method === 'need' && c.locked && hasWorkload(c.facility))),
  )
  // Whether the class has a total all the same is known when all are added up: allocate.ts says so.
  const uncounted = { of: part.name, uncounted: 'sharing.uncounted' }
  // Where nobody of the class is planned yet, one sentence says it for all.
  const unplanned =
    method === 'asPlanned' && missing.length > 1 && claims.every((c) => c.planned === undefined) ? missing.length : 0
  if (unplanned > 0) {
    const text = message('sharing.noPlans', { ...words, count: unplanned })
    issues.push({ ...about, kind: 'absent', numbers: [unplanned], message: text })
  }
  for (const { facility, base, planned, lacks, locked } of unplanned > 0 ? [] : missing) {
    const known = (planned ?? base)?.toNumber() ?? 0
    if (locked && planned === undefined && method !== 'asPlanned') {
      const text = message('sharing.lockedEmpty', { ...words, ...uncounted, name: facility.name })
      issues.push({ ...about, kind: 'absent', facility: facility.name, numbers: [], message: text })
      continue
    }
    if (lacks !== undefined) {
      const { key, args } = lacks
      const text = message('sharing.noWeight', { ...args, ...uncounted, facility: facility.name, why: key })
      issues.push({ ...about, kind: 'absent', facility: facility.name, numbers: [known], message: text })
      continue
    }
    const why =
      method === 'need' ? 'sharing.needFacility' : planned === undefined ? 'sharing.notPlanned' : 'sharing.noBase'
    const text = message(why, {
      ...words,
      ...uncounted,
      name: facility.name,
      known,
    })
    issues.push({ ...about, kind: 'absent', facility: facility.name, numbers: [known], message: text })
  }
  // Sharing keeps to the bounds; a planned figure that stands, or one that is locked, need not.
  const outside = claims.flatMap(({ facility, min, max }, i) => {
    const allocated = shares[i]?.allocated
    const bound =
      allocated !== undefined && min?.gt(allocated)
        ? min
        : allocated !== undefined && max?.lt(allocated)
          ? max
          : undefined
    return bound === undefined || allocated === undefined
      ? []
      : [{ name: facility.name, bound: bound.toNumber(), allocated: allocated.toNumber() }]
  })
  for (const { name, bound, allocated } of outside) {
    const text = message('sharing.outside', { ...words, name, bound, allocated })
    issues.push({ ...about, kind: 'bounds', facility: name, numbers: [allocated, bound], message: text })
  }
  return issues
}
