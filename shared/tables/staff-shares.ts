/**
 * 人员到机构: what a county’s requirement T of one kind of staff comes to in each facility.
 *   x_i = min_i ≤ T · w_i / Σw ≤ max_i, in whole persons, Σ x_i = T (largest remainder)
 * T requirement of the norm that controls the resource in its class, 人 · w_i weight of the facility · min_i, max_i what a norm
 * per institution asks for, and the bounds of the facility itself; both are met before anything is shared out.
 * Weights: planned beds (base where nothing is planned). Where the rule of the resource has a method of its own, its shares stand.
 * Source: CLI contract, “proportional”; issue “hospitals sum to the county”.
 */
import { controlOf } from '../allocation/control.ts'
import { shareBounded } from '../allocation/share-bounded.ts'
import { type Decimal, dec, sum } from '../base/decimal.ts'
import { governing } from '../norms/precedence.ts'
import type { Facility } from '../plan/schema/facility.ts'
import type { Norm } from '../plan/schema/norm.ts'
import { indexStocks } from '../plan/stocks.ts'
import { type Message, message } from '../text/message.ts'
import type { TablesInput } from './input.ts'

export type StaffControl = { readonly class: string; readonly value: Decimal; readonly norm?: string }
export type StaffShare = {
  readonly required?: Decimal
  /** Before whole persons. */
  readonly quota?: Decimal
  readonly weight?: Decimal
  readonly bound?: 'min' | 'max' | 'lock'
  readonly min?: Decimal
  readonly max?: Decimal
}
export type StaffShares = {
  readonly control?: StaffControl
  readonly byFacility: ReadonlyMap<string, StaffShare>
  /** beds: this file’s own shares; rule: what the planner’s rule of this resource allocates. */
  readonly by: 'beds' | 'rule'
  /** Σ of what the facilities get; what the bounds leave over of T is not in it. */
  readonly total?: Decimal
  /** Why nothing could be shared. */
  readonly reason?: Message
  /** What a rule could not do for some facilities. */
  readonly remarks?: readonly Message[]
}

/** Norms that ask for an amount in all: the others ask per institution, or for no amount. */
const wholes: ReadonlySet<Norm['shape']> = new Set([
  'density',
  'range',
  'flooredDensity',
  'populationBand',
  'ratio',
  'share',
  'shareOrFloor',
  'controlTotal',
  'formula',
])

export const isCountyStaff = (shape: Norm['shape']): boolean => wholes.has(shape)

const MOST_ROWS = 20_000
const FEWEST = 3

/** The kinds of staff that something is known of: a requirement, a minimum per institution, or rows of facilities. */
export function staffResources(input: TablesInput): string[] {
  const { plan } = input
  const held = new Set(plan.stocks.flatMap((s) => (s.facility === undefined ? [] : [s.resource])))
  const staff = plan.resources.flatMap((r) => (r.kind === 'staff' ? [r.id] : []))
  const asked = (r: string) => staffControl(input, r) !== undefined || minimaOf(input, r).length > 0
  const found = staff.filter((r) => held.has(r) || asked(r))
  // Thousands of facilities times every kind of staff is more than a screen can use at once: the first few then.
  return found.slice(0, Math.max(FEWEST, Math.floor(MOST_ROWS / Math.max(1, plan.facilities.length))))
}

const beatenMemory = new WeakMap<TablesInput['requirements'], ReadonlySet<string>>()

/** Norms that another one governs in their place. */
function beatenBy({ plan, requirements }: TablesInput): ReadonlySet<string> {
  const known = beatenMemory.get(requirements) ?? new Set(governing(plan, requirements).flatMap((g) => g.others))
  beatenMemory.set(requirements, known)
  return known
}

// Asked for every kind of staff, and twice of most: found once a run.
const controlMemory = new WeakMap<TablesInput['allocation'], Map<string, StaffControl | undefined>>()

export function staffControl(input: TablesInput, resource: string): StaffControl | undefined {
  const known = controlMemory.get(input.allocation) ?? new Map<string, StaffControl | undefined>()
  controlMemory.set(input.allocation, known)
  if (!known.has(resource)) known.set(resource, findControl(input, resource))
  return known.get(resource)
}

function findControl(input: TablesInput, resource: string): StaffControl | undefined {
  const { plan, requirements, classes } = input
  const year = plan.targetYear
  for (const rule of plan.allocations) {
    if (rule.resource !== resource || rule.unit !== plan.region.unit) continue
    const control = controlOf(rule, year, plan, requirements)
    if (control !== undefined) return { ...control, class: rule.class }
  }
  const shapes = new Map(plan.norms.map((n) => [n.id, n.shape]))
  const beaten = beatenBy(input)
  const found = requirements.find(
    (r) =>
      r.resource === resource &&
      r.year === year &&
      r.scope.facility === undefined &&
      (r.scope.unit ?? plan.region.unit) === plan.region.unit &&
      !beaten.has(r.norm) &&
      wholes.has(shapes.get(r.norm) ?? 'reference') &&
      (r.value ?? r.low) !== undefined,
  )
  const value = found?.value ?? found?.low
  const of = found?.scope.class ?? classes.whole
  return found === undefined || value === undefined || of === undefined
    ? undefined
    : { class: of, value, norm: found.norm }
}

type Minimum = { readonly norm: string; readonly classes: ReadonlySet<string>; readonly min: number; max?: number }

/** What norms ask of every institution of some classes. */
export function minimaOf({ plan, classes }: TablesInput, resource: string): Minimum[] {
  return plan.norms.flatMap((n): Minimum[] =>
    n.shape === 'perInstitution' && n.resource === resource && n.each === 'institution' && n.off === undefined
      ? [
          {
            norm: n.id,
            classes: new Set(n.classes.flatMap((c) => classes.members(c).map((f) => f.id))),
            min: n.minimum,
            ...(n.maximum !== undefined && { max: n.maximum }),
          },
        ]
      : [],
  )
}

const none: StaffShares = { by: 'beds', byFacility: new Map() }

/** What a rule with a method has allocated to facilities; undefined where there is no such rule. */
function byRule(input: TablesInput, resource: string, control: StaffControl | undefined): StaffShares | undefined {
  const { plan, allocation, classes } = input
  const rules = plan.allocations.filter(
    (a) => a.resource === resource && a.method !== undefined && a.method !== 'asPlanned',
  )
  if (rules.length === 0) return undefined
  const rows = allocation.facilities.filter((f) => f.resource === resource && f.year === plan.targetYear)
  const given = rows.flatMap((f) => f.allocated ?? [])
  const issues = allocation.issues.flatMap((i) => (i.resource === resource && i.kind !== 'residual' ? [i.message] : []))
  const [issue] = issues
  // Who has nothing of what the rule shares by gets nothing, and the others all of it: that is said, not left to dashes.
  const shared = new Set(rows.flatMap((f) => (f.allocated === undefined ? [] : [f.facility])))
  const members = control === undefined ? [] : classes.members(control.class)
  const without = members.filter((f) => !shared.has(f.id)).length
  const unshared = without === 0 ? [] : [message('staffing.note.unshared', { count: without })]
  return {
    by: 'rule',
    ...(control !== undefined && { control }),
    byFacility: new Map(
      rows.map((f) => [
        f.facility,
        {
          ...(f.allocated !== undefined && { required: f.allocated }),
          ...(f.quota !== undefined && { quota: f.quota }),
          ...(f.weight !== undefined && { weight: f.weight }),
          ...(f.bound !== undefined && { bound: f.bound }),
        },
      ]),
    ),
    ...(given.length > 0 && { total: sum(given) }),
    ...(given.length === 0 && issue !== undefined && { reason: issue }),
    ...(given.length > 0 && { remarks: [...unshared, ...issues] }),
  }
}

// The shares of one run are the same wherever they are asked for.
const memory = new WeakMap<TablesInput['allocation'], Map<string, StaffShares>>()

export function staffShares(input: TablesInput, resource: string): StaffShares {
  const known = memory.get(input.allocation) ?? new Map<string, StaffShares>()
  memory.set(input.allocation, known)
  const shares = known.get(resource) ?? computeShares(input, resource)
  known.set(resource, shares)
  return shares
}

function computeShares(input: TablesInput, resource: string): StaffShares {
  const { plan, classes } = input
  const control = staffControl(input, resource)
  const minima = minimaOf(input, resource)
  const of = control?.class ?? classes.whole
  if (of === undefined) return none
  const ruled = byRule(input, resource, control)
  if (ruled !== undefined) return ruled
  const claims = classes.members(of).map((facility) => claimOf(input, facility, resource, minima))
  const bounded = (c: (typeof claims)[number]): StaffShare => ({
    ...(c.weight !== undefined && { weight: c.weight }),
    ...(c.min !== undefined && { min: c.min }),
    ...(c.max !== undefined && { max: c.max }),
  })
  const bare = new Map(claims.map((c) => [c.facility.id, bounded(c)]))
  if (control === undefined) {
    // No total to share: a minimum per institution still stands in each of them.
    const asked = claims.flatMap((c) => (c.min === undefined ? [] : [c.min]))
    if (asked.length === 0) return { by: 'beds', byFacility: bare }
    const byFacility = new Map(
      claims.map((c) => [c.facility.id, { ...bounded(c), ...(c.min !== undefined && { required: c.min }) }]),
    )
    return { by: 'beds', byFacility, total: sum(asked) }
  }
  const name = plan.resources.find((r) => r.id === resource)?.name ?? resource
  const words = { resource: name, total: control.value.toNumber() }
  const open = claims.flatMap((c) => (c.weight === undefined && c.min === undefined ? [] : [c]))
  const failed = (reason: Message): StaffShares => ({ by: 'beds', control, byFacility: bare, reason })
  if (open.length === 0) return failed(message('staffing.noWeights', words))
  const shared = shareBounded(
    control.value,
    1,
    open.map(({ weight = dec(0), min, max }) => ({
      start: dec(0),
      weight,
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
    })),
  )
  if (!shared.ok) {
    const mins = sum(open.flatMap((c) => c.min ?? [])).toNumber()
    if (shared.why === 'weights') return failed(message('staffing.noWeights', words))
    return failed(message(`staffing.${shared.why}`, { ...words, mins }))
  }
  const byFacility = new Map<string, StaffShare>(bare)
  open.forEach((claim, i) => {
    const [required, quota, bound] = [shared.amounts[i], shared.quotas[i], shared.bound[i]]
    byFacility.set(claim.facility.id, {
      ...bounded(claim),
      ...(required !== undefined && { required }),
      ...(quota !== undefined && { quota }),
      ...(bound !== undefined && { bound }),
    })
  })
  return { by: 'beds', control, byFacility, total: sum(shared.amounts) }
}

type Claim = {
  readonly facility: Facility
  readonly weight?: Decimal
  readonly min?: Decimal
  readonly max?: Decimal
}

function claimOf(input: TablesInput, facility: Facility, resource: string, minima: readonly Minimum[]): Claim {
  const limit = facility.limits?.find((l) => l.resource === resource)
  const members = facility.members ?? 1
  const asked = minima.filter((m) => m.classes.has(facility.id))
  const mins = [...asked.map((m) => m.min * members), limit?.min].filter((v) => v !== undefined)
  const maxs = [...asked.flatMap((m) => (m.max === undefined ? [] : [m.max * members])), limit?.max].filter(
    (v) => v !== undefined,
  )
  const weight = weightOf(input, facility)
  return {
    facility,
    ...(weight !== undefined && { weight }),
    ...(mins.length > 0 && { min: dec(Math.max(...mins)) }),
    ...(maxs.length > 0 && { max: dec(Math.min(...maxs)) }),
  }
}

/** Beds a facility works with: planned, or what it has where nothing is planned. */
export function weightOf({ plan }: TablesInput, facility: Facility): Decimal | undefined {
  const { planned, base } = indexStocks(plan).facility(facility.id, 'bed')
  const beds = planned ?? base
  return beds === undefined ? undefined : dec(beds.value)
}
