import { z } from 'zod'
import { id, text } from './basics.ts'
import { administrations, facilityKinds, ownerships } from './facility-attributes.ts'

/** Facilities that answer every given question. An absent question selects everything. */
export const selection = z
  .strictObject({
    kinds: z.array(z.enum(facilityKinds)).optional(),
    ownerships: z.array(z.enum(ownerships)).optional(),
    administrations: z.array(z.enum(administrations)).optional(),
    levels: z.array(z.enum(['1', '2', '3', 'none'])).optional(),
    tcm: z.boolean().optional(),
    facilities: z.array(id).optional().describe('By id, where no attribute says it'),
  })
  .describe('A selection over facility attributes')
export type Selection = z.infer<typeof selection>

/**
 * Classes are selections, not labels. A part adds up to totals; a group is the sum of its parts; an ofWhich (其中) lies
 * inside another class and is never added to it.
 */
export const facilityClass = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('part'), id, name: text, select: selection }),
  z.strictObject({ role: z.literal('group'), id, name: text, parts: z.array(id).min(1) }),
  z.strictObject({ role: z.literal('ofWhich'), id, name: text, within: id, select: selection.optional() }),
])
export type FacilityClass = z.infer<typeof facilityClass>

export const resource = z.strictObject({
  id,
  name: text,
  counter: text.describe('Counting unit: 张, 人, 台, 辆, 个'),
  kind: z.enum(['bed', 'staff', 'equipment', 'vehicle', 'place', 'indicator', 'other']),
  parent: id.optional().describe('The resource this one is a part of: a TCM bed is a bed'),
  overlaps: z
    .literal(true)
    .optional()
    .describe('Counted inside its parent and never added to other parts: convertible ICU beds'),
  planBy: z
    .enum(['approved', 'actual', 'posts', 'onPosts', 'onDuty'])
    .describe('The measure that base and planned columns show'),
})
export type Resource = z.infer<typeof resource>
