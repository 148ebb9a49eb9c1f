/** A norm written for another level than the unit it is used for: a province-wide ratio held against a county. */
import { message } from '../../text/message.ts'
import { finding, lineText } from '../build-finding.ts'
import type { PrintedDocument } from '../document.ts'
import type { Finding } from '../finding.ts'

export function checkLevels({ plan }: PrintedDocument): Finding[] {
  return plan.norms.flatMap((norm) => {
    const level = norm.scope.each ?? plan.units.find((u) => u.id === norm.scope.unit)?.level
    if (norm.off === true || norm.level === undefined || level === undefined || norm.level === level) return []
    const args = {
      norm: norm.id,
      label: norm.label,
      written: `level.${norm.level}`,
      used: `level.${level}`,
      lines: lineText([norm.cite]),
    }
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
  })
}
