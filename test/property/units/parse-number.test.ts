import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseAmount } from '../../../shared/units/parse-number.ts'

const fullWidth = (text: string) => text.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0))
const spellings: readonly ((n: number) => string)[] = [
  (n) => String(n),
  (n) => n.toLocaleString('en-US'),
  (n) => n.toLocaleString('en-US').replaceAll(',', '，'),
  (n) => n.toLocaleString('en-US').replaceAll(',', ' '),
  (n) => n.toLocaleString('en-US').replaceAll(',', '\u00a0'),
  (n) => fullWidth(n.toLocaleString('en-US')),
  (n) => `${n / 10_000}万`,
  (n) => ` ${n / 10_000} 万人\u3000`,
  (n) => `${n}.00 张`,
  (n) => n.toExponential(),
]

test('every spelling of a count is that count', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 2_000_000_000 }), fc.constantFrom(...spellings), async (n, spell) => {
      expect(parseAmount(spell(n), { integer: true })).toStrictEqual({ ok: true, value: n })
    }),
    { numRuns: 1000 },
  )
})

test('nothing that is typed throws, and what is read is a finite number not below 0', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom(...'0123456789.,，． 万亿人张-−e+%()\u3000\t') }),
      async (text) => {
        const read = parseAmount(text)
        if (read.ok) expect(Number.isFinite(read.value) && read.value >= 0).toBe(true)
        else expect(read.error.key).toMatch(/^number\./)
      },
    ),
    { numRuns: 2000 },
  )
})
