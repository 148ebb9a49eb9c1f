import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePlan, readPlan } from '../../../shared/plan/gate.ts'
import { writePlan } from '../../../shared/plan/write.ts'
import { plans } from './plan-arbitrary.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('a written plan reads back as the same plan', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const read = readPlan(bytes(writePlan(plan)))
      expect(read).toStrictEqual({ ok: true, value: plan })
    }),
    { numRuns: 150 },
  )
})

test('the order in which keys were set does not show in the file', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      expect(writePlan(reversed(plan) as typeof plan)).toBe(writePlan(plan))
    }),
    { numRuns: 60 },
  )
})

test('whatever one field is replaced by, the gate answers: with the plan, or with errors that say where', async () => {
  const junk = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, undefined),
  )
  await fc.assert(
    fc.asyncProperty(plans, fc.infiniteStream(fc.nat()), junk, async (plan, steps, value) => {
      const broken = structuredClone(plan)
      spoil(broken, steps, value)
      const read = parsePlan(broken)
      if (!read.ok) {
        expect(read.error.length).toBeGreaterThan(0)
        for (const error of read.error) expect(error.path.length === 0 || error.where !== '').toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

/** Walks into the document by the given steps and replaces what it stands on. */
function spoil(root: object, steps: Iterable<number>, value: unknown): void {
  let here = root as Record<string, unknown>
  for (const step of steps) {
    const keys = Object.keys(here)
    const key = keys[step % keys.length]
    if (key === undefined) return
    const inner = here[key]
    if (typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0 && step % 5 !== 0) {
      here = inner as Record<string, unknown>
    } else {
      here[key] = value
      return
    }
  }
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  )
}
