/**
 * Two facilities under one name or one code (current run): most often one institution entered twice. Codes are compared without
 * spaces and letter case; one name in two planning units is a note, since many townships have a 中心卫生院.
 */
import type { Facility } from '../../plan/schema/facility.ts'
import { message } from '../../text/message.ts'
import type { AuditInput } from '../audit-input.ts'
import { finding, unitName } from '../build-finding.ts'
import type { Finding } from '../finding.ts'

export function checkSameFacilities({ plan }: AuditInput): Finding[] {
  const bare = (text: string | undefined): string => (text ?? '').replace(/\s/g, '').toUpperCase()
  const told = (by: 'name' | 'institution' | 'creditCode', of: (f: Facility) => string): Finding[] =>
    [...Map.groupBy(plan.facilities, of)].flatMap(([value, list]) => {
      const [first] = list
      if (value === '' || first === undefined || list.length < 2) return []
      const args = {
        value: by === 'name' ? first.name : value,
        count: list.length,
        list: list.map((f) => `${by === 'name' ? f.id : f.name}（${unitName(plan, f.unit)}）`).join('、'),
      }
      const apart = by === 'name' && new Set(list.map((f) => f.unit)).size === list.length
      return [
        finding({
          rule: 'sameFacility',
          severity: apart ? 'note' : 'warning',
          where: { facility: first.id, row: by },
          title: message(`audit.same.${by}.title`, args),
          message: message(`audit.same.${by}`, args),
          numbers: [list.length],
          cites: list.map((f) => f.cite),
        }),
      ]
    })
  return [
    ...told('name', (f) => bare(f.name)),
    ...told('institution', (f) => bare(f.codes?.institution)),
    ...told('creditCode', (f) => bare(f.codes?.creditCode)),
  ]
}
