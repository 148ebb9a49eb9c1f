/**
 * Formulas of tables about services, from their own cells and from 标准 and 机构:
 *   registers   share = ROUND(with × 100 ÷ institutions, 1), what is required from 标准, gap = required − with
 *   thresholds  beds and other amounts from 机构
 *   supplies    months = ROUND(stock ÷ monthly use, 1), required = months of the norm × monthly use rounded up, gap = required − stock
 *   monitoring  target from 标准 (× 100 where it is shown in per cent), distance = latest − target
 *   consortia   beds of members from 机构; the sums over members are those of any row that sums rows
 */
import type { TableSpec } from '../../plan/schema/table.ts'
import type { Row } from '../../tables/table-model.ts'
import { difference } from './difference.ts'
import type { CellFormula, FormulaInput, OwnCells } from './formula-input.ts'
import { type Live, roundHalfUp } from './live.ts'
import { roundedFormula, unroundedFormula } from './requirement-formula.ts'

type SpecOf<K extends TableSpec['kind']> = Extract<TableSpec, { kind: K }>

/** A cell of the row itself, where it is a number that the table shows. */
function cellOf(row: Row, key: string, own: OwnCells): Live | undefined {
  const [value, formula] = [row.cells[key], own.cell(row.key, key)]
  return typeof value === 'number' && formula !== undefined ? { formula, value } : undefined
}

function quotient(above: Live | undefined, below: Live | undefined, times: number, places: number): Live | undefined {
  if (above === undefined || below === undefined || below.value === 0) return undefined
  const part = times === 1 ? above.formula : `${above.formula}*${times}`
  return {
    formula: `ROUND(${part}/${below.formula},${places})`,
    value: roundHalfUp((above.value * times) / below.value, places),
  }
}

const placesOf = ({ model }: FormulaInput, row: Row, key: string): number =>
  row.decimals?.[key] ?? model.columns.find((column) => column.key === key)?.decimals ?? 0

export function registerFormulas(input: FormulaInput): CellFormula {
  const { results, ledger, own } = input
  const normOf = new Map(
    results.plan.norms.flatMap((norm) =>
      norm.shape === 'coverage' && norm.off === undefined ? [[norm.register, norm.id] as const] : [],
    ),
  )
  return (row, key) => {
    switch (key) {
      case 'baseShare':
        return quotient(cellOf(row, 'baseWith', own), cellOf(row, 'institutions', own), 100, placesOf(input, row, key))
      case 'required': {
        const norm = normOf.get(row.key)
        return norm === undefined ? undefined : ledger.norms.norm(norm, 'required')
      }
      case 'gap':
        return difference(row, 'required', 'baseWith', own)
      default:
        return undefined
    }
  }
}

export function thresholdFormulas({ results, ledger }: FormulaInput): CellFormula {
  const resourceOf = new Map(results.plan.norms.map((norm) => [norm.id, norm.resource]))
  return (row, key) => {
    const amount = key === 'base' ? 'base' : key === 'after' ? 'allocated' : undefined
    if (row.facility === undefined || amount === undefined) return undefined
    // The key names the norm before the facility.
    const resource = resourceOf.get(row.key.slice(0, -row.facility.length - 1))
    return resource === undefined ? undefined : ledger.facilities.facility(row.facility, resource, amount)
  }
}

export function supplyFormulas(spec: SpecOf<'supplies'>, input: FormulaInput): CellFormula {
  const { ledger, own } = input
  return (row, key) => {
    const use = cellOf(row, 'monthlyUse', own)
    switch (key) {
      case 'months':
        return quotient(cellOf(row, 'stock', own), use, 1, placesOf(input, row, key))
      case 'required': {
        const months = ledger.norms.norm(spec.norm, 'targetValue')
        if (months === undefined || use === undefined) return undefined
        return roundedFormula(unroundedFormula(use, months, undefined), 'up', 1)
      }
      case 'gap':
        return difference(row, 'required', 'stock', own)
      default:
        return undefined
    }
  }
}

export function monitoringFormulas(input: FormulaInput): CellFormula {
  const { results, ledger, own } = input
  const percents = new Set(
    results.plan.norms.flatMap((norm) =>
      norm.shape === 'utilisation' && norm.quantity === 'occupancy' ? [norm.id] : [],
    ),
  )
  return (row, key) => {
    if (key === 'distance') {
      const less = difference(row, 'latest', 'target', own)
      const places = placesOf(input, row, key)
      return less && { formula: `ROUND(${less.formula},${places})`, value: roundHalfUp(less.value, places) }
    }
    if (key !== 'target') return undefined
    const target = ledger.norms.norm(row.key, 'required')
    if (target === undefined || !percents.has(row.key)) return target
    const places = placesOf(input, row, key)
    return { formula: `ROUND(${target.formula}*100,${places})`, value: roundHalfUp(target.value * 100, places) }
  }
}

export function consortiumFormulas({ results, ledger }: FormulaInput): CellFormula {
  const bed = results.plan.resources.find((r) => r.kind === 'bed' && r.parent === undefined)?.id
  return (row, key) =>
    row.facility === undefined || bed === undefined || (key !== 'base' && key !== 'planned' && key !== 'allocated')
      ? undefined
      : ledger.facilities.facility(row.facility, bed, key)
}
