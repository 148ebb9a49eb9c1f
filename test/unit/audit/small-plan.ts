/** A county of 100000 people with two hospitals, one clinic and one private block: small enough to add up by hand. */
import type { AuditInput } from '../../../shared/audit/audit-input.ts'
import { type PrintedDocument, readDocument } from '../../../shared/audit/document.ts'
import { type Plan, plan as planSchema } from '../../../shared/plan/schema/plan.ts'
import type { PrintedFigure } from '../../../shared/plan/schema/printed.ts'
import { persons } from '../../../shared/units/brand.ts'

const cite = (line: number) => ({ source: 'doc', lines: [line] })

const smallPlan = {
  format: 'norma-plan',
  version: 1,
  title: '小县规划',
  region: { unit: 'county', name: '小县', level: 'county' },
  baseYear: 2020,
  targetYear: 2025,
  sources: [{ id: 'doc', title: '小县规划', status: 'official' }],
  units: [{ id: 'county', name: '小县', level: 'county' }],
  population: {
    observations: [{ unit: 'county', kind: 'resident', year: 2020, moment: 'yearEnd', persons: 100_000 }],
    projections: [{ unit: 'county', kind: 'resident', method: 'constant' }],
  },
  classes: [
    {
      role: 'part',
      id: 'public',
      name: '公立医院',
      select: { kinds: ['general-hospital'], ownerships: ['government'] },
    },
    { role: 'part', id: 'primary', name: '基层', select: { kinds: ['community-centre'] } },
    { role: 'part', id: 'social', name: '社会办', select: { ownerships: ['private'] } },
    { role: 'group', id: 'all', name: '全部', parts: ['public', 'primary', 'social'] },
  ],
  resources: [
    { id: 'bed', name: '床位', counter: '张', kind: 'bed', planBy: 'approved' },
    { id: 'physician', name: '医师', counter: '人', kind: 'staff', planBy: 'actual' },
    { id: 'nurse', name: '护士', counter: '人', kind: 'staff', planBy: 'actual' },
  ],
  facilities: [
    {
      id: 'first',
      name: '一院',
      unit: 'county',
      ownership: 'government',
      administration: 'county',
      kind: 'general-hospital',
    },
    {
      id: 'second',
      name: '二院',
      unit: 'county',
      ownership: 'government',
      administration: 'county',
      kind: 'general-hospital',
    },
    {
      id: 'clinic',
      name: '中心',
      unit: 'county',
      ownership: 'government',
      administration: 'county',
      kind: 'community-centre',
    },
    {
      id: 'block',
      name: '社会办医院',
      unit: 'county',
      ownership: 'private',
      administration: 'none',
      kind: 'general-hospital',
      members: 3,
    },
  ],
  stocks: [
    ...[
      ['first', 200, 300, 11],
      ['second', 100, 150, 12],
      ['clinic', 20, 30, 13],
      ['block', 80, 100, 14],
    ].flatMap(([facility, base, planned, line]) => [
      {
        facility,
        resource: 'bed',
        measure: 'approved',
        year: 2020,
        status: 'actual',
        value: base,
        cite: cite(Number(line)),
      },
      {
        facility,
        resource: 'bed',
        measure: 'approved',
        year: 2025,
        status: 'planned',
        value: planned,
        cite: cite(Number(line)),
      },
    ]),
  ],
  institutions: [],
  norms: [],
  allocations: [],
  tables: [
    { kind: 'facilities', id: 'beds-public', title: '公立医院床位', class: 'public', resource: 'bed' },
    { kind: 'classes', id: 'summary', title: '床位总表', resource: 'bed', classes: ['public', 'primary', 'social'] },
  ],
  facts: [],
  printed: [],
  decisions: [],
  scenarios: [],
}

type Part = { [K in keyof Plan]?: unknown }

export const buildPlan = (part: Part = {}): Plan => planSchema.parse({ ...smallPlan, ...part })

type Rest = Partial<Omit<AuditInput, 'plan'>>

/** The run of a plan with a constant population; requirements and allocation as the test needs them. */
export function inputOf(plan: Plan, rest: Rest = {}): AuditInput {
  return {
    plan,
    projection: {
      series: [],
      at: (_unit, kind) => (kind === 'resident' ? persons(100_000) : undefined),
      ages: () => undefined,
      origin: () => undefined,
    },
    requirements: [],
    allocation: { facilities: [], totals: [], issues: [] },
    ...rest,
  }
}

export const documentOf = (part: Part = {}, rest: Rest = {}): PrintedDocument =>
  readDocument(inputOf(buildPlan(part), rest))

let next = 100
/** A printed figure: beds of 2025 in the summary unless said otherwise, each on a line of its own. */
export function figure(id: string, value: number, part: Partial<PrintedFigure> = {}): PrintedFigure {
  return {
    id,
    table: 'summary',
    row: id,
    column: 'planned',
    value,
    decimals: String(value).split('.')[1]?.length ?? 0,
    measure: 'count',
    year: 2025,
    resource: 'bed',
    cite: cite(next++),
    ...part,
  }
}
