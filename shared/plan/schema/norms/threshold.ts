import { z } from 'zod'
import { amount, id, text } from '../basics.ts'
import { ownerships } from '../facility-attributes.ts'
import { common } from './common.ts'

/** R10. A facility whose amount after the plan reaches a threshold must be filed, approved, noted; or is exempt. */
export const threshold = z.strictObject({
  ...common,
  shape: z.literal('threshold'),
  test: z
    .discriminatedUnion('by', [
      z.strictObject({ by: z.literal('after'), comparator: z.enum(['ge', 'gt']), value: amount }),
      z.strictObject({ by: z.literal('increase') }).describe('Any planned increase'),
      z.strictObject({ by: z.literal('overApproved') }).describe('Actual beds above the approved ones'),
      z.strictObject({ by: z.literal('never') }).describe('Exempt from planning: nothing to test'),
      z.strictObject({ by: z.literal('years'), value: amount }).describe('Years of practice asked of a person'),
    ])
    .describe('What triggers it'),
  ownerships: z.array(z.enum(ownerships)).optional().describe('Only facilities of these owners'),
  tcm: z.boolean().optional(),
  exceptAtOrAbove: amount.optional().describe('Facilities from this amount on fall under another rule'),
  consequence: z.enum(['file', 'approve', 'publish', 'sanction', 'exempt']),
  authority: text.optional().describe('To whom'),
  authorityTcm: text.optional().describe('To whom besides, for TCM hospitals'),
  classes: z.array(id).max(50).optional(),
})
