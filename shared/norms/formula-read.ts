/** A norm’s formula, read once: its tree, the names it uses, or what is wrong with it. */
import { allNames, type FormulaName, meaningsOf } from '../plan/formula-names.ts'
import { nearest } from '../plan/nearest.ts'
import type { NormOf } from '../plan/schema/norm.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { type Message, message } from '../text/message.ts'
import { parseFormula } from './formula.ts'
import { type Formula, FormulaFault, type Test } from './formula-tree.ts'
import { checkUnits } from './formula-units.ts'

export type ReadFormula =
  | { readonly tree: Formula; readonly names: ReadonlyMap<string, FormulaName>; readonly reason?: undefined }
  | { readonly tree?: undefined; readonly reason: Message }

// The same expression means the same as long as the plan is the same; neither is changed in place.
const memory = new WeakMap<Plan, Map<string, ReadFormula>>()

export function readFormula(norm: NormOf<'formula'>, plan: Plan): ReadFormula {
  const known = memory.get(plan) ?? new Map<string, ReadFormula>()
  memory.set(plan, known)
  const key = `${norm.resource} ${norm.unitLabel ?? ''} ${norm.expression}`
  const before = known.get(key)
  if (before !== undefined) return before
  const found = read(norm, plan)
  known.set(key, found)
  return found
}

function read(norm: NormOf<'formula'>, plan: Plan): ReadFormula {
  try {
    const tree = parseFormula(norm.expression)
    const names = new Map<string, FormulaName>()
    for (const name of namesIn(tree)) names.set(name, meaningOf(name, plan))
    checkUnits(tree, norm, plan)
    return { tree, names }
  } catch (error) {
    if (error instanceof FormulaFault) return { reason: error.reason }
    throw error
  }
}

/** What a name stands for; throws a FormulaFault where it is none, or stands for several things. */
export function meaningOf(name: string, plan: Plan): FormulaName {
  const [meaning, other] = meaningsOf(plan, name)
  if (other !== undefined) throw new FormulaFault(message('norm.formula.ambiguous', { name }))
  if (meaning !== undefined) return meaning
  const near = nearest(name, allNames(plan))
  throw new FormulaFault(
    near === undefined
      ? message('norm.formula.name', { name: name.slice(0, 40) })
      : message('norm.formula.nameNear', { name: name.slice(0, 40), near }),
  )
}

/** Every name of a formula, in order, as often as it stands there. */
export function namesIn(node: Formula | Test): string[] {
  switch (node.type) {
    case 'number':
      return []
    case 'name':
      return [node.name]
    case 'minus':
    case 'not':
      return namesIn(node.of)
    case 'sum':
    case 'product':
    case 'compare':
    case 'logic':
      return [...namesIn(node.left), ...namesIn(node.right)]
    case 'call':
      return node.args.flatMap(namesIn)
    case 'if':
      return [...namesIn(node.test), ...namesIn(node.yes), ...namesIn(node.no)]
  }
}
