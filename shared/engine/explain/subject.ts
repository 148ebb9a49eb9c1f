/** What a cell of a table shows: the amount of a facility or class, a norm’s value or requirement, or a figure as the document gives it. */
import type { Scope } from '../../norms/requirement.ts'
import type { Cite } from '../../plan/schema/basics.ts'
import type { EquipmentStage } from '../../tables/equipment-stage.ts'

export type AmountColumn =
  | 'base'
  | 'planned'
  | 'allocated'
  | 'control'
  | 'controlPer'
  | 'gap'
  | 'deviation'
  | 'basePer'
  | 'plannedPer'
  | 'allocatedPer'

/** What of a requirement: the number asked for, the high end of a range, what there is, how far apart the two are, or what is missing against the base year. */
export type RequirementPart = 'required' | 'high' | 'actual' | 'gap' | 'distance' | 'toAdd'
/** Which entry of a norm with several: of a class, a planning unit, a facility, an item; the whole where nothing is said. */
export type Which = Scope & { readonly item?: string }

export type StaffingRow =
  | { readonly facility: string; readonly class: string }
  | { readonly class: string; readonly facility?: never; readonly foot?: 'control' }
export type RegisterColumn = 'institutions' | 'baseWith' | 'baseShare' | 'gap'

export type Subject =
  | { readonly kind: 'facility'; readonly facility: string; readonly resource: string; readonly amount: AmountColumn }
  | { readonly kind: 'class'; readonly class: string; readonly resource: string; readonly amount: AmountColumn }
  | { readonly kind: 'normValue'; readonly norm: string; readonly year: number }
  | {
      readonly kind: 'requirement'
      readonly norm: string
      readonly year: number
      readonly part?: RequirementPart
      readonly which?: Which
    }
  | { readonly kind: 'staffing'; readonly resource: string; readonly row: StaffingRow; readonly column: string }
  | { readonly kind: 'register'; readonly register: string; readonly column: RegisterColumn }
  | { readonly kind: 'equipment'; readonly licence: string; readonly stage: EquipmentStage }
  | { readonly kind: 'given'; readonly value: number | string | undefined; readonly cite: Cite | undefined }

const amountByColumn: Readonly<Record<string, AmountColumn>> = {
  base: 'base',
  planned: 'planned',
  allocated: 'allocated',
  gap: 'gap',
  deviation: 'deviation',
  perThousand: 'plannedPer',
  baseTotal: 'base',
  basePer: 'basePer',
  plannedTotal: 'planned',
  plannedPer: 'plannedPer',
  control: 'control',
  allocatedTotal: 'allocated',
  allocatedPer: 'allocatedPer',
}

export const amountOf = (column: string): AmountColumn | undefined =>
  Object.hasOwn(amountByColumn, column) ? amountByColumn[column] : undefined
