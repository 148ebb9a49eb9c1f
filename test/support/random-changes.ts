/** Changes of every type, made of what a plan has: of any plan, the same for the same numbers. Some are refused, as those of planners are. */
import type { Change, PlanningChange, StatedChange } from '../../shared/plan/schema/change.ts'
import type { FacilityFields } from '../../shared/plan/schema/changes/facility-fields.ts'
import type { Plan } from '../../shared/plan/schema/plan.ts'

type Pick = <T>(list: readonly T[]) => T | undefined
type Maker<C> = (plan: Plan, random: Random) => C | undefined
type Random = { readonly pick: Pick; readonly whole: (below: number) => number; readonly yes: () => boolean }

const words = ['改', '=cmd|x', '\u202e甲', '“院”\n二', ' ', '__proto__', '𠮷']
const kinds = ['resident', 'registered', 'service'] as const

function randomOf(next: () => number): Random {
  const whole = (below: number) => Math.floor(next() * below)
  return { whole, yes: () => next() < 0.5, pick: (list) => list[whole(list.length)] }
}

/** A change of one record of the list, as the maker says it; nothing where the list is empty. */
const of = <T, C>(record: T | undefined, make: (record: T) => C): C | undefined =>
  record === undefined ? undefined : make(record)
const all = <A, B, C>(a: A | undefined, b: B | undefined, make: (a: A, b: B) => C): C | undefined =>
  a === undefined || b === undefined ? undefined : make(a, b)
const year = ({ baseYear, targetYear }: Plan, { whole }: Random) => baseYear + whole(targetYear - baseYear + 1)
const value = ({ whole, yes }: Random) => (yes() ? whole(900) : null)

function fields(plan: Plan, random: Random): FacilityFields {
  const { pick, whole, yes } = random
  const resource = pick(plan.resources)?.id
  return {
    ...(yes() && { name: pick(words) ?? '甲' }),
    ...(yes() && { note: yes() ? null : (pick(words) ?? '甲') }),
    ...(yes() && { members: yes() ? null : 1 + whole(4) }),
    ...(yes() && { closes: yes() ? null : year(plan, random) }),
    ...(yes() && { codes: { institution: yes() ? null : '1', creditCode: yes() ? null : '2' } }),
    ...(yes() &&
      resource !== undefined && { limits: [{ resource, lock: yes() ? null : true, min: yes() ? null : whole(9) }] }),
    ...(yes() && { workload: [{ year: plan.baseYear, visits: value(random), discharges: value(random) }] }),
    ...(yes() && { unit: pick(plan.units)?.id ?? plan.region.unit }),
  }
}

const planning: readonly Maker<PlanningChange>[] = [
  (plan, r) =>
    all(r.pick(plan.units), r.pick(kinds), (unit, kind) => ({
      type: 'setPopulation',
      unit: unit.id,
      kind,
      year: year(plan, r),
      persons: r.yes() ? null : 1 + r.whole(900_000),
    })),
  (plan, r) =>
    of(r.pick(plan.norms), ({ id }) => ({ type: 'setNormValue', norm: id, year: year(plan, r), value: value(r) })),
  (plan, r) =>
    all(r.pick(plan.facilities), r.pick(plan.resources), (facility, resource) => ({
      type: 'setPlanned',
      facility: facility.id,
      resource: resource.id,
      value: value(r),
    })),
  (plan, r) =>
    all(r.pick(plan.classes), r.pick(plan.resources), (one, resource) => ({
      type: 'setMethod',
      unit: plan.region.unit,
      class: one.id,
      resource: resource.id,
      method: r.pick(['asPlanned', 'proportional', 'incremental', 'need'] as const) ?? 'need',
      step: r.yes() ? null : 5,
    })),
  (plan, r) =>
    all(r.pick(plan.facilities), r.pick(plan.resources), (facility, resource) => ({
      type: 'setLock',
      facility: facility.id,
      resource: resource.id,
      lock: r.yes(),
    })),
  (plan, r) =>
    all(r.pick(plan.facilities), r.pick(plan.resources), (facility, resource) => ({
      type: 'setBounds',
      facility: facility.id,
      resource: resource.id,
      min: value(r),
      max: value(r),
    })),
  (_, r) => ({
    type: 'setDecision',
    finding: 'sum:a',
    decision: r.yes() ? null : { finding: 'sum:a', answer: 'verified', reason: r.pick(words) ?? '甲' },
  }),
  (plan, r) => of(r.pick(plan.norms), ({ id }) => ({ type: 'setNormOff', norm: id, off: r.yes() })),
  (plan, r) =>
    all(r.pick(plan.norms), r.pick(words), (norm, word) => ({
      type: 'putNorm',
      norm: { ...norm, id: r.yes() ? norm.id : `${norm.id.slice(0, 60)}-${r.whole(3)}`, label: word },
    })),
  (plan, r) => of(r.pick(plan.norms), ({ id }) => ({ type: 'removeNorm', norm: id })),
  (plan, r) =>
    of(r.pick(plan.norms), (norm) => ({
      type: 'setGoverning',
      unit: norm.scope.unit ?? plan.region.unit,
      resource: 'resource' in norm ? (norm.resource ?? 'bed') : 'bed',
      norm: r.yes() ? null : norm.id,
    })),
  (plan, r) =>
    all(r.pick(plan.registers ?? []), r.pick(plan.facilities), (register, facility) => ({
      type: 'setRegister',
      register: register.id,
      facility: facility.id,
      year: year(plan, r),
      has: r.pick([true, false, null]) ?? null,
    })),
  (plan, r) =>
    all(r.pick(plan.units), r.pick(words), (unit, name) => ({
      type: 'putUnit',
      unit: r.yes() ? { ...unit, name } : { id: `u${r.whole(3)}`, name, level: 'township', parent: plan.region.unit },
    })),
  (plan, r) =>
    all(r.pick(plan.tables), r.pick(words), (table, title) => ({ type: 'putTable', table: { ...table, title } })),
  (plan, r) => of(r.pick(plan.tables), ({ id }) => ({ type: 'removeTable', table: id })),
  (plan, r) =>
    of(r.pick(plan.allocations), (rule) => ({ type: 'putAllocation', rule: { ...rule, step: 1 + r.whole(9) } })),
  (plan, r) =>
    of(r.pick(plan.allocations), ({ unit, class: id, resource }) => ({
      type: 'removeAllocation',
      unit,
      class: id,
      resource,
    })),
  (plan, r) =>
    all(r.pick(plan.facilities), r.pick(words), (facility, name) => ({
      type: 'putFacilities',
      facilities: [{ ...facility, name }, ...(r.yes() ? [{ ...facility, id: `n${r.whole(4)}`, name }] : [])],
    })),
  (plan, r) => of(r.pick(plan.facilities), ({ id }) => ({ type: 'removeFacilities', facilities: [id] })),
  ...[1, 2, 3].map(
    (most): Maker<PlanningChange> =>
      (plan, r) => ({
        type: 'setFacilities',
        facilities: plan.facilities
          .slice(r.whole(Math.max(1, plan.facilities.length)))
          .slice(0, most)
          .map(({ id }) => ({ facility: id, fields: fields(plan, r) })),
      }),
  ),
  (plan, r) =>
    all(r.pick(plan.facilities), r.pick(plan.resources), (facility, resource) => ({
      type: 'setStocks',
      stocks: [
        {
          facility: facility.id,
          resource: resource.id,
          measure: resource.planBy,
          year: r.yes() ? plan.targetYear : plan.baseYear,
          status: r.yes() ? 'planned' : 'actual',
          value: value(r),
        },
      ],
    })),
  (plan, r) =>
    of(r.pick(words), (name) => ({
      type: 'putConsortium',
      consortium: { id: `c${r.whole(2)}`, name, ...(r.yes() && { lead: r.pick(plan.facilities)?.id ?? 'x' }) },
    })),
  (plan, r) => of(r.pick(plan.consortia ?? []), ({ id }) => ({ type: 'removeConsortium', consortium: id })),
  (plan, r) =>
    of(r.pick(plan.services ?? []), (service) => ({
      type: 'setService',
      unit: service.unit,
      class: service.class ?? null,
      year: service.year,
      quantity: r.pick(['discharges', 'lengthOfStay', 'occupancy'] as const) ?? 'discharges',
      value: r.yes() ? null : 1 + r.whole(2),
    })),
  (plan, r) =>
    of(r.pick(plan.equipment ?? []), ({ id }) => ({
      type: 'setEquipment',
      equipment: id,
      stage: r.pick(['applied', 'quota', 'licensed', 'installed'] as const) ?? 'quota',
      value: value(r),
    })),
  ...[1, 2].map(
    (): Maker<PlanningChange> => (plan, r) =>
      of(r.pick(words), (item) => ({
        type: 'putEquipment',
        equipment: {
          id: `e${r.whole(3)}`,
          item,
          licence: r.pick(['甲', '乙', 'none'] as const) ?? '乙',
          year: plan.targetYear,
          ...(r.yes() && { facility: r.pick(plan.facilities)?.id ?? 'x' }),
          ...(r.yes() && { quota: r.whole(9) }),
        },
      })),
  ),
  (plan, r) => of(r.pick(plan.equipment ?? []), ({ id }) => ({ type: 'removeEquipment', equipment: id })),
  (plan, r) =>
    all(r.pick(plan.units), r.pick(kinds), (unit, kind) => ({
      type: 'setProjectionMethod',
      unit: unit.id,
      kind,
      spec:
        r.pick([null, { method: 'constant' as const }, { method: 'growthRate' as const, annualRate: -0.01 }]) ?? null,
    })),
  (plan, r) =>
    of(r.pick(plan.units), (unit) => ({
      type: 'setObservation',
      unit: unit.id,
      kind: 'resident',
      year: plan.baseYear - r.whole(6),
      moment: 'yearEnd',
      revision: null,
      observation: r.yes() ? null : { persons: 1 + r.whole(90_000) },
    })),
  (plan, r) =>
    of(r.pick(plan.units), (unit) => ({
      type: 'setReconciliation',
      unit: unit.id,
      kind: 'resident',
      by: r.pick(['shares', 'sums', 'proportional', null] as const) ?? null,
    })),
]

const notes: readonly Maker<StatedChange>[] = [
  (plan, r) => ({
    type: 'putScenario',
    scenario: {
      id: `s${r.whole(3)}`,
      name: r.pick(words) ?? '甲',
      ...(r.yes() && plan.scenarios[0] !== undefined && { basedOn: plan.scenarios[0].id }),
      changes: [1, 2].flatMap(() => r.pick(planning)?.(plan, r) ?? []),
    },
  }),
  (plan, r) => of(r.pick(plan.scenarios), ({ id }) => ({ type: 'removeScenario', scenario: id })),
  (plan, r) =>
    all(r.pick(plan.facilities), r.pick(plan.resources), (facility, resource) => ({
      type: 'putUncertainty',
      uncertainty: {
        id: `x${r.whole(2)}`,
        inputs: [{ kind: 'planned', facility: facility.id, resource: resource.id, low: 1, high: 9, spread: 'uniform' }],
        seed: 1,
        draws: 9,
      },
    })),
  (plan, r) => of(r.pick(plan.uncertainty ?? []), ({ id }) => ({ type: 'removeUncertainty', uncertainty: id })),
  (_, r) => ({
    type: 'makeDraft',
    draft: { id: `d${r.whole(2)}`, name: r.pick(words) ?? '甲', stage: 'comment', date: '今' },
  }),
  (plan, r) =>
    of(r.pick(plan.drafts ?? []), ({ content: _, ...head }) => ({ type: 'nameDraft', draft: { ...head, note: '改' } })),
  (plan, r) => of(r.pick(plan.drafts ?? []), ({ id }) => ({ type: 'removeDraft', draft: id })),
  (plan, r) => ({
    type: 'putOpinion',
    opinion: {
      id: `o${r.whole(2)}`,
      department: r.pick(words) ?? '甲',
      text: r.pick(words) ?? '甲',
      ...(r.yes() && { draft: r.pick(plan.drafts ?? [])?.id ?? 'none' }),
      ...(r.yes() && {
        changes: [{ of: 'scenario', scenario: r.pick(plan.scenarios)?.id ?? 'none', about: 'facility a', words: '改' }],
      }),
    },
  }),
  (plan, r) => of(r.pick(plan.opinions ?? []), ({ id }) => ({ type: 'removeOpinion', opinion: id })),
  (plan, r) =>
    of(r.pick(plan.norms), ({ id }) => ({
      type: 'putProgress',
      progress: {
        id: `p${r.whole(2)}`,
        subject: { kind: 'norm', norm: id },
        actuals: [{ year: year(plan, r), value: 3 }],
      },
    })),
  (plan, r) => of(r.pick(plan.progress ?? []), ({ id }) => ({ type: 'removeProgress', progress: id })),
  (_, r) => ({
    type: 'putAnnex',
    annex: { id: `a${r.whole(2)}`, title: r.pick(words) ?? '甲', items: [{ kind: 'sources' }] },
  }),
  (plan, r) => of(r.pick(plan.annexes ?? []), ({ id }) => ({ type: 'removeAnnex', annex: id })),
  (_, r) => ({
    type: 'putProse',
    prose: { id: `t${r.whole(2)}`, title: '文', paragraphs: [{ style: 'body', text: r.pick(words) ?? '甲' }] },
  }),
  (plan, r) => of(r.pick(plan.prose ?? []), ({ id }) => ({ type: 'removeProse', prose: id })),
]

/** One that a 方案 can hold. */
export function randomPlanningChange(plan: Plan, next: () => number): PlanningChange {
  const random = randomOf(next)
  for (;;) {
    const change = random.pick(planning)?.(plan, random)
    if (change !== undefined) return change
  }
}

export function randomChange(plan: Plan, next: () => number): Change {
  const random = randomOf(next)
  for (;;) {
    const change = random.pick([...planning, ...notes])?.(plan, random)
    if (change !== undefined) return change
  }
}
