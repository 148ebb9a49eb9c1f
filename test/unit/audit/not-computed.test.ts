/** What a norm leaves empty, told by the whole engine: every number that is missing has a finding. */
import { expect, test } from 'vitest'
import { run } from '../../../shared/engine/run.ts'
import { say } from '../../../shared/text/message.ts'
import { common, normPlan, perThousand } from '../../support/norm-plan.ts'

const told = (...args: Parameters<typeof normPlan>) =>
  run(normPlan(...args))
    .findings.filter((f) => f.rule === 'notComputed')
    .map((f) => say('zh-CN', f.message))

const coverage = { ...common, shape: 'coverage', comparator: 'ge', register: 'q', values: [{ year: 2025, value: 0.5 }] }

test('a register without a number of institutions leaves the count open', () => {
  const [found, ...rest] = told([coverage], { more: { registers: [{ id: 'q', name: '中医馆' }] } })
  expect(found).toBe('标准 X（x）：“中医馆”没有机构总数，无法测算家数；可补充机构或机构数。应达到 50%。')
  expect(rest).toEqual([])
})

test('a share held against a share still has no count, and says so', () => {
  const registers = [{ id: 'q', name: '中医馆', counts: [{ year: 2025, share: 0.6 }] }]
  const [found] = told([coverage], { more: { registers } })
  expect(found).toContain('只有比例（60%），没有机构总数')
})

test('where only the whole is provided, its units are told without a hole in the sentence', () => {
  const norm = {
    ...common,
    ...perThousand,
    shape: 'density',
    comparator: 'ge',
    scope: { unit: 'r', each: 'county' },
    values: [{ year: 2025, value: 1 }],
  }
  expect(told([norm], { counties: [1000, 2000, 3000] })).toEqual([
    '标准 X（x）已逐个单元测算2025年应配数，计划中没有各单元“beds”的数，只能比较合计，各单元按待定处理。可补充各单元的数。',
  ])
})
