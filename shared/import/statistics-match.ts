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

/** A code as it was meant: without the mark that keeps it a text in a spreadsheet. */
export const codeText = (text: string): string =>
  plainText(text)
    .replace(/\s/g, '')
    .replace(/^['`’]/, '')
/** Codes are the same that differ in case, or in the zeros before them, which a spreadsheet drops. */
export const codeKey = (text: string): string =>
  codeText(text)
    .toLowerCase()
    .replace(/^0+(?=\d)/, '')

export function facilityMatcher(facilities: readonly Facility[]): (line: LineIdentity) => LineMatch {
  const index = (
    plain: (text: string) => string,
    keys: (f: Facility) => readonly (string | undefined)[],
  ): ReadonlyMap<string, readonly Facility[]> => {
    const found = new Map<string, Facility[]>()
    for (const f of facilities)
      for (const key of new Set(keys(f).flatMap((k) => (k === undefined || plain(k) === '' ? [] : [plain(k)]))))
        found.set(key, [...(found.get(key) ?? []), f])
    return found
  }
  const ways = [
    ['creditCode', index(codeKey, (f) => [f.codes?.creditCode])],
    ['institution', index(codeKey, (f) => [f.codes?.institution])],
    ['name', index(bareText, (f) => [f.name])],
    ['alias', index(bareText, (f) => f.aliases ?? [])],
  ] as const
  return (line) => {
    const found = ways.flatMap(([by, map]) => {
      const key = by === 'alias' || by === 'name' ? bareText(line.name) : codeKey(line[by])
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
