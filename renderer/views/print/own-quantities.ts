import type { OwnQuantity, OwnRows } from '../../../shared/plan/schema/own-table.ts'

const amounts: readonly OwnQuantity[] = ['base', 'planned', 'allocated', 'change']
const densities: readonly OwnQuantity[] = ['basePerThousand', 'plannedPerThousand', 'perThousand']
const required: readonly OwnQuantity[] = ['requirement', 'low', 'high', 'actual', 'status']

/** What rows of a sort can show. */
export function quantitiesOf(of: OwnRows['of']): readonly OwnQuantity[] {
  switch (of) {
    case 'facilities':
      return [
        ...amounts,
        'gap',
        'stock',
        'ratio',
        ...required,
        'class',
        'unit',
        'kind',
        'level',
        'ownership',
        'consortium',
      ]
    case 'classes':
      return [...amounts, 'control', 'gap', ...densities, 'stock', 'ratio', 'population', ...required]
    case 'units':
      return [...amounts, ...densities, 'population', 'area', 'ratio', ...required]
    case 'norms':
      return ['baseValue', 'target', ...required.slice(0, 4), 'gap', 'status', 'force']
  }
}

const withResource: readonly OwnQuantity[] = [...amounts, 'control', 'gap', ...densities, 'stock', 'ratio']
const withYear: readonly OwnQuantity[] = ['stock', 'population', 'target', 'baseValue', ...required, 'ratio']

/** What is to be said of a column beside its quantity. */
export const needs = (quantity: OwnQuantity, of: OwnRows['of']) => ({
  resource: withResource.includes(quantity) && of !== 'norms',
  left: quantity === 'ratio',
  measure: quantity === 'stock',
  norm: required.includes(quantity) && of !== 'norms',
  year: withYear.includes(quantity),
})
