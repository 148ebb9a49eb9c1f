/**
 * A printed density against the printed count of the same thing on the document’s population. They contradict each other
 * only where no population in the document’s interval makes both round to what is printed (see interval.ts). Densities that
 * already contradict one another are told in `values` together with the count.
 */
import { dec } from '../../base/decimal.ts'
import { message } from '../../text/message.ts'
import { toPlaces } from '../../units/rounding.ts'
import { asPrinted, distinct, finding, lineText, whereOf, wordsFor } from '../build-finding.ts'
import { isNamed, type PrintedDocument, perOf } from '../document.ts'
import type { Finding } from '../finding.ts'
import { divideIntervals, overlap, printedInterval, scale } from '../interval.ts'
import { contradict } from './values.ts'

export function checkDensities(document: PrintedDocument): Finding[] {
  return document.figures.flatMap((density) => {
    const per = perOf(density)
    const group = document.same(density)
    if (per === undefined || !isNamed(density) || group[0] !== density || contradict(group)) return []
    const people = document.people(density.year)
    const counts = document.same(density, 'count')
    const count = counts[0]
    if (people === undefined || count === undefined || contradict(counts)) return []
    const implied = divideIntervals(scale(printedInterval(count.value, count.decimals), per), people)
    const wrong = group.filter((f) => implied !== undefined && !overlap(implied, printedInterval(f.value, f.decimals)))
    const first = wrong[0]
    if (first === undefined) return []
    const atDensity = dec(first.value).times(people.point).div(per)
    const atCount = toPlaces(dec(count.value).times(per).div(people.point), first.decimals)
    const args = {
      ...wordsFor(document.plan, first),
      measure: `audit.measure.${first.measure}`,
      printed: asPrinted(first),
      per,
      count: asPrinted(count),
      persons: people.point.toNumber(),
      density: atCount,
      expected: toPlaces(atDensity, 0),
      lines: lineText([...wrong.map((f) => f.cite), ...counts.map((c) => c.cite)]),
    }
    return finding({
      rule: 'density',
      severity: 'error',
      where: whereOf(first),
      title: message('audit.density.title', args),
      message: message('audit.density', args),
      numbers: distinct([first.value, count.value, atCount, toPlaces(atDensity, 0)]),
      pair: { printed: first.value, other: atCount, difference: dec(atCount).minus(first.value).toNumber() },
      cites: [...wrong.map((f) => f.cite), ...counts.map((c) => c.cite)],
    })
  })
}
