/** What a column of a yearly statistics report may hold: who the line is about, a stock of the year, or its workload. */
import type { Facility, Stock } from '../plan/schema/facility.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { type Message, message } from '../text/message.ts'

export const identityRoles = ['name', 'institution', 'creditCode', 'unit'] as const
export type IdentityRole = (typeof identityRoles)[number]
export const workFields = [
  'openBedDays',
  'occupiedBedDays',
  'discharges',
  'visits',
  'lengthOfStay',
  'occupancy',
] as const
export type WorkField = (typeof workFields)[number] & keyof NonNullable<Facility['workload']>[number]

export type StatisticsRole =
  | { readonly by: 'ignore' }
  | { readonly by: 'identity'; readonly field: IdentityRole }
  | { readonly by: 'stock'; readonly resource: string; readonly measure: Stock['measure'] }
  | { readonly by: 'work'; readonly field: WorkField }

/** A role as it is chosen in a list and remembered. */
export const roleKey = (role: StatisticsRole): string =>
  role.by === 'ignore'
    ? 'ignore'
    : role.by === 'stock'
      ? `stock ${role.measure} ${role.resource}`
      : `${role.by} ${role.field}`

/** The part of a plan that says what can be counted. */
export type Countable = { readonly resources: readonly Plan['resources'][number][] }

const bedMeasures: readonly Stock['measure'][] = ['actual', 'approved']
const staffMeasures: readonly Stock['measure'][] = ['actual', 'onDuty', 'onPosts', 'posts']

/** Every role a column may have in this plan, in the order they are offered. */
export function offeredRoles({ resources }: Countable): StatisticsRole[] {
  return [
    { by: 'ignore' },
    ...identityRoles.map((field): StatisticsRole => ({ by: 'identity', field })),
    ...resources
      .filter((r) => r.kind !== 'indicator')
      .flatMap((r) => {
        const measures = r.kind === 'staff' ? staffMeasures : r.kind === 'bed' ? bedMeasures : [r.planBy]
        return measures.map((measure): StatisticsRole => ({ by: 'stock', resource: r.id, measure }))
      }),
    ...workFields.map((field): StatisticsRole => ({ by: 'work', field })),
  ]
}

export function roleWords(role: StatisticsRole, { resources }: Countable): Message {
  if (role.by === 'ignore') return message('statistics.role.ignore')
  if (role.by !== 'stock') return message(`statistics.role.${role.field}`)
  const name = resources.find((r) => r.id === role.resource)?.name ?? role.resource
  return message('statistics.role.stock', { resource: name, measure: `term.${role.measure}` })
}
