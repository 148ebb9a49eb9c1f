/**
 * A target laxer than the base: what the plan already had is better than what it asks for (infant mortality 4.13 ‰ → < 5 ‰;
 * general practitioners 5.16 → 3.93 per 10 000). One note per norm, once where text and table repeat it. Read from the norm’s own base, else from the printed
 * figures of its resource.
 */
import { dec } from '../../base/decimal.ts'
import { singleValues } from '../../norms/single-values.ts'
import { valueAt } from '../../norms/value-at.ts'
import type { Norm } from '../../plan/schema/norm.ts'
import type { PrintedFigure } from '../../plan/schema/printed.ts'
import { message } from '../../text/message.ts'
import { distinct, finding, lineText } from '../build-finding.ts'
import type { PrintedDocument } from '../document.ts'
import type { Finding } from '../finding.ts'

type Base = { readonly value: number; readonly cite?: Norm['cite'] }

export function checkLaxerTargets(document: PrintedDocument): Finding[] {
  const { plan } = document
  const told = new Set<string>()
  return plan.norms.flatMap((norm) => {
    const values = singleValues(norm)
    const target = values === undefined ? undefined : valueAt(values, plan.targetYear)?.toNumber()
    const better = betterOf(document, norm)
    if (norm.off === true || target === undefined || better === undefined) return []
    const bases = basesOf(document, norm).filter((b) => (better === 'higher' ? b.value > target : b.value < target))
    const [first] = bases
    const same = [norm.resource, norm.scope.unit, norm.scope.class, target, first?.value].join('|')
    if (first === undefined || (norm.shape === 'density' && told.has(same))) return []
    told.add(same)
    const stated = 'values' in norm ? norm.values.filter((v) => v.year === plan.targetYear).map((v) => v.cite) : []
    const cites = [norm.cite, ...stated, ...bases.map((b) => b.cite)]
    const args = {
      norm: norm.id,
      label: norm.label,
      year: plan.targetYear,
      baseYear: plan.baseYear,
      target,
      bases: [...new Set(bases.map((b) => b.value))].join('、'),
      lines: lineText(cites),
    }
    return [
      finding({
        rule: 'laxerTarget',
        severity: 'note',
        where: { norm: norm.id, resource: norm.resource, year: plan.targetYear },
        title: message('audit.laxerTarget.title', args),
        message: message('audit.laxerTarget', args),
        numbers: distinct([target, ...bases.map((b) => b.value)]),
        pair: { printed: target, other: first.value, difference: dec(first.value).minus(target).toNumber() },
        cites,
      }),
    ]
  })
}

/** More staff is better; of an indicator the comparator says it, or the norm does. */
function betterOf({ plan }: PrintedDocument, norm: Norm): 'higher' | 'lower' | undefined {
  if (norm.shape === 'density') {
    const kind = plan.resources.find((r) => r.id === norm.resource)?.kind
    return kind === 'staff' || kind === 'place' || kind === 'vehicle' ? 'higher' : undefined
  }
  if (norm.shape !== 'indicator') return undefined
  if (norm.better !== undefined) return norm.better
  switch (norm.comparator) {
    case 'le':
    case 'lt':
    case 'control':
      return 'lower'
    case 'ge':
    case 'gt':
      return 'higher'
    default:
      return undefined
  }
}

const measureOf: Record<number, PrintedFigure['measure']> = {
  1000: 'perThousand',
  10000: 'perTenThousand',
  100000: 'perHundredThousand',
}

function basesOf({ plan, figures }: PrintedDocument, norm: Norm): Base[] {
  if (norm.shape === 'indicator') {
    return norm.observed.filter((o) => o.year <= plan.baseYear && o.year > plan.baseYear - 2)
  }
  if (norm.shape !== 'density') return []
  const own = norm.values.filter((v) => v.year === plan.baseYear)
  const printed = figures.filter(
    (f) =>
      f.year === plan.baseYear &&
      f.resource === norm.resource &&
      f.class === norm.scope.class &&
      f.measure === measureOf[norm.per],
  )
  return [...own, ...printed]
}
