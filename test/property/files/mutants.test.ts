import { expect, it } from 'vitest'
import { openMutants } from '../../support/mutate/open-mutants.ts'

it('opens or refuses 10 000 mutated plan files in so many words: no crash, none over a second, no file changed', async () => {
  const { opened, refused, faults } = await openMutants(10_000, 8)
  expect(faults).toEqual([])
  expect(opened + refused).toBe(10_000)
  // The mutants reach both sides of the gate.
  expect(opened).toBeGreaterThan(500)
  expect(refused).toBeGreaterThan(3000)
}, 1_800_000)
