import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPlan } from '../../../shared/plan/gate.ts'
import { norma } from './norma.ts'

const folder = mkdtempSync(join(tmpdir(), 'norma-roll-'))

test('the next period is another file that opens; the shipped plan is not touched', () => {
  const out = join(folder, 'next.norma')
  const done = norma('roll', 'shulan-2025', '--out', out)
  expect([done.status, done.stderr]).toEqual([0, ''])
  expect(done.stdout).toContain('83 条标准沿用')
  const read = readPlan(readFileSync(out))
  expect(read.ok && [read.value.baseYear, read.value.targetYear]).toEqual([2025, 2030])
})

test('without a place to write, or with a beginning nobody knows, nothing is written', () => {
  expect(norma('roll', 'shulan-2025').status).toBe(2)
  const wrong = norma('roll', 'shulan-2025', '--planned-from', 'x', '--out', join(folder, 'no.norma'))
  expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('base, none')])
  expect(readdirSync(folder)).not.toContain('no.norma')
})
