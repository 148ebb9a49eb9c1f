import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conflictOf, type Rule } from '../../../shared/allocation/optimise/conflict.ts'
import { costOf, holds, type Item, type Problem } from '../../../shared/allocation/optimise/problem.ts'
import { solve } from '../../../shared/allocation/optimise/solve.ts'
import { dec } from '../../../shared/base/decimal.ts'
import { solver } from '../../support/solver.ts'

const kink = fc.record({
  slope: fc.constantFrom(1, 5),
  at: fc.integer({ min: 0, max: 30 }),
  weight: fc.integer({ min: 1, max: 3 }),
})
const item = (pools: number, groups: number) =>
  fc.record({
    lo: fc.integer({ min: 0, max: 2 }),
    span: fc.integer({ min: 0, max: 5 }),
    kinks: fc.array(kink, { maxLength: 2 }),
    weight: fc.integer({ min: 0, max: 9 }),
    pool: fc.integer({ min: -1, max: pools - 1 }),
    groups: fc.subarray([...Array(groups).keys()]),
  })
const problem = (groups: number): fc.Arbitrary<Problem> =>
  fc
    .record({
      steps: fc.integer({ min: 0, max: 10 }),
      items: fc.array(item(2, groups), { minLength: 1, maxLength: 4 }),
      pools: fc.array(kink, { minLength: 2, maxLength: 2 }),
      bounds: fc.array(fc.record({ lo: fc.integer({ min: 0, max: 4 }), span: fc.integer({ min: 0, max: 6 }) }), {
        minLength: groups,
        maxLength: groups,
      }),
    })
    .map(({ steps, items, pools, bounds }) => ({
      steps,
      pools,
      groups: bounds.map(({ lo, span }) => ({ lo, hi: lo + span })),
      items: items.map(
        ({ lo, span, ...rest }, i): Item => ({
          ...rest,
          lo,
          hi: Math.min(lo + span, steps),
          order: ranks(items)[i] ?? 0,
        }),
      ),
    }))
    .filter((p) => p.items.every((i) => i.lo <= i.hi) && p.items.reduce((t, i) => t + i.lo, 0) <= p.steps)

const ranks = (items: readonly { weight: number }[]): number[] => {
  const order = items.map((_, i) => i).sort((a, b) => (items[b]?.weight ?? 0) - (items[a]?.weight ?? 0) || a - b)
  return items.map((_, i) => order.indexOf(i))
}

function every(p: Problem): number[][] {
  const found: number[][] = []
  const go = (amounts: number[]) => {
    const next = p.items[amounts.length]
    if (next === undefined) {
      if (holds(p, amounts)) found.push(amounts)
      return
    }
    for (let x = next.lo; x <= next.hi; x++) go([...amounts, x])
  }
  go([])
  return found
}

/** Distance from the proportional shares, times Σv² so that it is whole. */
function distance(p: Problem, amounts: readonly number[]): number {
  const total = p.items.reduce((t, i) => t + i.weight, 0)
  const weigh = (w: number) => (total === 0 ? 1 : w)
  const all = total === 0 ? p.items.length : total
  return amounts.reduce((t, x, i) => t + (x * all - p.steps * weigh(p.items[i]?.weight ?? 0)) ** 2, 0)
}
const orderOf = (p: Problem, amounts: readonly number[]): number =>
  amounts.reduce((t, x, i) => t + x * (p.items[i]?.order ?? 0), 0)

const answer = (p: Problem): readonly number[] | undefined => {
  const solved = solve(p, solver)
  expect(solved.status).toMatch(/^(solved|infeasible)$/)
  return solved.status === 'solved' ? solved.amounts : undefined
}

describe('optimise', () => {
  it('finds the one best answer of every small case: cost, then nearness to proportional, then order', () => {
    fc.assert(
      fc.property(problem(0), (p) => {
        const all = every(p)
        const found = answer(p)
        if (all.length === 0) {
          expect(found).toBeUndefined()
          return
        }
        const best = all.reduce((a, b) => {
          const by = costOf(p, b) - costOf(p, a)
          if (by !== 0n) return by < 0n ? b : a
          const near = distance(p, b) - distance(p, a)
          if (near !== 0) return near < 0 ? b : a
          return orderOf(p, b) < orderOf(p, a) ? b : a
        })
        expect(found).toEqual(best)
      }),
      { numRuns: 300 },
    )
  })

  it('with shares of classes: keeps every rule and costs what the best of all costs', () => {
    fc.assert(
      fc.property(problem(2), (p) => {
        const all = every(p)
        const found = answer(p)
        if (all.length === 0) {
          expect(found).toBeUndefined()
          return
        }
        expect(found !== undefined && holds(p, found)).toBe(true)
        const least = all.map((a) => costOf(p, a)).reduce((a, b) => (b < a ? b : a))
        expect(costOf(p, found ?? [])).toBe(least)
      }),
      { numRuns: 300 },
    )
  })
})

describe('conflicts', () => {
  const facility = (id: number) => ({ facility: { id: `f${id}`, name: `F${id}` } }) as never
  const limit = fc.record({
    kind: fc.constantFrom('none' as const, 'lock' as const, 'min' as const, 'max' as const, 'both' as const),
    amount: fc.integer({ min: 0, max: 20 }),
    span: fc.integer({ min: 0, max: 10 }),
  })

  it('are irreducible: leaving out any one rule leaves an answer', () => {
    fc.assert(
      fc.property(
        fc.array(limit, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom(1, 5),
        (limits, control, step) => {
          const claims = limits.map((l, i) => ({ ...(facility(i) as object), locked: l.kind === 'lock' })) as never[]
          const rules = limits.flatMap(({ kind, amount, span }, place): Rule[] => {
            const said = (k: Rule['kind'], n: number): Rule => ({
              kind: k,
              name: `F${place}`,
              place,
              amount: dec(n),
              said: n,
            })
            if (kind === 'none') return []
            if (kind === 'both') return [said('min', amount), said('max', amount + span)]
            return [said(kind, amount)]
          })
          const wished = { claims, rules, control: dec(control), step, members: [], change: [] }
          const found = conflictOf(wished, solver)
          if (found === undefined) return
          expect(found.length).toBeGreaterThan(0)
          const only = (list: readonly Rule[]) => conflictOf({ ...wished, rules: list }, solver)
          expect(only(found)).toBeDefined()
          for (const rule of found) expect(only(found.filter((r) => r !== rule))).toBeUndefined()
        },
      ),
      { numRuns: 400 },
    )
  })
})
