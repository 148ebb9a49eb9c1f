/** An item of major equipment as it is typed in: texts until they are saved, then a record or the reason why not, at its field. */
import { err, ok, type Result } from '../../../shared/base/result.ts'
import { equipmentStages } from '../../../shared/plan/schema/changes/service-changes.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { type Equipment, equipment } from '../../../shared/plan/schema/register.ts'
import type { EquipmentStage } from '../../../shared/tables/equipment-stage.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { parseAmount } from '../../../shared/units/parse-number.ts'

export type Licence = Equipment['licence']
export const licences: readonly Licence[] = equipment.shape.licence.options

export type EquipmentDraft = {
  readonly item: string
  /** undefined: as the list of the year says. */
  readonly licence: Licence | undefined
  readonly list: string | undefined
  readonly year: string
  readonly facility: string
  readonly class: string
  readonly counts: Readonly<Record<EquipmentStage, string>>
}
export type DraftField = 'item' | 'year' | 'facility' | EquipmentStage
export type DraftFault = { readonly field: DraftField; readonly reason: Message }

export function draftOfItem(plan: Plan, entry: Equipment | undefined): EquipmentDraft {
  return {
    item: entry?.item ?? '',
    licence: entry?.licence,
    list: entry === undefined ? undefined : (entry.list ?? ''),
    year: String(entry?.year ?? plan.baseYear),
    facility: plan.facilities.find(({ id }) => id === entry?.facility)?.name ?? '',
    class: entry?.class ?? '',
    counts: {
      applied: String(entry?.applied ?? ''),
      quota: String(entry?.quota ?? ''),
      licensed: String(entry?.licensed ?? ''),
      installed: String(entry?.installed ?? ''),
    },
  }
}

/** `byList` is what the licence list in force says of the item; it counts where nothing else was chosen. */
export function itemOfDraft(
  plan: Plan,
  draft: EquipmentDraft,
  id: string,
  byList: { readonly licence: Licence; readonly list: string } | undefined,
): Result<Equipment, DraftFault> {
  const refuse = (field: DraftField, reason: Message) => err({ field, reason })
  const item = draft.item.trim()
  if (item === '') return refuse('item', message('equipment.form.noItem'))
  const year = parseAmount(draft.year, { integer: true })
  if (!year.ok || year.value < 1900 || year.value > 2200)
    return refuse('year', message('equipment.form.year.bad', { found: draft.year.trim() }))
  const name = draft.facility.trim()
  const facility = plan.facilities.find((f) => f.name === name || f.id === name || f.aliases?.includes(name) === true)
  if (name !== '' && facility === undefined)
    return refuse('facility', message('equipment.form.unknownFacility', { name }))
  const counts: Partial<Record<EquipmentStage, number>> = {}
  for (const stage of equipmentStages) {
    const read = parseAmount(draft.counts[stage], { integer: true, allowEmpty: true })
    if (!read.ok) return refuse(stage, read.error)
    if (read.value !== null) counts[stage] = read.value
  }
  const list = (draft.list ?? byList?.list ?? '').trim()
  const known = plan.equipment?.find((entry) => entry.id === id)
  const record: Equipment = {
    id,
    item,
    ...(facility !== undefined && { facility: facility.id }),
    ...(facility === undefined && draft.class !== '' && { class: draft.class }),
    licence: draft.licence ?? byList?.licence ?? 'none',
    ...(list !== '' && { list }),
    year: year.value,
    ...counts,
  }
  const twin = (plan.equipment ?? []).some((entry) => entry.id !== id && sameItem(entry, record))
  if (twin) return refuse('item', message('equipment.form.same', { item }))
  // A record that says what it said keeps its citation.
  const cited = known?.cite !== undefined && unchanged(known, record)
  return ok(cited ? known : record)
}

const keys = ['item', 'facility', 'class', 'licence', 'list', 'year'] as const
const sameItem = (a: Equipment, b: Equipment): boolean => keys.every((key) => a[key] === b[key])
const unchanged = (a: Equipment, b: Equipment): boolean =>
  sameItem(a, b) && equipmentStages.every((stage) => a[stage] === b[stage])
