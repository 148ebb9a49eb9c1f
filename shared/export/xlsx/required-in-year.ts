/**
 * What a density asks for in any year between base and target, from 标准 and 参数:
 *   value(y) = base + (target − base)·(y − b)/(t − b), where the norm gives those two years or one
 *   required(y) = value(y) × persons(y) ÷ per, rounded as the norm says
 */
import { boundOf, roundingOf } from '../../norms/bound.ts'
import type { Scope } from '../../norms/requirement.ts'
import { valueAt } from '../../norms/value-at.ts'
import type { FormulaInput } from './formula-input.ts'
import type { Live } from './live.ts'
import { roundedFormula, unroundedFormula } from './requirement-formula.ts'

export function requiredInYear(id: string, scope: Scope, year: number, input: FormulaInput): Live | undefined {
  const { results, ledger } = input
  const { plan } = results
  const norm = plan.norms.find((n) => n.id === id)
  if ((norm?.shape !== 'density' && norm?.shape !== 'reserve') || norm.ages !== undefined) return undefined
  const { baseYear, targetYear } = plan
  const given = norm.values.filter((v) => v.year > baseYear && v.year < targetYear)
  const value = given.length > 0 ? undefined : ratePath(id, year, norm.values, input)
  const persons = ledger.parameters.persons(scope.unit ?? norm.scope.unit, norm.populationKind, year)
  if (value === undefined || persons === undefined) return undefined
  const { mode, step } = roundingOf(norm, boundOf(norm.comparator ?? 'eq'))
  const per: Live = { formula: String(norm.per), value: norm.per }
  return roundedFormula(unroundedFormula(value, persons, per), mode, step)
}

function ratePath(
  id: string,
  year: number,
  values: readonly { readonly year: number; readonly value: number }[],
  { results, ledger }: FormulaInput,
): Live | undefined {
  const { baseYear, targetYear } = results.plan
  const [base, target] = [ledger.norms.norm(id, 'baseValue'), ledger.norms.norm(id, 'targetValue')]
  const exact = valueAt(values, year)?.toNumber()
  if (exact === undefined || target === undefined) return undefined
  if (base === undefined) return exact === target.value ? target : undefined
  if (year === baseYear) return base
  if (year === targetYear) return target
  const part = `${year - baseYear}/${targetYear - baseYear}`
  const slope = target.value - base.value
  return {
    formula: `(${base.formula}+(${target.formula}-${base.formula})*${part})`,
    value: base.value + (slope * (year - baseYear)) / (targetYear - baseYear),
  }
}
