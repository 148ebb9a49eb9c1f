/** A break in the series (七普修订): marked with what lies on both sides, never smoothed (current run). */
import { historyOf } from '../../population/history.ts'
import { message } from '../../text/message.ts'
import type { AuditInput } from '../audit-input.ts'
import { finding, unitName } from '../build-finding.ts'
import type { Finding } from '../finding.ts'

export function checkPopulationBreaks({ plan, projection }: AuditInput): Finding[] {
  return projection.series.flatMap(({ unit, kind }) => {
    const history = historyOf(plan, unit, kind)
    return history.flatMap((point, i) => {
      const before = history[i - 1]
      if (!point.breaks || before === undefined) return []
      const difference = point.persons - before.persons
      const args = {
        unit: unitName(plan, unit),
        kind: `term.${kind}`,
        year: point.year,
        revision: point.revision ?? '',
        persons: point.persons,
        before: before.year,
        previous: before.persons,
        difference: Math.abs(difference),
        percent: Number(((difference / before.persons) * 100).toFixed(2)),
      }
      return finding({
        rule: 'populationBreak',
        severity: 'note',
        where: { unit, kind, year: point.year },
        title: message('audit.population.break.title', args),
        message: message('audit.population.break', args),
        numbers: [point.persons, before.persons, args.difference, args.percent],
        pair: { printed: point.persons, other: before.persons, difference: before.persons - point.persons },
        cites: [point.cite, before.cite],
      })
    })
  })
}
