import { useEffect, useState } from 'react'
import type { ListedItem } from './item-words.ts'

/** Turns to the page of an item, as soon as it has one: what is clicked while pages are laid out is remembered until they are there. */
export function useGoing(
  items: readonly ListedItem[],
  start: number,
  working: boolean,
  onPlace: (at: number) => void,
): [number | null, (item: number | null) => void] {
  const [going, setGoing] = useState<number | null>(null)
  const page = items.find(({ at }) => at === going)?.from
  useEffect(() => {
    if (going === null) return
    if (page !== undefined) onPlace(page - start)
    // The pages of before may not be those that come; an item without pages has none to wait for.
    if (!working) setGoing(null)
  }, [going, page, start, working, onPlace])
  return [going, setGoing]
}
