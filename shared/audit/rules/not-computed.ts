/**
 * Norms that leave a number empty (current run): no requirement could be computed, or it could but the plan holds nothing to
 * hold it against. One finding per norm, however many facilities and years it has.
 */
import type { Assessment } from '../../norms/requirement.ts'
import type { Norm } from '../../plan/schema/norm.ts'
import { message } from '../../text/message.ts'
import type { AuditInput } from '../audit-input.ts'
import { finding, list, resourceName } from '../build-finding.ts'
import type { Finding } from '../finding.ts'

export function checkComputed({ plan, requirements }: AuditInput): Finding[] {
  const byNorm = new Map<string, Assessment[]>()
  for (const r of requirements) {
    const entries = byNorm.get(r.norm)
    if (entries === undefined) byNorm.set(r.norm, [r])
    else entries.push(r)
  }
  return plan.norms.flatMap((norm) => {
    const entries = byNorm.get(norm.id) ?? []
    const empty = entries.findLast((r) => r.low === undefined && r.value === undefined && r.high === undefined)
    if (empty !== undefined) return [noRequirement(norm, empty)]
    const year = entries.findLast((r) => r.actual === undefined)?.year
    if (year === undefined) return []
    return [
      noActual(
        norm,
        entries.filter((r) => r.year === year && r.actual === undefined),
        year,
        resourceName(plan, norm.resource),
      ),
    ]
  })
}

const where = (norm: Norm, year: number) => ({ norm: norm.id, resource: norm.resource, year })

function noRequirement(norm: Norm, entry: Assessment): Finding {
  const args = { norm: norm.id, label: norm.label }
  return finding({
    rule: 'notComputed',
    severity: 'note',
    where: where(norm, entry.year),
    title: message('audit.notComputed.title', args),
    message:
      entry.reason === undefined
        ? message('audit.notComputed', args)
        : message('audit.notComputed.because', { ...entry.reason.args, ...args, because: entry.reason.key }),
    numbers: [],
    cites: [norm.cite],
  })
}

function noActual(norm: Norm, entries: readonly Assessment[], year: number, resource: string): Finding {
  const byFacility = entries.some((r) => r.scope.facility !== undefined)
  const bounds = entries.map((r) => [r.low, r.value, r.high].flatMap((v) => (v === undefined ? [] : [v.toNumber()])))
  const args = { norm: norm.id, label: norm.label, resource, year, required: list(bounds.map((b) => b.join('–'))) }
  return finding({
    rule: 'notComputed',
    severity: 'note',
    where: where(norm, year),
    title: message('audit.noActual.title', args),
    message: message(byFacility ? 'audit.noActual.facilities' : 'audit.noActual', args),
    numbers: byFacility ? [] : bounds.flat(),
    cites: [norm.cite],
  })
}
