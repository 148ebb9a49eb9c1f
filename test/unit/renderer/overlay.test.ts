import { expect, test } from 'vitest'
import { assumptionsOf, type Basis, basisOf, changesOf } from '../../../renderer/components/whatif/overlay.ts'
import {
  fraction,
  sliderScale,
  stepOfCount,
  valueAtPosition,
} from '../../../renderer/components/whatif/slider-scale.ts'
import { run } from '../../../shared/engine/run.ts'
import { viewOf } from '../../../shared/engine/view-of.ts'
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
