/**
 * Staff facility by facility: who is there and planned from 机构, the county’s requirement from 标准, gap = required − planned, a class as
 * the sum of its facilities, ratios = ROUND(right ÷ left, 2) of the year whose both sides are known. A share of the county’s number comes
 * from a method and stays a number.
 */
import { isStaffRatio, type StaffRatio, staffRatios } from '../../tables/staff-facility-table.ts'
import type { Row } from '../../tables/table-model.ts'
import { difference } from './difference.ts'
import type { Amount } from './facilities-sheet.ts'
import type { CellFormula, FormulaInput } from './formula-input.ts'
import { type Live, roundHalfUp } from './live.ts'
import { placesOfRows, sumCells } from './sum-cells.ts'

export function staffingFormulas(resource: string, input: FormulaInput): CellFormula {
  const { model, results, ledger, own } = input
  const places = placesOfRows(model.rows)
  const amount = (row: Row, of: string, which: Amount): Live | undefined =>
    row.facility !== undefined
      ? ledger.facilities.facility(row.facility, of, which)
      : row.class === undefined
        ? undefined
        : ledger.facilities.classSum(row.class, of, which)
  const ratio = (row: Row, key: StaffRatio): Live | undefined => {
    const [left, right] = staffRatios[key]
    for (const which of ['planned', 'base'] as const) {
      const [l, r] = [amount(row, left, which), amount(row, right, which)]
      if (l !== undefined && r !== undefined && l.value !== 0)
        return { formula: `ROUND(${r.formula}/${l.formula},2)`, value: roundHalfUp(r.value / l.value, 2) }
    }
    return undefined
  }
  const members = (row: Row): string[] =>
    row.class === undefined || row.facility !== undefined
      ? []
      : results.classes.members(row.class).map((facility) => facility.id)
  return (row, key) => {
    if (isStaffRatio(key)) return ratio(row, key)
    switch (key) {
      case 'planned':
        return amount(row, resource, 'planned')
      case 'onDuty':
        return amount(row, resource, 'base')
      case 'gap':
        return difference(row, 'required', 'planned', own)
      case 'required': {
        const norm = row.cells.norm
        return typeof norm === 'string'
          ? ledger.norms.norm(norm, 'required')
          : sumCells(members(row), key, model.rows, places, own)
      }
      default:
        return sumCells(members(row), key, model.rows, places, own)
    }
  }
}
