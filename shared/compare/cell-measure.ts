/**
 * A cell of a table as a measure: what it holds under any variant of the plan, exactly, and what it would hold if nothing were
 * rounded to whole things. Found once by its address, then read from as many runs as are needed.
 */
import type { Decimal } from '../base/decimal.ts'
import { err, ok, type Result } from '../base/result.ts'
import { type Resolved, resolve } from '../engine/explain/resolve.ts'
import type { AmountColumn, Subject } from '../engine/explain/subject.ts'
import type { Results } from '../engine/results.ts'
import { singleValues } from '../norms/single-values.ts'
import { valueAt } from '../norms/value-at.ts'
import { buildTables } from '../tables/build.ts'
import { buildStageTables } from '../tables/stage-tables.ts'
import { type Language, type Message, message } from '../text/message.ts'

export type Address = { readonly table: string; readonly row: string; readonly column: string }
/** value as the cell shows it before its decimals; smooth before whole beds and persons were made of it. */
export type Measured = { readonly value: Decimal; readonly smooth: Decimal }
export type CellMeasure = {
  readonly row: string
  readonly column: string
  /** Decimals the cell shows. */
  readonly decimals: number
  of(results: Results): Measured | undefined
}

export function cellMeasure(
  results: Results,
  address: Address,
  language: Language,
  notNumber: 'waterfall.error.notNumber' | 'goal.notNumber',
): Result<CellMeasure, Message> {
  const found = resolve(results, [...buildTables(results, language), ...buildStageTables(results, language)], address)
  if (!found.ok) return found
  const { subject, table, row, column } = found.value
  const label = table.columns.find((c) => c.key === column)?.label ?? column
  if (!isMeasured(subject)) return err(message(notNumber, { row: row.label, column: label }))
  return ok({
    row: row.label,
    column: label,
    decimals: decimalsOf(found.value),
    of: (run) => measured(run, subject),
  })
}

/** Subjects whose amount is found in any run by its ids alone. */
type MeasuredSubject = Extract<Subject, { kind: 'facility' | 'class' | 'normValue' | 'requirement' }>
const isMeasured = (subject: Subject): subject is MeasuredSubject =>
  subject.kind === 'facility' ||
  subject.kind === 'class' ||
  subject.kind === 'normValue' ||
  subject.kind === 'requirement'

const decimalsOf = ({ row, table, column }: Resolved): number =>
  row.decimals?.[column] ?? table.columns.find((c) => c.key === column)?.decimals ?? 0

function measured(results: Results, subject: MeasuredSubject): Measured | undefined {
  const { plan, allocation } = results
  switch (subject.kind) {
    case 'normValue': {
      const norm = plan.norms.find((n) => n.id === subject.norm)
      const values = singleValues(norm)
      return values === undefined ? undefined : same(valueAt(values, subject.year))
    }
    case 'requirement':
      return required(results, subject.norm, subject.year)
    case 'facility': {
      const row = allocation.facilities.find(
        (f) => f.facility === subject.facility && f.resource === subject.resource && f.year === plan.targetYear,
      )
      if (row === undefined) return undefined
      const smooth = row.bound === undefined ? row.quota : undefined
      return amount(results, subject.amount, {
        base: same(row.base),
        planned: same(row.planned),
        allocated: row.allocated === undefined ? undefined : pair(row.allocated, smooth),
        control: undefined,
        facility: true,
      })
    }
    case 'class': {
      const total = allocation.totals.find(
        (t) => t.class === subject.class && t.resource === subject.resource && t.year === plan.targetYear,
      )
      if (total === undefined) return undefined
      const norm = total.controlNorm === undefined ? undefined : required(results, total.controlNorm, plan.targetYear)
      return amount(results, subject.amount, {
        base: same(total.base),
        planned: same(total.planned),
        allocated: total.allocated === undefined ? undefined : pair(total.allocated, smoothTotal(results, subject)),
        control: norm ?? same(total.control),
        facility: false,
      })
    }
  }
}

type Amounts = {
  readonly base: Measured | undefined
  readonly planned: Measured | undefined
  readonly allocated: Measured | undefined
  readonly control: Measured | undefined
  readonly facility: boolean
}

function amount(results: Results, column: AmountColumn, amounts: Amounts): Measured | undefined {
  const { plan, projection } = results
  const { base, planned, allocated, control } = amounts
  const per = (things: Measured | undefined, year: number): Measured | undefined => {
    const people = projection.at(plan.region.unit, 'resident', year)
    if (things === undefined || people === undefined || people.isZero()) return undefined
    const of = (n: Decimal) => n.times(1000).div(people)
    return { value: of(things.value), smooth: of(things.smooth) }
  }
  const measure = amounts.facility ? allocated : (control ?? allocated)
  switch (column) {
    case 'base':
    case 'planned':
    case 'allocated':
    case 'control':
      return amounts[column]
    case 'gap':
      return both(measure, planned, (m, p) => m.minus(p))
    case 'deviation':
      return both(measure, planned, (m, p) => (m.isZero() ? undefined : p.minus(m).times(100).div(m)))
    case 'basePer':
      return per(base, plan.baseYear)
    case 'plannedPer':
      return per(planned, plan.targetYear)
    case 'allocatedPer':
      return per(allocated, plan.targetYear)
    case 'controlPer':
      return per(control, plan.targetYear)
  }
}

function required({ requirements }: Results, norm: string, year: number): Measured | undefined {
  const found = requirements.find((r) => r.norm === norm && r.year === year)
  const value = found?.value ?? found?.low ?? found?.high
  return value === undefined ? undefined : pair(value, found?.unrounded)
}

/** Σ of what each facility’s share was before whole steps. */
function smoothTotal({ plan, allocation, classes }: Results, of: Extract<Subject, { kind: 'class' }>) {
  const members = new Set(classes.members(of.class).map((f) => f.id))
  const rows = allocation.facilities.filter(
    (f) => members.has(f.facility) && f.resource === of.resource && f.year === plan.targetYear,
  )
  const shares = rows.flatMap((f) => (f.bound === undefined ? f.quota : undefined) ?? f.allocated ?? [])
  const [first, ...rest] = shares
  return first === undefined ? undefined : rest.reduce<Decimal>((total, share) => total.plus(share), first)
}

const same = (value: Decimal | undefined): Measured | undefined =>
  value === undefined ? undefined : { value, smooth: value }
const pair = (value: Decimal, smooth: Decimal | undefined): Measured => ({ value, smooth: smooth ?? value })

function both(
  a: Measured | undefined,
  b: Measured | undefined,
  of: (a: Decimal, b: Decimal) => Decimal | undefined,
): Measured | undefined {
  if (a === undefined || b === undefined) return undefined
  const value = of(a.value, b.value)
  const smooth = of(a.smooth, b.smooth)
  return value === undefined || smooth === undefined ? undefined : { value, smooth }
}
