/** The parameters of each method as fields: where the figure stands in the method and what may be typed. */
import type { MethodSpec, SpecOf } from '../../../shared/plan/schema/projection-method.ts'
import type { TextKey } from '../../../shared/text/message.ts'
import type { AmountOptions } from '../../../shared/units/parse-number.ts'

export type ParameterField = {
  readonly key: string
  readonly label: TextKey
  readonly unit?: TextKey
  /** What an empty field stands for. */
  readonly hint?: TextKey
  readonly options: AmountOptions
  /** In the unit of the field: percent and ‰ as they are shown. */
  readonly value: number | undefined
  readonly set: (value: number | null) => MethodSpec
}

const signed: AmountOptions = { allowNegative: true }
const orEmpty: AmountOptions = { allowEmpty: true }
const yearOptions: AmountOptions = { integer: true, allowEmpty: true, max: 2200 }

/** Fields of a method; [] for one without parameters. `year` is the target year: figures by year are set as one for all. */
export function parameterFields(spec: MethodSpec, year: number): ParameterField[] {
  switch (spec.method) {
    case 'growthRate':
      return [
        {
          key: 'annualRate',
          label: 'people.field.annualRate',
          unit: 'people.unit.percent',
          hint: 'people.hint.meanRate',
          options: { ...signed, ...orEmpty, max: 100 },
          value: spec.annualRate === undefined ? undefined : scaled(spec.annualRate, 100),
          set: (value) => withOptional(spec, 'annualRate', value === null ? undefined : scaled(value, 0.01)),
        },
        from(spec),
      ]
    case 'naturalAndMigration':
      return [
        {
          key: 'naturalRate',
          label: 'people.field.naturalRate',
          unit: 'people.unit.perMille',
          options: { ...signed, max: 1000 },
          value: spec.naturalRate,
          set: (value) => ({ ...spec, naturalRate: value ?? 0 }),
        },
        {
          key: 'migrationRate',
          label: 'people.field.migrationRate',
          unit: 'people.unit.perMille',
          options: { ...signed, max: 1000 },
          value: spec.migrationRate,
          set: (value) => ({ ...spec, migrationRate: value ?? 0 }),
        },
        {
          key: 'netMigrants',
          label: 'people.field.netMigrants',
          unit: 'people.unit.personsYear',
          options: { ...signed, ...orEmpty },
          value: spec.netMigrants,
          set: (value) => withOptional(spec, 'netMigrants', value ?? undefined),
        },
      ]
    case 'linear':
    case 'exponential':
    case 'gm11':
      return [from(spec)]
    case 'logistic':
      return [
        {
          key: 'capacity',
          label: 'people.field.capacity',
          unit: 'people.unit.persons',
          hint: 'people.hint.fitted',
          options: { ...orEmpty, integer: true, max: 2e9 },
          value: spec.capacity,
          set: (value) => withOptional(spec, 'capacity', value === null || value === 0 ? undefined : value),
        },
        from(spec),
      ]
    case 'serviceFactor':
      return [
        {
          key: 'factor',
          label: 'people.field.factor',
          unit: 'people.unit.percent',
          options: { ...signed, max: 10_000 },
          value: scaled(spec.factor, 100),
          set: (value) => ({ ...spec, factor: scaled(value ?? 0, 0.01) }),
        },
      ]
    case 'registeredRatio':
      return [
        {
          key: 'ratio',
          label: 'people.field.ratio',
          hint: 'people.hint.ratioAbove',
          options: { ...orEmpty, max: 100 },
          value: spec.ratio,
          set: (value) => withOptional(spec, 'ratio', value === null || value === 0 ? undefined : value),
        },
      ]
    case 'cohortComponent':
      return cohortFields(spec, year)
    case 'mix':
      return mixFields(spec)
    case 'constant':
    case 'table':
      return []
  }
}

function cohortFields(spec: SpecOf<'cohortComponent'>, year: number): ParameterField[] {
  const { survival, migration } = spec
  const last = (path: readonly { readonly value: number }[] | undefined): number | undefined => path?.at(-1)?.value
  return [
    {
      key: 'fertility',
      label: 'people.field.fertility',
      options: { max: 15 },
      value: last(spec.fertility.total),
      set: (value) => ({ ...spec, fertility: { ...spec.fertility, total: [{ year, value: value ?? 0 }] } }),
    },
    {
      key: 'sexRatio',
      label: 'people.field.sexRatioAtBirth',
      unit: 'people.unit.perHundredGirls',
      options: { max: 140 },
      value: spec.sexRatioAtBirth,
      set: (value) => ({ ...spec, sexRatioAtBirth: value ?? spec.sexRatioAtBirth }),
    },
    ...(survival.by === 'lifeExpectancy'
      ? (['male', 'female'] as const).map(
          (sex): ParameterField => ({
            key: sex,
            label: `people.field.lifeExpectancy.${sex}`,
            unit: 'people.unit.years',
            options: { max: 100 },
            value: last(survival[sex]),
            set: (value) => ({ ...spec, survival: { ...survival, [sex]: [{ year, value: value ?? 0 }] } }),
          }),
        )
      : []),
    {
      key: 'net',
      label: 'people.field.netMigrants',
      unit: 'people.unit.personsYear',
      options: { ...signed, ...orEmpty },
      value: last(migration?.net),
      set: (value) => {
        if (value !== null)
          return { ...spec, migration: { schedule: migration?.schedule ?? 'model', net: [{ year, value }] } }
        const { migration: _, ...closed } = spec
        return closed
      },
    },
  ]
}

/** Methods that need no figures of their own, so that a weight is all that is asked. */
const mixed = ['constant', 'growthRate', 'linear', 'exponential', 'logistic', 'gm11'] as const

/** A weight a method; an emptied one takes the method out, the last one stays. */
function mixFields(spec: SpecOf<'mix'>): ParameterField[] {
  return mixed.map((method): ParameterField => {
    const part = spec.parts.find((other) => other.spec.method === method)
    return {
      key: method,
      label: `population.method.${method}`,
      options: { ...orEmpty, max: 1e6 },
      value: part?.weight,
      set: (value) => {
        const others = spec.parts.filter((other) => other !== part)
        const weight = value === null || value === 0 ? undefined : value
        if (weight === undefined) return others.length === 0 ? spec : { ...spec, parts: others }
        return { ...spec, parts: [...others, { weight, spec: part?.spec ?? { method } }] }
      },
    }
  })
}

type Fitted = SpecOf<'growthRate' | 'linear' | 'exponential' | 'gm11' | 'logistic'>

/** The first year a fit reads. */
const from = (spec: Fitted): ParameterField => ({
  key: 'from',
  label: 'people.field.historyFrom',
  hint: 'people.hint.sinceBreak',
  options: yearOptions,
  value: spec.history?.from,
  set: (value) => {
    const { from: _, ...others } = spec.history ?? {}
    const history = value === null ? others : { ...others, from: value }
    const { history: __, ...rest } = spec
    return Object.keys(history).length === 0 ? rest : { ...rest, history }
  },
})

/** The method with one figure set, or without it. */
function withOptional<S extends MethodSpec, K extends keyof S>(spec: S, key: K, value: S[K] | undefined): S {
  const { [key]: _, ...rest } = spec
  return (value === undefined ? rest : { ...rest, [key]: value }) as S
}

/** value × by without the binary tail: 0.0044 is 0.44 %. */
const scaled = (value: number, by: number): number => Number((value * by).toPrecision(12))
