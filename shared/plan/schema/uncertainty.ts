/** How sure the figures are: ranges of inputs as the planner states them, and how they are drawn. */
import { z } from 'zod'
import { figure, id, populationKinds, year } from './basics.ts'

export const spreads = ['uniform', 'triangular', 'normal'] as const
export type Spread = (typeof spreads)[number]

const range = {
  low: figure.describe('Least value, in the unit of the input; a fraction for an occupancy'),
  high: figure.describe('Greatest value; never below low'),
  spread: z
    .enum(spreads)
    .describe(
      'uniform: low to high alike; triangular: peak at the plan’s own value; normal: low–high hold the middle 80 % (P10–P90)',
    ),
}

export const uncertainInput = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('population'), unit: id, population: z.enum(populationKinds), year, ...range })
    .describe('人口 of a planning unit in a year, persons'),
  z.strictObject({ kind: z.literal('norm'), norm: id, ...range }).describe('Value of a norm in the target year'),
  z
    .strictObject({ kind: z.literal('planned'), facility: id, resource: id, ...range })
    .describe('规划数 of a facility, in the counting unit'),
  z
    .strictObject({
      kind: z.enum(['occupancy', 'lengthOfStay']),
      facility: id.optional().describe('Its latest workload'),
      class: id
        .optional()
        .describe('The latest service volume of the class; without facility and class: of the region'),
      ...range,
    })
    .describe('病床使用率 (fraction), 平均住院日 (days)'),
])
export type UncertainInput = z.infer<typeof uncertainInput>

export const uncertainty = z.strictObject({
  id,
  inputs: z.array(uncertainInput).max(500),
  seed: z
    .number()
    .int()
    .min(0)
    .max(4_294_967_295)
    .describe('Start of the random numbers: the same seed, the same result'),
  draws: z.number().int().min(1).max(1_000_000).describe('How many plans are drawn'),
})
export type Uncertainty = z.infer<typeof uncertainty>
