import type { UncertainInput } from './schema/uncertainty.ts'

/** What an input with a range is, whatever its range: one range for each. */
export function inputKey(input: UncertainInput): string {
  switch (input.kind) {
    case 'population':
      return `population ${input.unit} ${input.population} ${input.year}`
    case 'norm':
      return `norm ${input.norm}`
    case 'planned':
      return `planned ${input.facility} ${input.resource}`
    case 'occupancy':
    case 'lengthOfStay':
      return `${input.kind} ${input.facility ?? ''} ${input.class ?? ''}`
  }
}
