/**
 * The printed document as the rules of the audit read it: its figures by id and by what they claim to be, the people it
 * counts with, and what its own facility rows add up to.
 */
import { type Decimal, dec, sum } from '../base/decimal.ts'
import { indexClasses } from '../plan/classes.ts'
import type { Facility, Stock } from '../plan/schema/facility.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { PrintedFigure } from '../plan/schema/printed.ts'
import { indexStocks } from '../plan/stocks.ts'
import type { AuditInput } from './audit-input.ts'
import { documentPeople, type People } from './people.ts'

/** A row as the document prints it; where it prints none, as the plan holds it. */
export type DocumentRow = { readonly facility: Facility; readonly stock?: Pick<Stock, 'value' | 'cite'> | undefined }

export type PrintedDocument = {
  readonly plan: Plan
  readonly input: AuditInput
  readonly figures: readonly PrintedFigure[]
  figure(id: string): PrintedFigure | undefined
  /** The printed parts of a figure that claims to be a sum; undefined unless all are there. */
  partsOf(figure: PrintedFigure): readonly PrintedFigure[] | undefined
  /** Figures of one measure that claim the same as this one, in printed order; the figure itself included. */
  same(figure: PrintedFigure, measure?: PrintedFigure['measure']): readonly PrintedFigure[]
  people(year: number): People | undefined
  members(classId: string): readonly Facility[]
  /** Facility rows of a class in base or target year; undefined where the year is neither or no row has a stock. */
  rows(classId: string, resource: string, year: number): readonly DocumentRow[] | undefined
}

export function readDocument(input: AuditInput): PrintedDocument {
  const { plan } = input
  const classes = indexClasses(plan)
  const stocks = indexStocks(plan)
  const byId = new Map(plan.printed.map((f) => [f.id, f]))
  const printedRows = new Map(
    plan.printed
      .filter((f) => f.facility !== undefined && f.measure === 'count')
      .map((f) => [`${f.facility}|${f.resource}|${f.year}`, f]),
  )
  const alike = Map.groupBy(plan.printed, (f) => `${identityOf(f)}|${f.measure}`)
  return {
    plan,
    input,
    figures: plan.printed,
    figure: (id) => byId.get(id),
    partsOf: (figure) => {
      const parts = (figure.sumOf ?? []).flatMap((id) => byId.get(id) ?? [])
      return parts.length > 0 && parts.length === figure.sumOf?.length ? parts : undefined
    },
    same: (figure, measure = figure.measure) => alike.get(`${identityOf(figure)}|${measure}`) ?? [],
    people: (year) => documentPeople(input, year),
    members: (classId) => classes.members(classId),
    rows: (classId, resource, year) => {
      const side = year === plan.baseYear ? 'base' : year === plan.targetYear ? 'planned' : undefined
      if (side === undefined) return undefined
      const rows = classes.members(classId).map((facility) => {
        const printed = printedRows.get(`${facility.id}|${resource}|${year}`)
        return withStock(facility, printed ?? stocks.facility(facility.id, resource)[side])
      })
      return rows.some((r) => r.stock !== undefined) ? rows : undefined
    },
  }
}

const withStock = (facility: Facility, stock: DocumentRow['stock']): DocumentRow =>
  stock === undefined ? { facility } : { facility, stock }

/** What a figure claims to be, apart from how it is measured. */
const identityOf = (f: PrintedFigure): string =>
  [f.resource, f.class, f.unit, f.facility, f.measure === 'ratio' ? f.left : undefined, f.year].join('|')

/** Whether a figure says what it is about; equipment or funds without a resource are compared with nothing. */
export const isNamed = (f: PrintedFigure): boolean => f.resource !== undefined && f.class !== undefined

const per: Partial<Record<PrintedFigure['measure'], number>> = {
  perThousand: 1000,
  perTenThousand: 10_000,
  perHundredThousand: 100_000,
}
/** Persons a printed density is per; undefined for what is no density. */
export const perOf = (figure: PrintedFigure): number | undefined => per[figure.measure]

export function sumRows(rows: readonly DocumentRow[] | undefined): Decimal | undefined {
  const stocks = rows?.flatMap((r) => r.stock ?? []) ?? []
  return stocks.length === 0 ? undefined : sum(stocks.map((s) => dec(s.value)))
}
