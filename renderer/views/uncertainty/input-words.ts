/** What an input is called, and how its values are written: fractions as per cent, everything else in its own unit. */
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { UncertainInput } from '../../../shared/plan/schema/uncertainty.ts'
import { isFraction } from '../../../shared/progress/measure.ts'
import { type Language, message, planWord, say } from '../../../shared/text/message.ts'
import { formatFigure, formatNumber } from '../../components/format.ts'

const nameIn = (list: readonly { readonly id: string; readonly name: string }[], id: string): string =>
  list.find((entry) => entry.id === id)?.name ?? id

export function inputName(plan: Plan, input: UncertainInput, language: Language): string {
  const words = (key: Parameters<typeof message>[0], args: Parameters<typeof message>[1]) =>
    say(language, message(key, args)).trim()
  switch (input.kind) {
    case 'population':
      return words('uncertainty.name.population', {
        unit: input.unit === plan.region.unit ? '' : nameIn(plan.units, input.unit),
        kind: `term.${input.population}`,
        year: input.year,
      })
    case 'norm':
      return words('uncertainty.name.norm', { label: plan.norms.find((n) => n.id === input.norm)?.label ?? input.norm })
    case 'planned':
      return words('uncertainty.name.planned', {
        facility: nameIn(plan.facilities, input.facility),
        resource: planWord(language, nameIn(plan.resources, input.resource)),
      })
    case 'occupancy':
    case 'lengthOfStay': {
      const place =
        input.facility !== undefined
          ? nameIn(plan.facilities, input.facility)
          : input.class !== undefined
            ? nameIn(plan.classes, input.class)
            : ''
      return words(`uncertainty.name.${input.kind}`, { place })
    }
  }
}

/** Whether a value is a fraction that is written as per cent. */
export function isPercent(plan: Plan, input: UncertainInput): boolean {
  if (input.kind === 'occupancy') return true
  const norm = input.kind === 'norm' ? plan.norms.find((n) => n.id === input.norm) : undefined
  return norm !== undefined && isFraction(norm)
}

export const isWhole = ({ kind }: UncertainInput): boolean => kind === 'population' || kind === 'planned'

/** As typed and shown; a per cent without its sign, which stands beside the field. */
export function shownValue(plan: Plan, input: UncertainInput, value: number): string {
  if (isWhole(input)) return formatNumber(Math.round(value))
  return formatFigure(isPercent(plan, input) ? Math.round(value * 1e6) / 1e4 : Math.round(value * 1e6) / 1e6)
}

/** A typed number as the plan keeps it. */
export const keptValue = (plan: Plan, input: UncertainInput, typed: number): number =>
  isPercent(plan, input) ? Math.round(typed * 1e4) / 1e6 : typed
