/**
 * 标准: every norm with its value, what it is a share of, and the requirement of the target year as formulas:
 * unrounded = value × basis ÷ per, required = rounded as the norm says, gap = required − provided.
 */
import type { Results } from '../../engine/results.ts'
import { boundOf, roundingOf } from '../../norms/bound.ts'
import type { Assessment, Scope } from '../../norms/requirement.ts'
import { singleValues } from '../../norms/single-values.ts'
import { valueAt } from '../../norms/value-at.ts'
import type { Norm } from '../../plan/schema/norm.ts'
import { type Language, message, say, type TextKey } from '../../text/message.ts'
import { cellName, reference } from './address.ts'
import type { Facilities } from './facilities-sheet.ts'
import { type ListColumn, listSheet, listTop } from './list-sheet.ts'
import { type Live, liveCell } from './live.ts'
import { inputLook, looks, numberLook, textCell } from './looks.ts'
import { basisOf } from './norm-basis.ts'
import type { Parameters } from './parameters-sheet.ts'
import { roundedFormula, unroundedFormula } from './requirement-formula.ts'
import type { Sheet, SheetCell, SheetRow } from './sheet.ts'

export type NormCell = 'baseValue' | 'targetValue' | 'required'
/** Of one requirement, whatever its scope. */
export type AssessedCell = 'required' | 'actual'
export type Norms = {
  readonly sheet: Sheet
  /** A cell of the first row of a norm: where the norm is required of several classes, that of the first. */
  norm(id: string, cell: NormCell): Live | undefined
  /** A cell of the requirement of a norm in one scope. */
  assessed(norm: string, scope: Scope, cell: AssessedCell): Live | undefined
}

type Words = (key: TextKey, args?: Record<string, string | number>) => string
type Input = {
  readonly results: Results
  readonly name: string
  readonly parameters: Parameters
  readonly facilities: Facilities
  readonly language: Language
}

const at = {
  baseValue: 6,
  targetValue: 7,
  targetHigh: 8,
  per: 9,
  basis: 10,
  unrounded: 12,
  unroundedHigh: 13,
  required: 15,
  requiredHigh: 16,
  actual: 17,
} as const

export function normsSheet({ results, name, parameters, facilities, language }: Input): Norms {
  const { plan } = results
  const words: Words = (key, args = {}) => say(language, message(key, args))
  const places = new Map<string, Live>()
  const scopes = new Map<string, Live>()
  const rows: SheetRow[] = []
  const byId = new Map(plan.norms.map((norm) => [norm.id, norm]))
  for (const found of results.requirements) {
    const norm = byId.get(found.norm)
    if (norm === undefined || found.year !== plan.targetYear) continue
    const row = listTop + rows.length
    const known = (cell: NormCell, value: number | undefined): void => {
      const key = `${norm.id} ${cell}`
      if (value === undefined || places.has(key)) return
      places.set(key, { formula: reference({ sheet: name, row, column: at[cell] }), value })
    }
    const { base, target, high } = valuesOf(norm, plan.baseYear, plan.targetYear)
    const basis = basisOf(norm, found, {
      results,
      parameters,
      facilities,
      required: (id) => places.get(`${id} required`),
      words,
    })
    rows.push({
      cells: normCells({ norm, found, row, base, target, high, basis, results, facilities, words, language }),
    })
    known('baseValue', base)
    known('targetValue', target)
    known('required', (found.value ?? found.low ?? found.high)?.toNumber())
    const scoped = (cell: AssessedCell, value: number | undefined): void => {
      if (value === undefined) return
      scopes.set(scopeKey(norm.id, found.scope, cell), {
        formula: reference({ sheet: name, row, column: at[cell] }),
        value,
      })
    }
    scoped('required', (found.value ?? found.low ?? found.high)?.toNumber())
    scoped('actual', found.actual?.toNumber())
  }
  return {
    sheet: listSheet(name, columnsOf(plan.baseYear, plan.targetYear, words), rows, 2),
    norm: (id, cell) => places.get(`${id} ${cell}`),
    assessed: (norm, scope, cell) => scopes.get(scopeKey(norm, scope, cell)),
  }
}

const scopeKey = (norm: string, { unit, class: of, facility }: Scope, cell: AssessedCell): string =>
  [norm, unit, of, facility, cell].map((part) => part ?? '').join(' ')

/** As the norm gives them: the base year only where it is stated, the target year on its path. */
function valuesOf(norm: Norm, baseYear: number, targetYear: number) {
  if (norm.shape === 'perInstitution') return { base: undefined, target: norm.minimum, high: undefined }
  if (norm.shape === 'stockMonths') return { base: undefined, target: norm.months, high: undefined }
  if (norm.shape === 'range') {
    const end = (side: 'low' | 'high') =>
      valueAt(
        norm.values.map((v) => ({ year: v.year, value: v[side] })),
        targetYear,
      )?.toNumber()
    return { base: norm.values.find((v) => v.year === baseYear)?.low, target: end('low'), high: end('high') }
  }
  const values = singleValues(norm) ?? []
  return {
    base: values.find((v) => v.year === baseYear)?.value,
    target: valueAt(values, targetYear)?.toNumber(),
    high: undefined,
  }
}

type RowInput = {
  readonly norm: Norm
  readonly found: Assessment
  readonly row: number
  readonly base: number | undefined
  readonly target: number | undefined
  readonly high: number | undefined
  readonly basis: ReturnType<typeof basisOf>
  readonly results: Results
  readonly facilities: Facilities
  readonly words: Words
  readonly language: Language
}

function normCells(input: RowInput): SheetCell[] {
  const { norm, found, row, basis, results, facilities, words, language } = input
  const { plan } = results
  const own = (column: number, value: number | undefined): Live | undefined =>
    value === undefined ? undefined : { formula: cellName(row, column), value }
  const given = (value: number | undefined): SheetCell => (value === undefined ? empty : { value, look: inputLook })
  const live = (engine: number | undefined, formula: Live | undefined): SheetCell =>
    engine === undefined ? empty : liveCell(engine, formula, numberLook())

  const per = 'per' in norm ? norm.per : undefined
  const unrounded = (column: number, value: number | undefined): Live | undefined => {
    const rate = own(column, value)
    if (rate === undefined) return undefined
    if (norm.shape !== 'controlTotal' && basis.live === undefined) return undefined
    return unroundedFormula(rate, own(at.basis, basis.live?.value), own(at.per, per))
  }
  const rounded = (column: number, exact: number | undefined, bound: 'low' | 'value' | 'high'): Live | undefined => {
    const x = own(column, exact)
    const { mode, step } = roundingOf(norm, bound)
    return x === undefined ? undefined : roundedFormula(x, norm.shape === 'perInstitution' ? 'none' : mode, step)
  }
  const exact = found.unrounded?.toNumber()
  const exactHigh = found.unroundedHigh?.toNumber()
  const isRange = norm.shape === 'range'
  const bound = found.value !== undefined ? 'value' : found.low !== undefined ? 'low' : 'high'
  const required = (found.value ?? found.low ?? found.high)?.toNumber()
  const requiredHigh = isRange ? found.high?.toNumber() : undefined
  const actual = found.actual?.toNumber()
  const source = plan.sources.find((s) => s.id === norm.cite?.source)
  const comparator = 'comparator' in norm ? norm.comparator : undefined
  const { mode, step } = roundingOf(norm, isRange ? 'low' : comparator === undefined ? 'value' : boundOf(comparator))
  const modeWords = words(`rounding.${mode}`)
  return [
    textCell(norm.id),
    textCell(norm.label),
    textCell(plan.resources.find((r) => r.id === norm.resource)?.name ?? norm.resource),
    textCell(scopeText(found, results)),
    textCell(words(`norm.shape.${norm.shape}`), looks.word),
    textCell(
      isRange
        ? words('office.comparator.range')
        : words(`comparator.${comparator ?? (norm.shape === 'perInstitution' ? 'ge' : 'eq')}`),
      looks.word,
    ),
    given(input.base),
    given(input.target),
    given(input.high),
    given(per),
    basis.live === undefined
      ? empty
      : {
          value: basis.live.value,
          ...(basis.live.formula === '' ? {} : { formula: basis.live.formula }),
          look: numberLook(),
        },
    textCell(basis.label),
    live(exact, norm.shape === 'identity' ? own(at.basis, basis.live?.value) : unrounded(at.targetValue, input.target)),
    live(exactHigh, unrounded(at.targetHigh, input.high)),
    textCell(step === 1 ? modeWords : words('office.step', { mode: modeWords, step }), looks.word),
    live(required, rounded(at.unrounded, exact, bound)),
    live(requiredHigh, rounded(at.unroundedHigh, exactHigh, 'high')),
    live(
      actual,
      found.scope.facility === undefined
        ? facilities.classSum(found.scope.class ?? results.classes.whole ?? '', norm.resource, 'allocated')
        : facilities.facility(found.scope.facility, norm.resource, 'allocated'),
    ),
    live(found.gap?.toNumber(), gapFormula(row, required, requiredHigh, actual)),
    textCell(words(`force.${norm.force}`), looks.word),
    textCell([source?.title ?? norm.cite?.source, norm.cite?.place].filter((part) => part !== undefined).join(' ')),
    textCell(source === undefined ? undefined : words(`source.${source.status}`), looks.word),
    textCell(found.reason === undefined ? undefined : say(language, found.reason)),
  ]
}

const empty: SheetCell = { look: numberLook() }

function gapFormula(
  row: number,
  low: number | undefined,
  high: number | undefined,
  actual: number | undefined,
): Live | undefined {
  if (low === undefined || actual === undefined) return undefined
  const [required, most, provided] = [at.required, at.requiredHigh, at.actual].map((column) => cellName(row, column))
  if (high === undefined) return { formula: `${required}-${provided}`, value: low - actual }
  return {
    formula: `IF(${provided}<${required},${required}-${provided},IF(${provided}>${most},${most}-${provided},0))`,
    value: actual < low ? low - actual : actual > high ? high - actual : 0,
  }
}

function scopeText({ scope }: Assessment, { plan }: Results): string {
  if (scope.facility !== undefined) return plan.facilities.find((f) => f.id === scope.facility)?.name ?? scope.facility
  const unit = plan.units.find((u) => u.id === scope.unit)?.name ?? scope.unit ?? ''
  const of = plan.classes.find((c) => c.id === scope.class)?.name ?? scope.class
  return of === undefined ? unit : `${unit} ${of}`
}

function columnsOf(base: number, target: number, words: Words): ListColumn[] {
  const column = (key: TextKey, width: number, year?: number): ListColumn => ({
    label: words(key, year === undefined ? {} : { year }),
    width,
  })
  return [
    column('office.id', 10),
    column('office.norm', 32),
    column('office.resource', 14),
    column('office.scope', 20),
    column('office.shape', 9),
    column('office.comparator', 8),
    column('office.baseValue', 9, base),
    column('office.targetValue', 9, target),
    column('office.targetHigh', 9, target),
    column('office.per', 9),
    column('office.basis', 12),
    column('office.basisOf', 22),
    column('office.unrounded', 13),
    column('office.unroundedHigh', 13),
    column('office.rounding', 12),
    column('office.required', 11),
    column('office.requiredHigh', 11),
    column('office.actual', 11),
    column('office.normGap', 13),
    column('office.force', 9),
    column('office.source', 34),
    column('office.status', 10),
    column('office.reason', 34),
  ]
}
