/** The best answer of a problem: from the solver, settled among equals, checked in whole numbers before and after. */
import type { Solver } from '../solver.ts'
import { modelText, readAmounts } from './model-text.ts'
import { costOf, holds, isExact, type Problem } from './problem.ts'
import { settle } from './settle.ts'

export type Solved =
  | { readonly status: 'solved'; readonly amounts: readonly number[] }
  | { readonly status: 'infeasible' }
  | { readonly status: 'tooLarge' }
  | { readonly status: 'failed'; readonly reason: string }
  /** What the solver said does not hold. */
  | { readonly status: 'unchecked'; readonly why: 'missing' | 'rules' }

export function solve(problem: Problem, solver: Solver): Solved {
  if (!isOpen(problem)) return { status: 'infeasible' }
  if (!isExact(problem)) return { status: 'tooLarge' }
  const least = problem.items.map((i) => i.lo)
  // Nothing is left to decide, and there would be no column to ask for.
  if (least.reduce((t, x) => t + x, 0) === problem.steps)
    return holds(problem, least) ? { status: 'solved', amounts: least } : { status: 'infeasible' }
  const solution = solver(modelText(problem))
  if (solution.status !== 'optimal') return solution
  const found = readAmounts(problem, solution.columns)
  if (found === undefined) return { status: 'unchecked', why: 'missing' }
  if (!holds(problem, found)) return { status: 'unchecked', why: 'rules' }
  const amounts = settle(problem, found)
  const kept = holds(problem, amounts) && costOf(problem, amounts) <= costOf(problem, found)
  return kept ? { status: 'solved', amounts } : { status: 'unchecked', why: 'rules' }
}

/** Whether bounds and the total leave room at all; what groups leave, the solver finds out. */
function isOpen({ items, steps, groups }: Problem): boolean {
  const [low, high] = items.reduce<[number, number]>(([lo, hi], i) => [lo + i.lo, hi + i.hi], [0, 0])
  const inside = groups.map((_, g) => items.filter((i) => i.groups.includes(g)))
  return (
    items.every((i) => i.lo <= i.hi) &&
    low <= steps &&
    steps <= high &&
    groups.every(({ lo, hi }, g) => {
      const [least, most] = (inside[g] ?? []).reduce<[number, number]>(([a, b], i) => [a + i.lo, b + i.hi], [0, 0])
      return lo <= hi && least <= hi && lo <= most
    })
  )
}
