import { describe, expect, test } from 'vitest'
import { run } from '../../../shared/engine/run.ts'
import { governing } from '../../../shared/norms/precedence.ts'
import { common, normPlan, perThousand } from '../../support/norm-plan.ts'
import { shulan } from '../../support/shulan.ts'

const density = (id: string, value: number, more: object = {}) => ({
  ...common,
  id,
  shape: 'density',
  ...perThousand,
  comparator: 'eq',
  values: [{ year: 2025, value }],
  ...more,
})
const governed = (norms: object[], more: object = {}) => {
  const plan = normPlan(norms, { more })
  return governing(plan, run(plan).requirements).map(({ governs, others, by }) => ({ governs, others, by }))
}

describe('which of two norms for one thing governs', () => {
  test('the list order, unless somebody higher up set one of them', () => {
    expect(governed([density('A', 5), density('B', 6)])).toEqual([{ governs: 'A', others: ['B'], by: 'order' }])
    const nation = density('A', 5, { issuer: 'nation' })
    const province = density('B', 6, { issuer: 'province' })
    expect(governed([nation, province])).toEqual([{ governs: 'B', others: ['A'], by: 'issuer' }])
    const handed = {
      ...common,
      id: 'C',
      shape: 'controlTotal',
      comparator: 'control',
      issuer: 'handedDown',
      values: [{ year: 2025, value: 2000 }],
    }
    expect(governed([nation, province, handed])).toEqual([{ governs: 'C', others: ['B', 'A'], by: 'issuer' }])
  })
  test('the planner’s choice before all of them', () => {
    const precedence = [{ unit: 'r', resource: 'bed', norm: 'A' }]
    expect(governed([density('A', 5, { issuer: 'nation' }), density('B', 6)], { precedence })).toEqual([
      { governs: 'A', others: ['B'], by: 'choice' },
    ])
  })
  test('no contest where results agree, bounds leave room, or one is off', () => {
    expect(governed([density('A', 5), density('B', 5)])).toEqual([])
    expect(governed([density('A', 5, { comparator: 'ge' }), density('B', 6, { comparator: 'le' })])).toEqual([])
    expect(governed([density('A', 5), density('B', 6, { off: true })])).toEqual([])
    expect(governed([density('A', 6, { comparator: 'ge' }), density('B', 5, { comparator: 'le' })])).toHaveLength(1)
  })
})

describe('control totals follow it', () => {
  test('Shulan: the plan’s own allocation names 5.21, and 3.83 stays beside it; a choice turns it round', () => {
    const plan = shulan()
    const contest = governing(plan, run(plan).requirements).find((g) => g.class === 'county-and-primary')
    expect(contest).toMatchObject({ governs: 'S4-028', others: ['S4-007'], by: 'allocation' })
    const choice = { unit: 'shulan', class: 'county-and-primary', resource: 'bed', norm: 'S4-007' }
    const control = (p: typeof plan) =>
      run(p).allocation.totals.find((t) => t.class === 'county-and-primary' && t.resource === 'bed' && t.year === 2025)
    expect(control(plan)?.control?.toNumber()).toBe(2120)
    expect(control({ ...plan, precedence: [choice] })).toMatchObject({ controlNorm: 'S4-007' })
    expect(control({ ...plan, precedence: [choice] })?.control?.toNumber()).toBe(1558)
  })

  const allocations = [{ unit: 'r', class: 'hospital', resource: 'bed', control: { by: 'norm', norm: 'A' } }]
  const hospital = { scope: { unit: 'r', class: 'hospital' } }
  const controlOf = (norms: object[]) =>
    run(normPlan(norms, { more: { allocations } })).allocation.totals.find(
      (t) => t.class === 'hospital' && t.year === 2025,
    )
  test('a norm that is off gives none; one that says “at least” gives its least number', () => {
    expect(controlOf([density('A', 2, { ...hospital, off: true })])?.control).toBeUndefined()
    expect(controlOf([density('A', 2, { ...hospital, comparator: 'ge' })])?.control?.toNumber()).toBe(814)
  })
  test('a handed-down control total overrides the density the rule names', () => {
    const handed = {
      ...common,
      ...hospital,
      id: 'C',
      shape: 'controlTotal',
      comparator: 'control',
      issuer: 'handedDown',
      values: [{ year: 2025, value: 700 }],
    }
    expect(controlOf([density('A', 2, hospital), handed])).toMatchObject({ controlNorm: 'C' })
  })
})
