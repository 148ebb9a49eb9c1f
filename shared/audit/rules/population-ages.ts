/**
 * Ages that do not add up to the total of their year, sexes that do not, bands that contradict each other (current run). Bands may
 * overlap (60+, of which 65+), so what is added is the finest partition they agree to.
 */
import type { Observation } from '../../plan/schema/population.ts'
import { OPEN, type Partition, partition } from '../../population/age-partition.ts'
import { type Message, message } from '../../text/message.ts'
import type { AuditInput } from '../audit-input.ts'
import { finding, unitName } from '../build-finding.ts'
import type { Finding } from '../finding.ts'

export function checkPopulationAges({ plan }: AuditInput): Finding[] {
  return plan.population.observations.flatMap((seen) => {
    const { unit, kind, year, persons, groups = [], cite } = seen
    const wrong = disagreement(seen)
    if (groups.length === 0 || wrong === undefined) return []
    const args = { unit: unitName(plan, unit), kind: `term.${kind}`, year, persons, ...wrong.args }
    return finding({
      rule: 'populationAges',
      severity: 'warning',
      where: { unit, kind, year, row: String(year), column: seen.moment },
      title: message(wrong.title, args),
      message: message(wrong.key, args),
      numbers: [persons, ...Object.values(wrong.args)],
      ...(wrong.args.sum !== undefined && {
        pair: { printed: persons, other: wrong.args.sum, difference: wrong.args.sum - persons },
      }),
      cites: [cite],
    })
  })
}

type Wrong = {
  readonly title: Message['key']
  readonly key: Message['key']
  readonly args: { readonly sum?: number; readonly difference?: number }
}

function disagreement({ groups = [], persons }: Observation): Wrong | undefined {
  const of = (sex: 'male' | 'female' | 'all') => groups.filter((g) => g.sex === sex)
  const all = wholeOf(of('all'))
  const male = wholeOf(of('male'))
  const female = wholeOf(of('female'))
  if (all === 'contradiction' || male === 'contradiction' || female === 'contradiction')
    return {
      title: 'audit.population.agesNegative.title',
      key: 'audit.population.agesNegative',
      args: {},
    }
  if (all !== undefined && all !== persons)
    return {
      title: 'audit.population.ages.title',
      key: 'audit.population.ages',
      args: { sum: all, difference: Math.abs(all - persons) },
    }
  if (male === undefined || female === undefined || male + female === persons) return undefined
  return {
    title: 'audit.population.sexes.title',
    key: 'audit.population.sexes',
    args: { sum: male + female, difference: Math.abs(male + female - persons) },
  }
}

/** Persons of all ages where the bands lead from 0 to the open end by themselves. */
function wholeOf(groups: NonNullable<Observation['groups']>): number | 'contradiction' | undefined {
  if (groups.length === 0) return undefined
  const parts: Partition | undefined = partition(groups, undefined)
  if (parts === undefined) return groups.some((g) => g.ageFrom === 0) ? 'contradiction' : undefined
  return parts.at(-1)?.below === OPEN ? parts.reduce((total, p) => total + p.persons, 0) : undefined
}
