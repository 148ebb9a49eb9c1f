/**
 * R12 reserve · 为社会办医等预留的空间
 * formula: R = ρ·P/k; free = R − B
 * symbols: ρ things per k persons kept for a sector; P persons; k persons the density is per; B what the sector has in the base year
 * units: R, B and free in the resource’s counter
 * rounding: nearest; ≥ up
 * source: norm-types R12
 * example: 2 × 406890 ÷ 1000 = 813.78 → 814; existing 1145, free −331
 */
import type { NormOf } from '../../plan/schema/norm.ts'
import type { NormContext } from '../context.ts'
import type { Requirement } from '../requirement.ts'
import { evaluateDensity } from './density.ts'

/** What is free becomes known after the allocation (allocation/assess.ts). */
export const evaluateReserve = (norm: NormOf<'reserve'>, year: number, context: NormContext): Requirement[] =>
  evaluateDensity(norm, year, context)
