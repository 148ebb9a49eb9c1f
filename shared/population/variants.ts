/**
 * 高, 中, 低方案 of a population, as lists of typed changes. The medium one sets the target-year persons that the plan projects, the
 * others lie above and below it by a share or by the residual interval; years between base and target go on the line between them.
 */
import { dec } from '../base/decimal.ts'
import type { PopulationKind } from '../plan/schema/basics.ts'
import type { Scenario } from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { type Language, message, say } from '../text/message.ts'
import type { Projection } from './projection.ts'
import type { Interval } from './residual-interval.ts'

export type Spread =
  /** Shifts of the target year as fractions: −0.03 and 0.03. */
  { readonly low: number; readonly high: number } | { readonly interval: Interval; readonly from: number }

/** Empty where the target year is not known. Names and notes are words of the plan, so they are in the planner’s language. */
export function variants(
  plan: Plan,
  projection: Projection,
  unit: string,
  kind: PopulationKind,
  spread: Spread,
  language: Language = 'zh-CN',
): readonly Scenario[] {
  const centre = projection.at(unit, kind, plan.targetYear)
  if (centre === undefined) return []
  const medium = centre.toDecimalPlaces(0).toNumber()
  const { low, high } =
    'interval' in spread
      ? spread.interval.at(medium, plan.targetYear - spread.from)
      : {
          low: dec(medium).times(dec(spread.low).plus(1)).toNumber(),
          high: dec(medium).times(dec(spread.high).plus(1)).toNumber(),
        }
  const name = plan.units.find((u) => u.id === unit)?.name ?? unit
  const scenario = (which: 'high' | 'medium' | 'low', value: number): Scenario => {
    const people = Math.max(1, Math.round(value))
    const args = {
      unit: name,
      kind: `term.${kind}`,
      year: plan.targetYear,
      persons: people,
      percent: Number((((people - medium) / medium) * 100).toFixed(1)),
    }
    return {
      id: freeId(plan, `population-${which}`),
      name: say(language, message(`population.variant.${which}`)),
      note: say(
        language,
        message(which === 'medium' ? 'population.variant.noteMedium' : 'population.variant.note', args),
      ),
      changes: [{ type: 'setPopulation', unit, kind, year: plan.targetYear, persons: people }],
    }
  }
  return [scenario('high', high), scenario('medium', medium), scenario('low', low)]
}

function freeId(plan: Plan, wanted: string): string {
  const used = new Set(plan.scenarios.map((s) => s.id))
  for (let number = 1; ; number++) {
    const id = number === 1 ? wanted : `${wanted}-${number}`
    if (!used.has(id)) return id
  }
}
