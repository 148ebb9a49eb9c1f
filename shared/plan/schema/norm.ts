/** 配置标准: a norm is dated, cited data. One member of the union per shape; a new shape fails to compile until all know it. */
import { z } from 'zod'
import { roundingModes } from '../../units/rounding.ts'
import { amount, cite, id, levels, populationKinds, rate, text, year, yearValue } from './basics.ts'

export const forces = ['binding', 'indicative', 'guiding', 'principle'] as const
export type Force = (typeof forces)[number]
export const comparators = ['eq', 'ge', 'gt', 'le', 'lt', 'about', 'control'] as const
export type Comparator = (typeof comparators)[number]

const scope = z
  .strictObject({ unit: id, class: id.optional() })
  .describe('The planning unit the norm holds for, and the class of facilities; no class: all facilities')

const common = {
  id,
  label: text.describe('Short name on screen'),
  quote: z.string().max(4000).optional().describe('The legal wording'),
  note: text.optional(),
  resource: id,
  scope,
  force: z.enum(forces).describe('约束性, 预期性, 指导性, 原则上: how a miss is shown, never whether it is computed'),
  level: z.enum(levels).optional().describe('The level of government the norm was written for'),
  rounding: z
    .strictObject({ mode: z.enum(roundingModes), step: z.number().positive().max(1e6).optional() })
    .optional()
    .describe('Absent: = and about nearest, ≥ and > up, ≤, < and 控制在 down; a range low end up, high end down'),
  cite: cite.optional(),
}
const per = z
  .union([z.literal(1000), z.literal(10_000), z.literal(100_000), z.literal(1_000_000)])
  .describe('Persons the density is per')
const populationKind = z.enum(populationKinds)
const comparator = z.enum(comparators).describe('eq =, ge ≥ (不低于), gt >, le ≤, lt <, about 左右, control 控制在 (≤)')
const values = z
  .array(yearValue)
  .describe('Value by year; linear between given years, constant outside them; empty: the source gives no number')

/** ρ per k persons: n = ρ·P/k */
export const density = z.strictObject({
  ...common,
  shape: z.literal('density'),
  per,
  populationKind,
  comparator,
  values,
})
/** lo·P/k ≤ n ≤ hi·P/k */
export const range = z.strictObject({
  ...common,
  shape: z.literal('range'),
  per,
  populationKind,
  values: z.array(z.strictObject({ year, low: rate, high: rate, cite: cite.optional() })),
})
/** x against s·T, T another resource’s amount or another norm’s requirement */
export const share = z.strictObject({
  ...common,
  shape: z.literal('share'),
  comparator,
  of: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('resource'), resource: id }),
    z.strictObject({ by: z.literal('norm'), norm: id }),
  ]),
  each: z.enum(['facility', 'scope']).describe('Checked in every facility of the scope, or on its total'),
  values: values.describe('Share as a fraction: 0.05 is 5 %'),
})
/** left : right = 1 : r, required right = r × provided left */
export const ratio = z.strictObject({
  ...common,
  shape: z.literal('ratio'),
  comparator,
  left: id.describe('Resource on the left of the ratio'),
  values,
})
/** total ≥ m · I over the institutions of each class */
export const perInstitution = z.strictObject({
  ...common,
  shape: z.literal('perInstitution'),
  classes: z.array(id).min(1),
  each: z.enum(['institution', 'department']),
  minimum: amount,
})
/** Space kept for a sector: R = ρ·P/k, free = R − existing. Guides; never exceeded in red. */
export const reserve = z.strictObject({
  ...common,
  shape: z.literal('reserve'),
  per,
  populationKind,
  comparator: comparator.optional(),
  values,
})
/** A number handed down (下达) */
export const controlTotal = z.strictObject({
  ...common,
  shape: z.literal('controlTotal'),
  comparator,
  values: z.array(z.strictObject({ year, value: amount, cite: cite.optional() })),
})

export const norm = z.discriminatedUnion('shape', [density, range, share, ratio, perInstitution, reserve, controlTotal])
export type Norm = z.infer<typeof norm>
export type NormOf<S extends Norm['shape']> = Extract<Norm, { shape: S }>
