import { expect, test } from 'vitest'
import { faultReport } from '../../../renderer/app/fault-report.ts'
import { initialState } from '../../../renderer/state/session-state.ts'
import { fakeBridge, shulan } from './shulan.ts'

const plan = shulan()
const state = {
  ...initialState,
  document: { plan, name: '舒兰.norma', displayPath: '/home/wang/舒兰.norma', readOnly: false },
}
const machine = { ...fakeBridge(), versions: { Electron: '42.0.0' } }

test('tells versions, counts and places of the program, and nothing of the plan', () => {
  const stack = [
    'TypeError: cannot read 舒兰市人民医院 of 730',
    '    at rowOf (app://norma/assets/AllocationStage-x1.js:12:345)',
    '    at async app://norma/assets/index-y2.js:1:2',
    '    at C:\\Users\\wang\\舒兰市 规划.norma:1:1',
    'second line of a message with 秘密 at (secret)',
    'run@app://norma/assets/engine.worker-z3.js:7:8',
  ].join('\n')
  const report = faultReport({ name: 'TypeError', stack }, state, machine)
  expect(report).toMatch(/^Norma \d+\.\d+\.\d+, desktop, linux, Electron 42\.0\.0\n/)
  expect(report).toContain(`${plan.facilities.length} facilities, ${plan.norms.length} norms`)
  expect(report).toContain('  at rowOf AllocationStage-x1.js:12:345')
  expect(report).toContain('index-y2.js:1:2')
  expect(report).toContain('  at run engine.worker-z3.js:7:8')
  expect(report).not.toMatch(/\p{Script=Han}|730|wang|secret/u)
})

test('a name made of words is no name', () => {
  expect(faultReport({ name: '舒兰市人民医院 730' }, state, machine)).toContain('fault: Error')
})
