/** What is copied and pasted again is what it was, and a spreadsheet in between never computes it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBlock, toTsv } from '../../../renderer/components/grid/clipboard.ts'

const cell = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '"', '\t', '\n', ',', '院', '1', '.') }),
  fc.integer().map(String),
)
const block = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }))

const plain = (text: string) => ({ getData: (type: string) => (type === 'text/plain' ? text : '') }) as DataTransfer

test('paste(copy(x)) = x', async () => {
  await fc.assert(
    fc.asyncProperty(block, async (texts) => {
      // A clipboard holds no carriage returns of its own, and one last empty cell is no row.
      const sent = texts.map((row) => row.map((text) => text.replaceAll('\r', '')))
      fc.pre(sent.at(-1)?.join('') !== '')
      expect(readBlock(plain(toTsv(sent)))).toEqual(sent)
    }),
    { numRuns: 500 },
  )
})

test('no copied cell begins a formula', async () => {
  await fc.assert(
    fc.asyncProperty(cell, async (text) => {
      const copied = toTsv([[text]]).replace(/^"/, '')
      expect(/^[=@]/.test(copied) || /^[+-](?![\d.,]*\d%?$)/.test(copied)).toBe(false)
    }),
    { numRuns: 500 },
  )
})
