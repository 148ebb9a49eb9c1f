import { z } from 'zod'
import { amount, cite, id } from './basics.ts'

export const methods = ['asPlanned', 'proportional', 'incremental', 'need', 'optimise'] as const
export type Method = (typeof methods)[number]

/** What a facility’s share is measured by, where a word says it. */
export const weightWords = ['planned', 'base', 'population', 'discharges', 'visits', 'occupiedBedDays'] as const
export type WeightWord = (typeof weightWords)[number]

const weights = z.union([
  z.enum(weightWords),
  z.strictObject({ resource: id.describe('Amount allocated of another resource: staff by beds') }),
  z.strictObject({
    formula: z.string().min(1).max(500).describe('Of the facility and its unit, in the words of formula norms'),
  }),
])

export const goals = ['leastChange', 'closestToNeed', 'evenPerHead'] as const
export type Goal = (typeof goals)[number]

const part = z.number().min(0).max(1)
/** 优化: what is wished for, and what may not be passed. */
const optimise = z
  .strictObject({
    objectives: z
      .array(z.strictObject({ goal: z.enum(goals), weight: z.number().gt(0).max(1000) }))
      .min(1)
      .max(3)
      .optional()
      .describe(
        'leastChange alone where absent; all are counted in the resource’s unit, so that weights mix like with like',
      ),
    from: z.enum(['planned', 'base']).optional().describe('Change is measured from here; planned where absent'),
    maxChange: z
      .union([z.strictObject({ amount }), z.strictObject({ share: z.number().min(0).max(100) })])
      .optional()
      .describe('No facility moves further from it: in the counting unit, or as a fraction of what it has'),
    shares: z
      .array(z.strictObject({ class: id, min: part.optional(), max: part.optional() }))
      .max(20)
      .optional()
      .describe('Fraction of everything allocated under the rule that a class (also an 其中) takes'),
  })
  .describe('Only read under the method optimise')
export type OptimiseOptions = z.infer<typeof optimise>

/**
 * How one class of one unit shares one resource. A group whose rule has a method other than asPlanned shares over the facilities
 * of its parts that have no rule with a method of their own; otherwise it only carries its control total.
 */
export const allocationRule = z.strictObject({
  unit: id,
  class: id,
  resource: id,
  control: z
    .discriminatedUnion('by', [
      z.strictObject({ by: z.literal('norm'), norm: id }),
      z.strictObject({ by: z.literal('handedDown'), value: amount, cite: cite.optional() }),
    ])
    .optional()
    .describe('床位控制数: from a norm, or handed down (下达)'),
  reserve: amount.optional().describe('机动: kept back from the control total, in the counting unit'),
  requested: amount.optional().describe('申报, in the counting unit'),
  method: z.enum(methods).optional().describe('asPlanned where absent'),
  weights: weights.optional().describe('Weight of a facility; planned where absent, base where planned is absent'),
  step: z.number().int().min(1).max(10_000).optional().describe('Allocated in multiples of this many; 1 where absent'),
  minimaFrom: id.optional().describe('Norm of the shape perInstitution whose minimum every institution gets first'),
  optimise: optimise.optional(),
})
export type AllocationRule = z.infer<typeof allocationRule>
