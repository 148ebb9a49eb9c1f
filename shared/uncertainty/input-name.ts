/** What an input with a range is called. */
import type { Plan } from '../plan/schema/plan.ts'
import type { UncertainInput } from '../plan/schema/uncertainty.ts'
import { type Language, message, planWord, say } from '../text/message.ts'

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
