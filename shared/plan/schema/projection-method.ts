/**
 * How a population goes on after its last given year: one member of the union per method, parameters alone (no unit, no kind), so
 * that a change, a mix and a comparison of methods speak of the same thing. The mathematics stands in population/methods/.
 */
import { z } from 'zod'
import { cite, figure, id, populationKinds, text, year } from './basics.ts'

const sources = z
  .array(z.strictObject({ parameter: text.optional(), cite }))
  .max(20)
  .optional()
  .describe('Where the parameters come from')
const perMille = z.number().min(-1000).max(1000)
/** A figure by year: linear between given years, constant outside them. */
const path = z.array(z.strictObject({ year, value: figure })).min(1)

/** Which observations a fit reads. */
const history = z
  .strictObject({
    from: year.optional(),
    to: year.optional(),
    acrossBreaks: z
      .boolean()
      .optional()
      .describe('Read across a break in the series; absent: only what follows the last one'),
  })
  .optional()
const anchor = z
  .literal('last')
  .optional()
  .describe('last: the curve is scaled through the last given year; absent: the curve as fitted')
const fit = { history, anchor, sources }

export const constant = z.strictObject({ method: z.literal('constant'), sources })
export const growthRate = z.strictObject({
  method: z.literal('growthRate'),
  annualRate: z
    .number()
    .gt(-1)
    .max(1)
    .optional()
    .describe('Yearly growth as a fraction: 0.005 is 0.5 % a year; absent: the mean yearly growth of the history'),
  history,
  sources,
})
export const naturalAndMigration = z.strictObject({
  method: z.literal('naturalAndMigration'),
  naturalRate: perMille.describe('自然增长率, births less deaths, ‰ a year'),
  migrationRate: perMille.describe('机械增长率, in less out, ‰ a year'),
  netMigrants: figure.optional().describe('Persons a year, beside the rate; 0 where absent'),
  sources,
})
export const linear = z.strictObject({ method: z.literal('linear'), ...fit })
export const exponential = z.strictObject({ method: z.literal('exponential'), ...fit })
export const logistic = z.strictObject({
  method: z.literal('logistic'),
  capacity: z.number().positive().max(2e9).optional().describe('K, persons; absent: fitted'),
  points: z
    .enum(['three', 'all'])
    .optional()
    .describe('three: through the first, middle and last of equidistant years; all: least squares; all where absent'),
  ...fit,
})
export const gm11 = z.strictObject({ method: z.literal('gm11'), ...fit })
export const table = z.strictObject({ method: z.literal('table'), sources })
export const serviceFactor = z.strictObject({
  method: z.literal('serviceFactor'),
  factor: z.number().gt(-1).max(100).describe('服务人口 = 常住人口 × (1 + factor)'),
  sources,
})
export const registeredRatio = z.strictObject({
  method: z.literal('registeredRatio'),
  ratio: z
    .number()
    .positive()
    .max(100)
    .optional()
    .describe('常住 = 户籍 × ratio, always an estimate; absent: the ratio of the unit above'),
  sources,
})

const survivalRatios = z.array(z.number().min(0).max(2)).min(3).max(31)
const personYears = z.array(z.number().min(0).max(1e12)).min(3).max(30)
const share = z.number().min(-1e6).max(1e6)

export const cohortComponent = z
  .strictObject({
    method: z.literal('cohortComponent'),
    fertility: z
      .strictObject({
        total: path.describe('总和生育率, children per woman'),
        schedule: z
          .array(z.strictObject({ ageFrom: z.number().int().min(10).max(55), share: z.number().min(0).max(1e6) }))
          .min(1)
          .optional()
          .describe('Weight of each five-year group of mothers; absent: the model schedule'),
      })
      .describe('Births'),
    sexRatioAtBirth: z.number().min(80).max(140).describe('出生性别比, boys per 100 girls'),
    survival: z.discriminatedUnion('by', [
      z
        .strictObject({ by: z.literal('lifeExpectancy'), male: path, female: path })
        .describe('预期寿命 at birth, years: survival from the model life table'),
      z
        .strictObject({
          by: z.literal('lifeTable'),
          radix: z.number().positive().max(1e9).describe('l₀'),
          male: personYears,
          female: personYears,
        })
        .describe('Person-years lived ₅Lₓ in five-year groups, the last one open (Tₓ)'),
      z
        .strictObject({ by: z.literal('ratios'), male: survivalRatios, female: survivalRatios })
        .describe('Five-year survival: births into 0–4, 0–4 into 5–9, …, the open group into itself'),
    ]),
    migration: z
      .strictObject({
        net: path.describe('净迁移, persons a year, both sexes'),
        schedule: z
          .union([
            z.enum(['proportional', 'model']),
            z.array(
              z.strictObject({ sex: z.enum(['male', 'female']), ageFrom: z.number().int().min(0).max(120), share }),
            ),
          ])
          .describe('proportional: as the population; model: Rogers–Castro; or a weight per sex and five-year group'),
      })
      .optional(),
    opening: z
      .enum(['uniform', 'stationary'])
      .optional()
      .describe('How broad age bands are opened into five-year groups; stationary (as the life table) where absent'),
    agesOf: year.optional().describe('Year of the observation whose ages it starts from; absent: the latest with ages'),
    sources,
  })
  .describe('队列要素法, five-year steps')

const simple = [
  constant,
  growthRate,
  naturalAndMigration,
  linear,
  exponential,
  logistic,
  gm11,
  table,
  serviceFactor,
  registeredRatio,
  cohortComponent,
] as const

export const mix = z.strictObject({
  method: z.literal('mix'),
  parts: z
    .array(
      z.strictObject({
        weight: z.number().positive().max(1e6),
        spec: z.discriminatedUnion('method', simple),
      }),
    )
    .min(1)
    .max(10)
    .describe('Σ wᵢ·Pᵢ / Σ wᵢ'),
  sources,
})

export const methodSpec = z.discriminatedUnion('method', [...simple, mix])
export type MethodSpec = z.infer<typeof methodSpec>
export type MethodName = MethodSpec['method']
export type SpecOf<M extends MethodName> = Extract<MethodSpec, { method: M }>

/** How the parts of a unit are made to agree with it. Without an entry nothing is changed and a difference is a finding. */
export const reconciliation = z.strictObject({
  unit: id.describe('The unit whose parts these are'),
  kind: z.enum(populationKinds),
  by: z
    .enum(['shares', 'sums', 'proportional'])
    .describe(
      'shares: a part is its share of the whole in the last year all parts were observed; sums: the whole is the sum of its parts; proportional: parts are scaled to the whole',
    ),
  note: text.optional(),
})
export type Reconciliation = z.infer<typeof reconciliation>
