import type { Interpreted } from '../../../shared/facilities/interpret.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'

/** What was read, as one undoable step: facilities first, because new ones have figures. */
export function changesOf({ facilities, figures }: Pick<Interpreted, 'facilities' | 'figures'>): Change[] {
  return [
    ...(facilities.length === 0 ? [] : [{ type: 'putFacilities' as const, facilities: [...facilities] }]),
    ...(figures.length === 0 ? [] : [{ type: 'setStocks' as const, stocks: [...figures] }]),
  ]
}
