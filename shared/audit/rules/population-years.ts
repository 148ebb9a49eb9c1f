/**
 * Years of one unit and kind out of order, or counted more than once (current run). Neither changes a number: the order of a list says
 * nothing, and of two counts the year end, then the revised one is used; but both are how a year is miscopied.
 */
import type { Observation } from '../../plan/schema/population.ts'
import { chosenObservations } from '../../population/history.ts'
import { message } from '../../text/message.ts'
import type { AuditInput } from '../audit-input.ts'
import { finding, list, unitName } from '../build-finding.ts'
import type { Finding } from '../finding.ts'

export function checkPopulationYears({ plan }: AuditInput): Finding[] {
  const series = Map.groupBy(plan.population.observations, (o) => `${o.unit} ${o.kind}`)
  return [...series.values()].flatMap((seen) => {
    const [first] = seen
    if (first === undefined) return []
    const { unit, kind } = first
    const words = { unit: unitName(plan, unit), kind: `term.${kind}` }
    const used = new Map(chosenObservations(plan, unit, kind).map((o) => [o.year, o]))
    const twice = [...Map.groupBy(seen, (o) => o.year)].filter(([, counts]) => differ(counts))
    const swapped = seen.findIndex((o, i) => i > 0 && o.year < (seen[i - 1]?.year ?? 0))
    const later = seen[swapped - 1]
    const earlier = seen[swapped]
    return [
      ...(later === undefined || earlier === undefined
        ? []
        : [
            finding({
              rule: 'populationYears',
              severity: 'note',
              where: { unit, kind, column: 'order' },
              title: message('audit.population.order.title', words),
              message: message('audit.population.order', { ...words, later: later.year, earlier: earlier.year }),
              numbers: [later.year, earlier.year],
              cites: [later.cite, earlier.cite],
            }),
          ]),
      ...twice.map(([year, counts]) => {
        const persons = counts.map((o) => o.persons)
        const args = {
          ...words,
          year,
          count: counts.length,
          values: list(persons),
          used: used.get(year)?.persons ?? '',
        }
        return finding({
          rule: 'populationYears',
          severity: 'note',
          where: { unit, kind, year },
          title: message('audit.population.twice.title', args),
          message: message('audit.population.twice', args),
          numbers: persons,
          cites: counts.map((o) => o.cite),
        })
      }),
    ]
  })
}

const differ = (counts: readonly Observation[]): boolean => new Set(counts.map((o) => o.persons)).size > 1
