import fc from 'fast-check'
import type { AllocationRule } from '../../../shared/plan/schema/allocation.ts'
import type { PlanningChange, StatedChange } from '../../../shared/plan/schema/change.ts'
import type { Facility, Stock } from '../../../shared/plan/schema/facility.ts'
import type { Norm } from '../../../shared/plan/schema/norm.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { ProjectionRule } from '../../../shared/plan/schema/population.ts'
import type { MethodSpec } from '../../../shared/plan/schema/projection-method.ts'

/** Small plans that pass the gate and use every kind of record: ids come from fixed pools, everything else varies. */
const unitIds = ['县', 'east', 'west-1']
const resourceIds = ['bed', 'nurse', '医师']
const classIds = ['county', 'primary', 'all']
const facilityIds = ['f1', 'f2', '人民医院', 'f4']
const normIds = ['N-1', 'N-2', 'N-3', 'N-4', 'N-5']
const baseYear = 2020
const targetYear = 2025

const words = fc.oneof(
  fc.constantFrom('舒兰市人民医院', '“十四五”规划', 'a\nb\t"c"\\', '\u2028', '𠮷林', ' ', '__proto__', 'Ünit 1'),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
)
const amounts = fc.oneof(
  fc.integer({ min: 0, max: 5000 }),
  fc.constantFrom(0, 0.1, 8.56, 1e12, 5e-324, 0.30000000000000004),
)
const people = fc.integer({ min: 1, max: 2_000_000 })
const years = fc.integer({ min: baseYear, max: targetYear })
const cite = fc.option(
  fc.record({
    source: fc.constantFrom('s1', 's2'),
    lines: fc.array(fc.integer({ min: 1, max: 700 }), { maxLength: 3 }),
  }),
  {
    nil: undefined,
  },
)

/** Absent, not undefined: what a file can hold. */
const present = <T extends object>(record: T): T => JSON.parse(JSON.stringify(record))
const byYear = <T extends object>(entry: fc.Arbitrary<T>) =>
  fc
    .uniqueArray(fc.tuple(years, entry), { selector: ([year]) => year, maxLength: 3 })
    .map((list) => list.map(([year, rest]) => ({ year, ...rest })))

const specs: readonly MethodSpec[] = [
  { method: 'constant' },
  { method: 'growthRate', annualRate: -0.01 },
  { method: 'naturalAndMigration', naturalRate: -2.38, migrationRate: 1.5, netMigrants: -12 },
  { method: 'logistic', capacity: 1e6, points: 'three', history: { from: 2010, acrossBreaks: true } },
  { method: 'registeredRatio' },
  {
    method: 'cohortComponent',
    fertility: { total: [{ year: baseYear, value: 1.3 }], schedule: [{ ageFrom: 25, share: 1 }] },
    sexRatioAtBirth: 111.3,
    survival: {
      by: 'lifeExpectancy',
      male: [{ year: baseYear, value: 75.37 }],
      female: [{ year: baseYear, value: 80.88 }],
    },
    migration: { net: [{ year: baseYear, value: -20 }], schedule: 'model' },
    opening: 'uniform',
  },
  { method: 'mix', parts: [{ weight: 0.5, spec: { method: 'gm11', anchor: 'last' } }] },
]

const projection = (unit: string): fc.Arbitrary<ProjectionRule> =>
  fc
    .record({
      spec: fc.constantFrom(...specs),
      kind: fc.constantFrom('resident' as const, 'registered' as const),
      given: fc.option(byYear(fc.record({ persons: people, cite })), { nil: undefined }),
    })
    .map(({ spec, kind, ...rest }) => present({ unit, kind, ...spec, ...rest }))

const facility = (id: string): fc.Arbitrary<Facility> =>
  fc
    .record({
      name: words,
      unit: fc.constantFrom(...unitIds),
      kind: fc.constantFrom('general-hospital' as const, 'township-centre' as const),
      members: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      limits: fc.option(
        fc.uniqueArray(
          fc.record({
            resource: fc.constantFrom(...resourceIds),
            lock: fc.option(fc.boolean(), { nil: undefined }),
            min: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
            max: fc.option(fc.integer({ min: 10, max: 20 }), { nil: undefined }),
          }),
          { selector: (limit) => limit.resource, maxLength: 2 },
        ),
        { nil: undefined },
      ),
      note: fc.option(words, { nil: undefined }),
      cite,
    })
    .map((rest) => present({ id, ownership: 'government' as const, administration: 'county' as const, ...rest }))

const stocks: fc.Arbitrary<Stock[]> = fc
  .uniqueArray(
    fc.record({
      facility: fc.constantFrom(...facilityIds),
      resource: fc.constantFrom(...resourceIds),
      year: fc.constantFrom(baseYear, targetYear),
      value: amounts,
      cite,
    }),
    { selector: (s) => `${s.facility} ${s.resource} ${s.year}`, maxLength: 8 },
  )
  .map((list) =>
    list.map((s) =>
      present({
        ...s,
        measure: 'approved' as const,
        status: s.year === baseYear ? ('actual' as const) : ('planned' as const),
      }),
    ),
  )

const norms: fc.Arbitrary<Norm[]> = fc
  .tuple(
    byYear(fc.record({ value: amounts.filter((v) => v <= 1e9), cite })),
    byYear(fc.record({ low: fc.constant(1), high: fc.constant(1.5) })),
    words,
  )
  .map(([values, ranges, label]) => {
    const common = { label, resource: 'bed', scope: { unit: '县' }, force: 'binding' as const }
    const list: Norm[] = [
      { id: 'N-1', ...common, shape: 'density', per: 1000, populationKind: 'resident', comparator: 'eq', values },
      { id: 'N-2', ...common, shape: 'range', per: 10_000, populationKind: 'resident', values: ranges },
      { id: 'N-3', ...common, shape: 'ratio', comparator: 'ge', left: 'nurse', values },
      { id: 'N-4', ...common, shape: 'perInstitution', classes: ['primary'], each: 'institution', minimum: 1 },
      {
        id: 'N-5',
        ...common,
        shape: 'share',
        comparator: 'ge',
        of: { by: 'norm', norm: 'N-1' },
        each: 'scope',
        values,
      },
    ]
    return list.map(present)
  })

const allocations: fc.Arbitrary<AllocationRule[]> = fc
  .uniqueArray(
    fc.record({
      class: fc.constantFrom(...classIds),
      method: fc.option(fc.constantFrom('asPlanned' as const, 'proportional' as const), { nil: undefined }),
      step: fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }),
      control: fc.option(fc.constant({ by: 'norm' as const, norm: 'N-1' }), { nil: undefined }),
    }),
    { selector: (rule) => rule.class },
  )
  .map((list) => list.map((rule) => present({ unit: '县', resource: 'bed', ...rule })))

const planningChanges: fc.Arbitrary<PlanningChange> = fc.oneof(
  fc.record({
    type: fc.constant('setPopulation' as const),
    unit: fc.constantFrom(...unitIds),
    kind: fc.constantFrom('resident' as const, 'registered' as const, 'service' as const),
    year: years,
    persons: fc.option(people),
  }),
  fc.record({
    type: fc.constant('setNormValue' as const),
    norm: fc.constantFrom(...normIds.filter((id) => id !== 'N-2')),
    year: years,
    value: fc.integer({ min: 0, max: 9 }),
  }),
  fc.record({
    type: fc.constant('setPlanned' as const),
    facility: fc.constantFrom(...facilityIds),
    resource: fc.constantFrom(...resourceIds),
    value: fc.option(amounts),
  }),
  fc.record({
    type: fc.constant('setMethod' as const),
    unit: fc.constantFrom(...unitIds),
    class: fc.constantFrom('county', 'primary'),
    resource: fc.constantFrom(...resourceIds),
    method: fc.constantFrom('asPlanned' as const, 'proportional' as const, 'incremental' as const, 'need' as const),
    step: fc.option(fc.integer({ min: 1, max: 10 })),
  }),
  fc.record({
    type: fc.constant('setLock' as const),
    facility: fc.constantFrom(...facilityIds),
    resource: fc.constantFrom(...resourceIds),
    lock: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('setBounds' as const),
    facility: fc.constantFrom(...facilityIds),
    resource: fc.constantFrom(...resourceIds),
    min: fc.option(fc.integer({ min: 0, max: 10 })),
    max: fc.option(fc.integer({ min: 10, max: 20 })),
  }),
  fc.record({
    type: fc.constant('setProjectionMethod' as const),
    unit: fc.constantFrom(...unitIds),
    kind: fc.constantFrom('resident' as const, 'registered' as const, 'service' as const),
    spec: fc.option(
      fc.constantFrom<MethodSpec>(
        { method: 'constant' },
        { method: 'linear', anchor: 'last' },
        { method: 'growthRate', annualRate: 0.01, sources: [{ cite: { source: 's1' } }] },
        { method: 'mix', parts: [{ weight: 1, spec: { method: 'gm11' } }] },
      ),
    ),
  }),
  fc
    .record({
      unit: fc.constantFrom(...unitIds),
      kind: fc.constantFrom('resident' as const, 'registered' as const),
      year: years,
      moment: fc.constantFrom('census' as const, 'yearEnd' as const),
      revision: fc.option(fc.constant('七普修订')),
      observation: fc.option(
        fc.record({
          persons: people,
          estimated: fc.option(fc.boolean(), { nil: undefined }),
          groups: fc.option(fc.constant([{ sex: 'all' as const, ageFrom: 65, persons: 12 }]), { nil: undefined }),
          cite,
        }),
      ),
    })
    .map((rest) => present({ type: 'setObservation', ...rest }) as PlanningChange),
  fc.record({
    type: fc.constant('setReconciliation' as const),
    unit: fc.constantFrom(...unitIds),
    kind: fc.constantFrom('resident' as const, 'registered' as const),
    by: fc.option(fc.constantFrom('shares' as const, 'sums' as const, 'proportional' as const)),
  }),
  fc
    .record({ finding: fc.constantFrom('sum:a', 'density:b'), reason: fc.option(words) })
    .map(({ finding, reason }) => ({
      type: 'setDecision' as const,
      finding,
      decision: reason === null ? null : { finding, answer: 'verified' as const, reason },
    })),
)

/** B stands on the plan itself, C on B or the plan: never a circle. */
const scenarioChanges: fc.Arbitrary<StatedChange> = fc
  .record({
    id: fc.constantFrom('B', 'C'),
    name: words,
    order: fc.option(fc.nat(9), { nil: undefined }),
    note: fc.option(words, { nil: undefined }),
    based: fc.boolean(),
    changes: fc.array(planningChanges, { maxLength: 3 }),
    firstOff: fc.boolean(),
  })
  .map(({ id, name, order, note, based, changes: list, firstOff }) => ({
    type: 'putScenario' as const,
    scenario: present({
      id,
      name,
      order,
      note,
      basedOn: id === 'C' && based ? 'B' : undefined,
      changes: list,
      off: firstOff && list.length > 0 ? [0] : undefined,
    }),
  }))

export const changes: fc.Arbitrary<StatedChange> = fc.oneof(
  { weight: 8, arbitrary: planningChanges },
  { weight: 1, arbitrary: scenarioChanges },
)

export const plans: fc.Arbitrary<Plan> = fc
  .record({
    title: words,
    note: fc.option(words, { nil: undefined }),
    observed: people,
    projections: fc.tuple(...unitIds.slice(0, 2).map(projection)).map((list) => list as ProjectionRule[]),
    facilities: fc.tuple(...facilityIds.map(facility)).map((list) => list as Facility[]),
    stocks,
    norms,
    allocations,
    stated: fc.array(planningChanges, { maxLength: 3 }),
  })
  .map(({ title, note, observed, projections, stated, ...lists }) =>
    present({
      format: 'norma-plan' as const,
      version: 1 as const,
      title,
      region: { unit: '县', name: title, level: 'county' as const },
      baseYear,
      targetYear,
      note,
      sources: [
        { id: 's1', title, status: 'official' as const },
        { id: 's2', title, status: 'implied' as const, interval: { low: -1.5, high: 2e11, unit: '人' } },
      ],
      units: [
        { id: '县', name: title, level: 'county' as const },
        {
          id: 'east',
          name: 'E',
          level: 'township' as const,
          parent: '县',
          position: { longitude: -0.5, latitude: 43.1 },
        },
        { id: 'west-1', name: 'W', level: 'township' as const, parent: '县' },
      ],
      population: {
        observations: [
          { unit: '县', kind: 'resident' as const, year: baseYear, moment: 'census' as const, persons: observed },
        ],
        projections,
      },
      classes: [
        { role: 'part' as const, id: 'county', name: title, select: { kinds: ['general-hospital' as const] } },
        { role: 'ofWhich' as const, id: 'inside', name: title, within: 'county' },
        { role: 'part' as const, id: 'primary', name: title, select: {} },
        { role: 'group' as const, id: 'all', name: title, parts: ['county', 'primary'] },
      ],
      resources: resourceIds.map((id) => ({
        id,
        name: id,
        counter: '张',
        kind: 'bed' as const,
        planBy: 'approved' as const,
      })),
      ...lists,
      institutions: [],
      tables: [],
      facts: [{ id: 'x', name: title, value: -1.25, unit: '‰', cite: { source: 's1' } }],
      printed: [],
      decisions: [],
      scenarios: [{ id: 'B', name: title, changes: stated }],
    }),
  )
