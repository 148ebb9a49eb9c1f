/**
 * 优化: the answer of the solver, settled and checked in whole numbers; or the rules that leave none. Locked facilities keep their
 * planned amount; the others share T′ = T − 机动 − Σ locked in S = ⌊T′/step⌋ whole steps, and T′ − S·step stays over, as in
 * proportional. An answer that does not keep every rule exactly is never shown.
 */
import { type Decimal, dec, sum } from '../../base/decimal.ts'
import type { AllocationRule } from '../../plan/schema/allocation.ts'
import type { FacilityClass, Resource } from '../../plan/schema/class.ts'
import { message } from '../../text/message.ts'
import type { AllocationIssue } from '../allocation.ts'
import type { Claim } from '../claim.ts'
import type { AllocateInput } from '../input.ts'
import type { Share, Shares } from '../methods.ts'
import type { Solver } from '../solver.ts'
import { buildProblem } from './build-problem.ts'
import { conflictIssue } from './conflict-issue.ts'
import { type Solved, solve } from './solve.ts'
import { type Wish, wishOf } from './wish.ts'

export type Optimised = Shares & { readonly said?: readonly AllocationIssue[] }

export function shareOptimise(
  scope: FacilityClass,
  resource: Resource,
  claims: readonly Claim[],
  rule: AllocationRule,
  control: Decimal | undefined,
  input: AllocateInput,
): Optimised {
  const nothing = claims.map((): Share => ({}))
  if (control === undefined) return { shares: nothing, trouble: 'noControl' }
  const about = { class: scope.id, resource: resource.id }
  const words = { class: scope.name, resource: resource.name }
  const stop = (...said: readonly AllocationIssue[]): Optimised => ({ shares: nothing, trouble: 'said', said })

  const taking = claims.flatMap((claim, place) => {
    const takes = claim.locked ? claim.planned !== undefined : claim.gone !== true && claim.weight !== undefined
    return takes ? [{ claim, place }] : []
  })
  const step = rule.step ?? 1
  const wish = wishOf({ scope, resource, rule, claims: taking.map((t) => t.claim), control, step }, input)
  if ('blocked' in wish) return stop(wish.blocked)
  if (wish.claims.every((c) => c.locked) && !sum(wish.claims.flatMap((c) => c.planned ?? [])).gt(control))
    return finish(claims, taking, control, new Map(), [])
  if (input.solver === undefined)
    return stop({ ...about, kind: 'solver', numbers: [], message: message('sharing.noSolver', words) })

  const { problem, places, quotas } = buildProblem(wish)
  const locked = sum(wish.claims.flatMap((c) => (c.locked ? (c.planned ?? []) : [])))
  const solved = locked.gt(control) ? ({ status: 'infeasible' } as const) : solve(problem, input.solver)
  if (solved.status !== 'solved') return stop(troubleOf(solved, wish, input.solver))
  const given = new Map(
    solved.amounts.map((x, i) => [places[i] ?? -1, { amount: x * step, quota: quotas[i] }] as const),
  )
  return finish(claims, taking, control, given, wish.issues)
}

function troubleOf(solved: Exclude<Solved, { status: 'solved' }>, wish: Wish, solver: Solver): AllocationIssue {
  const words = { class: wish.scope.name, resource: wish.resource.name }
  const about = { class: wish.scope.id, resource: wish.resource.id, kind: 'solver', numbers: [] } as const
  const failed = (reason: string): AllocationIssue => ({
    ...about,
    message: message('sharing.solverFailed', { ...words, reason }),
  })
  switch (solved.status) {
    case 'infeasible':
      return conflictIssue(wish, solver) ?? failed(solved.status)
    case 'failed':
      return failed(solved.reason)
    case 'tooLarge':
      return { ...about, message: message('sharing.tooLarge', words) }
    case 'unchecked':
      return { ...about, message: message('sharing.unchecked', { ...words, why: `sharing.check.${solved.why}` }) }
  }
}

function finish(
  claims: readonly Claim[],
  taking: readonly { readonly claim: Claim; readonly place: number }[],
  control: Decimal,
  given: ReadonlyMap<number, { readonly amount: number; readonly quota: Decimal | undefined }>,
  said: readonly AllocationIssue[],
): Optimised {
  const shares: Share[] = claims.map((c) =>
    c.locked && c.planned !== undefined
      ? { allocated: c.planned, bound: 'lock' }
      : c.gone === true
        ? { allocated: dec(0) }
        : {},
  )
  for (const [at, { place, claim }] of taking.entries()) {
    const found = given.get(at)
    if (found === undefined || claim.locked) continue
    shares[place] = { allocated: dec(found.amount), ...(found.quota !== undefined && { quota: found.quota }) }
  }
  const residual = control.minus(sum(shares.flatMap((s) => s.allocated ?? [])))
  return { shares, said, ...(!residual.isZero() && { residual }) }
}
