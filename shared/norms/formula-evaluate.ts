/**
 * A formula’s value with exact decimals. Only the branch a condition takes is computed, so that the other may rest on what is not
 * known. Bounded by construction: the tree is small, an exponent is a whole number of at most 50, and no value passes 10³⁰.
 */
import { Decimal, dec } from '../base/decimal.ts'
import { message } from '../text/message.ts'
import { settled } from '../units/rounding.ts'
import { type Comparison, type Formula, FormulaFault, type Test } from './formula-tree.ts'

/** The number behind a name; throws a FormulaFault where it is not known. */
export type Lookup = (name: string) => Decimal

const MOST = dec('1e30')
const HIGHEST_POWER = 50

export function evaluateTree(node: Formula, lookup: Lookup): Decimal {
  const value = computed(node, lookup)
  if (value.abs().gt(MOST)) throw new FormulaFault(message('norm.formula.large'))
  return value
}

function computed(node: Formula, lookup: Lookup): Decimal {
  const of = (part: Formula) => evaluateTree(part, lookup)
  switch (node.type) {
    case 'number':
      return node.value
    case 'name':
      return lookup(node.name)
    case 'minus':
      return of(node.of).neg()
    case 'sum':
      return node.op === '+' ? of(node.left).plus(of(node.right)) : of(node.left).minus(of(node.right))
    case 'product':
      return product(node.op, of(node.left), of(node.right))
    case 'call':
      return call(node.name, node.args.map(of))
    case 'if':
      return of(holds(node.test, lookup) ? node.yes : node.no)
  }
}

function product(op: '*' | '/' | '^', left: Decimal, right: Decimal): Decimal {
  if (op === '*') return left.times(right)
  if (op === '/') {
    if (right.isZero()) throw new FormulaFault(message('norm.formula.zero'))
    return left.div(right)
  }
  if (!right.isInteger() || right.abs().gt(HIGHEST_POWER))
    throw new FormulaFault(message('norm.formula.power', { most: HIGHEST_POWER }))
  if (left.isZero() && right.isNegative()) throw new FormulaFault(message('norm.formula.zero'))
  return left.pow(right)
}

function call(name: 'min' | 'max' | 'ceil' | 'floor' | 'round', args: readonly Decimal[]): Decimal {
  const [first = dec(0)] = args
  switch (name) {
    case 'min':
      return Decimal.min(...args)
    case 'max':
      return Decimal.max(...args)
    case 'ceil':
      return settled(first).ceil()
    case 'floor':
      return settled(first).floor()
    case 'round':
      return settled(first).toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
  }
}

function holds(test: Test, lookup: Lookup): boolean {
  if (test.type === 'not') return !holds(test.of, lookup)
  if (test.type === 'logic') {
    const left = holds(test.left, lookup)
    return test.op === 'and' ? left && holds(test.right, lookup) : left || holds(test.right, lookup)
  }
  return compare(test.op, settled(evaluateTree(test.left, lookup)), settled(evaluateTree(test.right, lookup)))
}

function compare(op: Comparison, left: Decimal, right: Decimal): boolean {
  switch (op) {
    case '<':
      return left.lt(right)
    case '<=':
      return left.lte(right)
    case '>':
      return left.gt(right)
    case '>=':
      return left.gte(right)
    case '==':
      return left.eq(right)
    case '!=':
      return !left.eq(right)
  }
}
