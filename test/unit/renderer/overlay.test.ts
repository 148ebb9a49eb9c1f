import { expect, test } from 'vitest'
import { assumptionsOf, type Basis, basisOf, changesOf, othersOf } from '../../../renderer/components/whatif/overlay.ts'
import {
  fraction,
  sliderScale,
  stepOfCount,
  valueAtPosition,
} from '../../../renderer/components/whatif/slider-scale.ts'
import { controlAt, controlLine } from '../../../renderer/views/allocation/control-line.ts'
import { explain } from '../../../shared/engine/explain.ts'
import { run } from '../../../shared/engine/run.ts'
import { keyFigures, viewOf } from '../../../shared/engine/view-of.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { shulan } from './shulan.ts'

const plan = shulan()
const basis = basisOf(plan, viewOf(run(plan), 'zh-CN'))

test('the bar finds the norm of all classes and the classes a method shares', () => {
  expect(basis).toMatchObject({
    unit: 'shulan',
    year: 2025,
    method: 'asPlanned',
    norm: { id: 'S4-005', perThousand: true, value: 8.56 },
  })
  // The one hospital of municipal-and-above is decided by Jilin city and locked: nobody to share with.
  expect(basis.classes.map((c) => `${c.class}:${c.resource}`)).toEqual([
    'county:bed',
    'tcm:bed',
    'primary:bed',
    'social:bed',
  ])
})

test('assumptions and changes are two spellings of the same thing', () => {
  const assumed = { population: 398_000, density: 8, method: 'proportional' } as const
  expect(assumptionsOf(changesOf(assumed, basis), basis)).toEqual(assumed)
  expect(changesOf({}, basis)).toEqual([])
})

test('the overlay is what the engine computes with', () => {
  const results = run(plan, changesOf({ population: 450_000, method: 'proportional' }, basis))
  const county = viewOf(results, 'zh-CN').workbenches[0]?.rows.filter(
    (row) => row.role === 'facility' && row.class === 'county',
  )
  expect(county?.map((row) => row.cells.allocated)).toEqual([806, 354, 55])
})

test('a plan without a bed norm has no density control', () => {
  const none: Basis = basisOf({ ...plan, allocations: [] }, { classes: [] })
  expect(none).not.toHaveProperty('norm')
  expect(changesOf({ density: 8, method: 'incremental' }, none)).toEqual([])
})

test('a slider stops at round numbers and always at the base', () => {
  const scale = sliderScale(406_890, 406_890, 0.2, stepOfCount(406_890))
  expect(scale).toMatchObject({ step: 100, min: 325_500, max: 488_300 })
  expect([valueAtPosition(406_900, scale), valueAtPosition(398_000, scale), valueAtPosition(406_800, scale)]).toEqual([
    406_890, 398_000, 406_800,
  ])
  expect(valueAtPosition(8.2, sliderScale(8.56, 8.56, 0.2, 0.01))).toBe(8.2)
})

test('a value typed beyond widens the scale', () => {
  const scale = sliderScale(406_890, 900_000, 0.2, 100)
  expect([scale.max, fraction(900_000, scale)]).toEqual([900_000, 1])
})

test('a range: the control total follows its upper end, which the bar moves within the range', () => {
  const ranged: Plan = {
    ...plan,
    norms: plan.norms.map((n): Plan['norms'][number] => {
      if (n.id !== 'S4-005' || n.shape !== 'density') return n
      const { comparator: _, ...rest } = n
      return { ...rest, shape: 'range', values: [{ year: 2025, low: 6.5, high: 7 }] }
    }),
  }
  const results = run(ranged)
  const own = basisOf(ranged, viewOf(results, 'zh-CN'))
  expect(own.norm).toMatchObject({ id: 'S4-005', value: 7, range: { low: 6.5 } })
  // 6.5 and 7 per thousand of 406,890: up and down.
  expect(keyFigures(results)).toMatchObject({ controlLow: 2645, control: 2848 })
  const line = controlLine(keyFigures(results), undefined)
  expect(line?.low?.now).toBe(2645)
  expect(controlAt({ density: line?.density ?? 0 }, 40.689)).toBeCloseTo(2848.23, 2)

  // A new plan has nothing planned: the range stands alone.
  const alone = controlLine({ population: 300_000, control: 2250, controlLow: 2220 }, undefined)
  expect(alone).toMatchObject({ now: { x: 30, y: 2250 }, low: { now: 2220 }, density: 7.5 })
  expect(alone?.planned).toBeUndefined()

  const changes = changesOf({ density: 6.8 }, own)
  expect(assumptionsOf(changes, own)).toEqual({ density: 6.8 })
  expect(othersOf(changes, own)).toEqual([])
  expect(keyFigures(run(ranged, changes))).toMatchObject({ controlLow: 2645, control: 2766 })
  expect(sliderScale(7, 6.8, 0.2, 0.01, 6.5)).toMatchObject({ min: 6.5, max: 8.4 })
  const told = explain(results, { table: 'workbench:bed', row: 'control', column: 'allocated' })
  expect(told.ok && told.value.value).toBe(2848)
})
