/**
 * One quantity under two names: norms on the same resource and scope, with the same value, whose labels say different things
 * (public health staff · staff of public health institutions). A note: the two may count different people.
 */
import { singleValues } from '../../norms/single-values.ts'
import { valueAt } from '../../norms/value-at.ts'
import { countedName } from '../../text/counted-name.ts'
import { message } from '../../text/message.ts'
import { finding, lineText, resourceName } from '../build-finding.ts'
import type { PrintedDocument } from '../document.ts'
import type { Finding } from '../finding.ts'

export function checkNames({ plan }: PrintedDocument): Finding[] {
  const alike = Map.groupBy(
    plan.norms.filter((n) => n.shape === 'density' && n.off === undefined),
    (n) => [n.resource, n.scope.unit, n.scope.class, valueAt(singleValues(n) ?? [], plan.targetYear)].join('|'),
  )
  return [...alike.values()].flatMap((norms) => {
    const names = new Map(norms.map((n) => [countedName(n.label), n] as const))
    const [first] = norms
    const kind = plan.resources.find((r) => r.id === first?.resource)?.kind
    if (first === undefined || names.size < 2 || kind !== 'staff') return []
    const cites = [...names.values()].map((n) => n.cite)
    const args = {
      resource: resourceName(plan, first.resource),
      names: [...names.keys()].map((name) => `“${name}”`).join('、'),
      norms: [...names.values()].map((n) => n.id).join('、'),
      lines: lineText(cites),
    }
    return [
      finding({
        rule: 'names',
        severity: 'note',
        where: { norm: first.id, resource: first.resource },
        title: message('audit.names.title', args),
        message: message('audit.names', args),
        numbers: [],
        cites,
      }),
    ]
  })
}
