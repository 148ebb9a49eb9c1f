/**
 * How every field of every shape is typed in. The type asks for exactly the fields of the schema: a new shape, or a new field of an
 * old one, does not compile until it stands here.
 */
import type { NormOf, Shape } from '../../../shared/plan/schema/norm.ts'
import type { Input } from './input.ts'
import { choices } from './words.ts'

/** What every norm has is asked by the panel itself. */
export type CommonField = Exclude<keyof NormOf<'reference'>, 'standard'>
type Own<S extends Shape> = { readonly [K in Exclude<keyof NormOf<S>, CommonField>]-?: Input }

const comparator: Input = { kind: 'choice', label: 'norms.field.comparator', options: choices.comparator }
const trend: Input = { ...comparator, options: choices.trend }
const values: Input = { kind: 'values', label: 'norms.field.values' }
const shares: Input = { ...values, percent: () => true }
const ranges: Input = { kind: 'values', range: true, label: 'norms.field.values' }
const shareRanges: Input = { ...ranges, percent: () => true }
const unitLabel: Input = { kind: 'text', label: 'norms.field.unitLabel', optional: true, hint: 'norms.hint.unitLabel' }
const observed: Input = { kind: 'observed', label: 'norms.field.observed' }
const populationKind: Input = { kind: 'choice', label: 'norms.field.populationKind', options: choices.kind }
const each: Input = { kind: 'choice', label: 'norms.field.each', options: choices.each }
const amount = (label: Input['label']): Input => ({ kind: 'number', label })
const optional = (input: Input): Input => ({ ...input, optional: true })

const people = {
  per: { kind: 'choice', label: 'norms.field.per', options: choices.per },
  populationKind,
  ages: {
    kind: 'record',
    label: 'norms.field.ages',
    optional: true,
    blank: { from: 0 },
    fields: {
      from: { kind: 'number', integer: true, label: 'norms.field.agesFrom' },
      to: { kind: 'number', integer: true, optional: true, label: 'norms.field.agesTo' },
    },
  },
} as const satisfies Record<string, Input>

const of: Input = {
  kind: 'variant',
  label: 'norms.field.of',
  tag: 'by',
  options: {
    resource: {
      label: 'norms.of.resource',
      blank: { resource: '' },
      fields: { resource: { kind: 'pick', from: 'resources', label: 'norms.field.resource' } },
    },
    norm: {
      label: 'norms.of.norm',
      blank: { norm: '' },
      fields: { norm: { kind: 'pick', from: 'norms', label: 'norms.field.norm' } },
    },
    amount: { label: 'norms.of.amount', blank: {}, fields: { value: amount('norms.field.amount') } },
  },
}

export const shapeInputs: { readonly [S in Shape]: Own<S> } = {
  density: { ...people, comparator, values },
  range: { ...people, values: ranges },
  flooredDensity: {
    ...people,
    values,
    floors: {
      kind: 'rows',
      label: 'norms.field.floors',
      least: 1,
      blank: { level: 'county' },
      columns: {
        level: { kind: 'choice', label: 'norms.field.floorLevel', options: choices.level },
        minimum: amount('norms.field.minimum'),
      },
    },
  },
  populationBand: {
    populationKind,
    comparator,
    bands: {
      kind: 'rows',
      label: 'norms.field.bands',
      least: 1,
      blank: {},
      columns: {
        below: { kind: 'number', integer: true, optional: true, label: 'norms.field.below', hint: 'norms.hint.below' },
        value: { kind: 'number', optional: true, label: 'norms.field.amount', hint: 'norms.hint.band' },
      },
    },
    edge: {
      kind: 'choice',
      label: 'norms.field.edge',
      options: choices.edge,
      optional: true,
      absent: 'norms.edge.absent',
    },
  },
  share: { comparator, of, each, values: shares },
  shareRange: { of, each, values: shareRanges },
  ratio: { comparator, left: { kind: 'pick', from: 'resources', label: 'norms.field.left' }, values },
  perInstitution: {
    classes: { kind: 'pick', from: 'classes', many: true, label: 'norms.field.classes' },
    each: { kind: 'choice', label: 'norms.field.perEach', options: choices.institution },
    minimum: amount('norms.field.minimum'),
    maximum: optional(amount('norms.field.maximum')),
    comparator: { ...comparator, options: choices.minimum, optional: true, absent: 'norms.comparator.ge' },
    groups: optional(amount('norms.field.groups')),
  },
  coverage: {
    comparator,
    register: { kind: 'pick', from: 'registers', label: 'norms.field.register' },
    values: shares,
  },
  utilisation: {
    quantity: { kind: 'choice', label: 'norms.field.quantity', options: choices.quantity },
    comparator,
    unitLabel,
    values: { ...values, percent: (draft) => draft.quantity === 'occupancy' },
  },
  threshold: {
    test: {
      kind: 'variant',
      label: 'norms.field.test',
      tag: 'by',
      options: {
        after: {
          label: 'norms.test.after',
          blank: { comparator: 'ge' },
          fields: {
            comparator: { kind: 'choice', label: 'norms.field.comparator', options: choices.reached },
            value: amount('norms.field.amount'),
          },
        },
        increase: { label: 'norms.test.increase', blank: {}, fields: {} },
        overApproved: { label: 'norms.test.overApproved', blank: {}, fields: {} },
        never: { label: 'norms.test.never', blank: {}, fields: {} },
        years: { label: 'norms.test.years', blank: {}, fields: { value: amount('norms.field.years') } },
      },
    },
    ownerships: { kind: 'checks', label: 'norms.field.ownerships', options: choices.ownership, optional: true },
    tcm: { kind: 'flag', label: 'norms.field.tcm', optional: true },
    exceptAtOrAbove: optional(amount('norms.field.exceptAtOrAbove')),
    consequence: { kind: 'choice', label: 'norms.field.consequence', options: choices.consequence },
    authority: { kind: 'text', label: 'norms.field.authority', optional: true },
    authorityTcm: { kind: 'text', label: 'norms.field.authorityTcm', optional: true },
    classes: { kind: 'pick', from: 'classes', many: true, label: 'norms.field.classes', optional: true },
  },
  growth: {
    comparator,
    unitLabel,
    by: {
      kind: 'variant',
      label: 'norms.field.growth',
      tag: 'kind',
      options: {
        add: {
          label: 'norms.growth.add',
          blank: {},
          fields: { amount: { kind: 'number', signed: true, label: 'norms.field.added' } },
        },
        addRange: {
          label: 'norms.growth.addRange',
          blank: {},
          fields: {
            low: { kind: 'number', signed: true, label: 'norms.field.low' },
            high: { kind: 'number', signed: true, label: 'norms.field.high' },
          },
        },
        multiply: {
          label: 'norms.growth.multiply',
          blank: {},
          fields: { rate: { kind: 'number', percent: true, signed: true, label: 'norms.field.rate' } },
        },
        perYear: {
          label: 'norms.growth.perYear',
          blank: {},
          fields: { amount: { kind: 'number', signed: true, label: 'norms.field.added' } },
        },
        like: {
          label: 'norms.growth.like',
          blank: { norm: '' },
          fields: { norm: { kind: 'pick', from: 'norms', label: 'norms.field.norm' } },
        },
      },
    },
    baseYear: { kind: 'number', integer: true, label: 'norms.field.baseYear', optional: true },
    observed,
  },
  reserve: {
    ...people,
    comparator: {
      ...comparator,
      kind: 'choice',
      options: choices.comparator,
      optional: true,
      absent: 'norms.comparator.eq',
    },
    values,
  },
  access: {
    measure: { kind: 'choice', label: 'norms.field.measure', options: choices.measure },
    limits: {
      kind: 'rows',
      label: 'norms.field.limits',
      least: 1,
      blank: { where: 'all' },
      columns: {
        where: { kind: 'choice', label: 'norms.field.where', options: choices.place },
        limit: amount('norms.field.limit'),
        upTo: optional(amount('norms.field.upTo')),
      },
    },
    share: { kind: 'number', percent: true, label: 'norms.field.share', optional: true },
    sites: { kind: 'pick', from: 'classes', many: true, label: 'norms.field.sites', optional: true },
    siteCount: optional(amount('norms.field.siteCount')),
  },
  stockMonths: {
    months: amount('norms.field.months'),
    items: { kind: 'pick', from: 'supplies', many: true, label: 'norms.field.items', optional: true },
  },
  indicator: {
    comparator: trend,
    unitLabel,
    better: {
      kind: 'choice',
      label: 'norms.field.better',
      options: choices.better,
      optional: true,
      absent: 'norms.better.absent',
    },
    values,
    observed,
  },
  milestone: {
    comparator: { ...comparator, options: choices.milestone },
    unitLabel,
    values,
    high: { kind: 'values', label: 'norms.field.highValues', optional: true },
    target: { kind: 'text', label: 'norms.field.target', optional: true },
    observed,
  },
  controlTotal: { comparator, values },
  identity: {
    parts: { kind: 'pick', from: 'norms', many: true, label: 'norms.field.parts' },
    whole: { kind: 'pick', from: 'norms', label: 'norms.field.whole', optional: true },
  },
  shareOrFloor: {
    of,
    each,
    values: shareRanges,
    floor: amount('norms.field.floor'),
    reading: {
      kind: 'choice',
      label: 'norms.field.reading',
      options: choices.reading,
      optional: true,
      absent: 'norms.reading.absent',
    },
  },
  caseTrigger: {
    threshold: amount('norms.field.threshold'),
    fallback: { kind: 'flag', label: 'norms.field.fallback', optional: true },
    cases: {
      kind: 'rows',
      label: 'norms.field.cases',
      blank: {},
      columns: {
        place: { kind: 'text', label: 'norms.field.casePlace' },
        cases: amount('norms.field.caseCount'),
        hasSite: { kind: 'flag', label: 'norms.field.hasSite', optional: true },
      },
    },
  },
  funding: {
    by: { kind: 'choice', label: 'norms.field.fundingBy', options: choices.funding },
    comparator: trend,
    populationKind: {
      ...populationKind,
      kind: 'choice',
      options: choices.kind,
      optional: true,
      absent: 'term.resident',
    },
    unitLabel,
    values,
    observed,
  },
  capacity: {
    demand: optional(amount('norms.field.demand')),
    periods: amount('norms.field.periods'),
    period: { kind: 'text', label: 'norms.field.period' },
    units: optional(amount('norms.field.units')),
    rate: optional(amount('norms.field.unitRate')),
  },
  frequency: {
    times: amount('norms.field.times'),
    within: { kind: 'choice', label: 'norms.field.within', options: choices.within },
    event: { kind: 'text', label: 'norms.field.event', optional: true },
    observed,
  },
  reference: { standard: { kind: 'text', label: 'norms.field.standard' } },
  formula: { comparator, unitLabel, expression: { kind: 'formula', label: 'norms.field.expression' } },
}

/** What every norm has, in two groups: what it is, and how it is held. */
export const commonInputs = {
  label: { kind: 'text', label: 'norms.field.label' },
  group: { kind: 'text', label: 'norms.field.group', optional: true },
  resource: { kind: 'pick', from: 'resources', label: 'norms.field.resource' },
  scope: {
    kind: 'record',
    label: 'norms.field.scope',
    blank: {},
    fields: {
      unit: { kind: 'pick', from: 'units', label: 'norms.field.unit' },
      class: {
        kind: 'pick',
        from: 'classes',
        label: 'norms.field.class',
        optional: true,
        absent: 'norms.absent.class',
      },
      each: {
        kind: 'choice',
        label: 'norms.field.scopeEach',
        options: choices.level,
        optional: true,
        absent: 'norms.absent.each',
      },
    },
  },
  force: { kind: 'choice', label: 'norms.field.force', options: choices.force },
  rounding: {
    kind: 'record',
    label: 'norms.field.rounding',
    optional: true,
    blank: { mode: 'nearest' },
    fields: {
      mode: { kind: 'choice', label: 'norms.field.roundingMode', options: choices.rounding },
      step: { kind: 'number', label: 'norms.field.roundingStep', optional: true },
    },
  },
  tolerance: {
    kind: 'number',
    percent: true,
    label: 'norms.field.tolerance',
    optional: true,
    hint: 'norms.hint.tolerance',
  },
  level: {
    kind: 'choice',
    label: 'norms.field.level',
    options: choices.level,
    optional: true,
    absent: 'norms.absent.level',
  },
  issuer: {
    kind: 'choice',
    label: 'norms.field.issuer',
    options: choices.issuer,
    optional: true,
    absent: 'norms.issuer.plan',
  },
  carriedFrom: {
    kind: 'number',
    integer: true,
    optional: true,
    label: 'begin.field.carried',
    hint: 'begin.hint.carried',
  },
  note: { kind: 'text', long: true, label: 'norms.field.note', optional: true },
} as const satisfies { readonly [K in Exclude<CommonField, 'id' | 'shape' | 'off' | 'pack' | 'quote' | 'cite'>]: Input }
