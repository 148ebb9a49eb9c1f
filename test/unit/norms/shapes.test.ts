/** The worked examples of the shapes, as the header of each shape’s file gives them. */
import { describe, expect, test } from 'vitest'
import { common, normPlan, perThousand, required } from '../../support/norm-plan.ts'

const at = (value: number, year = 2025) => [{ year, value }]
const first = (norm: object, options: Parameters<typeof normPlan>[1] = {}) => required(normPlan([norm], options))[0]

describe('by population', () => {
  test('R03: the floor stands where the people ask for less; floors of unknown counties count in the whole', () => {
    const norm = {
      ...common,
      shape: 'flooredDensity',
      ...perThousand,
      per: 10_000,
      values: at(1),
      scope: { unit: 'r', each: 'county' },
      floors: [
        { level: 'prefecture', minimum: 30 },
        { level: 'county', minimum: 15 },
      ],
    }
    expect(required(normPlan([norm], { counties: [120_000, 400_000, 1] }))).toMatchObject([
      { low: 100 },
      { scope: 'c1', low: 15 },
      { scope: 'c2', low: 40 },
      { scope: 'c3', low: 15 },
    ])
    expect(required(normPlan([norm], { counties: [120_000, 400_000, undefined] }))).toMatchObject([
      { low: 100, reason: 'norm.rollUpFloors' },
      {},
      {},
      { scope: 'c3', reason: 'norm.noPopulation', per100000: 10 },
    ])
    const seventeen = Array.from({ length: 17 }, () => undefined)
    expect(required(normPlan([norm], { counties: seventeen }))[0]).toMatchObject({ low: 285 })
  })

  const bands = [
    { below: 300_000, value: 20 },
    { below: 500_000, value: 50 },
    { below: 1_000_000, value: 80 },
    { value: 100 },
  ]
  const banded = { ...common, shape: 'populationBand', populationKind: 'resident', comparator: 'ge', bands }
  test.each([
    [406_890, {}, 50],
    [1_057_400, {}, 100],
    [300_000, {}, 50],
    [300_000, { edge: 'lower' }, 20],
    [299_999, {}, 20],
  ])('R04: %d people %o → %d beds', (population, more, low) => {
    expect(first({ ...banded, ...more }, { population })).toMatchObject({ low })
  })
  test('R04: bands add up over counties, and not at all while one of them is unknown', () => {
    const each = { ...banded, scope: { unit: 'r', each: 'county' } }
    expect(required(normPlan([each], { counties: [200_000, 400_000, 600_000] }))[0]).toMatchObject({ low: 150 })
    expect(required(normPlan([each], { counties: [200_000, undefined, 600_000] }))[0]).toEqual({
      reason: 'norm.rollUpUnknown',
      status: 'unknown',
      actual: 180,
    })
  })

  test('a density for every county: the rounded parts add up; with an unknown county the whole goes by its own people', () => {
    const each = {
      ...common,
      shape: 'density',
      ...perThousand,
      per: 100_000,
      comparator: 'ge',
      values: at(1.75),
      scope: { unit: 'r', each: 'county' },
    }
    expect(required(normPlan([each], { counties: [100_000, 100_000, 200_000] })).map((r) => r.low)).toEqual([
      8, 2, 2, 4,
    ])
    expect(required(normPlan([each], { counties: [100_000, undefined, 200_000] }))[0]).toMatchObject({
      low: 8,
      reason: 'norm.rollUpOwn',
    })
  })

  test('without people a density says what 100 000 would need', () => {
    const norm = { ...common, shape: 'density', ...perThousand, comparator: 'eq', values: at(3.2) }
    expect(first(norm, { population: undefined })).toEqual({
      per100000: 320,
      reason: 'norm.noPopulation',
      status: 'unknown',
      actual: 180,
    })
  })

  test('R12: what is free is what is kept less what exists', () => {
    const norm = { ...common, shape: 'reserve', ...perThousand, values: at(2) }
    expect(first(norm, { beds: 1145 })).toMatchObject({ value: 814, free: -331 })
    const least = { ...norm, comparator: 'ge', values: at(1.5) }
    expect(first(least, { population: 1_057_400 })).toMatchObject({ low: 1587 })
  })

  test('R20: money per head in 万元, to 0.01', () => {
    const norm = { ...common, shape: 'funding', by: 'perHead', comparator: 'ge', values: at(74), observed: [] }
    expect(first(norm, { population: 3_976_500 })).toMatchObject({ low: 29_426.1 })
  })
})

describe('of another amount', () => {
  const share = { ...common, of: { by: 'amount', value: 50 }, each: 'scope' }
  const range = (low: number, high: number) => [{ year: 2025, low, high }]
  test('R05: a share, and a range of shares', () => {
    const posts = { ...share, shape: 'share', comparator: 'ge', of: { by: 'amount', value: 72 } }
    expect(first({ ...posts, values: at(0.85) })).toMatchObject({ low: 62 })
    expect(first({ ...posts, values: at(0.7) })).toMatchObject({ low: 51 })
    expect(first({ ...share, shape: 'shareRange', values: range(0.02, 0.05) })).toMatchObject({ low: 1, high: 2 })
  })
  test('R18: 10–15 % or at least 200 of 1000, read as both or as either', () => {
    const norm = {
      ...share,
      shape: 'shareOrFloor',
      of: { by: 'amount', value: 1000 },
      values: range(0.1, 0.15),
      floor: 200,
    }
    expect(first(norm)).toMatchObject({ low: 200 })
    expect(first(norm)).not.toHaveProperty('high')
    expect(first({ ...norm, reading: 'either' })).toMatchObject({ low: 100 })
    expect(first({ ...norm, floor: 120 })).toMatchObject({ low: 120, high: 150 })
    const unknown = { ...norm, of: { by: 'resource', resource: 'nurse' } }
    expect(first(unknown)).toMatchObject({ low: 200, reason: 'norm.floorOnly' })
  })
  test('R06: nurses from physicians; nothing from none', () => {
    const norm = { ...common, resource: 'nurse', shape: 'ratio', comparator: 'eq', left: 'bed', values: at(1.22) }
    expect(first(norm, { beds: 1206 })).toMatchObject({ value: 1471 })
    expect(first(norm, { beds: 0 })).toMatchObject({ reason: 'norm.zeroLeft' })
  })
  test('R17: parts that add up before rounding agree', () => {
    const density = (id: string, value: number) => ({
      ...common,
      id,
      shape: 'density',
      ...perThousand,
      comparator: 'eq',
      values: at(value),
    })
    const parts = [density('A', 2.7), density('B', 0.85), density('C', 1.66), density('T', 5.21)]
    const identity = { ...common, shape: 'identity', parts: ['A', 'B', 'C'], whole: 'T' }
    expect(required(normPlan([identity, ...parts]))).toMatchObject([{ value: 2120, actual: 2120, status: 'met' }])
    const off = parts.map((p) => (p.id === 'B' ? { ...p, values: at(0.95) } : p))
    expect(required(normPlan([identity, ...off]))).toMatchObject([{ value: 2120, actual: 2161, status: 'over' }])
  })
})

describe('by institutions, places and things in store', () => {
  test('R07: planning units, departments, and exactly so many', () => {
    const norm = { ...common, shape: 'perInstitution', classes: [], minimum: 3, maximum: 4 }
    const counties = Array.from({ length: 17 }, () => undefined)
    const each = { ...norm, each: 'unit', scope: { unit: 'r', each: 'county' } }
    expect(required(normPlan([each], { counties }))[0]).toMatchObject({ low: 51, high: 68 })
    const { maximum: _, ...exact } = { ...norm, each: 'department', groups: 8, minimum: 1, comparator: 'eq' }
    expect(first(exact)).toMatchObject({ value: 8 })
  })
  const register = (counts: object) => ({ registers: [{ id: 'g', name: 'G', counts: [{ year: 2020, ...counts }] }] })
  const coverage = { ...common, shape: 'coverage', register: 'g', comparator: 'ge' }
  test('R08: institutions are always rounded up and held against those that have it', () => {
    expect(first({ ...coverage, values: at(0.75) }, { more: register({ total: 239 }) })).toMatchObject({ low: 180 })
    const found = first({ ...coverage, values: at(1) }, { more: register({ total: 21, with: 19 }) })
    expect(found).toMatchObject({ low: 21, actual: 19, status: 'short' })
    const shares = first({ ...coverage, comparator: 'eq', values: at(0.8) }, { more: register({ share: 0.5 }) })
    expect(shares).toMatchObject({ status: 'short', reason: 'norm.shareOnly' })
  })
  test('R14: months in store', () => {
    const supplies = [{ id: 'gown', name: 'gown', counter: '件', monthlyUse: 4000, stock: 6500 }]
    const norm = { ...common, shape: 'stockMonths', months: 2 }
    expect(first(norm, { more: { supplies } })).toMatchObject({
      item: 'gown',
      low: 8000,
      actual: 6500,
      months: 1.625,
      status: 'short',
    })
  })
  test('R19: a site wherever the cases reach the threshold, else one where they are most', () => {
    const cases = (...list: number[]) => list.map((n, i) => ({ place: `p${i}`, cases: n }))
    const norm = { ...common, shape: 'caseTrigger', threshold: 100, fallback: true }
    expect(first({ ...norm, cases: cases(120, 100, 40) })).toMatchObject({ low: 2 })
    expect(first({ ...norm, cases: cases(60, 40) })).toMatchObject({ low: 1 })
    expect(first({ ...norm, fallback: undefined, cases: cases(60, 40) })).toMatchObject({ low: 0 })
    expect(first({ ...norm, cases: [] })).toMatchObject({ reason: 'norm.noCases' })
  })
  test('R13: too few sites can be told without positions, enough of them not', () => {
    const norm = { ...common, shape: 'access', measure: 'km', limits: [{ where: 'rural', limit: 10, upTo: 20 }] }
    const more = (siteCount: number) => first({ ...norm, siteCount }, { more: { units: [area] } })
    const area = { id: 'r', name: 'R', level: 'county', areaKm2: 4554 }
    expect(more(3)).toMatchObject({ low: 1, sites: 4, status: 'short', reason: 'norm.fewSites' })
    expect(more(9)).toMatchObject({ status: 'unknown', reason: 'norm.noPositions' })
  })
  test('R21 and R22: capacity against demand, events against their number', () => {
    const capacity = { ...common, resource: 'lab', shape: 'capacity', periods: 1, period: '天', units: 2, rate: 10_000 }
    const lab = {
      resources: [{ id: 'lab', name: 'lab', counter: '份', kind: 'other', planBy: 'actual' }],
      facilities: [],
      stocks: [],
      tables: [],
    }
    expect(first({ ...capacity, demand: 15_000 }, { more: lab })).toMatchObject({
      low: 15_000,
      actual: 20_000,
      status: 'met',
    })
    const events = { ...common, shape: 'frequency', times: 2, within: 'year', observed: at(1) }
    expect(first(events)).toMatchObject({ low: 2, actual: 1, status: 'short' })
  })
})

describe('figures to be reached', () => {
  test('R09: beds for the discharges there are, and what the bounds mean', () => {
    const services = [{ unit: 'r', year: 2020, discharges: 57_488 }]
    const occupancy = { ...common, shape: 'utilisation', quantity: 'occupancy', comparator: 'eq', values: at(0.88) }
    const stay = {
      ...common,
      id: 'L',
      shape: 'utilisation',
      quantity: 'lengthOfStay',
      comparator: 'le',
      values: at(8.8),
    }
    const [found] = required(normPlan([occupancy, stay], { beds: 3483, more: { services } }))
    expect(found).toMatchObject({ value: 0.88, bedDays: 1_118_739.6 })
    expect(Math.ceil(found && 'beds' in found ? Number(found.beds) : 0)).toBe(1576)
    expect(Math.round(found && 'discharges' in found ? Number(found.discharges) : 0)).toBe(127_130)
  })

  const growth = { ...common, shape: 'growth', comparator: 'eq' }
  test.each([
    [{ kind: 'add', amount: 1 }, 78, 79],
    [{ kind: 'perYear', amount: -0.5 }, 47.13, 44.63],
    [{ kind: 'multiply', rate: -0.1 }, 20, 18],
  ])('R11: %o from %d gives %d', (by, base, value) => {
    expect(first({ ...growth, by, observed: at(base, 2020) })).toMatchObject({ value })
  })
  test('R11: in proportion to another growth', () => {
    const life = { ...growth, id: 'A', by: { kind: 'add', amount: 1.56 }, observed: at(78, 2020) }
    const healthy = { ...growth, by: { kind: 'like', norm: 'A' }, observed: at(68, 2020) }
    expect(required(normPlan([healthy, life]))).toMatchObject([{ value: 69.36 }])
    expect(first({ ...growth, by: { kind: 'add', amount: 1 }, observed: [] })).toMatchObject({ reason: 'norm.noBase' })
  })

  const indicator = { ...common, shape: 'indicator', values: at(90), observed: at(92, 2020) }
  test.each([
    ['ge', 92, 'met'],
    ['gt', 90, 'short'],
    ['le', 92, 'over'],
    ['lt', 90, 'over'],
    ['eq', 90, 'met'],
    ['about', 92, 'over'],
    ['stable', 90, 'met'],
    ['rising', 92, 'met'],
  ])('R15: %s 90, found %d: %s', (comparator, found, status) => {
    expect(first({ ...indicator, comparator, observed: at(found, 2020) })).toMatchObject({ actual: found, status })
  })
  test('左右 is met within the norm’s tolerance; nothing observed is not known', () => {
    expect(first({ ...indicator, comparator: 'about', tolerance: 0.05 })).toMatchObject({ status: 'met' })
    expect(first({ ...indicator, comparator: 'ge', observed: [] })).toEqual({ low: 90, actual: 180, status: 'met' })
  })
  test('持续增长 needs a later figure than the base', () => {
    const rising = { ...indicator, comparator: 'rising', values: [] }
    expect(first(rising)).toMatchObject({ low: 92, status: 'unknown', reason: 'norm.noLater' })
    expect(first({ ...rising, observed: [...at(92, 2020), ...at(93, 2024)] })).toMatchObject({ low: 92, status: 'met' })
  })

  test('R16: not due before its date', () => {
    const norm = { ...common, shape: 'milestone', comparator: 'ge', values: at(3), observed: at(2, 2024) }
    expect(required(normPlan([norm]), 'X', 2024)).toMatchObject([
      { low: 3, status: 'unknown', reason: 'norm.notYetDue' },
    ])
    expect(first(norm)).toMatchObject({ low: 3, actual: 2, status: 'short' })
    const deed = { ...norm, values: [], target: '五级乙等', observed: at(1, 2025) }
    expect(first(deed)).toMatchObject({ low: 1, status: 'met' })
  })

  test('R10: every hospital that reaches the threshold is named, the scope says how many', () => {
    const filing = { ...common, shape: 'threshold', consequence: 'file' }
    const over = (comparator: string, value: number) => ({ ...filing, test: { by: 'after', comparator, value } })
    expect(required(normPlan([over('gt', 1200)], { beds: 1250 }))).toMatchObject([
      { high: 1200, actual: 1250, sites: 1, status: 'over' },
      { scope: 'a', high: 1200, actual: 1250, status: 'over' },
    ])
    expect(required(normPlan([over('gt', 1200)], { beds: 1200 }))).toMatchObject([{ status: 'met', sites: 0 }])
    expect(required(normPlan([over('ge', 1200)], { beds: 1200 }))).toHaveLength(2)
    expect(first({ ...filing, test: { by: 'never' }, consequence: 'exempt' })).toMatchObject({
      status: 'met',
      reason: 'norm.exempt',
    })
  })
})

describe('bad input names what is wrong, and the other norms go on', () => {
  const good = { ...common, id: 'G', shape: 'density', ...perThousand, comparator: 'eq', values: at(1) }
  test.each([
    ['norm.inverted', { ...common, shape: 'range', ...perThousand, values: [{ year: 2025, low: 2, high: 1 }] }],
    [
      'norm.bandsOverlap',
      {
        ...common,
        shape: 'populationBand',
        populationKind: 'resident',
        comparator: 'ge',
        bands: [
          { below: 50, value: 1 },
          { below: 50, value: 2 },
        ],
      },
    ],
    [
      'norm.bandsOpen',
      {
        ...common,
        shape: 'populationBand',
        populationKind: 'resident',
        comparator: 'ge',
        bands: [{ value: 1 }, { below: 50, value: 2 }],
      },
    ],
    [
      'norm.minimumMaximum',
      { ...common, shape: 'perInstitution', classes: ['hospital'], each: 'institution', minimum: 2, maximum: 1 },
    ],
    [
      'norm.noTotal',
      {
        ...common,
        shape: 'share',
        comparator: 'ge',
        of: { by: 'resource', resource: 'nurse' },
        each: 'scope',
        values: at(0.1),
      },
    ],
    ['norm.noUnits', { ...good, id: 'X', scope: { unit: 'r', each: 'village' } }],
    ['norm.noAges', { ...good, id: 'X', ages: { from: 0, to: 2 } }],
  ])('%s', (reason, norm) => {
    const plan = normPlan([norm, good])
    expect(required(plan)[0]).toMatchObject({ reason, status: 'unknown' })
    expect(required(plan, 'G')).toMatchObject([{ value: 407 }])
  })

  test('a norm that is off has no entry, no effect, and leaves what rests on it without a total', () => {
    const off = { ...good, off: true }
    const share = {
      ...common,
      shape: 'share',
      comparator: 'ge',
      of: { by: 'norm', norm: 'G' },
      each: 'scope',
      values: at(0.5),
    }
    expect(required(normPlan([off, share]), 'G')).toEqual([])
    expect(required(normPlan([off, share]))).toMatchObject([{ reason: 'norm.offTotal' }])
  })
})
