/** Columns of the base year’s work: discharges, bed-days, visits, stay and occupancy. */
import { ok } from '../base/result.ts'
import type { Facility } from '../plan/schema/facility.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { type Language, message, say } from '../text/message.ts'
import { parseAmount } from '../units/parse-number.ts'
import type { FacilityColumn } from './column.ts'
import { plainText } from './plain-text.ts'

type Workload = NonNullable<Facility['workload']>[number]
const fields = ['discharges', 'openBedDays', 'occupiedBedDays', 'visits', 'lengthOfStay', 'occupancy'] as const
type Field = (typeof fields)[number]

export const workloadColumns = ({ baseYear }: Plan, language: Language): FacilityColumn[] =>
  fields.map((field) => ({
    key: `work:${field}`,
    head: say(language, message(`facility.column.${field}`, { year: baseYear })),
    group: 'work',
    kind: 'number',
    width: field === 'lengthOfStay' || field === 'occupancy' ? 108 : 132,
    shown: field !== 'lengthOfStay' && field !== 'occupancy',
    sums: field !== 'lengthOfStay' && field !== 'occupancy',
    raw: ({ facility }) => {
      const value = workOf(facility, baseYear)?.[field]
      return field === 'occupancy' && value !== undefined ? percent(value) : value
    },
    write: (facility, text) => {
      if (text === null || plainText(text) === '')
        return ok({ to: 'facility', facility: withWork(facility, baseYear, field, undefined) })
      const value = parse(field, text)
      return value.ok ? ok({ to: 'facility', facility: withWork(facility, baseYear, field, value.value) }) : value
    },
  }))

/** A stay has decimals; an occupancy is typed as 88 or 88% and kept as 0.88. */
function parse(field: Field, text: string) {
  if (field === 'lengthOfStay') return parseAmount(text, { max: 400 })
  if (field !== 'occupancy') return parseAmount(text, { integer: true })
  return parseAmount(/[%\uff05]\s*$/.test(text) ? text : `${text}%`, { percent: true, max: 2 })
}

const percent = (share: number): string => `${Number((share * 100).toPrecision(12))}%`

const workOf = (facility: Facility, year: number): Workload | undefined =>
  facility.workload?.find((entry) => entry.year === year)

/** A changed figure no longer stands in the source it cited. */
function withWork(facility: Facility, year: number, field: Field, value: number | undefined): Facility {
  const { workload = [], ...rest } = facility
  const known = workOf(facility, year)
  if (known?.[field] === value) return facility
  const { [field]: _, cite: __, ...others } = known ?? { year }
  const entry = { ...others, ...(value !== undefined && { [field]: value }) } as Workload
  const isEmpty = Object.keys(entry).length === 1
  const at = workload.findIndex((work) => work.year === year)
  const all =
    at === -1 ? [...workload, ...(isEmpty ? [] : [entry])] : workload.toSpliced(at, 1, ...(isEmpty ? [] : [entry]))
  return all.length === 0 ? rest : { ...rest, workload: all.toSorted((a, b) => a.year - b.year) }
}
