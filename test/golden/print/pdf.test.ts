/** The PDF itself: pages of A4, searchable Chinese, embedded outlines, tags, title. Read from its bytes. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pdfFontBase, printPdf } from '../../../cli/pdf/print-pdf.ts'
import { layOut } from '../../../shared/export/layout/lay-out.ts'
import { defaultPrintOptions } from '../../../shared/export/print-options.ts'
import { printHtml } from '../../../shared/export/to-html.ts'
import { shulan } from './shulan-models.ts'

let folder = ''
let pdf = Buffer.alloc(0)
let text = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'norma-test-'))
  const file = join(folder, '舒兰.pdf')
  const printed = await printPdf(printHtml(shulan, { title: 'Shulan', fontBase: pdfFontBase }), file)
  if (!printed.ok) throw new Error(JSON.stringify(printed.error))
  pdf = await readFile(file)
  text = pdf.toString('latin1')
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Contents of the compressed streams. */
function streams(): string[] {
  const found: string[] = []
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    if (pdf.subarray(at - 3, at).toString('latin1') === 'end') continue
    const end = pdf.indexOf('\nendstream', at)
    try {
      found.push(inflateSync(pdf.subarray(at + 7, end)).toString('latin1'))
    } catch {
      // Not compressed: no map of characters.
    }
  }
  return found
}

test('one page of A4 for each page of the layout', () => {
  const pages = text.match(/\/Type\s*\/Page\b(?!s)/g) ?? []
  expect(pages).toHaveLength(layOut(shulan, defaultPrintOptions).pages.length)
  const boxes = [...text.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map((box) => [
    Number(box[1]),
    Number(box[2]),
  ])
  for (const [width = 0, height = 0] of boxes) {
    expect(Math.abs(width - 595.28)).toBeLessThan(1)
    expect(Math.abs(height - 841.89)).toBeLessThan(1)
  }
  expect(boxes.length).toBeGreaterThan(0)
})

test('fonts are embedded as outlines, none as drawings, and the packaged face is there', () => {
  expect(text).not.toMatch(/\/Subtype\s*\/Type3/)
  const names = [...text.matchAll(/\/BaseFont\s*\/([\w+-]+)/g)].map((font) => font[1] ?? '')
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) expect(name).toMatch(/^[A-Z]{6}\+/)
})

test('the names can be searched: every character has its code', () => {
  const mapped = new Set<number>()
  for (const map of streams().filter((stream) => stream.includes('begincmap'))) {
    for (const [, low = '', high = '', first = ''] of map.matchAll(/<([\dA-F]{4})> <([\dA-F]{4})> <([\dA-F]{4})>/gi)) {
      const count = Number.parseInt(high, 16) - Number.parseInt(low, 16)
      for (let at = 0; at <= count; at += 1) mapped.add(Number.parseInt(first, 16) + at)
    }
    for (const [, code = ''] of map.matchAll(/^<[\dA-F]{4}> <([\dA-F]{4})>$/gim)) mapped.add(Number.parseInt(code, 16))
  }
  for (const char of '舒兰市人民医院续表0123456789∶')
    expect([char, mapped.has(char.codePointAt(0) ?? 0)]).toEqual([char, true])
})

test('tagged, with title and an outline of the tables', () => {
  expect(text).toMatch(/\/Marked true/)
  expect(text).toMatch(/\/Title\s*\(Shulan\)/)
  expect(text).toMatch(/\/Outlines/)
})
