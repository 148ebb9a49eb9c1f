/**
 * One figure printed with two values: figures that claim to be the same (measure, resource, class, unit, year) whose rounding
 * intervals do not meet. 5.2 and 5.21 agree, 3.83 and 5.21 do not. Beside densities the finding says what each would be as a
 * count, and what the printed count is as a density, so that a planner sees which of them the document worked with.
 */
import { dec } from '../../base/decimal.ts'
import type { PrintedFigure } from '../../plan/schema/printed.ts'
import { message } from '../../text/message.ts'
import { toPlaces } from '../../units/rounding.ts'
import { distinct, finding, lineText, list, valuesWithLines, whereOf, wordsFor } from '../build-finding.ts'
import { isNamed, type PrintedDocument, perOf } from '../document.ts'
import type { Finding } from '../finding.ts'
import { overlap, printedInterval } from '../interval.ts'
import { toldInStatements } from './statement.ts'

/** Whether two figures of a group cannot both stand for one number. */
export function contradict(group: readonly PrintedFigure[]): boolean {
  const values = new Set(group.map((f) => f.value))
  const exact = group.every((f) => f.measure === 'count' || f.measure === 'institutions')
  // Of counts only the value says anything, and intervals around one value always meet.
  if (exact || values.size < 2) return values.size > 1
  const intervals = group.map((f) => printedInterval(f.value, f.decimals))
  return intervals.some((a, i) => intervals.slice(i + 1).some((b) => !overlap(a, b)))
}

export function checkValues(document: PrintedDocument): Finding[] {
  const told = toldInStatements(document)
  const open = (f: PrintedFigure) => document.same(f).filter((o) => !told.has(o.id))
  return document.figures.flatMap((figure) => {
    if (!isNamed(figure) || figure.measure === 'institutions' || told.has(figure.id)) return []
    const group = open(figure)
    return group[0] === figure && contradict(group) ? [valuesFinding(document, group)] : []
  })
}

function valuesFinding(document: PrintedDocument, group: readonly PrintedFigure[]): Finding {
  const { plan } = document
  // The place is the first table that prints the figure; running text has no cell to go to.
  const place = group.find((f) => plan.tables.some((t) => t.id === f.table)) ?? group[0]
  if (place === undefined) throw new Error('a contradiction needs figures')
  const other = group.find((f) => contradict([place, f]))
  const per = perOf(place)
  const people = document.people(place.year)?.point
  const counts = per === undefined ? [] : document.same(place, 'count')
  const values = distinct(group.map((f) => f.value))
  const asCounts =
    per === undefined || people === undefined ? [] : values.map((v) => toPlaces(dec(v).times(people).div(per), 0))
  const count = counts[0]
  const countDensity =
    count === undefined || per === undefined || people === undefined
      ? undefined
      : toPlaces(dec(count.value).times(per).div(people), 3)
  const args = {
    ...wordsFor(plan, place),
    measure: `audit.measure.${place.measure}`,
    number: values.length,
    values: valuesWithLines(group),
    persons: people?.toNumber() ?? '',
    amounts: list(asCounts),
    count: count?.value ?? '',
    density: countDensity ?? '',
    lines: lineText([...group.map((f) => f.cite), ...counts.map((c) => c.cite)]),
  }
  const key =
    countDensity !== undefined ? 'audit.values.count' : asCounts.length > 0 ? 'audit.values.amounts' : 'audit.values'
  return finding({
    rule: 'values',
    severity: 'warning',
    where: whereOf(place),
    title: message('audit.values.title', args),
    message: message(key, args),
    numbers: distinct([
      ...values,
      ...asCounts,
      ...(count === undefined ? [] : [count.value]),
      ...(countDensity === undefined ? [] : [countDensity]),
    ]),
    pair: {
      printed: place.value,
      ...(other !== undefined && { other: other.value, difference: dec(other.value).minus(place.value).toNumber() }),
    },
    parts: group.map((f) => ({ label: lineText([f.cite]), value: f.value })),
    cites: [...group.map((f) => f.cite), ...counts.map((c) => c.cite)],
  })
}
