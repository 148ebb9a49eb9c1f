/**
 * Printed counts and rates that imply another population than the one the document states: 2380 cases at 212 per 100 000 are cases among
 * 1.12 million people. A pair implies P ∈ [k·(c − ½)/(d + h), k·(c + ½)/(d − h)] (interval.ts). One pair may be misprinted, and the rule
 * on densities names it; two that leave the stated population and agree with each other say that another population was used.
 */
import { dec } from '../../base/decimal.ts'
import type { PrintedFigure } from '../../plan/schema/printed.ts'
import { message } from '../../text/message.ts'
import { asPrinted, finding, lineText, resourceName, unitName } from '../build-finding.ts'
import { isNamed, type PrintedDocument, perOf } from '../document.ts'
import type { Finding } from '../finding.ts'
import { divideIntervals, type Interval, overlap, printedInterval } from '../interval.ts'

type Pair = { readonly count: PrintedFigure; readonly rate: PrintedFigure; readonly people: Interval }

export function checkImpliedPopulation(document: PrintedDocument): Finding[] {
  const { plan } = document
  const unit = plan.region.unit
  return plan.population.observations.flatMap((seen) => {
    const implied = plan.sources.some((s) => s.id === seen.cite?.source && s.status === 'implied')
    if (seen.unit !== unit || seen.kind !== 'resident' || implied) return []
    const stated = dec(seen.persons)
    const pairs = pairsOf(document, seen.year).filter(({ people }) => people.low.gt(stated) || people.high.lt(stated))
    const [first] = pairs
    if (first === undefined || pairs.length < 2) return []
    const shared = pairs
      .slice(1)
      .reduce<Interval | undefined>((a, { people }) => (a === undefined ? a : meet(a, people)), first.people)
    if (shared === undefined) return []
    const low = shared.low.toDecimalPlaces(0).toNumber()
    const high = shared.high.toDecimalPlaces(0).toNumber()
    const middle = shared.low.plus(shared.high).div(2)
    const args = {
      unit: unitName(plan, unit),
      year: seen.year,
      pairs: pairs.map((p) => words(document, p)).join('、'),
      low,
      high,
      persons: seen.persons,
      percent: middle.minus(stated).div(stated).times(100).toDecimalPlaces(1).toNumber(),
      lines: lineText(pairs.flatMap((p) => [p.count.cite, p.rate.cite])),
    }
    return finding({
      rule: 'populationImplied',
      severity: 'warning',
      where: { unit, kind: 'resident', year: seen.year },
      title: message('audit.population.implied.title', args),
      message: message('audit.population.implied', args),
      numbers: [...pairs.flatMap((p) => [p.count.value, p.rate.value]), low, high, seen.persons, args.percent],
      pair: {
        printed: seen.persons,
        other: middle.toDecimalPlaces(0).toNumber(),
        difference: middle.minus(stated).toDecimalPlaces(0).toNumber(),
      },
      cites: [seen.cite, ...pairs.flatMap((p) => [p.count.cite, p.rate.cite])],
    })
  })
}

/** Every count of the year with the rate printed for the same thing. */
function pairsOf(document: PrintedDocument, year: number): Pair[] {
  return document.figures.flatMap((count) => {
    if (count.measure !== 'count' || count.year !== year || !isNamed(count) || count.facility !== undefined) return []
    for (const measure of ['perThousand', 'perTenThousand', 'perHundredThousand'] as const) {
      const rate = document.same(count, measure)[0]
      const per = rate === undefined ? undefined : perOf(rate)
      if (rate === undefined || per === undefined) continue
      const share = divideIntervals(printedInterval(count.value, 0), printedInterval(rate.value, rate.decimals))
      if (share === undefined) return []
      return [{ count, rate, people: { low: share.low.times(per), high: share.high.times(per) } }]
    }
    return []
  })
}

function meet(a: Interval, b: Interval): Interval | undefined {
  if (!overlap(a, b)) return undefined
  return { low: a.low.gt(b.low) ? a.low : b.low, high: a.high.lt(b.high) ? a.high : b.high }
}

/** “notifiable cases 2380 (212)”: words of the plan and figures alone, so that it reads the same in every language. */
const words = ({ plan }: PrintedDocument, { count, rate }: Pair): string =>
  `${resourceName(plan, count.resource)} ${asPrinted(count)} (${asPrinted(rate)}/${perOf(rate)})`
