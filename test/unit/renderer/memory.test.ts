import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

it('needs no more memory after 20 000 edits than a fifth above 2 000, and undo brings the opened plan back', () => {
  const child = join(import.meta.dirname, '../../support/memory-child.ts')
  const told = execFileSync(process.execPath, ['--expose-gc', '--no-warnings', child, '20000'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  const { first, last, steps, back }: { first: number; last: number; steps: number; back: boolean } = JSON.parse(told)
  expect(back).toBe(true)
  expect(steps).toBeGreaterThan(19_000)
  expect(last / first).toBeLessThan(1.2)
}, 1_800_000)
