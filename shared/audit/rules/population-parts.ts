/**
 * Parts of a unit against the unit (current run), in base and target year. A difference is said and never spread: which of them is
 * right, or how they are to agree, is the planner’s to declare. Where only some parts are known nothing is compared, unless a rule
 * declares that they agree.
 */
import { dec, sum } from '../../base/decimal.ts'
import type { PopulationKind } from '../../plan/schema/basics.ts'
import type { Unit } from '../../plan/schema/unit.ts'
import { message } from '../../text/message.ts'
import type { AuditInput } from '../audit-input.ts'
import { finding, list, unitName } from '../build-finding.ts'
import type { Finding } from '../finding.ts'

export function checkPopulationParts({ plan, projection }: AuditInput): Finding[] {
  const parts = Map.groupBy(plan.units, (u) => u.parent)
  const known = new Set(projection.series.map((s) => `${s.unit} ${s.kind}`))
  return projection.series.flatMap(({ unit, kind, byYear }) => {
    const below = parts.get(unit) ?? []
    const having = below.filter((u) => known.has(`${u.id} ${kind}`))
    const declared = plan.population.reconciliation?.some((r) => r.unit === unit && r.kind === kind) === true
    if (having.length === 0 || (having.length < below.length && !declared)) return []
    return [plan.baseYear, plan.targetYear].flatMap((year) => {
      const whole = byYear.get(year)
      return whole === undefined ? [] : compare({ plan, projection }, unit, kind, year, below, dec(whole).toNumber())
    })
  })
}

type Input = Pick<AuditInput, 'plan' | 'projection'>

function compare(
  { plan, projection }: Input,
  unit: string,
  kind: PopulationKind,
  year: number,
  below: readonly Unit[],
  persons: number,
): Finding[] {
  const values = below.map((u) => ({ name: u.name, value: projection.at(u.id, kind, year) }))
  const missing = values.filter((v) => v.value === undefined).map((v) => v.name)
  const total = sum(values.flatMap((v) => v.value ?? [])).toNumber()
  // Half a person is a rounding of the sum, not a difference.
  if (missing.length === 0 && Math.abs(total - persons) < 0.5) return []
  const difference = Number(Math.abs(total - persons).toFixed(2))
  const args = {
    unit: unitName(plan, unit),
    kind: `term.${kind}`,
    year,
    persons: Number(persons.toFixed(2)),
    sum: Number(total.toFixed(2)),
    difference,
    count: below.length,
    missing: list(missing.slice(0, 5)),
  }
  return [
    finding({
      rule: 'populationParts',
      severity: 'warning',
      where: { unit, kind, year },
      title: message('audit.population.parts.title', args),
      message: message(missing.length === 0 ? 'audit.population.parts' : 'audit.population.partsMissing', args),
      numbers: missing.length === 0 ? [args.sum, args.persons, difference] : [args.sum, args.persons],
      pair: { printed: args.persons, other: args.sum, difference: Number((args.sum - args.persons).toFixed(2)) },
      parts: values.map((v) => ({ label: v.name, ...(v.value !== undefined && { value: v.value.toNumber() }) })),
      cites: [],
    }),
  ]
}
