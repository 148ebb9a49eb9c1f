/** A small plan for tests: two hospitals in one class and a township centre in another; every part can be replaced. */
import { type Plan, plan as schema } from '../../shared/plan/schema/plan.ts'

type Hospital = { id: string; base?: number; planned?: number; lock?: boolean; min?: number; max?: number }
type Options = {
  population?: number
  hospitals?: readonly Hospital[]
  method?: 'asPlanned' | 'proportional' | 'incremental'
  step?: number
  /** Beds per thousand of the hospitals’ class. */
  density?: number
  control?: number
}

export function smallPlan(options: Options = {}): Plan {
  const hospitals = options.hospitals ?? [
    { id: 'a', base: 100, planned: 120 },
    { id: 'b', base: 50, planned: 60 },
  ]
  const cite = { source: 'doc', lines: [1] }
  return schema.parse({
    format: 'norma-plan',
    version: 1,
    title: 'small',
    region: { unit: 'r', name: 'R', level: 'county' },
    baseYear: 2020,
    targetYear: 2025,
    sources: [{ id: 'doc', title: 'Document', status: 'official' }],
    units: [{ id: 'r', name: 'R', level: 'county' }],
    population: {
      observations: [
        { unit: 'r', kind: 'resident', year: 2020, moment: 'yearEnd', persons: options.population ?? 100_000, cite },
      ],
      projections: [{ unit: 'r', kind: 'resident', method: 'constant' }],
    },
    classes: [
      { role: 'part', id: 'hospital', name: 'Hospitals', select: { kinds: ['general-hospital'] } },
      { role: 'part', id: 'primary', name: 'Primary', select: { kinds: ['township-centre'] } },
      { role: 'group', id: 'all', name: 'All', parts: ['hospital', 'primary'] },
    ],
    resources: [
      { id: 'bed', name: 'beds', counter: '张', kind: 'bed', planBy: 'approved' },
      { id: 'nurse', name: 'nurses', counter: '人', kind: 'staff', planBy: 'actual' },
    ],
    facilities: hospitals.map((h) => ({
      id: h.id,
      name: `Hospital ${h.id}`,
      unit: 'r',
      ownership: 'government',
      administration: 'county',
      kind: 'general-hospital',
      ...(h.lock === undefined && h.min === undefined && h.max === undefined
        ? {}
        : {
            limits: [
              {
                resource: 'bed',
                ...(h.lock !== undefined && { lock: h.lock }),
                ...(h.min !== undefined && { min: h.min }),
                ...(h.max !== undefined && { max: h.max }),
              },
            ],
          }),
    })),
    stocks: hospitals.flatMap((h) => [
      ...(h.base === undefined
        ? []
        : [
            { facility: h.id, resource: 'bed', measure: 'approved', year: 2020, status: 'actual', value: h.base, cite },
          ]),
      ...(h.planned === undefined
        ? []
        : [
            {
              facility: h.id,
              resource: 'bed',
              measure: 'approved',
              year: 2025,
              status: 'planned',
              value: h.planned,
              cite,
            },
          ]),
    ]),
    institutions: [],
    norms: [
      {
        id: 'N1',
        shape: 'density',
        label: 'beds per thousand',
        resource: 'bed',
        scope: { unit: 'r', class: 'hospital' },
        force: 'indicative',
        per: 1000,
        populationKind: 'resident',
        comparator: 'eq',
        values: [{ year: 2025, value: options.density ?? 2 }],
        cite,
      },
    ],
    allocations: [
      {
        unit: 'r',
        class: 'hospital',
        resource: 'bed',
        control:
          options.control === undefined ? { by: 'norm', norm: 'N1' } : { by: 'handedDown', value: options.control },
        method: options.method ?? 'asPlanned',
        ...(options.step !== undefined && { step: options.step }),
      },
    ],
    tables: [{ kind: 'facilities', id: 'beds', title: 'Beds', class: 'hospital', resource: 'bed' }],
    facts: [],
    printed: [],
    decisions: [],
    scenarios: [],
  })
}
