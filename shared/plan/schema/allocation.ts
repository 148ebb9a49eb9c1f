import { z } from 'zod'
import { amount, cite, id } from './basics.ts'

export const methods = ['asPlanned', 'proportional', 'incremental', 'need'] as const
export type Method = (typeof methods)[number]

/** How one class of one unit shares one resource. A group only carries its control total. */
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
  weights: z
    .enum(['planned', 'base'])
    .optional()
    .describe('Weight of a facility; planned where absent, base where planned is absent'),
  step: z.number().int().min(1).max(10_000).optional().describe('Allocated in multiples of this many; 1 where absent'),
})
export type AllocationRule = z.infer<typeof allocationRule>
