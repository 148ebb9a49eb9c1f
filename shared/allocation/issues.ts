/** What sharing one class has to say: it could not be done, something is left over, or a facility lies outside its own bounds. */
import type { Decimal } from '../base/decimal.ts'
import type { FacilityClass, Resource } from '../plan/schema/class.ts'
import { message } from '../text/message.ts'
import type { AllocationIssue } from './allocation.ts'
import type { Claim } from './claim.ts'
import type { Share, Trouble } from './methods.ts'

type Outcome = {
  readonly part: FacilityClass
  readonly resource: Resource
  readonly claims: readonly Claim[]
  readonly shares: readonly Share[]
  readonly trouble: Trouble | undefined
  readonly residual: Decimal | undefined
  readonly control: Decimal | undefined
  readonly step: number
}

const kindOf = (trouble: Trouble): AllocationIssue['kind'] =>
  trouble === 'noControl' ? 'noControl' : trouble === 'weights' ? 'noWeights' : 'impossible'

export function issuesOf({
  part,
  resource,
  claims,
  shares,
  trouble,
  residual,
  control,
  step,
}: Outcome): AllocationIssue[] {
  const about = { class: part.id, resource: resource.id }
  const words = { class: part.name, resource: resource.name, counter: resource.counter }
  const total = control?.toNumber()
  const issues: AllocationIssue[] = []
  if (trouble !== undefined) {
    const text = message(`allocation.${trouble}`, { ...words, control: total ?? '' })
    issues.push({ ...about, kind: kindOf(trouble), numbers: total === undefined ? [] : [total], message: text })
  }
  if (residual !== undefined) {
    const left = residual.toNumber()
    const text = message('allocation.residual', { ...words, residual: left, step, control: total ?? '' })
    issues.push({ ...about, kind: 'residual', numbers: [left, step, total ?? 0], message: text })
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
    const text = message('allocation.outside', { ...words, name, bound, allocated })
    issues.push({ ...about, kind: 'bounds', facility: name, numbers: [allocated, bound], message: text })
  }
  return issues
}
