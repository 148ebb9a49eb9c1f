/**
 * Which rules cannot stand together: an irreducible set. Rules are added, those that bind most first, until no answer is left; the
 * last one added belongs to the conflict. That is repeated with what is found in front, until it conflicts by itself (QuickXplain’s
 * idea, after Junker 2004); then each rule is tried once more without, so that leaving out any one of them leaves an answer.
 */
import { type Decimal, dec, sum } from '../../base/decimal.ts'
import type { Claim } from '../claim.ts'
import type { Solver } from '../solver.ts'

export type RuleKind = 'lock' | 'min' | 'minNorm' | 'max' | 'change' | 'shareMin' | 'shareMax'
export type Rule = {
  readonly kind: RuleKind
  /** Facility it holds for, or class for a share. */
  readonly name: string
  /** Place of the claim; of the share for a share; −1 for the one limit on change that holds for all. */
  readonly place: number
  /** In the counting unit; for a share the least or greatest amount of the class. */
  readonly amount: Decimal
  /** As the planner said it: a share as a fraction. */
  readonly said: number
}
export type Wished = {
  readonly claims: readonly Claim[]
  readonly rules: readonly Rule[]
  /** What may be allocated in all, locked facilities included. */
  readonly control: Decimal
  readonly step: number
  /** Places of the claims that count in a share, by share. */
  readonly members: readonly ReadonlySet<number>[]
  /** What the limit on change leaves each claim; undefined where it does not hold. */
  readonly change: readonly ({ readonly low: Decimal; readonly high: Decimal } | undefined)[]
}

/** Undefined where the rules have an answer after all. */
export function conflictOf(wished: Wished, solver: Solver): readonly Rule[] | undefined {
  const fails = (rules: readonly Rule[]) => !feasible(wished, rules, solver)
  let core = [...(ownConflict(wished) ?? narrowed(wished.rules, fails) ?? [])]
  if (!fails(core)) return undefined
  for (const rule of [...core].reverse()) {
    const without = core.filter((r) => r !== rule)
    if (fails(without)) core = without
  }
  return core.sort((a, b) => wished.rules.indexOf(a) - wished.rules.indexOf(b))
}

/** Those that bind most go first, so that few of them are named. */
function narrowed(rules: readonly Rule[], fails: (rules: readonly Rule[]) => boolean): readonly Rule[] | undefined {
  let rest = [...rules].sort(
    (a, b) => rank(a) - rank(b) || (isLow(a) ? b.amount.cmp(a.amount) : a.amount.cmp(b.amount)),
  )
  if (!fails(rest)) return undefined
  const core: Rule[] = []
  while (!fails(core)) {
    let [low, high] = [1, rest.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (fails([...core, ...rest.slice(0, middle)])) high = middle
      else low = middle + 1
    }
    const last = rest[low - 1]
    if (last === undefined) return core
    core.push(last)
    rest = rest.slice(0, low - 1)
  }
  return core
}

const lows: ReadonlySet<RuleKind> = new Set(['lock', 'min', 'minNorm', 'shareMin'])
export const isLow = (rule: Rule): boolean => lows.has(rule.kind)
const rank = (rule: Rule): number => (isLow(rule) ? 0 : 1)

/** A least above a greatest, or no whole step between them: nobody else is needed for this conflict. */
function ownConflict({ claims, rules, step }: Wished): readonly Rule[] | undefined {
  for (const [place, claim] of claims.entries()) {
    if (claim.locked) continue
    const own = rules.filter((r) => r.place === place && !r.kind.startsWith('share'))
    const least = own
      .filter(isLow)
      .reduce<Rule | undefined>((m, r) => (m === undefined || r.amount.gt(m.amount) ? r : m), undefined)
    const most = own
      .filter((r) => !isLow(r))
      .reduce<Rule | undefined>((m, r) => (m === undefined || r.amount.lt(m.amount) ? r : m), undefined)
    if (most !== undefined && upTo(least?.amount ?? dec(0), step) > downTo(most.amount, step))
      return least === undefined ? [most] : [least, most]
  }
  return undefined
}

export const upTo = (amount: Decimal, step: number): number => amount.div(step).ceil().toNumber()
export const downTo = (amount: Decimal, step: number): number => amount.div(step).floor().toNumber()

/** Whether whole steps can keep these rules and the control total. */
function feasible({ claims, control, step, members, change }: Wished, rules: readonly Rule[], solver: Solver): boolean {
  const locked = new Map(rules.flatMap((r) => (r.kind === 'lock' ? [[r.place, r.amount]] : [])))
  const fixed = sum([...locked.values()])
  const steps = downTo(control.minus(fixed), step)
  if (steps < 0) return false
  const lo = claims.map(() => 0)
  const hi = claims.map((_, i) => (locked.has(i) ? 0 : steps))
  for (const { kind, place, amount } of rules) {
    if (kind === 'change') {
      for (const [i, limit] of change.entries()) {
        if (limit === undefined || locked.has(i)) continue
        lo[i] = Math.max(lo[i] ?? 0, upTo(limit.low, step))
        hi[i] = Math.min(hi[i] ?? 0, downTo(limit.high, step))
      }
      continue
    }
    if (kind === 'lock' || kind.startsWith('share') || locked.has(place)) continue
    if (lows.has(kind)) lo[place] = Math.max(lo[place] ?? 0, upTo(amount, step))
    else hi[place] = Math.min(hi[place] ?? 0, downTo(amount, step))
  }
  if (lo.some((low, i) => low > (hi[i] ?? 0))) return false
  const total = (list: readonly number[]) => list.reduce((t, x) => t + x, 0)
  if (total(lo) > steps || total(hi) < steps) return false
  const shares = rules.filter((r) => r.kind.startsWith('share'))
  if (shares.length === 0) return true
  // Facilities in the same shares are alike here: one column for all of them.
  const alike = new Map<string, { lo: number; hi: number; of: readonly number[] }>()
  for (const i of claims.keys()) {
    const of = members.flatMap((m, g) => (m.has(i) ? [g] : []))
    const known = alike.get(of.join(' ')) ?? { lo: 0, hi: 0, of }
    alike.set(of.join(' '), { of, lo: known.lo + (lo[i] ?? 0), hi: known.hi + (hi[i] ?? 0) })
  }
  const columns = [...alike.values()]
  const names = (of: (of: readonly number[]) => boolean) => columns.flatMap((c, k) => (of(c.of) ? [`x${k}`] : []))
  const rows = shares.flatMap((r, n) => {
    const inside = names((of) => of.includes(r.place))
    const held = sum([...locked].flatMap(([i, amount]) => (members[r.place]?.has(i) === true ? [amount] : [])))
    const bound = r.amount.minus(held)
    const at = r.kind === 'shareMin' ? upTo(bound, step) : downTo(bound, step)
    if (inside.length === 0) return (r.kind === 'shareMin') === at > 0 && at !== 0 ? ['never: 0 x0 >= 1'] : []
    return [`r${n}: ${inside.join(' + ')} ${r.kind === 'shareMin' ? '>=' : '<='} ${at}`]
  })
  if (rows.includes('never: 0 x0 >= 1')) return false
  const model = [
    'Minimize',
    ' cost: 0 x0',
    'Subject To',
    ` all: ${names(() => true).join(' + ')} = ${steps}`,
    ...rows.map((row) => ` ${row}`),
    'Bounds',
    ...columns.map((c, k) => ` ${c.lo} <= x${k} <= ${c.hi}`),
    'General',
    ...columns.map((_, k) => ` x${k}`),
    'End',
    '',
  ]
  return solver(model.join('\n')).status === 'optimal'
}
