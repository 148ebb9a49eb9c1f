/** The trace of a norm’s own formula: every name with the number behind it. */
import type { NormContext } from '../../../norms/context.ts'
import { amountOf } from '../../../norms/evaluate.ts'
import { readFormula } from '../../../norms/formula-read.ts'
import { FormulaFault } from '../../../norms/formula-tree.ts'
import { numberBehind } from '../../../norms/shapes/formula.ts'
import type { FormulaName } from '../../../plan/formula-names.ts'
import type { NormOf } from '../../../plan/schema/norm.ts'
import { digits, message } from '../../../text/message.ts'
import type { TraceInput } from '../../trace.ts'
import { type ExplainContext, input, populationInput } from '../inputs.ts'
import { requiredInput } from './by-total.ts'
import type { Explainer } from './pieces.ts'

type Own = NormOf<'formula'>

export const formula: Explainer<Own> = {
  explain(norm, { scope, year }, context) {
    const { plan } = context.results
    const read = readFormula(norm, plan)
    const names = read.tree === undefined ? [] : [...read.names]
    const unit = scope.unit ?? norm.scope.unit
    const inputs = names.map(([name, meaning]) => nameInput(name, meaning, norm, unit, year, context))
    const numbers = new Map(names.map(([name], i) => [name, inputs[i]?.value]))
    // Numbers in place of names, as the formula was typed.
    const expression = norm.expression.replace(/[A-Za-z_\u4e00-\u9fff][A-Za-z0-9_\u4e00-\u9fff]*/g, (word) => {
      const value = numbers.get(word)
      return value === undefined ? word : digits(value)
    })
    return { formula: norm.expression, expression, inputs }
  },
}

function nameInput(
  name: string,
  meaning: FormulaName,
  norm: Own,
  unit: string,
  year: number,
  context: ExplainContext,
): TraceInput {
  const { plan } = context.results
  const value = knownNumber(meaning, norm, unit, year, context)
  if (meaning.is === 'persons' && meaning.ages === undefined)
    return populationInput(context, unit, meaning.populationKind, year)
  if (meaning.is === 'norm') return requiredInput(meaning.norm, year, context, unit)
  const resource = meaning.is === 'amount' ? plan.resources.find((r) => r.id === meaning.resource) : undefined
  const label = resource === undefined ? name : `${name} ${resource.name}`
  return input(message('trace.name.row', { name: label }), value, resource?.counter ?? '')
}

/** The number as the evaluation sees it; nothing where it said why there is none. */
function knownNumber(meaning: FormulaName, norm: Own, unit: string, year: number, { results }: ExplainContext) {
  const context: NormContext = {
    ...results,
    earlier: (id, at, of) =>
      amountOf(
        results.requirements.filter((r) => r.norm === id && r.year === at),
        of,
      ),
  }
  try {
    return numberBehind(meaning, norm, unit, year, context).toNumber()
  } catch (error) {
    if (error instanceof FormulaFault) return undefined
    throw error
  }
}
