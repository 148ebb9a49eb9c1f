/** A fitted curve carried further ahead than twice the history it was fitted to (current run). */
import type { Plan } from '../../plan/schema/plan.ts'
import type { MethodSpec } from '../../plan/schema/projection-method.ts'
import { historyOf } from '../../population/history.ts'
import { windowed } from '../../population/history-window.ts'
import { message } from '../../text/message.ts'
import type { AuditInput } from '../audit-input.ts'
import { finding, unitName } from '../build-finding.ts'
import type { Finding } from '../finding.ts'

export function checkPopulationSpan({ plan }: AuditInput): Finding[] {
  return plan.population.projections.flatMap((rule) => {
    const used = usedYears(plan, rule.unit, rule.kind, rule)
    if (used === undefined) return []
    const [from, to] = used
    const span = to - from
    const ahead = plan.targetYear - to
    if (ahead <= 2 * span) return []
    const args = {
      unit: unitName(plan, rule.unit),
      kind: `term.${rule.kind}`,
      method: `population.method.${rule.method}`,
      from,
      to,
      span,
      ahead,
      target: plan.targetYear,
    }
    return finding({
      rule: 'populationSpan',
      severity: 'warning',
      where: { unit: rule.unit, kind: rule.kind },
      title: message('audit.population.far.title', args),
      message: message('audit.population.far', args),
      numbers: [span, ahead],
      cites: [rule.cite],
    })
  })
}

/** First and last year of the history a method finds its parameters in; undefined where it finds none there. */
function usedYears(
  plan: Plan,
  unit: string,
  kind: Plan['population']['projections'][number]['kind'],
  spec: MethodSpec,
): readonly [number, number] | undefined {
  if (spec.method === 'mix') {
    const all = spec.parts.flatMap((p) => usedYears(plan, unit, kind, p.spec) ?? [])
    return all.length === 0 ? undefined : [Math.min(...all), Math.max(...all)]
  }
  if (spec.method === 'growthRate' && spec.annualRate !== undefined) return undefined
  if (!('history' in spec) && !fitted.has(spec.method)) return undefined
  const points = windowed(historyOf(plan, unit, kind), 'history' in spec ? spec.history : undefined, spec.method)
  const first = points.ok ? points.value[0] : undefined
  const last = points.ok ? points.value.at(-1) : undefined
  return first === undefined || last === undefined ? undefined : [first.year, last.year]
}

const fitted: ReadonlySet<MethodSpec['method']> = new Set(['growthRate', 'linear', 'exponential', 'logistic', 'gm11'])
