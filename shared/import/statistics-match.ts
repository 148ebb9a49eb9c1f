/**
 * Which facility a line is about: by 统一社会信用代码, then by institution code, then by name, then by another name. The first of
 * these that finds anything decides; several found, or codes that point to different facilities, are left to the planner.
 */
import type { Facility } from '../plan/schema/facility.ts'
import { plainText } from './plain-text.ts'

export type LineIdentity = { readonly name: string; readonly institution: string; readonly creditCode: string }
export type MatchedBy = 'creditCode' | 'institution' | 'name' | 'alias'
export type LineMatch =
  | { readonly kind: 'one'; readonly facility: Facility; readonly by: MatchedBy }
  | { readonly kind: 'several'; readonly candidates: readonly Facility[]; readonly by: MatchedBy }
  | { readonly kind: 'none' }

/** A name or code without spaces, width and bracket forms. */
export const bareText = (text: string): string => plainText(text).replace(/\s/g, '').toLowerCase()

export function facilityMatcher(facilities: readonly Facility[]): (line: LineIdentity) => LineMatch {
  const index = (keys: (f: Facility) => readonly (string | undefined)[]): ReadonlyMap<string, readonly Facility[]> => {
    const found = new Map<string, Facility[]>()
    for (const f of facilities)
      for (const key of new Set(keys(f).flatMap((k) => (k === undefined || bareText(k) === '' ? [] : [bareText(k)]))))
        found.set(key, [...(found.get(key) ?? []), f])
    return found
  }
  const ways = [
    ['creditCode', index((f) => [f.codes?.creditCode])],
    ['institution', index((f) => [f.codes?.institution])],
    ['name', index((f) => [f.name])],
    ['alias', index((f) => f.aliases ?? [])],
  ] as const
  return (line) => {
    const found = ways.flatMap(([by, map]) => {
      const key = bareText(by === 'alias' ? line.name : line[by])
      const list = key === '' ? undefined : map.get(key)
      return list === undefined ? [] : [{ by, list }]
    })
    const [first] = found
    if (first === undefined) return { kind: 'none' }
    const coded = found.filter(({ by }) => by === 'creditCode' || by === 'institution').flatMap(({ list }) => list)
    const candidates = [...new Set(coded.length > 0 ? coded : first.list)]
    const [only] = candidates
    return only !== undefined && candidates.length === 1
      ? { kind: 'one', facility: only, by: first.by }
      : { kind: 'several', candidates, by: first.by }
  }
}
