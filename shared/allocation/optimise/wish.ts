/** What the rule of a class asks for: who takes part, what each may get, and what the planner wishes. */
import { type Decimal, dec, sum } from '../../base/decimal.ts'
import type { AllocationRule, Goal } from '../../plan/schema/allocation.ts'
import type { FacilityClass, Resource } from '../../plan/schema/class.ts'
import { message } from '../../text/message.ts'
import type { AllocationIssue } from '../allocation.ts'
import type { Claim } from '../claim.ts'
import type { AllocateInput } from '../input.ts'
import { type Place, placesOf } from '../places.ts'
import { shareNeed } from '../share-need.ts'
import { downTo, type Rule, type Wished } from './conflict.ts'

export type Wanted = {
  readonly scope: FacilityClass
  readonly resource: Resource
  readonly rule: AllocationRule
  /** Those who take part: locked with a planned amount, or with a weight. In plan order. */
  readonly claims: readonly Claim[]
  /** What may be allocated, less the reserve. */
  readonly control: Decimal
  readonly step: number
}
export type Wish = Wanted & {
  readonly rules: readonly Rule[]
  /** Whole steps for those that are not locked. */
  readonly steps: number
  /** Everything that will be allocated: the locked, and the steps. */
  readonly whole: Decimal
  readonly goals: readonly { readonly goal: Goal; readonly weight: number }[]
  readonly references: readonly (Decimal | undefined)[]
  readonly needs: readonly (Decimal | undefined)[]
  /** Place of each claim; undefined where it stands in none with people. */
  readonly places: readonly (Place | undefined)[]
  readonly members: readonly ReadonlySet<number>[]
  readonly change: Wished['change']
  readonly issues: readonly AllocationIssue[]
}

/** A goal that cannot be computed at all stops the method: its issue stands alone in `blocked`. */
export function wishOf(wanted: Wanted, input: AllocateInput): Wish | { readonly blocked: AllocationIssue } {
  const { scope, resource, rule, claims, control, step } = wanted
  const about = { class: scope.id, resource: resource.id }
  const words = { class: scope.name, resource: resource.name }
  const issues: AllocationIssue[] = []
  const goals = rule.optimise?.objectives ?? [{ goal: 'leastChange' as const, weight: 1 }]
  const asks = (goal: Goal) => goals.some((g) => g.goal === goal)

  const locked = sum(claims.flatMap((c) => (c.locked ? (c.planned ?? []) : [])))
  const steps = Math.max(0, downTo(control.minus(locked), step))
  const whole = locked.plus(dec(steps).times(step))

  const references = claims.map((c) => referenceOf(c, rule.optimise?.from))
  if (asks('leastChange') || rule.optimise?.maxChange !== undefined) {
    for (const [i, { facility, locked: stands }] of claims.entries()) {
      if (stands || references[i] !== undefined) continue
      const text = message('sharing.noReference', {
        ...words,
        name: facility.name,
        from: `weights.${rule.optimise?.from ?? 'planned'}`,
      })
      issues.push({ ...about, kind: 'goal', facility: facility.name, numbers: [], message: text })
    }
  }

  let needs: readonly (Decimal | undefined)[] = claims.map(() => undefined)
  if (asks('closestToNeed')) {
    const { shares, trouble, lacks } = shareNeed(scope, resource, claims, 1, input)
    if (trouble !== undefined && trouble !== 'said') {
      const missing = lacks === undefined ? {} : { year: lacks.year, missing: `need.missing.${lacks.missing}` }
      const text = message(`sharing.${trouble}`, { ...words, excess: '', control: '', ...missing })
      return { blocked: { ...about, kind: 'noWorkload', numbers: [], message: text } }
    }
    needs = shares.map((s) => s.quota?.ceil())
    for (const [i, { facility, locked: stands }] of claims.entries()) {
      if (stands || needs[i] !== undefined) continue
      const text = message('sharing.noNeed', { ...words, name: facility.name, missing: 'need.missing.discharges' })
      issues.push({ ...about, kind: 'goal', facility: facility.name, numbers: [], message: text })
    }
  }

  let places: readonly (Place | undefined)[] = claims.map(() => undefined)
  if (asks('evenPerHead')) {
    const { places: all, at } = placesOf(input.plan, input.projection)
    places = claims.map((c) => {
      const place = all[at(c.facility.unit) ?? -1]
      return place?.persons === undefined ? undefined : place
    })
    const found = new Set(places.flatMap((p) => p ?? []))
    if (found.size < 2) {
      return { blocked: { ...about, kind: 'goal', numbers: [], message: message('sharing.noUnits', words) } }
    }
    const out = places.filter((p) => p === undefined).length
    if (out > 0)
      issues.push({
        ...about,
        kind: 'goal',
        numbers: [out],
        message: message('sharing.unplaced', { ...words, count: out }),
      })
  }

  const members = (rule.optimise?.shares ?? []).map(({ class: id }) => {
    const inside = new Set(input.classes.members(id).map((f) => f.id))
    return new Set(claims.flatMap((c, i) => (inside.has(c.facility.id) ? [i] : [])))
  })
  const rules = rulesOf({ ...wanted, whole }, input)
  const change = references.map((from, i) => changeOf(from, claims[i]?.locked === true, rule))
  return { ...wanted, rules, steps, whole, goals, references, needs, places, members, change, issues }
}

const referenceOf = ({ planned, start, base }: Claim, from: 'planned' | 'base' = 'planned'): Decimal | undefined =>
  from === 'base' ? (start ?? base ?? planned) : (planned ?? start ?? base)

function changeOf(from: Decimal | undefined, locked: boolean, { optimise }: AllocationRule): Wished['change'][number] {
  const limit = optimise?.maxChange
  if (limit === undefined || from === undefined || locked) return undefined
  const by = 'amount' in limit ? dec(limit.amount) : from.times(limit.share)
  return { low: from.gt(by) ? from.minus(by) : dec(0), high: from.plus(by) }
}

/** Every rule that limits what somebody gets, for the problem and for naming a conflict. */
function rulesOf({ claims, rule, whole }: Wanted & Pick<Wish, 'whole'>, { plan }: AllocateInput): Rule[] {
  const change = rule.optimise?.maxChange
  const own = claims.flatMap((claim, place): Rule[] => {
    const { facility, planned, min, max } = claim
    const said = (kind: Rule['kind'], amount: Decimal | undefined): Rule[] =>
      amount === undefined ? [] : [{ kind, name: facility.name, place, amount, said: amount.toNumber() }]
    if (claim.locked) return said('lock', planned)
    return [...said(claim.minFrom === 'norm' ? 'minNorm' : 'min', min), ...said('max', max)]
  })
  const by = change === undefined ? undefined : 'amount' in change ? change.amount : change.share
  const limit: Rule[] = by === undefined ? [] : [{ kind: 'change', name: '', place: -1, amount: dec(0), said: by }]
  const shares = (rule.optimise?.shares ?? []).flatMap(({ class: id, min, max }, place): Rule[] => {
    const name = plan.classes.find((c) => c.id === id)?.name ?? id
    const said = (kind: Rule['kind'], part: number | undefined): Rule[] =>
      part === undefined ? [] : [{ kind, name, place, amount: whole.times(part), said: part }]
    return [...said('shareMin', min), ...said('shareMax', max)]
  })
  return [...own, ...limit, ...shares]
}
