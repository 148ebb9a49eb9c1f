/**
 * Printed totals that follow from a norm by different roundings: 345.9 → 345 (cut off) beside 3482.98 → 3483 (rounded). One note
 * for the whole document; totals that no rounding explains are findings of their own (`requirement`, `density`).
 */
import { message } from '../../text/message.ts'
import { round } from '../../units/rounding.ts'
import { distinct, finding, lineText } from '../build-finding.ts'
import type { PrintedDocument } from '../document.ts'
import type { Finding } from '../finding.ts'

export function checkRounding({ plan, input, figures }: PrintedDocument): Finding[] {
  const cases = plan.norms.flatMap((norm) => {
    if (norm.shape !== 'density' && norm.shape !== 'reserve') return []
    const unrounded = input.requirements.find((r) => r.norm === norm.id && r.year === plan.targetYear)?.unrounded
    const printed = figures.find(
      (f) =>
        f.measure === 'count' &&
        f.year === plan.targetYear &&
        f.resource === norm.resource &&
        f.class === norm.scope.class &&
        f.facility === undefined,
    )
    if (unrounded === undefined || printed === undefined || unrounded.isInteger()) return []
    const down = round(unrounded, 'down', 1)
    const nearest = round(unrounded, 'nearest', 1)
    if (down.eq(nearest)) return []
    const how = down.eq(printed.value) ? 'cut' : nearest.eq(printed.value) ? 'rounded' : undefined
    return how === undefined
      ? []
      : [{ how, printed: printed.value, exact: unrounded.toDecimalPlaces(2).toNumber(), cite: printed.cite }]
  })
  const cut = cases.filter((c) => c.how === 'cut')
  const rounded = cases.filter((c) => c.how === 'rounded')
  if (cut.length === 0 || rounded.length === 0) return []
  const show = (list: typeof cases) => [...new Set(list.map((c) => `${c.exact} → ${c.printed}`))].join('、')
  const cites = cases.map((c) => c.cite)
  const args = { cut: show(cut), rounded: show(rounded), lines: lineText(cites) }
  return [
    finding({
      rule: 'rounding',
      severity: 'note',
      where: { year: plan.targetYear },
      title: message('audit.rounding.title', args),
      message: message('audit.rounding', args),
      numbers: distinct(cases.flatMap((c) => [c.exact, c.printed])),
      cites,
    }),
  ]
}
