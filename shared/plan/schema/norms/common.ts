/** What every shape of norm carries, and the few pieces that several shapes share. */
import { z } from 'zod'
import { roundingModes } from '../../../units/rounding.ts'
import { amount, cite, figure, id, levels, populationKinds, rate, text, year, yearValue } from '../basics.ts'

export const forces = ['binding', 'indicative', 'guiding', 'principle'] as const
export type Force = (typeof forces)[number]
export const comparators = ['eq', 'ge', 'gt', 'le', 'lt', 'about', 'control'] as const
export type Comparator = (typeof comparators)[number]
export const issuers = ['handedDown', 'plan', 'county', 'prefecture', 'province', 'nation'] as const
export type Issuer = (typeof issuers)[number]

const scope = z
  .strictObject({
    unit: id,
    class: id.optional(),
    each: z
      .enum(levels)
      .optional()
      .describe('Evaluated for every planning unit of this level inside `unit`, and summed for `unit`'),
  })
  .describe('The planning unit the norm holds for, and the class of facilities; no class: all facilities')

export const common = {
  id,
  label: text.describe('Short name on screen'),
  quote: z.string().max(4000).optional().describe('The legal wording'),
  note: text.optional(),
  group: text.optional().describe('Heading it is listed under, e.g. 床位, 人力, 公共卫生'),
  resource: id,
  scope,
  force: z.enum(forces).describe('约束性, 预期性, 指导性, 原则上: how a miss is shown, never whether it is computed'),
  level: z.enum(levels).optional().describe('The level of government the norm was written for'),
  issuer: z
    .enum(issuers)
    .optional()
    .describe('Who set it; where two norms give one thing two numbers: handedDown before plan, county … nation'),
  pack: id.optional().describe('Norm pack it was taken from'),
  carriedFrom: year
    .optional()
    .describe('沿用: last target year of the plan it was carried over from; absent: set for this plan'),
  off: z.literal(true).optional().describe('Switched off: kept and shown, without any effect'),
  rounding: z
    .strictObject({ mode: z.enum(roundingModes), step: z.number().positive().max(1e6).optional() })
    .optional()
    .describe('Absent: = and about nearest, ≥ and > up, ≤, < and 控制在 down; a range low end up, high end down'),
  tolerance: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe('For 左右: relative deviation that still counts as met, 0.05 is ±5 %; absent: none'),
  cite: cite.optional(),
}

/** Whom a density counts. */
export const denominator = {
  per: z
    .union([z.literal(1), z.literal(100), z.literal(1000), z.literal(10_000), z.literal(100_000), z.literal(1_000_000)])
    .describe('Persons the density is per'),
  populationKind: z.enum(populationKinds),
  ages: z
    .strictObject({ from: z.number().int().min(0).max(120), to: z.number().int().min(0).max(120).optional() })
    .optional()
    .describe('Only persons of these completed years of age; no `to`: and above'),
}

export const comparator = z
  .enum(comparators)
  .describe('eq =, ge ≥ (不低于), gt >, le ≤, lt <, about 左右, control 控制在 (≤)')
export const values = z
  .array(yearValue)
  .describe('Value by year; linear between given years, constant outside them; empty: the source gives no number')
export const rangeValues = z
  .array(z.strictObject({ year, low: rate, high: rate, cite: cite.optional() }))
  .describe('Range by year; linear between given years, constant outside them; empty: the source gives no number')
/** What an indicator or a milestone was found to be; figures of either sign. */
export const observed = z
  .array(
    z.strictObject({
      year,
      value: figure,
      numerator: amount.optional().describe('Cases behind a rate: few of them make it jump'),
      denominator: amount.optional(),
      cite: cite.optional(),
    }),
  )
  .describe('Observed values by year; empty: the source gives none')
/** A total that a share is taken of. */
export const shareOf = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('resource'), resource: id }),
  z.strictObject({ by: z.literal('norm'), norm: id }),
  z.strictObject({ by: z.literal('amount'), value: amount, cite: cite.optional() }),
])
export const each = z.enum(['facility', 'scope']).describe('Checked in every facility of the scope, or on its total')
export const unitLabel = text.optional().describe('Unit of the value where it is no counting unit: 岁, ‰, /10万, %')
