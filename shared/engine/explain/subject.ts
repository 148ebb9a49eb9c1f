/** What a cell of a table shows: the amount of a facility or class, a norm’s value or requirement, or a figure as the document gives it. */
import type { Cite } from '../../plan/schema/basics.ts'

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

export type Subject =
  | { readonly kind: 'facility'; readonly facility: string; readonly resource: string; readonly amount: AmountColumn }
  | { readonly kind: 'class'; readonly class: string; readonly resource: string; readonly amount: AmountColumn }
  | { readonly kind: 'normValue'; readonly norm: string; readonly year: number }
  | { readonly kind: 'requirement'; readonly norm: string; readonly year: number }
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
