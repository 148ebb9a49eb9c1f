/**
 * What a formula counts. A name brings its unit (人, 张, 家, 年); a number, a rate times something or a quotient may be anything.
 *   a + b, a − b, min, max, comparisons and the branches of a condition need like units
 *   a × b, a ÷ b, a ^ b may be anything: a density per thousand is 8.56 × P ÷ 1000
 * A formula that ends in persons, institutions or another resource’s unit is no amount of the norm’s resource.
 */
import { type FormulaName, meaningsOf } from '../plan/formula-names.ts'
import type { NormOf } from '../plan/schema/norm.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { message } from '../text/message.ts'
import { type Formula, FormulaFault, type Test } from './formula-tree.ts'

/** undefined: may be anything. */
type Unit = { readonly key: string; readonly label: string } | undefined

export function checkUnits(formula: Formula, norm: NormOf<'formula'>, plan: Plan): void {
  const unit = unitOf(formula, plan)
  const counter = norm.unitLabel ?? plan.resources.find((r) => r.id === norm.resource)?.counter ?? ''
  if (unit === undefined || unit.label === counter || unit.key === 'institutions') return
  throw new FormulaFault(message('norm.formula.result', { found: unit.label, expected: counter }))
}

function unitOf(node: Formula, plan: Plan): Unit {
  switch (node.type) {
    case 'number':
      return undefined
    case 'name':
      return unitOfName(meaningsOf(plan, node.name)[0], plan)
    case 'minus':
      return unitOf(node.of, plan)
    case 'sum':
      return alike([node.left, node.right], plan)
    case 'product':
      unitOf(node.left, plan)
      unitOf(node.right, plan)
      return undefined
    case 'call':
      return alike(node.args, plan)
    case 'if':
      checkTest(node.test, plan)
      return alike([node.yes, node.no], plan)
  }
}

function checkTest(test: Test, plan: Plan): void {
  if (test.type === 'compare') alike([test.left, test.right], plan)
  else if (test.type === 'not') checkTest(test.of, plan)
  else {
    checkTest(test.left, plan)
    checkTest(test.right, plan)
  }
}

function alike(nodes: readonly Formula[], plan: Plan): Unit {
  let known: Unit
  for (const node of nodes) {
    const unit = unitOf(node, plan)
    if (unit === undefined) continue
    if (known !== undefined && known.key !== unit.key)
      throw new FormulaFault(message('norm.formula.unlike', { left: known.label, right: unit.label }))
    known = unit
  }
  return known
}

function unitOfName(meaning: FormulaName | undefined, plan: Plan): Unit {
  switch (meaning?.is) {
    case 'persons':
      return { key: 'persons', label: 'norm.formula.unit.persons' }
    case 'count':
      return { key: 'institutions', label: 'norm.formula.unit.institutions' }
    case 'year':
      return { key: 'year', label: 'norm.formula.unit.year' }
    case 'amount': {
      const counter = plan.resources.find((r) => r.id === meaning.resource)?.counter ?? ''
      return { key: `counter ${counter}`, label: counter }
    }
    case 'norm': {
      const norm = plan.norms.find((n) => n.id === meaning.norm)
      const own = norm !== undefined && 'unitLabel' in norm ? norm.unitLabel : undefined
      const counter = own ?? plan.resources.find((r) => r.id === norm?.resource)?.counter ?? ''
      return { key: `counter ${counter}`, label: counter }
    }
    default:
      return undefined
  }
}
