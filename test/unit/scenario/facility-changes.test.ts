import { describe, expect, test } from 'vitest'
import { parsePlan } from '../../../shared/plan/gate.ts'
import type { Change, StatedChange } from '../../../shared/plan/schema/change.ts'
import type { Facility } from '../../../shared/plan/schema/facility.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { say } from '../../../shared/text/message.ts'
import { smallPlan } from '../../support/small-plan.ts'

const facility = (id: string, more: Partial<Facility> = {}): Facility => ({
  id,
  name: `医院 ${id}`,
  unit: 'r',
  ownership: 'government',
  administration: 'county',
  kind: 'general-hospital',
  ...more,
})
const bed = (id: string, value: number | null) => ({
  facility: id,
  resource: 'bed',
  measure: 'approved' as const,
  year: 2025,
  status: 'planned' as const,
  value,
})

function made(plan: Plan, changes: readonly Change[]): Plan {
  const done = applyChanges(plan, changes)
  if (!done.ok) throw new Error(done.error.map((error) => say('zh-CN', error.message)).join('\n'))
  const undone = applyChanges(done.value.plan, done.value.inverse)
  expect(undone.ok && undone.value.plan).toStrictEqual(plan)
  return done.value.plan
}

const refusal = (plan: Plan, change: StatedChange): string => {
  const done = applyChanges(plan, [change])
  return done.ok ? 'applied' : done.error.map((error) => say('zh-CN', error.message)).join('\n')
}

describe('putFacilities', () => {
  test('replaces by id in place and appends the rest, in one step', () => {
    const plan = made(smallPlan(), [
      { type: 'putFacilities', facilities: [facility('c'), facility('a', { name: '改名' })] },
    ])
    expect(plan.facilities.map(({ id, name }) => `${id} ${name}`)).toEqual(['a 改名', 'b Hospital b', 'c 医院 c'])
  })

  test('what already stands there is no change', () => {
    const plan = smallPlan()
    const done = applyChanges(plan, [{ type: 'putFacilities', facilities: [...plan.facilities] }])
    expect(done).toStrictEqual({ ok: true, value: { plan, inverse: [] } })
  })

  test('what the gate would refuse is refused at its place in the change', () => {
    const put = (...facilities: Facility[]): string => refusal(smallPlan(), { type: 'putFacilities', facilities })
    expect(put(facility('c'), facility('c'))).toContain('changes[0].facilities[1].id')
    expect(put(facility('c', { unit: 'nowhere' }))).toContain('changes[0].facilities[0].unit')
    expect(put(facility('c', { opens: 2024, closes: 2020 }))).toContain('2024')
    expect(put(facility('c', { limits: [{ resource: 'bed', min: 30, max: 20 }] }))).toContain('30')
    expect(put(facility('c', { cite: { source: 'none' } }))).toContain('none')
    expect(put(facility('c', { successor: 'c' }))).toContain('c')
  })
})

describe('removeFacilities', () => {
  test('takes its stocks and its answers in registers along', () => {
    const registers = [{ id: 'fever', name: '发热门诊', entries: [{ facility: 'a', year: 2020, has: true }] }]
    const plan = made({ ...smallPlan(), registers }, [{ type: 'removeFacilities', facilities: ['a'] }])
    expect(plan.facilities.map(({ id }) => id)).toEqual(['b'])
    expect(plan.stocks.every((stock) => stock.facility === 'b')).toBe(true)
    expect(plan.registers?.[0]?.entries).toEqual([])
  })

  test('is refused, with the place, while anything else refers to it', () => {
    const plan = smallPlan()
    const [first, second] = plan.facilities
    if (first === undefined || second === undefined) throw new Error('no facilities')
    const withHeir: Plan = { ...plan, facilities: [{ ...first, closes: 2023, successor: 'b' }, second] }
    expect(refusal(withHeir, { type: 'removeFacilities', facilities: ['b'] })).toContain('facilities[0].successor')
  })
})

describe('setStocks', () => {
  test('sets, adds and takes away figures in one step; a figure that stays keeps its citation', () => {
    const plan = made(smallPlan(), [
      {
        type: 'setStocks',
        stocks: [bed('a', null), bed('b', 60), { ...bed('b', 7), resource: 'nurse', measure: 'actual' }],
      },
    ])
    expect(plan.stocks.map(({ facility: id, resource, year, value }) => `${id} ${resource} ${year} ${value}`)).toEqual([
      'a bed 2020 100',
      'b bed 2020 50',
      'b bed 2025 60',
      'b nurse 2025 7',
    ])
    expect(plan.stocks[2]?.cite).toBeDefined()
  })

  test('a changed figure cites nothing', () => {
    const plan = made(smallPlan(), [{ type: 'setStocks', stocks: [bed('b', 61)] }])
    expect(plan.stocks.at(-1)).toStrictEqual(bed('b', 61))
  })

  test('one figure named twice, an unknown facility and a figure of nobody are refused', () => {
    const set = (...stocks: Extract<StatedChange, { type: 'setStocks' }>['stocks']): string =>
      refusal(smallPlan(), { type: 'setStocks', stocks })
    expect(set(bed('a', 1), bed('a', 2))).toContain('changes[0].stocks[1]')
    expect(set(bed('x', 1))).toContain('x')
    const { facility: _, ...nobody } = bed('a', 1)
    expect(set(nobody)).not.toBe('applied')
  })
})

test('100 000 facilities and their beds come and go in one pass', () => {
  const plan = smallPlan()
  const ids = Array.from({ length: 100_000 }, (_, i) => `f${i}`)
  const big = applyChanges(plan, [
    { type: 'putFacilities', facilities: ids.map((id) => facility(id)) },
    { type: 'setStocks', stocks: ids.map((id) => bed(id, 20)) },
  ])
  if (!big.ok) throw new Error('refused')
  expect(big.value.plan.facilities.length).toBe(100_002)
  const back = applyChanges(big.value.plan, big.value.inverse)
  expect(back.ok && back.value.plan).toEqual(plan)
})

test('a facility with the id of a planning unit keeps figures of its own beside those of the unit', () => {
  const plan = smallPlan({ hospitals: [{ id: 'r', base: 10 }] })
  const figure = { resource: 'bed', measure: 'approved' as const, year: 2025, status: 'planned' as const, value: 20 }
  const done = applyChanges(plan, [
    { type: 'setStocks', stocks: [{ unit: 'r', ...figure }] },
    { type: 'setPlanned', facility: 'r', resource: 'bed', value: 12 },
  ])
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  expect(parsePlan(done.value.plan)).toEqual({ ok: true, value: done.value.plan })
})
