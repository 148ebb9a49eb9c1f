/**
 * Which cells of a table are computed in the spreadsheet, by kind of table. What stands in no list here is a value.
 *   facilities   a facility’s numbers from 机构, the sum row as the sum of the rows above it
 *   classes      totals as sums over 机构, density = ROUND(total × 1000 ÷ persons, 2), control total from 标准
 *   norms        value and requirement from 标准
 *   indicators   base and target value from 标准
 *   requirements requirement and provision from 标准, what is to add and the gap as differences of cells
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

type Input = FormulaInput
type SpecOf<K extends TableSpec['kind']> = Extract<TableSpec, { kind: K }>

export function tableFormulas(input: Input): CellFormula {
  const ofKind = formulasOfKind(input)
  const rows = new Map(input.model.rows.map((row) => [row.key, row]))
  return (row, key) =>
    row.sumOf === undefined ? ofKind(row, key) : (sumOfRows(row, key, rows, input.own) ?? ofKind(row, key))
}

function formulasOfKind(input: Input): CellFormula {
  const spec = input.results.plan.tables.find((table) => table.id === input.model.id)
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
      return ofRequirements(input)
    case 'measures':
      return ofMeasures(input)
    case 'own':
      return ownFormulas(input)
    default:
      return () => undefined
  }
}

/** Longer sums stand in no readable formula. */
const mostParts = 60

function sumOfRows(row: Row, key: string, rows: ReadonlyMap<string, Row>, own: OwnCells): Live | undefined {
  const parts = (row.sumOf ?? []).flatMap((name) => {
    const part = rows.get(name)
    const cell = own.cell(name, key)
    return part === undefined || cell === undefined || typeof part.cells[key] !== 'number' ? [] : [{ part, cell }]
  })
  if (parts.length === 0 || parts.length > mostParts) return undefined
  return {
    formula: `SUM(${parts.map(({ cell }) => cell).join(',')})`,
    value: parts.reduce((sum, { part }) => sum + numberOf(part, key), 0),
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

function ofRequirements({ results, ledger, own }: Input): CellFormula {
  const { plan } = results
  const scopes = new Map(
    results.requirements
      .filter((r) => r.year === plan.targetYear)
      .map((r) => {
        const unit = r.scope.unit === plan.region.unit ? undefined : r.scope.unit
        const key = [r.norm, unit, r.scope.class, r.scope.facility].filter((part) => part !== undefined).join('/')
        return [key, { norm: r.norm, scope: r.scope }] as const
      }),
  )
  const required = `required${plan.targetYear}`
  return (row, key) => {
    const found = scopes.get(row.key)
    if (found === undefined) return undefined
    switch (key) {
      case required:
        return ledger.norms.assessed(found.norm, found.scope, 'required')
      case 'provided':
        return ledger.norms.assessed(found.norm, found.scope, 'actual')
      case 'gap':
        return difference(row, required, 'provided', own)
      case 'toAdd':
        return difference(row, required, 'base', own)
      default:
        return undefined
    }
  }
}

function ofMeasures({ own }: Input): CellFormula {
  return (row, key) => {
    if (key !== 'vacant') return undefined
    return difference(row, 'posts', row.cells.onPosts === undefined ? 'onDuty' : 'onPosts', own)
  }
}
