import type { Difference } from '../../../../shared/import/read-statistics.ts'
import { roleWords } from '../../../../shared/import/statistics-roles.ts'
import type { Plan } from '../../../../shared/plan/schema/plan.ts'
import { type Language, message, say } from '../../../../shared/text/message.ts'
import { formatNumber } from '../../../components/format.ts'

/** One figure as old → new, in words of the plan. */
export function differenceWords({ role, old, value }: Difference, plan: Plan, language: Language): string {
  if (role.by === 'identity' && role.field === 'name')
    return say(language, message('statistics.alias', { name: String(value) }))
  const what = say(language, roleWords(role, plan))
  const shown = (figure: number | string): string => {
    if (typeof figure === 'string') return figure
    if (role.by === 'work' && role.field === 'occupancy') return `${formatNumber(figure * 100, 1)}%`
    return formatNumber(figure, role.by === 'work' && role.field === 'lengthOfStay' ? 1 : 0)
  }
  const before = old === undefined ? say(language, message('statistics.none')) : shown(old)
  return `${what} ${before} → ${shown(value)}`
}
