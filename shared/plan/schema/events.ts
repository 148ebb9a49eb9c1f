/**
 * What happens to a facility in a year, beside opens, closes and successor. An event of year Y holds at the end of Y and after it.
 * The record itself describes the facility at the end of the base year: events up to that year are history and change no number.
 */
import { z } from 'zod'
import { cite, id, text, year } from './basics.ts'
import { administrations, facilityGrades, facilityKinds, facilityLevels, ownerships } from './facility-attributes.ts'

const common = { year, note: text.optional(), cite: cite.optional() }

export const facilityEvent = z.discriminatedUnion('type', [
  z.strictObject({ ...common, type: z.literal('move'), unit: id }).describe('迁址: stands in another planning unit'),
  z
    .strictObject({ ...common, type: z.literal('merge'), into: id })
    .describe('合并: all it has goes to another facility, and it is no more'),
  z
    .strictObject({
      ...common,
      type: z.literal('split'),
      into: z
        .array(
          z.strictObject({
            facility: id,
            share: z.number().gt(0).max(1).describe('Fraction of what it has; together 1'),
          }),
        )
        .min(2)
        .max(50),
    })
    .describe('分立: what it has goes to several facilities; it lives on where it is one of them'),
  z
    .strictObject({
      ...common,
      type: z.literal('change'),
      set: z.strictObject({
        name: text.optional(),
        kind: z.enum(facilityKinds).optional(),
        level: z.enum(facilityLevels).optional(),
        grade: z.enum(facilityGrades).optional(),
        tcm: z.boolean().optional(),
        ownership: z.enum(ownerships).optional(),
        administration: z.enum(administrations).optional(),
      }),
    })
    .describe('变更: another name, kind, level or owner, and with them another class'),
  z
    .strictObject({
      ...common,
      type: z.literal('expand'),
      resource: id,
      by: z.number().gt(0).max(1e9).describe('What is added, in the counting unit of the resource'),
    })
    .describe('扩建: more of a resource from this year on'),
])
export type FacilityEvent = z.infer<typeof facilityEvent>
