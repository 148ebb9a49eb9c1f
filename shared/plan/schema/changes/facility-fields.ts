import { z } from 'zod'
import { id } from '../basics.ts'
import { facility, limit, workload } from '../facility.ts'

const { id: _, codes, limits: __, workload: ___, ...plain } = facility.shape
const { name, unit, ownership, administration, kind, ...optional } = plain

/** Some fields of a facility: those that are named get this value, null clears one, the others stay as the plan has them. */
export const facilityFields = z.strictObject({
  ...z.strictObject({ name, unit, ownership, administration, kind }).partial().shape,
  ...nullable(optional),
  codes: z.strictObject(nullable(codes.unwrap().shape)).optional().describe('Each code for itself'),
  limits: z
    .array(z.strictObject({ ...nullable(limit.omit({ resource: true }).shape), resource: id }))
    .optional()
    .describe('By resource, each limit for itself'),
  workload: z
    .array(z.strictObject({ ...nullable(workload.omit({ year: true }).shape), year: workload.shape.year }))
    .optional()
    .describe('By year, each figure for itself'),
})
export type FacilityFields = z.infer<typeof facilityFields>

export const setFacilities = z
  .strictObject({
    type: z.literal('setFacilities'),
    facilities: z.array(z.strictObject({ facility: id, fields: facilityFields })),
  })
  .describe('Fields of facilities that the plan has; what is not named follows the plan')

type Nullable<T extends z.ZodRawShape> = { [K in keyof T]: z.ZodOptional<z.ZodNullable<T[K]>> }
function nullable<T extends z.ZodRawShape>(shape: T): Nullable<T> {
  const entries = Object.entries(shape).map(([key, field]) => [key, (field as z.ZodType).nullable().optional()])
  // Key by key the same shape.
  return Object.fromEntries(entries) as Nullable<T>
}
