/**
 * Which cells of a table are computed in the spreadsheet, by kind of table. What stands in no list here is a value.
 *   facilities   a facility’s numbers from 机构, the sum row as the sum of the rows above it
 *   classes      totals as sums over 机构, density = ROUND(total × 1000 ÷ persons, 2), control total from 标准
 *   norms        value and requirement from 标准
 *   indicators   base and target value from 标准
 *   requirements see requirement-table-formulas; so 专科服务 of the stage
 *   staffing     see staffing-formulas
 *   registers, thresholds, supplies, monitoring, consortia  see service-formulas
 *   population   see population-formulas
 *   measures     empty posts as posts less people
 *   own          see own-formulas
 * A row that sums other rows of any table is their sum. A kind not known here has values.
 */
import type { TableSpec } from '../../plan/schema/table.ts'
import type { Row, TableModel } from '../../tables/table-model.ts'
import { difference } from './difference.ts'
import type { Amount } from './facilities-sheet.ts'
import type { CellFormula, FormulaInput, OwnCells } from './formula-input.ts'
import { type Live, roundHalfUp } from './live.ts'
import type { NormCell } from './norms-sheet.ts'
import { ownFormulas } from './own-formulas.ts'
import { populationFormulas } from './population-formulas.ts'
import { requirementTableFormulas } from './requirement-table-formulas.ts'
import {
  consortiumFormulas,
  monitoringFormulas,
  registerFormulas,
  supplyFormulas,
  thresholdFormulas,
} from './service-formulas.ts'
import { staffingFormulas } from './staffing-formulas.ts'
import { placesOfRows, sumCells } from './sum-cells.ts'

type Input = FormulaInput
type SpecOf<K extends TableSpec['kind']> = Extract<TableSpec, { kind: K }>

export function tableFormulas(input: Input): CellFormula {
  const ofKind = formulasOfKind(input)
  const { rows } = input.model
  const places = placesOfRows(rows)
  return (row, key) =>
    row.sumOf === undefined ? ofKind(row, key) : (sumCells(row.sumOf, key, rows, places, input.own) ?? ofKind(row, key))
}

function formulasOfKind(input: Input): CellFormula {
  const { spec } = input
  switch (spec?.kind) {
    case 'facilities':
      return ofFacilities(spec, input)
    case 'classes':
      return ofClasses(spec, input)
    case 'norms':
      return ofNorms(spec, input)
    case 'indicators':
      return ofIndicators(spec, input)
    case 'requirements':
      return requirementTableFormulas(input)
    case 'stage':
      return spec.stage === 'special' ? requirementTableFormulas(input) : () => undefined
    case 'staffing':
      return staffingFormulas(spec.resource, input)
    case 'registers':
      return registerFormulas(input)
    case 'thresholds':
      return thresholdFormulas(input)
    case 'supplies':
      return supplyFormulas(spec, input)
    case 'monitoring':
      return monitoringFormulas(input)
    case 'consortia':
      return consortiumFormulas(input)
    case 'population':
      return populationFormulas(spec, input)
    case 'measures':
      return ofMeasures(input)
    case 'own':
      return ownFormulas(input)
    default:
      return () => undefined
  }
}

function ofFacilities(spec: SpecOf<'facilities'>, { model, ledger, own }: Input): CellFormula {
  const isAmount = (key: string): key is Amount => key === 'base' || key === 'planned' || key === 'allocated'
  return (row, key) => {
    if (!isAmount(key)) return undefined
    if (row.facility !== undefined) return ledger.facilities.facility(row.facility, spec.resource, key)
    if (row.role !== 'total') return undefined
    return sumAbove(model, row, key, own)
  }
}

/** SUM over the facility rows above a total; a total is checked against the engine’s before it is written. */
function sumAbove({ rows }: TableModel, total: Row, key: string, own: OwnCells): Live | undefined {
  const end = rows.indexOf(total)
  const above = rows.slice(0, end)
  const range = own.range(0, end - 1, key)
  if (range === undefined || above.some((row) => row.role !== 'facility')) return undefined
  const value = above.reduce((sum, row) => sum + numberOf(row, key), 0)
  return { formula: `SUM(${range})`, value }
}

const numberOf = (row: Row, key: string): number => {
  const cell = row.cells[key]
  return typeof cell === 'number' ? cell : 0
}

const totals: Readonly<Record<string, Amount>> = {
  baseTotal: 'base',
  plannedTotal: 'planned',
  allocatedTotal: 'allocated',
}
const densities: Readonly<Record<string, string>> = {
  basePer: 'baseTotal',
  plannedPer: 'plannedTotal',
  allocatedPer: 'allocatedTotal',
}

function ofClasses(spec: SpecOf<'classes'>, { results, ledger, own }: Input): CellFormula {
  const { plan, allocation } = results
  return (row, key) => {
    if (row.class === undefined) return undefined
    const amount = totals[key]
    if (amount !== undefined) return ledger.facilities.classSum(row.class, spec.resource, amount)
    const totalKey = densities[key]
    if (totalKey !== undefined) {
      const total = own.cell(row.key, totalKey)
      const count = row.cells[totalKey]
      const year = key === 'basePer' ? plan.baseYear : plan.targetYear
      const persons = ledger.parameters.persons(plan.region.unit, 'resident', year)
      if (total === undefined || typeof count !== 'number' || persons === undefined) return undefined
      return {
        formula: `ROUND(${total}*1000/${persons.formula},2)`,
        value: roundHalfUp((count * 1000) / persons.value, 2),
      }
    }
    if (key !== 'control') return undefined
    const norm = allocation.totals.find(
      (t) => t.class === row.class && t.resource === spec.resource && t.year === plan.targetYear,
    )?.controlNorm
    return norm === undefined ? undefined : ledger.norms.norm(norm, 'required')
  }
}

function ofNorms(spec: SpecOf<'norms'>, { ledger }: Input): CellFormula {
  const cells: Readonly<Record<string, NormCell>> = { targetPer: 'targetValue', targetTotal: 'required' }
  return normCells(new Map(spec.rows.map((row) => [row.key, row.norm])), cells, ledger)
}

function ofIndicators(spec: SpecOf<'indicators'>, { ledger }: Input): CellFormula {
  const cells: Readonly<Record<string, NormCell>> = { base: 'baseValue', target: 'targetValue' }
  return normCells(new Map(spec.rows.map((row) => [row.key, row.norm])), cells, ledger)
}

const normCells =
  (
    normOf: ReadonlyMap<string, string | undefined>,
    cells: Readonly<Record<string, NormCell>>,
    { norms }: FormulaInput['ledger'],
  ): CellFormula =>
  (row, key) => {
    const norm = normOf.get(row.key)
    const cell = cells[key]
    return norm === undefined || cell === undefined ? undefined : norms.norm(norm, cell)
  }

function ofMeasures({ own }: Input): CellFormula {
  return (row, key) => {
    if (key !== 'vacant') return undefined
    return difference(row, 'posts', row.cells.onPosts === undefined ? 'onDuty' : 'onPosts', own)
  }
}
