/**
 * A projection that cannot be computed, or not to the target year: too few years, a survival above 1, no ages, no positive result
 * (current run). Years that are known stay; what cannot be computed is absent, with the reason that stands here.
 */
import { message } from '../../text/message.ts'
import type { AuditInput } from '../audit-input.ts'
import { finding, unitName } from '../build-finding.ts'
import type { Finding } from '../finding.ts'

export function checkPopulationMethods({ plan, projection }: AuditInput): Finding[] {
  return projection.series.flatMap(({ unit, kind, method, reason, byYear }) => {
    if (reason === undefined) return []
    const rule = plan.population.projections.find((p) => p.unit === unit && p.kind === kind)
    const args = { unit: unitName(plan, unit), kind: `term.${kind}`, method: `population.method.${method}` }
    const title =
      reason.key === 'population.reason.survivalAbove'
        ? 'audit.population.survival.title'
        : 'audit.population.points.title'
    return finding({
      rule: 'populationMethod',
      // Without the target year nothing that is per person can be required.
      severity: byYear.has(plan.targetYear) ? 'note' : 'warning',
      where: { unit, kind },
      title: message(title, args),
      message: message('audit.population.points', { ...reason.args, ...args, because: reason.key }),
      numbers: Object.values(reason.args ?? {}).filter((value) => typeof value === 'number'),
      cites: [rule?.cite],
    })
  })
}
