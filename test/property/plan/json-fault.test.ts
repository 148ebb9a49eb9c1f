import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonFault } from '../../../shared/plan/json-fault.ts'

const parses = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('finds a fault exactly where the parser refuses', async () => {
  const cut = fc.tuple(fc.json({ stringUnit: 'binary' }), fc.nat(200)).map(([text, at]) => text.slice(0, at))
  const edited = fc
    .tuple(
      fc.json(),
      fc.nat(200),
      fc.constantFrom('"', '\\', ',', ':', '{', '}', '[', ']', '0', '-', '.', 'e', 'N', ' ', '\n', '\u0001', 'u'),
    )
    .map(([text, at, mark]) => text.slice(0, at) + mark + text.slice(at))
  const tokens = fc
    .array(
      fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"b"', '0', '1', '-', '.', 'e', '+', 'true', 'null', ' '),
      { maxLength: 8 },
    )
    .map((list) => list.join(''))
  const wrapped = fc.stringMatching(/^[0-9eE.+-]{1,6}$/).map((number) => `[${number}]`)
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.json({ stringUnit: 'binary' }), cut, edited, tokens, wrapped), async (text) => {
      const fault = jsonFault(text)
      // A key given twice is JSON, and no plan.
      if (fault?.kind !== 'duplicateKey') expect(fault === undefined).toBe(parses(text))
    }),
    { numRuns: 5000 },
  )
})

test('a text that is cut short is told from one that is wrong', async () => {
  await fc.assert(
    fc.asyncProperty(fc.object({ maxDepth: 3 }), fc.nat(), async (value, at) => {
      const text = JSON.stringify(value, null, 2)
      const cut = text.slice(0, 1 + (at % (text.length - 1)))
      expect(jsonFault(cut)?.kind).toBe('truncated')
    }),
    { numRuns: 500 },
  )
})
