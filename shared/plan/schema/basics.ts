/** The small parts every record of a plan is made of. Each field says its unit; `.describe` texts become the JSON Schema. */
import { z } from 'zod'

// The Content-Security-Policy forbids eval; zod would otherwise probe for it.
z.config({ jitless: true })

export const id = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u)
  .describe('Identifier: letters, digits, Chinese characters, “.”, “_”, “-”; 1–80 characters, unique in its list')

export const text = z.string().min(1).max(2000)
export const year = z.number().int().min(1900).max(2200).describe('Calendar year')
export const amount = z
  .number()
  .min(0)
  .max(1e12)
  .describe('A counted amount, ≥ 0, in the counting unit of its resource')
/** Any figure a document prints: finite, of either sign. */
export const figure = z.number().min(-1e12).max(1e12)
export const rate = z.number().min(0).max(1e9)

export const cite = z
  .strictObject({
    source: id.describe('Id of an entry of sources[]'),
    place: text.optional().describe('Clause, table or page, in words'),
    lines: z
      .array(z.number().int().min(1).max(10_000_000))
      .max(50)
      .optional()
      .describe('Line numbers in the source text'),
    quote: z.string().max(4000).optional().describe('The wording of the source'),
  })
  .describe('Where a figure comes from')
export type Cite = z.infer<typeof cite>

export const levels = ['nation', 'province', 'prefecture', 'county', 'township', 'village'] as const
export const populationKinds = ['resident', 'registered', 'service'] as const
export type PopulationKind = (typeof populationKinds)[number]

/** A figure the document gives for a year. */
export const yearValue = z.strictObject({ year, value: rate, cite: cite.optional() })
