/**
 * A norm written for another level than the unit it is used for: a province-wide ratio held against a county. Many of one level, in
 * a plan that has just taken them from a pack, are told together.
 */
import type { Norm } from '../../plan/schema/norm.ts'
import { message } from '../../text/message.ts'
import { FIRST, isBeginning, MANY } from '../beginning.ts'
import { finding, lineText, list } from '../build-finding.ts'
import type { PrintedDocument } from '../document.ts'
import type { Finding } from '../finding.ts'

type Elsewhere = { readonly norm: Norm; readonly written: string; readonly used: string }

export function checkLevels({ plan }: PrintedDocument): Finding[] {
  const found = plan.norms.flatMap((norm): Elsewhere[] => {
    const level = norm.scope.each ?? plan.units.find((u) => u.id === norm.scope.unit)?.level
    if (norm.off === true || norm.level === undefined || level === undefined || norm.level === level) return []
    return [{ norm, written: `level.${norm.level}`, used: `level.${level}` }]
  })
  const alike = Map.groupBy(found, ({ written, used }) => `${written} ${used}`)
  return [...alike.values()].flatMap((group) =>
    isBeginning(plan) && group.length > MANY ? together(group) : group.flatMap(alone),
  )
}

function together(group: readonly Elsewhere[]): Finding[] {
  const [first] = group
  if (first === undefined) return []
  const { norm, written, used } = first
  const labels = group.slice(0, FIRST).map((g) => g.norm.label)
  const args = { count: group.length, written, used, labels: list(labels) }
  return [
    finding({
      rule: 'level',
      severity: 'note',
      where: { norm: norm.id },
      title: message('audit.level.together.title', args),
      message: message('audit.level.together', args),
      numbers: [group.length],
      parts: group.map((g) => ({ label: g.norm.label })),
      cites: group.map((g) => g.norm.cite),
    }),
  ]
}

function alone({ norm, written, used }: Elsewhere): Finding[] {
  const args = { norm: norm.id, label: norm.label, written, used, lines: lineText([norm.cite]) }
  return [
    finding({
      rule: 'level',
      severity: 'note',
      where: { norm: norm.id, resource: norm.resource },
      title: message('audit.level.title', args),
      message: message('audit.level', args),
      numbers: [],
      cites: [norm.cite],
    }),
  ]
}
