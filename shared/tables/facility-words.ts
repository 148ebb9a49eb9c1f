import type { Facility } from '../plan/schema/facility.ts'
import { say } from '../text/message.ts'
import type { TableContext } from './input.ts'

export type FacilityAttribute = 'unit' | 'kind' | 'level' | 'ownership' | 'consortium'

/** An attribute of a facility in words; undefined where it is not known. */
export function facilityWord(
  facility: Facility,
  attribute: FacilityAttribute,
  { plan, language }: Pick<TableContext, 'plan' | 'language'>,
): string | undefined {
  switch (attribute) {
    case 'unit':
      return plan.units.find((u) => u.id === facility.unit)?.name
    case 'kind':
      return say(language, { key: `ownTable.kind.${facility.kind}` })
    case 'level':
      return facility.level === undefined ? undefined : say(language, { key: `ownTable.level.${facility.level}` })
    case 'ownership':
      return say(language, { key: `norms.ownership.${facility.ownership}` })
    case 'consortium':
      return facility.consortium
  }
}
