/** How the values of an input are written: fractions as per cent, everything else in its own unit. */
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { UncertainInput } from '../../../shared/plan/schema/uncertainty.ts'
import { isFraction } from '../../../shared/progress/measure.ts'
import { formatFigure, formatNumber } from '../../components/format.ts'

/** Whether a value is a fraction that is written as per cent. */
export function isPercent(plan: Plan, input: UncertainInput): boolean {
  if (input.kind === 'occupancy') return true
  const norm = input.kind === 'norm' ? plan.norms.find((n) => n.id === input.norm) : undefined
  return norm !== undefined && isFraction(norm)
}

export const isWhole = ({ kind }: UncertainInput): boolean => kind === 'population' || kind === 'planned'

/** As typed and shown; a per cent without its sign, which stands beside the field. */
export function shownValue(plan: Plan, input: UncertainInput, value: number): string {
  if (isWhole(input)) return formatNumber(Math.round(value))
  return formatFigure(isPercent(plan, input) ? Math.round(value * 1e6) / 1e4 : Math.round(value * 1e6) / 1e6)
}

/** A typed number as the plan keeps it. */
export const keptValue = (plan: Plan, input: UncertainInput, typed: number): number =>
  isPercent(plan, input) ? Math.round(typed * 1e4) / 1e6 : typed
