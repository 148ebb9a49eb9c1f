/** A coverage target that the base year already meets, while the plan still sets it as a task: one of the two wordings is out of date. */
import { registerTotals } from '../../norms/register-totals.ts'
import { valueAt } from '../../norms/value-at.ts'
import { indexClasses } from '../../plan/classes.ts'
import { message } from '../../text/message.ts'
import { distinct, finding, lineText } from '../build-finding.ts'
import type { PrintedDocument } from '../document.ts'
import type { Finding } from '../finding.ts'

export function checkAlreadyMet({ plan }: PrintedDocument): Finding[] {
  return plan.norms.flatMap((norm) => {
    if (norm.shape !== 'coverage' || norm.off === true) return []
    const register = (plan.registers ?? []).find((r) => r.id === norm.register)
    const target = valueAt(norm.values, plan.targetYear)
    if (register === undefined || target === undefined) return []
    const now = registerTotals(register, plan.baseYear, { plan, classes: indexClasses(plan) })
    if (now.share === undefined || now.year !== plan.baseYear || now.share.lt(target)) return []
    const cites = [norm.cite, ...(register.counts ?? []).map((c) => c.cite)]
    const args = {
      norm: norm.id,
      label: norm.label,
      baseYear: plan.baseYear,
      year: plan.targetYear,
      base: now.share.times(100).toDecimalPlaces(1).toNumber(),
      target: target.times(100).toNumber(),
      lines: lineText(cites),
    }
    return [
      finding({
        rule: 'alreadyMet',
        severity: 'note',
        where: { norm: norm.id, year: plan.targetYear },
        title: message('audit.alreadyMet.title', args),
        message: message('audit.alreadyMet', args),
        numbers: distinct([args.base, args.target]),
        cites,
      }),
    ]
  })
}
