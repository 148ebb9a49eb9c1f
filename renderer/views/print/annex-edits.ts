/** Edits of what is printed together, as typed changes. */
import { ALL_TABLES } from '../../../shared/annex/default-annex.ts'
import type { AnnexItem, AnnexSpec } from '../../../shared/plan/schema/annex.ts'
import type { StatedChange } from '../../../shared/plan/schema/change.ts'

export const withItems = (spec: AnnexSpec, items: readonly AnnexItem[]): StatedChange => ({
  type: 'putAnnex',
  annex: { ...spec, items: [...items] },
})

/** undefined where the item stands at that end already. */
export function movedItem(spec: AnnexSpec, at: number, by: 1 | -1): StatedChange | undefined {
  const item = spec.items[at]
  const to = at + by
  if (item === undefined || to < 0 || to >= spec.items.length) return undefined
  return withItems(spec, spec.items.toSpliced(at, 1).toSpliced(to, 0, item))
}

/** annex-1, annex-2 …: the first that is free, never the name of all tables. */
export const freeId = (stem: string, taken: readonly string[]): string => {
  const used = new Set([...taken, ALL_TABLES])
  let number = 1
  while (used.has(`${stem}-${number}`)) number += 1
  return `${stem}-${number}`
}

export const numberOfId = (id: string): number => Number(/\d+$/.exec(id)?.[0] ?? 1)
