/**
 * A sentence that gives counts and, as their sum, a density (1788 张、639 张，每千人口 8.28 张): the counts together must
 * make the density on the document’s population. Where they do not, the finding also says where a part is printed with
 * another value; these parts are then not reported again by themselves.
 */
import { type Decimal, dec, sum } from '../../base/decimal.ts'
import type { PrintedFigure } from '../../plan/schema/printed.ts'
import { message } from '../../text/message.ts'
import { toPlaces } from '../../units/rounding.ts'
import { asPrinted, distinct, finding, lineText, partsList, terms, whereOf, wordsFor } from '../build-finding.ts'
import { type PrintedDocument, perOf } from '../document.ts'
import type { Finding } from '../finding.ts'
import { addIntervals, divideIntervals, overlap, printedInterval, scale } from '../interval.ts'

export function checkStatements(document: PrintedDocument): Finding[] {
  return disagreeing(document).map(({ density, parts, added, people, per }) => {
    const { plan } = document
    const whole = document.same(density, 'count')[0]
    const expected = whole?.value ?? toPlaces(dec(density.value).times(people).div(per), 0)
    const others = parts.flatMap((part) =>
      document
        .same(part)
        .filter((o) => o.id !== part.id && o.value !== part.value)
        .map((other) => ({ part, other })),
    )
    const implied = toPlaces(added.times(per).div(people), density.decimals)
    const args = {
      ...wordsFor(plan, density),
      printed: asPrinted(density),
      terms: terms(parts),
      sum: added.toNumber(),
      density: implied,
      expected,
      per,
      persons: people.toNumber(),
      difference: Math.abs(added.minus(expected).toNumber()),
      others: others
        .map(({ part, other }) => `${asPrinted(part)} ≠ ${asPrinted(other)} (${other.cite.lines?.join(', ') ?? ''})`)
        .join('、'),
      lines: lineText([density.cite, whole?.cite]),
    }
    return finding({
      rule: 'density',
      severity: 'error',
      where: whereOf(density),
      title: message('audit.statement.title', args),
      message: message(others.length === 0 ? 'audit.statement' : 'audit.statement.others', args),
      numbers: distinct([
        added.toNumber(),
        expected,
        implied,
        density.value,
        ...parts.map((p) => p.value),
        ...others.map(({ other }) => other.value),
      ]),
      pair: { printed: added.toNumber(), other: expected, difference: dec(expected).minus(added).toNumber() },
      parts: partsList(plan, parts),
      cites: [density.cite, ...parts.map((p) => p.cite), whole?.cite, ...others.map(({ other }) => other.cite)],
    })
  })
}

/** Parts of disagreeing statements: their other values are told there. */
export const toldInStatements = (document: PrintedDocument): ReadonlySet<string> =>
  new Set(disagreeing(document).flatMap(({ parts }) => parts.map((p) => p.id)))

type Statement = {
  density: PrintedFigure
  parts: readonly PrintedFigure[]
  added: Decimal
  people: Decimal
  per: number
}

function disagreeing(document: PrintedDocument): Statement[] {
  return document.figures.flatMap((density) => {
    const per = perOf(density)
    const parts = document.partsOf(density)
    const people = document.people(density.year)
    if (per === undefined || parts === undefined || people === undefined || parts.some((p) => p.measure !== 'count'))
      return []
    const counts = addIntervals(parts.map((p) => printedInterval(p.value, p.decimals)))
    const implied = divideIntervals(scale(counts, per), people)
    if (implied === undefined || overlap(implied, printedInterval(density.value, density.decimals))) return []
    return [{ density, parts, added: sum(parts.map((p) => dec(p.value))), people: people.point, per }]
  })
}
