import { equipmentStages } from '../plan/schema/changes/service-changes.ts'
import type { Equipment } from '../plan/schema/register.ts'
import { digits, type Message, message } from '../text/message.ts'

/** A unit is applied for, granted, licensed and installed in this order: a later stage that is larger than the one before it is told, not refused. */
export function orderNotes(items: readonly Equipment[]): Message[] {
  return items.flatMap((entry) => {
    const known = equipmentStages.flatMap((stage) => {
      const value = entry[stage]
      return value === undefined ? [] : [{ stage, value }]
    })
    return known.slice(1).flatMap(({ stage, value }, i): Message[] => {
      const before = known[i]
      if (before === undefined || value <= before.value) return []
      return [
        message('equipment.note.order', {
          item: entry.item,
          later: `table.equipment.${stage}`,
          more: digits(value),
          earlier: `table.equipment.${before.stage}`,
          less: digits(before.value),
        }),
      ]
    })
  })
}
