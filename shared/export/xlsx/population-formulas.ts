/** 人口预测方法比较表: the method the plan goes on by as ROUND of 参数, what a method is worth in beds as its requirement less the adopted one. */
import { boundOf, roundingOf } from '../../norms/bound.ts'
import type { TableSpec } from '../../plan/schema/table.ts'
import { wholeBedNorm } from '../../tables/bed-effect.ts'
import type { CellFormula, FormulaInput } from './formula-input.ts'
import { type Live, roundHalfUp } from './live.ts'
import { roundedFormula, unroundedFormula } from './requirement-formula.ts'

type Spec = Extract<TableSpec, { kind: 'population' }>

export function populationFormulas(spec: Spec, { results, ledger, own }: FormulaInput): CellFormula {
  const { plan, classes } = results
  const unit = spec.unit ?? plan.region.unit
  const adopted = ledger.parameters.persons(unit, spec.population ?? 'resident', plan.targetYear)
  const norm = plan.norms.find(({ id }) => id === wholeBedNorm(plan, classes))
  const beds = (persons: Live): Live | undefined => {
    if (norm?.shape !== 'density') return undefined
    const rate = ledger.norms.norm(norm.id, 'targetValue')
    if (rate === undefined) return undefined
    const { mode, step } = roundingOf(norm, boundOf(norm.comparator))
    return roundedFormula(unroundedFormula(rate, persons, { formula: String(norm.per), value: norm.per }), mode, step)
  }
  return (row, key) => {
    const [value, cell] = [row.cells.value, own.cell(row.key, 'value')]
    switch (key) {
      case 'value':
        return adopted === undefined
          ? undefined
          : { formula: `ROUND(${adopted.formula},0)`, value: roundHalfUp(adopted.value, 0) }
      case 'beds': {
        if (typeof value !== 'number' || cell === undefined || adopted === undefined) return undefined
        const [one, other] = [beds({ formula: cell, value }), beds(adopted)]
        return one && other && { formula: `${one.formula}-${other.formula}`, value: one.value - other.value }
      }
      default:
        return undefined
    }
  }
}
