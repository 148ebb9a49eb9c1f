import type { View } from '../../../shared/engine/view.ts'

export type Contests = View['contests']

/** Norms that give one thing different numbers: for each of them the others. */
export const conflictsOf = (contests: Contests): ReadonlyMap<string, readonly string[]> =>
  new Map(
    contests.flatMap(({ governs, others }) => {
      const all = [governs, ...others]
      return all.map((norm) => [norm, all.filter((other) => other !== norm)] as const)
    }),
  )

/** The norm that governs where this one is contested. */
export const governingOver = (contests: Contests, norm: string): string | undefined =>
  contests.find(({ governs, others }) => governs === norm || others.includes(norm))?.governs
