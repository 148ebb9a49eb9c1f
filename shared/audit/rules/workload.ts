/**
 * A facility’s workload of a year against itself and its beds (current run):
 *   occupied bed-days ≤ 1.2 · open bed-days         more is a slip of the pen; up to it beds are added in corridors (a note)
 *   open bed-days     = actual beds · days of the year, within 10 %
 *   occupancy         = occupied / open, within half a percentage point
 *   length of stay    = occupied / discharges, within 5 % or 0.1 days, whichever is more; days of stay are counted from those who
 *                       leave and bed-days from those who lie, so that small differences are no contradiction
 * Units: bed-days per year, days, fractions. Compared is only what is given.
 */
import type { Facility } from '../../plan/schema/facility.ts'
import { type Message, message, type TextKey } from '../../text/message.ts'
import type { AuditInput } from '../audit-input.ts'
import { finding } from '../build-finding.ts'
import type { Finding, Severity } from '../finding.ts'

type Workload = NonNullable<Facility['workload']>[number]

export const OPEN_TOLERANCE = 0.1
const CROWDED = 1.2
const RATE_TOLERANCE = 0.005
const STAY_TOLERANCE = 0.05
const STAY_LEAST = 0.1

export function checkWorkloads({ plan }: AuditInput): Finding[] {
  if (plan.facilities.every((f) => f.workload === undefined)) return []
  const whole = plan.resources.find((r) => r.kind === 'bed' && r.parent === undefined)?.id
  const beds = new Map(
    plan.stocks.flatMap((s) =>
      s.facility !== undefined && s.resource === whole && s.measure === 'actual' && s.status !== 'planned'
        ? [[`${s.facility} ${s.year}`, s] as const]
        : [],
    ),
  )
  return plan.facilities.flatMap((facility) =>
    (facility.workload ?? []).flatMap((work) => {
      const stock = beds.get(`${facility.id} ${work.year}`)
      return [
        ...crowded(facility, work),
        ...(stock === undefined ? [] : openAgainst(facility, work, stock.value)),
        ...rate(facility, work),
        ...stay(facility, work),
      ]
    }),
  )
}

function crowded(
  facility: Facility,
  { year, openBedDays: open, occupiedBedDays: occupied, cite }: Workload,
): Finding[] {
  if (open === undefined || occupied === undefined || occupied <= open) return []
  const slip = occupied > open * CROWDED
  const words = { open, occupied, difference: occupied - open }
  return [
    told(
      facility,
      year,
      'occupied',
      slip ? 'warning' : 'note',
      'audit.workload.occupied',
      words,
      [occupied, open],
      cite,
    ),
  ]
}

function openAgainst(facility: Facility, { year, openBedDays: open, cite }: Workload, beds: number): Finding[] {
  const expected = beds * daysOf(year)
  if (open === undefined || Math.abs(open - expected) <= expected * OPEN_TOLERANCE) return []
  const words = { open, beds, days: daysOf(year), expected, percent: percent(OPEN_TOLERANCE, 0) }
  return [told(facility, year, 'open', 'warning', 'audit.workload.open', words, [open, expected], cite)]
}

function rate(facility: Facility, work: Workload): Finding[] {
  const { year, openBedDays: open, occupiedBedDays: occupied, occupancy, cite } = work
  if (open === undefined || occupied === undefined || occupancy === undefined || open === 0) return []
  const found = occupied / open
  if (Math.abs(found - occupancy) <= RATE_TOLERANCE) return []
  const words = { occupancy: percent(occupancy, 1), found: percent(found, 1), open, occupied }
  return [told(facility, year, 'occupancy', 'warning', 'audit.workload.occupancy', words, [occupancy, found], cite)]
}

function stay(
  facility: Facility,
  { year, occupiedBedDays: occupied, discharges, lengthOfStay, cite }: Workload,
): Finding[] {
  if (occupied === undefined || discharges === undefined || lengthOfStay === undefined || discharges === 0) return []
  const found = occupied / discharges
  if (Math.abs(found - lengthOfStay) <= Math.max(STAY_LEAST, lengthOfStay * STAY_TOLERANCE)) return []
  const words = { stay: lengthOfStay, found: Number(found.toFixed(1)), occupied, discharges }
  return [told(facility, year, 'stay', 'note', 'audit.workload.stay', words, [lengthOfStay, words.found], cite)]
}

function told(
  facility: Facility,
  year: number,
  row: string,
  severity: Severity,
  key: TextKey & `audit.workload.${string}`,
  words: Readonly<Record<string, string | number>>,
  [printed, other]: readonly [number, number],
  cite: Workload['cite'],
): Finding {
  const args = { name: facility.name, year, ...words }
  const title: Message = message('audit.workload.title', { ...args, what: key.replace('workload.', 'workload.what.') })
  return finding({
    rule: 'workload',
    severity,
    where: { facility: facility.id, year, row },
    title,
    message: message(key, args),
    numbers: [printed, other],
    pair: { printed, other, difference: other - printed },
    cites: [cite, facility.cite],
  })
}

const percent = (fraction: number, decimals: number): number => Number((fraction * 100).toFixed(decimals))

const daysOf = (year: number): number => ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 366 : 365)
