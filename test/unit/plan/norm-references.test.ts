import { expect, test } from 'vitest'
import { readPlan } from '../../../shared/plan/gate.ts'
import { common, normPlan, perThousand } from '../../support/norm-plan.ts'

const gate = (norms: readonly object[], more: object = {}) => {
  const read = readPlan(new TextEncoder().encode(JSON.stringify(normPlan(norms, { more }))))
  return read.ok ? [] : read.error.map((e) => `${e.message.key} ${JSON.stringify(e.message.args)}`)
}
const identity = (id: string, ...parts: string[]) => ({ ...common, id, shape: 'identity', parts })
const density = { ...common, shape: 'density', ...perThousand, comparator: 'eq', values: [{ year: 2025, value: 1 }] }

test('norms that rest on each other in a circle are named, whatever their shapes', () => {
  const share = {
    ...common,
    id: 'B',
    shape: 'share',
    comparator: 'ge',
    of: { by: 'norm', norm: 'C' },
    each: 'scope',
    values: [],
  }
  const formula = { ...common, id: 'C', shape: 'formula', comparator: 'ge', expression: 'A × 2' }
  const [only, ...others] = gate([identity('A', 'B'), share, formula])
  expect(only).toMatch(/plan\.normCycle.*A → B → C → A/)
  expect(others).toEqual([])
})

test('what norms, registers and precedence name must exist', () => {
  expect(gate([identity('A', 'X'), density])).toEqual([])
  expect(gate([identity('A', 'Y'), density])).toEqual([expect.stringContaining('"id":"Y"')])
  const coverage = { ...common, shape: 'coverage', comparator: 'ge', register: 'g', values: [] }
  expect(gate([coverage])).toHaveLength(1)
  expect(gate([coverage], { registers: [{ id: 'g', name: 'g' }] })).toEqual([])
  expect(gate([coverage], { registers: [{ id: 'g', name: 'g', classes: ['none'] }] })).toHaveLength(1)
  expect(gate([density], { precedence: [{ unit: 'r', resource: 'bed', norm: 'gone' }] })).toHaveLength(1)
  const twice = [
    { id: 'g', name: 'g' },
    { id: 'g', name: 'h' },
  ]
  expect(gate([density], { registers: twice })).toEqual([expect.stringContaining('"id":"g"')])
})
