import type { Change } from '../../shared/plan/schema/change.ts'

/** Whether two changes set the same thing: an assumption takes the place of the earlier one. */
export function sameTarget(a: Change, b: Change): boolean {
  const names = (change: Change): string =>
    JSON.stringify(
      Object.entries(change).filter(
        ([key]) => !['persons', 'value', 'method', 'step', 'lock', 'min', 'max'].includes(key),
      ),
    )
  return names(a) === names(b)
}
