/**
 * The finest age groups that printed bands agree to. Bands may overlap (0–14, 15–59, 60 and above, of which 65 and above): each says
 * how many people are between two ages, so the number below an age is known wherever a chain of bands leads to it, and neighbours
 * among the known ages bound a group. 60–64 is what is left between 60+ and 65+; nothing is estimated here.
 */
import type { Observation } from '../plan/schema/population.ts'

/** Upper bound of the open group, in years. */
export const OPEN = 999

export type Partition = readonly { readonly from: number; readonly below: number; readonly persons: number }[]
type Group = NonNullable<Observation['groups']>[number]

/** Undefined where the bands contradict each other so far that a group would hold fewer than no people. */
export function partition(groups: readonly Group[], total: number | undefined): Partition | undefined {
  const edges = groups.map((g) => ({ from: g.ageFrom, below: (g.ageTo ?? OPEN - 1) + 1, persons: g.persons }))
  const below = reach(edges, new Map([[0, 0]]))
  // The counted total closes what the bands leave open.
  if (!below.has(OPEN) && total !== undefined) reach(edges, below.set(OPEN, total))
  const bounds = [...below].sort(([a], [b]) => a - b)
  const parts = bounds.slice(1).map(([age, count], i) => {
    const [from, before] = bounds[i] ?? [0, 0]
    return { from, below: age, persons: count - before }
  })
  return parts.length === 0 || parts.some((p) => p.persons < 0) ? undefined : parts
}

type Edge = { readonly from: number; readonly below: number; readonly persons: number }

/** Every age that a chain of bands leads to from the known ones. Narrow bands first, so that a wide one never overrules its parts. */
function reach(edges: readonly Edge[], below: Map<number, number>): Map<number, number> {
  const ordered = [...edges].sort((a, b) => a.below - a.from - (b.below - b.from) || a.from - b.from)
  for (let grew = true; grew; ) {
    grew = false
    for (const { from, below: to, persons } of ordered) {
      const start = below.get(from)
      const end = below.get(to)
      if (start !== undefined && end === undefined) below.set(to, start + persons)
      else if (start === undefined && end !== undefined) below.set(from, end - persons)
      else continue
      grew = true
      break
    }
  }
  return below
}

export type Ages = {
  readonly all: Partition
  readonly male?: Partition
  readonly female?: Partition
}

/** The groups of an observation, of both sexes together and, where they are told apart, of each. */
export function agesOf({ groups, persons }: Observation): Ages | undefined {
  if (groups === undefined || groups.length === 0) return undefined
  const of = (sex: Group['sex'], total: number | undefined) => {
    const own = groups.filter((g) => g.sex === sex)
    return own.length === 0 ? undefined : partition(own, total)
  }
  const male = of('male', undefined)
  const female = of('female', undefined)
  const together = of('all', persons)
  const sexes = male !== undefined && female !== undefined && isWhole(male) && isWhole(female)
  const summed = sexes ? added(male, female) : undefined
  // Both sexes added up are taken where they are finer than what is printed for both together.
  const all = summed !== undefined && summed.length >= (together?.length ?? 0) ? summed : together
  if (all === undefined) return undefined
  return sexes ? { all, male, female } : { all }
}

const isWhole = (parts: Partition): boolean => parts.at(-1)?.below === OPEN

/** Sum over the bounds that both have. */
function added(a: Partition, b: Partition): Partition {
  const bounds = new Set(b.map((p) => p.below))
  const shared = [0, ...a.map((p) => p.below).filter((age) => bounds.has(age))]
  return shared.slice(1).map((below, i) => {
    const from = shared[i] ?? 0
    return { from, below, persons: within(a, from, below) + within(b, from, below) }
  })
}

const within = (parts: Partition, from: number, below: number): number =>
  parts.reduce((total, p) => total + (p.from >= from && p.below <= below ? p.persons : 0), 0)
