/** One norm of every shape that Shulan’s plan can hold, with its optional fields where the shape has any. */
import plan from '../../../seeds/plans/shulan-2025.norma?raw'
import { readPlan } from '../../../shared/plan/gate.ts'
import type { NormOf, Shape } from '../../../shared/plan/schema/norm.ts'

const read = readPlan(new TextEncoder().encode(plan))
if (!read.ok) throw new Error('the Shulan plan is not read')
const { region, resources, classes, registers = [] } = read.value
const bed = resources.find(({ kind }) => kind === 'bed')?.id ?? ''
const staff = resources.find(({ kind }) => kind === 'staff')?.id ?? ''
const part = classes.find(({ role }) => role === 'part')?.id ?? ''

const common = <S extends Shape>(shape: S) => ({
  id: `T-${shape}`,
  label: `试 ${shape}`,
  resource: bed,
  scope: { unit: region.unit },
  force: 'guiding' as const,
  shape,
})
const people = { per: 1000 as const, populationKind: 'resident' as const }
const values = [{ year: 2025, value: 0.5 }]
const ranges = [{ year: 2025, low: 0.1, high: 0.2 }]
const of = { by: 'resource' as const, resource: staff }

export const everyShape: { readonly [S in Shape]: NormOf<S> } = {
  density: { ...common('density'), ...people, comparator: 'about', tolerance: 0.05, values },
  range: { ...common('range'), ...people, values: ranges },
  flooredDensity: { ...common('flooredDensity'), ...people, values, floors: [{ level: 'county', minimum: 3 }] },
  populationBand: {
    ...common('populationBand'),
    populationKind: 'resident',
    comparator: 'ge',
    bands: [{ below: 300_000, value: 20 }, { value: 40 }],
    edge: 'lower',
  },
  share: { ...common('share'), comparator: 'ge', of, each: 'scope', values },
  shareRange: { ...common('shareRange'), of, each: 'scope', values: ranges },
  ratio: { ...common('ratio'), comparator: 'eq', left: staff, values },
  perInstitution: { ...common('perInstitution'), classes: [part], each: 'institution', minimum: 2, maximum: 4 },
  coverage: { ...common('coverage'), comparator: 'ge', register: registers[0]?.id ?? '', values },
  utilisation: { ...common('utilisation'), quantity: 'occupancy', comparator: 'ge', values },
  threshold: {
    ...common('threshold'),
    test: { by: 'after', comparator: 'gt', value: 1200 },
    consequence: 'file',
    ownerships: ['government'],
    authority: '省卫生健康委',
  },
  growth: {
    ...common('growth'),
    comparator: 'ge',
    by: { kind: 'multiply', rate: -0.1 },
    observed: [{ year: 2020, value: 3 }],
  },
  reserve: { ...common('reserve'), ...people, values },
  access: { ...common('access'), measure: 'minutes', limits: [{ where: 'urban', limit: 15, upTo: 30 }], share: 0.9 },
  stockMonths: { ...common('stockMonths'), months: 3 },
  indicator: {
    ...common('indicator'),
    comparator: 'rising',
    unitLabel: '岁',
    values,
    observed: [{ year: 2020, value: 78.5 }],
  },
  milestone: { ...common('milestone'), comparator: 'ge', values, target: '五级乙等', observed: [] },
  controlTotal: { ...common('controlTotal'), comparator: 'control', values: [{ year: 2025, value: 900 }] },
  identity: { ...common('identity'), parts: ['S4-006'], whole: 'S4-005' },
  shareOrFloor: { ...common('shareOrFloor'), of, each: 'scope', values: ranges, floor: 200, reading: 'either' },
  caseTrigger: { ...common('caseTrigger'), threshold: 5, fallback: true, cases: [{ place: '某镇', cases: 3 }] },
  funding: { ...common('funding'), by: 'perHead', comparator: 'ge', populationKind: 'resident', values, observed: [] },
  capacity: { ...common('capacity'), demand: 10, periods: 30, period: '天', units: 2, rate: 5 },
  frequency: { ...common('frequency'), times: 2, within: 'year', event: '应急演练', observed: [] },
  reference: { ...common('reference'), standard: '县级医院基本标准' },
  formula: { ...common('formula'), comparator: 'ge', expression: '1 + 1' },
}

/** Nothing but these norms over Shulan’s places and classes: what a window computes and paints after each edit stays small. */
export const planOfShapes = JSON.stringify({
  ...read.value,
  facilities: read.value.facilities.slice(0, 5),
  stocks: [],
  institutions: [],
  supplies: [],
  services: [],
  equipment: [],
  // Two of Shulan’s own are what an identity adds up.
  norms: [...read.value.norms.filter(({ id }) => id === 'S4-005' || id === 'S4-006'), ...Object.values(everyShape)],
  precedence: [],
  allocations: [],
  tables: [],
  annexes: [],
  prose: [],
  facts: [],
  printed: [],
  decisions: [],
  scenarios: [],
  registers: registers.map(({ entries: _, ...register }) => register),
})
