/**
 * Which licence class an item of major equipment has on a day. The list in force is the latest issued up to that day; a later
 * list replaces the whole of an earlier one, so an item that it drops needs no licence from then on.
 * Source: 大型医用设备配置许可管理目录 of 2018 and 2023.
 */
import type { LicenceList } from '../plan/schema/pack.ts'

type Licence = { readonly list: string; readonly licence: LicenceList['items'][number]['licence'] | 'none' }

/** `date` is YYYY-MM-DD; before the first list nothing is known. `firstUnit` is the price of a first unit in 万元. */
export function licenceOf(
  lists: readonly LicenceList[],
  item: string,
  date: string,
  firstUnit?: number,
): Licence | undefined {
  const inForce = lists
    .filter((list) => list.from <= date)
    .reduce<LicenceList | undefined>(
      (last, list) => (last === undefined || list.from > last.from ? list : last),
      undefined,
    )
  if (inForce === undefined) return undefined
  const wanted = plain(item)
  const named = inForce.items.find((entry) => [entry.item, ...(entry.aliases ?? [])].some((n) => plain(n) === wanted))
  if (named !== undefined) return { list: inForce.id, licence: named.licence }
  const priced =
    firstUnit === undefined
      ? undefined
      : inForce.firstUnits.find(
          ({ from, below }) => firstUnit >= from && firstUnit < (below ?? Number.POSITIVE_INFINITY),
        )
  return { list: inForce.id, licence: priced?.licence ?? 'none' }
}

/** Names as written vary in case, spaces and marks: PET/CT, PET-CT, pet ct. */
const plain = (name: string): string => name.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '')
