/**
 * A formula as typed → a tree of the few things a formula may hold. The text is read by mathjs with exact decimals; only its
 * parser is used, and every node it gives is turned into one of ours or refused. There is no import, no unit, no assignment, no
 * function definition, no property, text, matrix, range or implicit product, and nothing is ever evaluated as code.
 *   only the parser’s own files are loaded: the whole of mathjs would double the start of the command line
 *   at most 500 characters, 100 nodes, 20 levels; checked before the parser recurses
 *   full-width signs and × ÷ − ≥ ≤ are read as their plain ones; letters are ASCII and Chinese, so that no look-alike passes
 */
import type { MathNode } from 'mathjs'
import { create } from '../../node_modules/mathjs/lib/esm/core/create.js'
import { parseDependencies } from '../../node_modules/mathjs/lib/esm/entry/dependenciesAny/dependenciesParse.generated.js'
import { dec } from '../base/decimal.ts'
import { nearest } from '../plan/nearest.ts'
import { message, type TextKey } from '../text/message.ts'
import {
  type Comparison,
  type Formula,
  FormulaFault,
  type FormulaFunction,
  formulaFunctions,
  type Test,
} from './formula-tree.ts'

const LONGEST = 500
const MOST_NODES = 100
const DEEPEST = 20

const { parse } = create(
  { parseDependencies },
  {
    number: 'BigNumber',
    precision: 40,
  },
)
if (parse === undefined) throw new Error('mathjs gave no parser')
parse.isAlpha = (sign: string) => /^[A-Za-z_\u4e00-\u9fff]$/.test(sign)

const plainSigns: Readonly<Record<string, string>> = {
  '×': '*',
  '·': '*',
  '÷': '/',
  '−': '-',
  '（': '(',
  '）': ')',
  '，': ',',
  '＋': '+',
  '＜': '<',
  '＞': '>',
  '＝': '=',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '？': '?',
  '：': ':',
  '％': '%',
}

const fault = (key: TextKey, args: Readonly<Record<string, string | number>> = {}): FormulaFault =>
  new FormulaFault(message(key, args))

/** Throws a FormulaFault, caught where formulas are evaluated. */
export function parseFormula(typed: string): Formula {
  const text = [...typed].map((sign) => plainSigns[sign] ?? sign).join('')
  checkText(text)
  return numeric(new Reader().read(text))
}

function checkText(text: string): void {
  if (text.trim() === '') throw fault('norm.formula.syntax', { at: 1 })
  if (text.length > LONGEST) throw fault('norm.formula.long', { length: text.length, most: LONGEST })
  const strange = /[^A-Za-z0-9_\u4e00-\u9fff+\-*/^(),.<>=!?:%\s]/u.exec(text)
  if (strange !== null) throw fault('norm.formula.sign', { sign: strange[0], at: strange.index + 1 })
  let depth = 0
  for (const sign of text) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0
    if (depth > DEEPEST) throw fault('norm.formula.deep', { most: DEEPEST })
  }
}

const numeric = (node: Formula | Test): Formula => {
  if (isTest(node)) throw fault('norm.formula.needsNumber')
  return node
}
const isTest = (node: Formula | Test): node is Test =>
  node.type === 'compare' || node.type === 'logic' || node.type === 'not'

const comparisons: Readonly<Record<string, Comparison>> = {
  smaller: '<',
  smallerEq: '<=',
  larger: '>',
  largerEq: '>=',
  equal: '==',
  unequal: '!=',
}

class Reader {
  private nodes = 0

  read(text: string): Formula | Test {
    return this.node(parsed(text), 1)
  }

  private node(node: MathNode, depth: number): Formula | Test {
    if (++this.nodes > MOST_NODES) throw fault('norm.formula.nodes', { most: MOST_NODES })
    if (depth > DEEPEST * 2) throw fault('norm.formula.deep', { most: DEEPEST })
    const parts = childrenOf(node).map((part) => this.node(part, depth + 1))
    return built(node, parts)
  }
}

function parsed(text: string): MathNode {
  try {
    // Two lines are one expression here, not two statements.
    return parse(text.replace(/\s+/g, ' '))
  } catch (error) {
    // A parser that runs out of stack has met a formula nobody can read either.
    if (error instanceof RangeError) throw fault('norm.formula.deep', { most: DEEPEST })
    const at = error instanceof SyntaxError && 'char' in error && typeof error.char === 'number' ? error.char : 1
    throw fault('norm.formula.syntax', { at })
  }
}

/** Nodes of the kinds we know and their parts. Type tests go by the tag mathjs gives its nodes. */
function childrenOf(node: MathNode): readonly MathNode[] {
  switch (node.type) {
    case 'ConstantNode':
    case 'SymbolNode':
      return []
    case 'ParenthesisNode':
      return 'content' in node ? [node.content as MathNode] : []
    case 'OperatorNode':
      return 'args' in node ? (node.args as MathNode[]) : []
    case 'FunctionNode':
      return 'args' in node ? (node.args as MathNode[]) : []
    case 'ConditionalNode':
      return 'condition' in node && 'trueExpr' in node && 'falseExpr' in node
        ? [node.condition as MathNode, node.trueExpr as MathNode, node.falseExpr as MathNode]
        : []
    default:
      throw fault('norm.formula.notAllowed', { found: short(node) })
  }
}

const short = (node: MathNode): string => {
  const text = node.toString()
  return text.length > 30 ? `${text.slice(0, 30)}…` : text
}

function built(node: MathNode, parts: readonly (Formula | Test)[]): Formula | Test {
  const [first, second, third] = parts
  switch (node.type) {
    case 'ConstantNode':
      return constant(node)
    case 'SymbolNode':
      return { type: 'name', name: nameOf(node) }
    case 'ParenthesisNode':
      if (first === undefined) throw fault('norm.formula.notAllowed', { found: short(node) })
      return first
    case 'ConditionalNode':
      return choice(first, second, third)
    case 'FunctionNode':
      return called(node, parts)
    default:
      return operator(node, first, second)
  }
}

function constant(node: MathNode): Formula {
  const value: unknown = 'value' in node ? node.value : undefined
  const text = typeof value === 'number' || (typeof value === 'object' && value !== null) ? String(value) : ''
  if (!/^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text)) throw fault('norm.formula.notAllowed', { found: short(node) })
  return { type: 'number', value: dec(text) }
}

const nameOf = (node: MathNode): string => ('name' in node && typeof node.name === 'string' ? node.name : '')

function choice(test: Formula | Test | undefined, yes: Formula | Test | undefined, no: Formula | Test | undefined) {
  if (test === undefined || yes === undefined || no === undefined) throw fault('norm.formula.if')
  if (!isTest(test)) throw fault('norm.formula.needsTest')
  return { type: 'if', test, yes: numeric(yes), no: numeric(no) } as const
}

function called(node: MathNode, parts: readonly (Formula | Test)[]): Formula {
  const fn: unknown = 'fn' in node ? node.fn : undefined
  const isName = typeof fn === 'object' && fn !== null && 'type' in fn && fn.type === 'SymbolNode' && 'name' in fn
  const name = isName ? String(fn.name) : ''
  if (name === 'if') {
    if (parts.length !== 3) throw fault('norm.formula.if')
    return choice(parts[0], parts[1], parts[2])
  }
  if (!isFunction(name)) {
    const near = nearest(name, [...formulaFunctions, 'if'])
    const words = { name: name.slice(0, 30), functions: [...formulaFunctions, 'if'].join('、') }
    throw near === undefined
      ? fault('norm.formula.function', words)
      : fault('norm.formula.functionNear', { ...words, near })
  }
  const args = parts.map(numeric)
  const asked = name === 'min' || name === 'max' ? args.length >= 1 : args.length === 1
  if (!asked) throw fault('norm.formula.arguments', { name, count: args.length })
  return { type: 'call', name, args }
}

const isFunction = (name: string): name is FormulaFunction => (formulaFunctions as readonly string[]).includes(name)

function operator(node: MathNode, left: Formula | Test | undefined, right: Formula | Test | undefined): Formula | Test {
  const fn = 'fn' in node ? String(node.fn) : ''
  if (left === undefined) throw fault('norm.formula.notAllowed', { found: short(node) })
  if (right === undefined) {
    if (fn === 'unaryMinus') return { type: 'minus', of: numeric(left) }
    if (fn === 'unaryPlus') return numeric(left)
    if (fn === 'not' && isTest(left)) return { type: 'not', of: left }
    throw fault('norm.formula.notAllowed', { found: short(node) })
  }
  if ('implicit' in node && node.implicit === true) throw fault('norm.formula.implicit', { found: short(node) })
  const op = comparisons[fn]
  if (Object.hasOwn(comparisons, fn) && op !== undefined)
    return { type: 'compare', op, left: numeric(left), right: numeric(right) }
  switch (fn) {
    case 'add':
      return { type: 'sum', op: '+', left: numeric(left), right: numeric(right) }
    case 'subtract':
      return { type: 'sum', op: '-', left: numeric(left), right: numeric(right) }
    case 'multiply':
      return { type: 'product', op: '*', left: numeric(left), right: numeric(right) }
    case 'divide':
      return { type: 'product', op: '/', left: numeric(left), right: numeric(right) }
    case 'pow':
      return { type: 'product', op: '^', left: numeric(left), right: numeric(right) }
    case 'and':
    case 'or':
      if (isTest(left) && isTest(right)) return { type: 'logic', op: fn, left, right }
      throw fault('norm.formula.needsTest')
    default:
      throw fault('norm.formula.notAllowed', { found: short(node) })
  }
}
