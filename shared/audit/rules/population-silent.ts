/**
 * A population held constant after its last count although the counts before it moved (current run). What that assumption leaves out is
 * the mean yearly growth of the history carried on. A history that moved less than a tenth of a percent a year is constant.
 */
import { dec } from '../../base/decimal.ts'
import { historyOf } from '../../population/history.ts'
import { windowed } from '../../population/history-window.ts'
import { buildModel } from '../../population/methods/build-model.ts'
import { message } from '../../text/message.ts'
import type { AuditInput } from '../audit-input.ts'
import { finding, unitName } from '../build-finding.ts'
import type { Finding } from '../finding.ts'

const SMALL = 0.001

export function checkSilentPopulation({ plan, projection }: AuditInput): Finding[] {
  return projection.series.flatMap(({ unit, kind, method, byYear }) => {
    const history = historyOf(plan, unit, kind)
    const last = history.at(-1)
    const target = byYear.get(plan.targetYear)
    if (method !== 'constant' || last === undefined || target === undefined) return []
    if (last.year >= plan.targetYear || !target.eq(last.persons)) return []
    const points = windowed(history, undefined, 'growthRate')
    const model = buildModel({ method: 'growthRate' }, { history })
    const rate = model.ok ? model.value.parameters[0]?.value : undefined
    if (!points.ok || !model.ok || rate === undefined || Math.abs(rate) < SMALL) return []
    const start = { year: last.year, persons: dec(last.persons), planned: false }
    const expected = model.value.after(start, plan.targetYear)?.toDecimalPlaces(0).toNumber() ?? last.persons
    const args = {
      unit: unitName(plan, unit),
      kind: `term.${kind}`,
      from: last.year,
      to: plan.targetYear,
      persons: last.persons,
      span: last.year - (points.value[0]?.year ?? last.year),
      percent: Number((rate * 100).toFixed(2)),
      expected,
      difference: Math.abs(expected - last.persons),
    }
    return finding({
      rule: 'populationSilent',
      severity: 'warning',
      where: { unit, kind },
      title: message('audit.population.silent.title', args),
      message: message('audit.population.silent', args),
      numbers: [last.persons, args.percent, expected, args.difference],
      pair: { printed: last.persons, other: expected, difference: expected - last.persons },
      cites: [last.cite],
    })
  })
}
