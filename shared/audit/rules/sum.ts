/**
 * Parts against a printed total. Three cases:
 *   the facility rows of a table do not add up to its printed total;
 *   printed parts do not add up to the printed figure that names them (sumOf);
 *   printed parts do add up, but one of them is itself not the sum of its rows, so that the agreement rests on an error.
 * Counts are exact. Densities of the same row are only quoted: they are checked alone in class-densities where counts agree.
 */
import { type Decimal, dec, sum } from '../../base/decimal.ts'
import type { PrintedFigure } from '../../plan/schema/printed.ts'
import type { TextKey } from '../../text/message.ts'
import { message } from '../../text/message.ts'
import { asPrinted, distinct, finding, lineText, partsList, terms, whereOf, wordsFor } from '../build-finding.ts'
import { type PrintedDocument, sumRows } from '../document.ts'
import type { Finding } from '../finding.ts'
import { addIntervals, overlap, printedInterval } from '../interval.ts'

export function checkSums(document: PrintedDocument): Finding[] {
  return document.figures.flatMap((figure) => {
    if (figure.measure !== 'count' && figure.measure !== 'institutions') return []
    const parts = document.partsOf(figure)
    return (parts === undefined ? rowsFinding(document, figure) : partsFinding(document, figure, parts)) ?? []
  })
}

/** Whether the counts of this figure’s row already disagree with their printed total. */
export function countsDisagree(document: PrintedDocument, density: PrintedFigure): boolean {
  return document.figures.some((f) => {
    const sameRow =
      f.measure === 'count' && f.table === density.table && f.row === density.row && f.year === density.year
    const parts = sameRow ? document.partsOf(f) : undefined
    return parts !== undefined && !total(parts).eq(f.value)
  })
}

const total = (parts: readonly PrintedFigure[]): Decimal => sum(parts.map((p) => dec(p.value)))

/** A figure of one facility is no total of the rows of its class. */
function rowsOf(document: PrintedDocument, { class: classId, resource, year, measure, facility }: PrintedFigure) {
  return measure !== 'count' || classId === undefined || resource === undefined || facility !== undefined
    ? undefined
    : document.rows(classId, resource, year)
}

function rowsFinding(document: PrintedDocument, figure: PrintedFigure): Finding | undefined {
  const { plan } = document
  const table = plan.tables.find((t) => t.id === figure.table)
  if (table?.kind !== 'facilities' || table.class !== figure.class || table.resource !== figure.resource)
    return undefined
  const rows = rowsOf(document, figure)?.filter((r) => r.stock !== undefined) ?? []
  const added = sumRows(rows)
  if (added === undefined || added.eq(figure.value)) return undefined
  const args = {
    ...wordsFor(plan, figure),
    printed: asPrinted(figure),
    sum: added.toNumber(),
    count: rows.length,
    difference: Math.abs(added.minus(figure.value).toNumber()),
    lines: lineText([figure.cite]),
  }
  return finding({
    rule: 'sum',
    severity: 'error',
    where: whereOf(figure),
    title: message('audit.sum.rows.title', args),
    message: message('audit.sum.rows', args),
    numbers: [added.toNumber(), figure.value],
    pair: pairOf(figure, added),
    parts: rows.map((r) => ({ label: r.facility.name, value: r.stock?.value ?? 0 })),
    cites: [figure.cite, ...rows.map((r) => r.stock?.cite)],
  })
}

const pairOf = (figure: PrintedFigure, other: Decimal, rows?: Decimal) => ({
  printed: figure.value,
  other: other.toNumber(),
  difference: other.minus(figure.value).toNumber(),
  ...(rows !== undefined && !rows.eq(other) && { rows: rows.toNumber() }),
})

function partsFinding(
  document: PrintedDocument,
  figure: PrintedFigure,
  parts: readonly PrintedFigure[],
): Finding | undefined {
  const added = total(parts)
  return added.eq(figure.value) ? restingOnError(document, figure, parts) : partsDiffer(document, figure, parts, added)
}

function partsDiffer(
  document: PrintedDocument,
  figure: PrintedFigure,
  parts: readonly PrintedFigure[],
  added: Decimal,
): Finding {
  const { plan } = document
  const rows = sumRows(rowsOf(document, figure))
  const otherRows = rows !== undefined && !rows.eq(added) ? rows : undefined
  const densities = densitiesOfRow(document, figure)
  const args = {
    ...wordsFor(plan, figure),
    printed: asPrinted(figure),
    sum: added.toNumber(),
    terms: terms(parts),
    difference: Math.abs(added.minus(figure.value).toNumber()),
    rows: otherRows?.toNumber() ?? '',
    density: densities === undefined ? '' : asPrinted(densities.whole),
    densityTerms: densities === undefined ? '' : terms(densities.parts),
    densitySum: densities?.sum ?? '',
    lines: lineText([figure.cite, ...parts.map((p) => p.cite)]),
  }
  const key: TextKey = `audit.sum.parts${otherRows === undefined ? '' : '.rows'}${densities === undefined ? '' : '.densities'}`
  return finding({
    rule: 'sum',
    severity: 'error',
    where: whereOf(figure),
    title: message('audit.sum.parts.title', args),
    message: message(key, args),
    numbers: distinct([
      added.toNumber(),
      figure.value,
      ...parts.map((p) => p.value),
      ...(otherRows === undefined ? [] : [otherRows.toNumber()]),
      ...(densities === undefined
        ? []
        : [densities.sum, densities.whole.value, ...densities.parts.map((p) => p.value)]),
    ]),
    pair: pairOf(figure, added, otherRows),
    parts: partsList(plan, parts),
    cites: [
      figure.cite,
      ...parts.map((p) => p.cite),
      ...(densities === undefined ? [] : [densities.whole.cite, ...densities.parts.map((p) => p.cite)]),
    ],
  })
}

/** The densities printed beside a disagreeing sum, where they disagree as well. */
function densitiesOfRow(document: PrintedDocument, count: PrintedFigure) {
  const whole = document.figures.find(
    (f) =>
      f.measure.startsWith('per') &&
      f.measure !== 'percent' &&
      f.table === count.table &&
      f.row === count.row &&
      f.year === count.year,
  )
  const parts = whole === undefined ? undefined : document.partsOf(whole)
  if (whole === undefined || parts === undefined) return undefined
  const agrees = overlap(
    printedInterval(whole.value, whole.decimals),
    addIntervals(parts.map((p) => printedInterval(p.value, p.decimals))),
  )
  return agrees ? undefined : { whole, parts, sum: total(parts).toNumber() }
}

function restingOnError(
  document: PrintedDocument,
  figure: PrintedFigure,
  parts: readonly PrintedFigure[],
): Finding | undefined {
  const { plan } = document
  const rows = sumRows(rowsOf(document, figure))
  if (rows === undefined || rows.eq(figure.value)) return undefined
  const wrong = parts.flatMap((part) => {
    const added = sumRows(rowsOf(document, part))
    return added === undefined || added.eq(part.value) ? [] : [{ part, added }]
  })
  if (wrong.length === 0) return undefined
  const args = {
    ...wordsFor(plan, figure),
    printed: asPrinted(figure),
    terms: terms(parts),
    wrong: wrong.map(({ part, added }) => `${asPrinted(part)} ≠ ${added.toNumber()}`).join('、'),
    rows: rows.toNumber(),
    difference: Math.abs(rows.minus(figure.value).toNumber()),
    lines: lineText([figure.cite, ...parts.map((p) => p.cite)]),
  }
  return finding({
    rule: 'sum',
    severity: 'warning',
    where: whereOf(figure),
    title: message('audit.sum.resting.title', args),
    message: message('audit.sum.resting', args),
    numbers: distinct([
      figure.value,
      rows.toNumber(),
      ...wrong.flatMap(({ part, added }) => [part.value, added.toNumber()]),
      ...parts.map((p) => p.value),
    ]),
    pair: pairOf(figure, rows),
    parts: partsList(plan, parts),
    cites: [figure.cite, ...parts.map((p) => p.cite)],
  })
}
