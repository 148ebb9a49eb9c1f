/** The words of every choice a norm holds; a new choice does not compile until it has one. */

import { levels, populationKinds } from '../../../shared/plan/schema/basics.ts'
import { ownerships } from '../../../shared/plan/schema/facility-attributes.ts'
import { type Comparator, comparators, type Force, forces } from '../../../shared/plan/schema/norm.ts'
import { type Issuer, issuers } from '../../../shared/plan/schema/norms/common.ts'
import type { TextKey } from '../../../shared/text/message.ts'
import { type RoundingMode, roundingModes } from '../../../shared/units/rounding.ts'
import { choice } from './input.ts'

export const comparatorWords = {
  eq: 'norms.comparator.eq',
  ge: 'norms.comparator.ge',
  gt: 'norms.comparator.gt',
  le: 'norms.comparator.le',
  lt: 'norms.comparator.lt',
  about: 'norms.comparator.about',
  control: 'norms.comparator.control',
} as const satisfies Record<Comparator, TextKey>
const trendWords = { ...comparatorWords, stable: 'norms.comparator.stable', rising: 'norms.comparator.rising' } as const

export const signs: Readonly<Record<Comparator | 'stable' | 'rising', string>> = {
  eq: '=',
  ge: '≥',
  gt: '>',
  le: '≤',
  lt: '<',
  about: '≈',
  control: '≤',
  stable: '→',
  rising: '↗',
}

export const forceWords = {
  binding: 'norms.force.binding',
  indicative: 'norms.force.indicative',
  guiding: 'norms.force.guiding',
  principle: 'norms.force.principle',
} as const satisfies Record<Force, TextKey>

export const levelWords = {
  nation: 'norms.level.nation',
  province: 'norms.level.province',
  prefecture: 'norms.level.prefecture',
  county: 'norms.level.county',
  township: 'norms.level.township',
  village: 'norms.level.village',
} as const satisfies Record<(typeof levels)[number], TextKey>

const issuerWords = {
  handedDown: 'norms.issuer.handedDown',
  plan: 'norms.issuer.plan',
  county: 'norms.level.county',
  prefecture: 'norms.level.prefecture',
  province: 'norms.level.province',
  nation: 'norms.level.nation',
} as const satisfies Record<Issuer, TextKey>

export const perWords = {
  1: 'norms.per.1',
  100: 'norms.per.100',
  1000: 'norms.per.1000',
  10000: 'norms.per.10000',
  100000: 'norms.per.100000',
  1000000: 'norms.per.1000000',
} as const

const roundingWords = {
  nearest: 'rounding.nearest',
  'half-even': 'rounding.half-even',
  up: 'rounding.up',
  down: 'rounding.down',
  none: 'rounding.none',
} as const satisfies Record<RoundingMode, TextKey>

export const sourceStatusWords = {
  official: 'source.official',
  secondary: 'source.secondary',
  unverified: 'source.unverified',
  assumption: 'source.assumption',
  implied: 'source.implied',
} as const

const kindWords = { resident: 'term.resident', registered: 'term.registered', service: 'term.service' } as const
const ownershipWords = {
  government: 'norms.ownership.government',
  public: 'norms.ownership.public',
  private: 'norms.ownership.private',
} as const

export const choices = {
  comparator: choice(comparatorWords, comparators),
  trend: choice(trendWords, [...comparators, 'stable', 'rising']),
  milestone: choice(comparatorWords, ['ge', 'eq', 'about']),
  reached: choice(comparatorWords, ['ge', 'gt']),
  minimum: choice(comparatorWords, ['ge', 'eq']),
  force: choice(forceWords, forces),
  level: choice(levelWords, levels),
  issuer: choice(issuerWords, issuers),
  per: choice(perWords, [1, 100, 1000, 10000, 100000, 1000000]),
  rounding: choice(roundingWords, roundingModes),
  kind: choice(kindWords, populationKinds),
  status: choice(sourceStatusWords, ['official', 'secondary', 'unverified', 'assumption', 'implied']),
  ownership: choice(ownershipWords, ownerships),
  each: choice({ facility: 'norms.each.facility', scope: 'norms.each.scope' }, ['scope', 'facility']),
  institution: choice(
    {
      institution: 'norms.each.institution',
      department: 'norms.each.department',
      team: 'norms.each.team',
      unit: 'norms.each.unit',
    },
    ['institution', 'department', 'team', 'unit'],
  ),
  better: choice({ higher: 'norms.better.higher', lower: 'norms.better.lower' }, ['higher', 'lower']),
  edge: choice({ lower: 'norms.edge.lower', upper: 'norms.edge.upper' }, ['upper', 'lower']),
  reading: choice({ max: 'norms.reading.max', either: 'norms.reading.either' }, ['max', 'either']),
  funding: choice({ perHead: 'norms.funding.perHead', total: 'norms.funding.total' }, ['perHead', 'total']),
  quantity: choice({ occupancy: 'norms.quantity.occupancy', lengthOfStay: 'norms.quantity.lengthOfStay' }, [
    'occupancy',
    'lengthOfStay',
  ]),
  within: choice({ year: 'norms.within.year', plan: 'norms.within.plan' }, ['year', 'plan']),
  measure: choice({ km: 'norms.measure.km', minutes: 'norms.measure.minutes' }, ['km', 'minutes']),
  place: choice({ urban: 'norms.place.urban', rural: 'norms.place.rural', all: 'norms.place.all' }, [
    'urban',
    'rural',
    'all',
  ]),
  consequence: choice(
    {
      file: 'norms.consequence.file',
      approve: 'norms.consequence.approve',
      publish: 'norms.consequence.publish',
      sanction: 'norms.consequence.sanction',
      exempt: 'norms.consequence.exempt',
    },
    ['file', 'approve', 'publish', 'sanction', 'exempt'],
  ),
} as const
