import type { Norm } from '../plan/schema/norm.ts'

export type PlainValues = readonly { readonly year: number; readonly value: number }[]

/** A norm’s values by year where each year has one number; undefined for shapes with ranges or without values. */
export function plainValues(norm: Norm | undefined): PlainValues | undefined {
  if (norm === undefined || !('values' in norm)) return undefined
  switch (norm.shape) {
    case 'range':
    case 'shareRange':
    case 'shareOrFloor':
      return undefined
    default:
      return norm.values
  }
}
