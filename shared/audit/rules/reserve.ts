/**
 * A reserve below what already exists: free = R − existing < 0 (shape R12). The space kept for
 * a sector is then no space, unless what exists is given up. A planned amount, where the plan has one, stands for R.
 */
import { dec } from '../../base/decimal.ts'
import { valueAt } from '../../norms/value-at.ts'
import type { NormOf } from '../../plan/schema/norm.ts'
import { message } from '../../text/message.ts'
import { toPlaces } from '../../units/rounding.ts'
import { className, counterOf, distinct, finding, lineText, resourceName } from '../build-finding.ts'
import { type PrintedDocument, sumRows } from '../document.ts'
import type { Finding } from '../finding.ts'

export function checkReserves(document: PrintedDocument): Finding[] {
  return document.plan.norms.flatMap((norm) => (norm.shape === 'reserve' ? (reserveFinding(document, norm) ?? []) : []))
}

function reserveFinding(document: PrintedDocument, norm: NormOf<'reserve'>): Finding | undefined {
  const { plan, input } = document
  const { class: classId } = norm.scope
  if (classId === undefined) return undefined
  const existingRows = document.rows(classId, norm.resource, plan.baseYear)
  const plannedRows = document.rows(classId, norm.resource, plan.targetYear)
  const existing = sumRows(existingRows)
  const kept = input.requirements.find((r) => r.norm === norm.id && r.year === plan.targetYear)?.value
  const value = valueAt(norm.values, plan.targetYear)
  if (existing === undefined || kept === undefined || value === undefined) return undefined
  const people = document.people(plan.baseYear)?.point
  const reserve = sumRows(plannedRows) ?? kept
  if (reserve.gte(existing)) return undefined
  const printed = document.figures.find(
    (f) =>
      f.measure.startsWith('per') && f.class === classId && f.resource === norm.resource && f.year === plan.baseYear,
  )
  const density =
    printed?.value ?? (people === undefined ? undefined : toPlaces(existing.times(norm.per).div(people), 2))
  const free = reserve.minus(existing).toNumber()
  const rows = [...(existingRows ?? []), ...(plannedRows ?? [])]
  const cites = [norm.cite, ...rows.map((r) => r.stock?.cite), printed?.cite]
  const args = {
    subject: className(plan, classId),
    resource: resourceName(plan, norm.resource),
    counter: counterOf(plan, norm.resource),
    year: plan.targetYear,
    baseYear: plan.baseYear,
    per: norm.per,
    value: value.toNumber(),
    kept: kept.toNumber(),
    reserve: reserve.toNumber(),
    existing: existing.toNumber(),
    density: density ?? '',
    free,
    withdrawn: -free,
    lines: lineText(cites),
  }
  return finding({
    rule: 'reserve',
    severity: 'warning',
    where: { norm: norm.id, class: classId, resource: norm.resource, year: plan.targetYear },
    title: message('audit.reserve.title', args),
    message: message('audit.reserve', args),
    numbers: distinct([
      value.toNumber(),
      kept.toNumber(),
      reserve.toNumber(),
      existing.toNumber(),
      ...(density === undefined ? [] : [density]),
      free,
    ]),
    pair: { printed: reserve.toNumber(), other: existing.toNumber(), difference: dec(free).toNumber() },
    cites,
  })
}
