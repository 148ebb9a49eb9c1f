/**
 * – formula · 自定义公式
 * formula: as the norm writes it: + − × ÷ ^, min, max, ceil, floor, round, if(test, a, b), < <= > >= == !=, and, or, not
 * symbols: P persons (人口), P_registered, P_service, P_60 from 60 years on, P_0_2 from 0 to 2; RESOURCE and RESOURCE_CLASS what the
 *   plan provides, by id or name; count_CLASS institutions; NORM what another norm requires (S4_005); year, base_year, target_year.
 *   Ids are written with “_” for every sign that is no letter, digit or Chinese character
 * units: unlike units are never added, compared or chosen between; the result is in the resource’s counter
 * rounding: = and 左右 nearest, ≥ and > up, ≤, < and 控制在 down; round() is half away from zero
 * source: the norm’s own
 * example: max(15, P ÷ 10000) with P = 406890: 40.689 → at least 41; if(P >= 500000, 80, 50) → 50
 */
import { type Decimal, dec } from '../../base/decimal.ts'
import type { FormulaName } from '../../plan/formula-names.ts'
import type { NormOf } from '../../plan/schema/norm.ts'
import { message } from '../../text/message.ts'
import { bounded, boundOf } from '../bound.ts'
import { type NormContext, scopeOf, shell } from '../context.ts'
import { eachUnit } from '../each-unit.ts'
import { evaluateTree } from '../formula-evaluate.ts'
import { readFormula } from '../formula-read.ts'
import { FormulaFault } from '../formula-tree.ts'
import { peopleOf } from '../people.ts'
import type { Requirement } from '../requirement.ts'
import { institutionsOf } from './per-institution.ts'

type Own = NormOf<'formula'>

export const evaluateFormula = (norm: Own, year: number, context: NormContext): Requirement[] =>
  eachUnit(norm, year, context, (unit) => inUnit(norm, unit, year, context))

function inUnit(norm: Own, unit: string, year: number, context: NormContext): Requirement {
  const entry = shell(norm, year, scopeOf(norm, unit))
  const { tree, reason, ...found } = readFormula(norm, context.plan)
  if (tree === undefined) return { ...entry, ...(reason !== undefined && { reason }) }
  const names: ReadonlyMap<string, FormulaName> = 'names' in found ? found.names : new Map()
  try {
    const unrounded = evaluateTree(tree, (name) => numberBehind(names.get(name), norm, unit, year, context))
    if (unrounded.isNegative() && !unrounded.isZero())
      throw new FormulaFault(message('norm.formula.negative', { value: unrounded.toDecimalPlaces(4).toNumber() }))
    return { ...entry, unrounded, ...bounded(norm, boundOf(norm.comparator), unrounded) }
  } catch (error) {
    if (error instanceof FormulaFault) return { ...entry, reason: error.reason }
    throw error
  }
}

/** The number a name stands for in a unit and year; a fault that says what is missing where it is not known. */
export function numberBehind(
  meaning: FormulaName | undefined,
  norm: Own,
  unit: string,
  year: number,
  context: NormContext,
): Decimal {
  const { plan } = context
  switch (meaning?.is) {
    case 'persons': {
      const { persons, reason } = peopleOf(meaning, unit, year, context)
      if (persons === undefined) throw new FormulaFault(reason)
      return persons
    }
    case 'year':
      return dec(meaning.which === 'year' ? year : plan[meaning.which])
    case 'amount': {
      const amount = context.provided?.within(unit, meaning.class ?? norm.scope.class, meaning.resource, year)
      const resource = plan.resources.find((r) => r.id === meaning.resource)?.name ?? meaning.resource
      if (amount === undefined) throw new FormulaFault(message('norm.formula.noAmount', { resource, year }))
      return amount
    }
    case 'count': {
      const institutions = institutionsOf(meaning.class, year, context, unit)
      const name = plan.classes.find((c) => c.id === meaning.class)?.name ?? meaning.class
      if (institutions === undefined) throw new FormulaFault(message('norm.noInstitutions', { class: name }))
      return dec(institutions)
    }
    case 'norm': {
      const { amount } = context.earlier(meaning.norm, year, unit)
      const isOff = plan.norms.some((n) => n.id === meaning.norm && n.off === true)
      if (amount === undefined)
        throw new FormulaFault(message(isOff ? 'norm.offTotal' : 'norm.noTotalNorm', { norm: meaning.norm }))
      return amount
    }
    default:
      throw new FormulaFault(message('norm.noValue'))
  }
}
