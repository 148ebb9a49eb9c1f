/**
 * xoshiro128** 1.1 by Blackman and Vigna: 32-bit integers alone, so that every machine gives the same numbers.
 * Its four words come from a seed and a name by SplitMix32 (the finaliser of MurmurHash3 over a Weyl sequence): each input has a
 * stream of its own, and adding one leaves the draws of all others as they were.
 * Source: https://prng.di.unimi.it/xoshiro128starstar.c
 */
export type Random = {
  /** The next whole number, 0 … 2³² − 1. */
  next(): number
  /** (n + ½)/2³²: between 0 and 1, never either. */
  uniform(): number
}

const WORDS = 4_294_967_296

export function xoshiro128(state: readonly [number, number, number, number]): Random {
  let [a, b, c, d] = state
  const next = (): number => {
    const result = Math.imul(rotl(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotl(d, 11)
    return result
  }
  return { next, uniform: () => (next() + 0.5) / WORDS }
}

/** The stream of one name under a seed. */
export function stream(seed: number, name: string): Random {
  let weyl = (seed ^ hash(name)) | 0
  const word = (): number => {
    weyl = (weyl + 0x9e3779b9) | 0
    let z = weyl
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b)
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35)
    return z ^ (z >>> 16)
  }
  // Four zeros would stay zeros for ever.
  return xoshiro128([word(), word(), word(), word() | 1])
}

const rotl = (x: number, by: number): number => (x << by) | (x >>> (32 - by))

/** FNV-1a over UTF-16 code units. */
function hash(name: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193)
  return h
}
