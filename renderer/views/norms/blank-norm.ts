import type { Shape } from '../../../shared/plan/schema/norm.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { freeId } from './draft.ts'
import type { Draft } from './input.ts'

const people: Draft = { per: 10000, populationKind: 'resident' }
const of: Draft = { by: 'resource' }

/** What a new norm of each shape begins with; whatever only the planner knows is left out and asked for. */
const blanks: { readonly [S in Shape]: Draft } = {
  density: { ...people, comparator: 'eq', values: [] },
  range: { ...people, values: [] },
  flooredDensity: { ...people, values: [], floors: [{ level: 'county' }] },
  populationBand: { populationKind: 'resident', comparator: 'ge', bands: [{}] },
  share: { comparator: 'ge', of, each: 'scope', values: [] },
  shareRange: { of, each: 'scope', values: [] },
  ratio: { comparator: 'eq', values: [] },
  perInstitution: { classes: [], each: 'institution' },
  coverage: { comparator: 'ge', values: [] },
  utilisation: { quantity: 'occupancy', comparator: 'ge', values: [] },
  threshold: { test: { by: 'after', comparator: 'ge' }, consequence: 'file' },
  growth: { comparator: 'ge', by: { kind: 'add' }, observed: [] },
  reserve: { ...people, values: [] },
  access: { measure: 'minutes', limits: [{ where: 'all' }] },
  stockMonths: {},
  indicator: { comparator: 'ge', values: [], observed: [] },
  milestone: { comparator: 'ge', values: [], observed: [] },
  controlTotal: { comparator: 'control', values: [] },
  identity: { parts: [] },
  shareOrFloor: { of, each: 'scope', values: [] },
  caseTrigger: { cases: [] },
  funding: { by: 'perHead', comparator: 'ge', values: [], observed: [] },
  capacity: {},
  frequency: { within: 'year', observed: [] },
  reference: {},
  formula: { comparator: 'eq' },
}
export const shapeOrder = Object.keys(blanks) as readonly Shape[]

export function blankNorm(plan: Plan, shape: Shape): Draft {
  const [resource] = plan.resources
  return {
    id: freeId(plan.norms, 'N-'),
    label: '',
    ...(resource === undefined ? {} : { resource: resource.id }),
    scope: { unit: plan.region.unit },
    force: 'indicative',
    shape,
    ...blanks[shape],
  }
}
