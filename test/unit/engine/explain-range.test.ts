import { expect, test } from 'vitest'
import { explain } from '../../../shared/engine/explain.ts'
import { NORM_LIST } from '../../../shared/engine/norm-cell.ts'
import { run } from '../../../shared/engine/run.ts'
import { shulan } from '../../support/shulan.ts'

test('each end of a range is a calculation of its own', () => {
  const cell = { table: NORM_LIST, row: 'S4-046', column: 'required:2025' }
  const trace = explain(run(shulan()), cell, 'zh-CN')
  expect(trace.ok && trace.value.steps.map(({ expression, result }) => [expression, result])).toEqual([
    ['1 × 406890 ÷ 10000', 40.689],
    ['40.689', 41],
    ['1.5 × 406890 ÷ 10000', 61.0335],
    ['61.0335', 61],
  ])
})
