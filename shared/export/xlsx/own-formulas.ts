/**
 * Formulas of the planner’s own tables, by what a column shows (planned@bed, perThousand@bed, requirement@norm):
 *   amounts from 机构 or as sums over it · densities as ROUND(amount × 1000 ÷ persons) · requirements and values from 标准 ·
 *   change, gap and ratio from cells of the same row where the table shows both
 */
import type { PopulationKind } from '../../plan/schema/basics.ts'
import type { TableSpec } from '../../plan/schema/table.ts'
import { ownKey, ownKeys } from '../../tables/own-columns.ts'
import type { Row } from '../../tables/table-model.ts'
import { difference } from './difference.ts'
import type { Amount } from './facilities-sheet.ts'
import type { CellFormula, FormulaInput } from './formula-input.ts'
import { type Live, roundHalfUp } from './live.ts'

type OwnColumn = Extract<TableSpec, { kind: 'own' }>['columns'][number]

const densities: Readonly<Record<string, Amount>> = {
  perThousand: 'allocated',
  basePerThousand: 'base',
  plannedPerThousand: 'planned',
}

export function ownFormulas(input: FormulaInput): CellFormula {
  const { model, spec } = input
  if (spec?.kind !== 'own' || (model.scale ?? 1) !== 1) return () => undefined
  const asked = new Map(ownKeys(spec.columns).map((key, at) => [key, spec.columns[at]]))
  const decimals = new Map(model.columns.map((column) => [column.key, column.decimals]))
  return (row, key) => {
    const column = asked.get(key)
    return column === undefined ? undefined : formula(row, column, row.decimals?.[key] ?? decimals.get(key) ?? 0, input)
  }
}

function formula(row: Row, asked: OwnColumn, decimals: number, input: FormulaInput): Live | undefined {
  const { results, ledger, own } = input
  const { plan } = results
  const { quantity, resource = '', year } = asked
  // A row of norms is one.
  const norm = asked.norm ?? (plan.norms.some((n) => n.id === row.key) ? row.key : undefined)
  const of = (other: OwnColumn['quantity']): string => ownKey({ ...asked, quantity: other })
  const unit = plan.units.some((u) => u.id === row.key) ? row.key : plan.region.unit
  const amountOf = (amount: Amount, of = resource): Live | undefined =>
    row.facility !== undefined
      ? ledger.facilities.facility(row.facility, of, amount)
      : row.class !== undefined
        ? ledger.facilities.classSum(row.class, of, amount)
        : undefined
  switch (quantity) {
    case 'base':
    case 'planned':
    case 'allocated':
      return amountOf(quantity)
    case 'change':
      return difference(row, of('planned'), of('base'), own)
    case 'gap':
      if (row.facility !== undefined) return difference(row, of('allocated'), of('planned'), own)
      return row.class === undefined
        ? difference(row, of('requirement'), of('actual'), own)
        : difference(row, of('control'), of('allocated'), own)
    case 'control': {
      const control = results.allocation.totals.find(
        (t) => t.class === row.class && t.resource === resource && t.year === plan.targetYear,
      )?.controlNorm
      return control === undefined ? undefined : ledger.norms.norm(control, 'required')
    }
    case 'ratio': {
      const which = year === plan.baseYear ? 'base' : 'allocated'
      const [left, right] = [amountOf(which, asked.left), amountOf(which)]
      if (left === undefined || right === undefined || left.value === 0) return undefined
      return {
        formula: `ROUND(${right.formula}/${left.formula},${decimals})`,
        value: roundHalfUp(right.value / left.value, decimals),
      }
    }
    case 'actual':
      return norm === undefined || row.facility !== undefined
        ? undefined
        : ledger.norms.assessed(norm, scopeOfRow(row, norm, input), 'actual')
    case 'perThousand':
    case 'basePerThousand':
    case 'plannedPerThousand': {
      const amount = amountOf(densities[quantity] ?? 'allocated')
      const at = quantity === 'basePerThousand' ? plan.baseYear : (year ?? plan.targetYear)
      const persons = ledger.parameters.persons(unit, 'resident', at)
      if (row.class === undefined || amount === undefined || persons === undefined) return undefined
      return {
        formula: `ROUND(${amount.formula}*1000/${persons.formula},${decimals})`,
        value: roundHalfUp((amount.value * 1000) / persons.value, decimals),
      }
    }
    case 'population':
      return ledger.parameters.persons(unit, (asked.kind ?? 'resident') as PopulationKind, year ?? plan.targetYear)
    case 'requirement': {
      if (norm === undefined || (year ?? plan.targetYear) !== plan.targetYear) return undefined
      return row.facility === undefined
        ? ledger.norms.assessed(norm, scopeOfRow(row, norm, input), 'required')
        : ledger.norms.assessed(norm, { facility: row.facility }, 'required')
    }
    case 'target':
      return norm === undefined ? undefined : ledger.norms.norm(norm, 'targetValue')
    case 'baseValue':
      return norm === undefined ? undefined : ledger.norms.norm(norm, 'baseValue')
    default:
      return undefined
  }
}

/** The scope under which the engine computed the norm, where it is the one of the row. */
function scopeOfRow(row: Row, norm: string, { results }: FormulaInput) {
  const { plan, requirements } = results
  const found = requirements.find(
    (r) =>
      r.norm === norm &&
      r.year === plan.targetYear &&
      (r.scope.unit === row.key || (r.scope.unit === plan.region.unit && !plan.units.some((u) => u.id === row.key))),
  )
  return found?.scope ?? {}
}
