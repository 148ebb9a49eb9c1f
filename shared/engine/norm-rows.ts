import type { Assessment, Status } from '../norms/requirement.ts'
import { type Language, say } from '../text/message.ts'
import type { Results } from './results.ts'
import type { NormAmount, NormPart, NormRow } from './view.ts'

/** Every norm of the plan, also those that are off, with what it requires by year and how the plan stands to it in the target year. */
export function normRows({ plan, requirements }: Results, language: Language): NormRow[] {
  const byNorm = new Map<string, Assessment[]>()
  for (const requirement of requirements) {
    const list = byNorm.get(requirement.norm)
    if (list === undefined) byNorm.set(requirement.norm, [requirement])
    else list.push(requirement)
  }
  const units = names(plan.units)
  const facilities = names(plan.facilities)

  return plan.norms.map((norm): NormRow => {
    const all = byNorm.get(norm.id) ?? []
    // The roll-up stands for the whole scope; single places and facilities are its parts.
    const isWhole = ({ scope }: Assessment) =>
      scope.facility === undefined && (scope.unit ?? norm.scope.unit) === norm.scope.unit
    const last = all.filter((r) => r.year === plan.targetYear)
    const whole = last.find(isWhole)
    const parts = last.filter((r) => !isWhole(r))
    const label = ({ scope }: Assessment): string =>
      facilities.get(scope.facility ?? '') ?? units.get(scope.unit ?? '') ?? ''
    const reason = whole?.reason ?? last.find((r) => r.reason !== undefined)?.reason
    return {
      norm: norm.id,
      status: norm.off ? 'off' : (whole?.status ?? worst(parts)),
      ...(reason !== undefined && { reason: say(language, reason) }),
      ...(whole !== undefined && amounts(whole)),
      ...(whole?.per100000 !== undefined && { per100000: whole.per100000.toNumber() }),
      ...(whole?.found !== undefined && { found: { value: whole.found.value.toNumber(), year: whole.found.year } }),
      years: all.filter(isWhole).map((r) => ({ year: r.year, ...amounts(r) })),
      parts: parts.map((r): NormPart => ({ label: label(r), status: r.status, ...amounts(r) })),
    }
  })
}

const names = (list: readonly { readonly id: string; readonly name: string }[]): ReadonlyMap<string, string> =>
  new Map(list.map(({ id, name }) => [id, name]))

function amounts({ low, value, high, actual, gap }: Assessment): NormAmount {
  return {
    ...(low !== undefined && { low: low.toNumber() }),
    ...(value !== undefined && { value: value.toNumber() }),
    ...(high !== undefined && { high: high.toNumber() }),
    ...(actual !== undefined && { actual: actual.toNumber() }),
    ...(gap !== undefined && { gap: gap.toNumber() }),
  }
}

/** One facility short is the norm short; what is not known of one is not met by the others. */
function worst(parts: readonly Assessment[]): Status {
  for (const status of ['short', 'over', 'unknown', 'met'] as const) {
    if (parts.some((part) => part.status === status)) return status
  }
  return 'unknown'
}
