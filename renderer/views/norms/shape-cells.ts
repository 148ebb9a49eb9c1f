/** What the list says of a norm of each shape: its number in a year and what the number is per. A new shape must say both. */
import { valueAt } from '../../../shared/norms/value-at.ts'
import type { Norm, NormOf, Shape } from '../../../shared/plan/schema/norm.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { formatFigure } from '../../components/format.ts'
import { shownNumber } from './NumberInput.tsx'

export type Words = { readonly say: (message: Message) => string; readonly plan: Plan }
type Cells<S extends Shape> = {
  /** '' where the norm has no number for the year. */
  value(norm: NormOf<S>, year: number, words: Words): string
  unit(norm: NormOf<S>, words: Words): string
}

type Values = readonly { readonly year: number; readonly value: number }[]
type Ranges = readonly { readonly year: number; readonly low: number; readonly high: number }[]

const single = (values: Values, year: number, percent = false): string => {
  const value = valueAt(values, year)?.toDecimalPlaces(4).toNumber()
  return value === undefined ? '' : percent ? shownNumber(value, true) : formatFigure(value)
}
const double = (values: Ranges, year: number, percent = false): string => {
  const low = single(
    values.map((v) => ({ year: v.year, value: v.low })),
    year,
    percent,
  )
  const high = single(
    values.map((v) => ({ year: v.year, value: v.high })),
    year,
    percent,
  )
  return low === '' ? '' : `${low}–${high}`
}
const counter = (id: string, { plan }: Words): string => plan.resources.find((r) => r.id === id)?.counter ?? ''
const named = (id: string, plan: Plan): string => plan.resources.find((r) => r.id === id)?.name ?? id

type PerHead = NormOf<'density' | 'range' | 'flooredDensity' | 'reserve'>
const perPeople = (norm: PerHead, words: Words): string =>
  words.say(
    message('norms.unit.per', {
      counter: counter(norm.resource, words),
      per: `norms.unitPer.${norm.per}`,
      kind: `term.${norm.populationKind}`,
    }),
  )
const shareUnit = ({ of }: NormOf<'share' | 'shareRange' | 'shareOrFloor'>, { say, plan }: Words): string =>
  say(
    of.by === 'amount'
      ? message('norms.unit.percent')
      : message('norms.unit.shareOf', {
          of:
            of.by === 'resource'
              ? named(of.resource, plan)
              : (plan.norms.find(({ id }) => id === of.norm)?.label ?? of.norm),
        }),
  )
const own = (norm: Norm & { unitLabel?: string | undefined }, words: Words): string =>
  norm.unitLabel ?? counter(norm.resource, words)
const plain = (norm: Norm, words: Words): string => counter(norm.resource, words)
const none = (): string => ''

const cells: { readonly [S in Shape]: Cells<S> } = {
  density: { value: ({ values }, year) => single(values, year), unit: perPeople },
  range: { value: ({ values }, year) => double(values, year), unit: perPeople },
  flooredDensity: { value: ({ values }, year) => single(values, year), unit: perPeople },
  populationBand: {
    value: ({ bands }) => {
      const amounts = bands.flatMap((band) => band.value ?? [])
      if (amounts.length === 0) return ''
      return `${formatFigure(Math.min(...amounts))}–${formatFigure(Math.max(...amounts))}`
    },
    unit: (norm, words) => words.say(message('norms.unit.bands', { count: norm.bands.length })),
  },
  share: { value: ({ values }, year) => single(values, year, true), unit: shareUnit },
  shareRange: { value: ({ values }, year) => double(values, year, true), unit: shareUnit },
  shareOrFloor: { value: ({ values }, year) => double(values, year, true), unit: shareUnit },
  ratio: {
    value: ({ values }, year) => {
      const value = single(values, year)
      return value === '' ? '' : `1∶${value}`
    },
    unit: ({ left, resource }, { plan }) => `${named(left, plan)}∶${named(resource, plan)}`,
  },
  perInstitution: {
    value: ({ minimum, maximum }) =>
      maximum === undefined ? formatFigure(minimum) : `${formatFigure(minimum)}–${formatFigure(maximum)}`,
    unit: (norm, words) =>
      words.say(message('norms.unit.each', { counter: plain(norm, words), each: `norms.each.${norm.each}` })),
  },
  coverage: {
    value: ({ values }, year) => single(values, year, true),
    unit: (_, { say }) => say(message('norms.unit.percent')),
  },
  utilisation: {
    value: ({ values, quantity }, year) => single(values, year, quantity === 'occupancy'),
    unit: (norm, { say }) =>
      norm.quantity === 'occupancy'
        ? say(message('norms.unit.percent'))
        : (norm.unitLabel ?? say(message('norms.unit.days'))),
  },
  threshold: {
    value: ({ test }) =>
      'value' in test
        ? `${'comparator' in test && test.comparator === 'gt' ? '>' : '≥'}${formatFigure(test.value)}`
        : '',
    unit: plain,
  },
  growth: {
    value: ({ by }) => {
      switch (by.kind) {
        case 'multiply':
          return `${by.rate > 0 ? '+' : ''}${shownNumber(by.rate, true)}%`
        case 'addRange':
          return `${formatFigure(by.low)}–${formatFigure(by.high)}`
        case 'like':
          return ''
        default:
          return `${by.amount > 0 ? '+' : ''}${formatFigure(by.amount)}`
      }
    },
    unit: own,
  },
  reserve: { value: ({ values }, year) => single(values, year), unit: perPeople },
  access: {
    value: ({ limits }) =>
      limits.map(({ limit, upTo }) => (upTo === undefined ? `${limit}` : `${limit}–${upTo}`)).join(' / '),
    unit: ({ measure }, { say }) => say(message(`norms.measure.${measure}`)),
  },
  stockMonths: { value: ({ months }) => formatFigure(months), unit: (_, { say }) => say(message('norms.unit.months')) },
  indicator: { value: ({ values }, year) => single(values, year), unit: own },
  milestone: {
    value: ({ values, high }, year) => {
      const [low, top] = [single(values, year), high === undefined ? '' : single(high, year)]
      return top === '' ? low : `${low}–${top}`
    },
    unit: own,
  },
  controlTotal: { value: ({ values }, year) => single(values, year), unit: plain },
  identity: { value: none, unit: plain },
  caseTrigger: {
    value: ({ threshold }) => formatFigure(threshold),
    unit: (_, { say }) => say(message('norms.unit.cases')),
  },
  funding: {
    value: ({ values }, year) => single(values, year),
    unit: (norm, words) => norm.unitLabel ?? words.say(message(`norms.funding.${norm.by}`)),
  },
  capacity: { value: ({ periods }) => formatFigure(periods), unit: ({ period }) => period },
  frequency: {
    value: ({ times }) => formatFigure(times),
    unit: ({ within }, { say }) => say(message(`norms.within.${within}`)),
  },
  reference: { value: none, unit: none },
  formula: { value: none, unit: own },
}

/** The rule for the norm’s own shape; the map above pairs them, which a lookup cannot say. */
const cellsOf = (norm: Norm): Cells<Shape> => cells[norm.shape] as Cells<Shape>
export const valueIn = (norm: Norm, year: number, words: Words): string => cellsOf(norm).value(norm, year, words)
/** The unit of what a norm requires: years or ‰ of an indicator, the counter of a resource. */
export const requiredUnit = (norm: Norm, words: Words): string =>
  norm.shape === 'indicator' || norm.shape === 'milestone' ? own(norm, words) : counter(norm.resource, words)
export const unitOf = (norm: Norm, words: Words): string => cellsOf(norm).unit(norm, words)
