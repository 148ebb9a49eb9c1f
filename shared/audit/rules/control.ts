/**
 * What is allocated to a class against its control total (current run). A density norm is only missed where the density of
 * what is allocated, shown with the norm’s own decimals, is another number: 1100 beds show 2.7 as the norm does, 705 show 1.73
 * and the norm 1.66. While the population is the document’s implied one, any value of its interval may make them agree.
 * A reserve guides only: over it is a note.
 */

import type { ClassTotal } from '../../allocation/allocation.ts'
import { type Decimal, dec } from '../../base/decimal.ts'
import { valueAt } from '../../norms/value-at.ts'
import type { Norm } from '../../plan/schema/norm.ts'
import { message } from '../../text/message.ts'
import { toPlaces } from '../../units/rounding.ts'
import type { AuditInput } from '../audit-input.ts'
import { className, counterOf, distinct, finding, resourceName } from '../build-finding.ts'
import type { Finding, Severity } from '../finding.ts'
import { type Interval, overlap, printedInterval } from '../interval.ts'
import { documentPeople } from '../people.ts'

export function checkControls(current: AuditInput): Finding[] {
  const { plan } = current
  return current.allocation.totals.flatMap((total) => {
    const { control, allocated } = total
    if (total.year !== plan.targetYear || control === undefined || allocated === undefined || allocated.eq(control))
      return []
    const gap = control.minus(allocated)
    if (total.residual?.eq(gap)) return []
    const norm = plan.norms.find((n) => n.id === total.controlNorm)
    const densities = norm === undefined ? undefined : densitiesOf(current, norm, total, allocated)
    if (densities?.agree === true) return []
    const isOver = gap.isNegative()
    const args = {
      class: className(plan, total.class),
      resource: resourceName(plan, total.resource),
      counter: counterOf(plan, total.resource),
      year: total.year,
      allocated: allocated.toNumber(),
      control: control.toNumber(),
      difference: gap.abs().toNumber(),
      norm: norm?.id ?? '',
      density: densities?.shown ?? '',
      value: densities?.value ?? '',
      per: densities?.per ?? '',
    }
    const side = isOver ? 'over' : 'under'
    return finding({
      rule: 'control',
      severity: severityOf(norm, isOver),
      where: {
        ...(norm !== undefined && { norm: norm.id }),
        class: total.class,
        resource: total.resource,
        year: total.year,
      },
      title: message(`audit.control.${side}.title`, args),
      message: message(densities === undefined ? `audit.control.${side}` : `audit.control.${side}.density`, args),
      numbers: distinct([
        allocated.toNumber(),
        control.toNumber(),
        ...(densities === undefined ? [] : [densities.shown, densities.value]),
      ]),
      pair: { printed: control.toNumber(), other: allocated.toNumber(), difference: gap.neg().toNumber() },
      cites: [norm?.cite],
    })
  })
}

function severityOf(norm: Norm | undefined, isOver: boolean): Severity {
  if (!isOver || norm?.shape === 'reserve') return 'note'
  return norm?.force === 'binding' ? 'error' : 'warning'
}

function densitiesOf(current: AuditInput, norm: Norm, total: ClassTotal, allocated: Decimal) {
  if (norm.shape !== 'density' && norm.shape !== 'reserve') return undefined
  const value = valueAt(norm.values, total.year)
  const people = peopleNow(current, total.year)
  if (value === undefined || people === undefined || people.low.lte(0)) return undefined
  const decimals = decimalsOf(current, norm.resource, norm.scope.class, total.year, value)
  const possible: Interval = {
    low: allocated.times(norm.per).div(people.high),
    high: allocated.times(norm.per).div(people.low),
  }
  const shown = toPlaces(allocated.times(norm.per).div(people.point), decimals)
  const agree = dec(shown).eq(value) || overlap(possible, printedInterval(value.toNumber(), decimals))
  return { shown, value: value.toNumber(), per: norm.per, agree }
}

/** The document’s interval while the run still counts with its population; the run’s own number otherwise. */
function peopleNow(current: AuditInput, year: number): (Interval & { point: Decimal }) | undefined {
  const now = current.projection.at(current.plan.region.unit, 'resident', year)
  if (now === undefined) return undefined
  const printed = documentPeople(current, year)
  return printed?.point.eq(now) ? printed : { low: now, high: now, point: now }
}

/** Decimals of the norm as printed: a file holds 2.0 as 2. */
function decimalsOf(
  { plan }: AuditInput,
  resource: string,
  classId: string | undefined,
  year: number,
  value: Decimal,
): number {
  const printed = plan.printed.filter(
    (f) =>
      f.measure.startsWith('per') &&
      f.resource === resource &&
      f.class === classId &&
      f.year === year &&
      value.eq(f.value),
  )
  return Math.max(Math.min(value.decimalPlaces(), 6), ...printed.map((f) => f.decimals))
}
