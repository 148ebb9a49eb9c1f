/** The PDF itself, read with a PDF library: pages of GB/T 9704, where every word stands, repeated heads, outline, tags, fonts. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pdfFontBase, printPdf } from '../../../cli/pdf/print-pdf.ts'
import { run } from '../../../shared/engine/run.ts'
import { annexHtml } from '../../../shared/export/annex-html.ts'
import { layOutAnnex } from '../../../shared/export/layout/lay-out-annex.ts'
import type { TableBlock } from '../../../shared/export/layout/page.ts'
import { annexOf } from '../../support/annex-of.ts'
import { empty, wide } from '../../support/odd-tables.ts'
import { type PdfFile, type PdfPage, type PdfText, readingOrder, readPdf } from '../../support/pdf-reader.ts'
import { shulan } from '../../support/shulan.ts'
import { longNames } from './shulan-models.ts'

const results = run(shulan())
const annex = annexOf(results, [{ kind: 'bedsByClass' }, { kind: 'staffGap' }], [wide, longNames, empty])
const { pages } = layOutAnnex(annex)
const isAcross = (page: PdfPage): boolean => page.width > page.height

let bytes = Buffer.alloc(0)
let pdf: PdfFile
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'norma-test-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const printed = await printPdf(annexHtml(annex, { fontBase: pdfFontBase }), join(folder, '舒兰.pdf'))
  if (!printed.ok) throw new Error(JSON.stringify(printed.error))
  bytes = await readFile(printed.value.file)
  pdf = await readPdf(bytes)
}, 120_000)

/** Compared without spaces: a justified line may hold some. */
const bare = (text: string): string => text.replace(/\s/g, '')
const pageNumber = (page: PdfPage, number: number): PdfText | undefined =>
  page.texts.find(({ text }) => text === `— ${number} —`)

test('one A4 page for each page of the layout, across where the table is', () => {
  expect(pdf.pages).toHaveLength(pages.length)
  expect(pages.some((page) => page.landscape === true)).toBe(true)
  pdf.pages.forEach((page, at) => {
    const [width, height] = pages[at]?.landscape === true ? [297, 210] : [210, 297]
    expect(Math.abs(page.width - width)).toBeLessThan(0.5)
    expect(Math.abs(page.height - height)).toBeLessThan(0.5)
  })
})

test('nothing stands outside the type area but the page number', () => {
  pdf.pages.forEach((page, at) => {
    const area = isAcross(page)
      ? { left: 35, right: 260, top: 28, bottom: 184 }
      : { left: 28, right: 184, top: 37, bottom: 262 }
    const number = pageNumber(page, annex.firstPage + at)
    for (const text of page.texts) {
      if (text === number) continue
      expect(text.left, text.text).toBeGreaterThan(area.left - 0.1)
      expect(text.right, text.text).toBeLessThan(area.right + 0.1)
      expect(text.y - (text.size * 25.4) / 72, text.text).toBeGreaterThan(area.top - 1)
      expect(text.y, text.text).toBeLessThan(area.bottom + 0.1)
    }
  })
})

test('page numbers: 四号, 7 mm below the type area, odd right, even left, one character in; across they turn with the sheet', () => {
  pdf.pages.forEach((page, at) => {
    const number = annex.firstPage + at
    const found = pageNumber(page, number)
    if (found === undefined) throw new Error(`page ${number} has no number`)
    expect(Math.abs(found.size - 14)).toBeLessThan(0.1)
    const character = (14 * 25.4) / 72
    if (isAcross(page)) {
      expect(found.turned).toBe(true)
      // The left edge of a page across is the foot of the upright sheet: 28 mm is 7 mm below the type area.
      expect(Math.abs(found.left - 28)).toBeLessThan(3)
      if (number % 2 === 0) expect(Math.abs(found.y - (28 + character))).toBeLessThan(0.3)
      else expect(found.y).toBeGreaterThan(150)
    } else {
      expect(found.turned).toBe(false)
      // The dash stands a third of the size above the baseline.
      expect(Math.abs(found.y - (262 + 7) - 1.8)).toBeLessThan(0.6)
      if (number % 2 === 1) expect(Math.abs(found.right - (184 - character))).toBeLessThan(0.3)
      else expect(Math.abs(found.left - (28 + character))).toBeLessThan(0.3)
    }
  })
})

test('every page of a table has its caption and heads, and its rows are lines of the page in order', () => {
  pages.forEach((page, at) => {
    const texts = pdf.pages[at]?.texts ?? []
    const whole = bare(readingOrder({ width: 0, height: 0, alternatives: [], texts }))
    for (const block of page.blocks.filter((b): b is TableBlock => b.kind === 'table')) {
      const { table, continued, rows } = block
      expect(whole).toContain(bare((continued ? table.captionContinued : table.caption).join('')))
      for (const cell of table.head.flatMap(({ cells }) => cells)) expect(whole).toContain(bare(cell.lines.join('')))
      let from = 0
      for (const row of rows) {
        const cells = bare([...row.label, ...row.cells.flatMap(({ lines }) => lines)].join(''))
        const found = whole.indexOf(cells, from)
        expect(found, cells).toBeGreaterThanOrEqual(0)
        from = found
      }
    }
  })
})

test('numbers of a column end at one line, and a row stands where it was laid out', () => {
  const at = pages.findIndex((page) => page.blocks.some((b) => b.kind === 'table' && b.table.id === 'beds-county'))
  const texts = pdf.pages[at]?.texts ?? []
  const ends = ['495', '320', '845'].map((number) => texts.find(({ text }) => text === number)?.right ?? 0)
  for (const end of ends) expect(Math.abs(end - (ends[0] ?? 0))).toBeLessThan(0.2)
  const name = texts.find(({ text }) => text === '舒兰市人民医院')
  const number = texts.find(({ text }) => text === '495')
  expect(Math.abs((name?.y ?? 0) - (number?.y ?? 99))).toBeLessThan(0.6)
})

test('正文: 28 characters a line, two left free before a paragraph', () => {
  const texts = pdf.pages[0]?.texts ?? []
  const first = texts.find(({ text }) => text.startsWith('到2025年'))
  expect(Math.abs((first?.left ?? 0) - (28 + (2 * 156) / 28))).toBeLessThan(0.3)
  expect(first?.size).toBeCloseTo(16, 0)
  const lines = [...new Set(texts.filter(({ y }) => y > (first?.y ?? 0) - 1).map(({ y }) => Math.round(y * 10)))]
  expect(((lines[1] ?? 0) - (lines[0] ?? 0)) / 10).toBeCloseTo(225 / 22, 0)
})

test('the words can be found and copied: one code for every character, in reading order', () => {
  const text = bare(pdf.pages.map(readingOrder).join(''))
  for (const part of [
    '舒兰市“十四五”医疗卫生服务体系规划',
    '医护比达到1∶1.22',
    '每千常住人口医疗卫生机构床位数控制在8.56张',
  ])
    expect(text).toContain(part)
})

test('title, language, tags; the outline has headings with their tables and charts below them', () => {
  expect(pdf.title).toBe(annex.title)
  expect(pdf.language).toBe('zh-CN')
  expect(pdf.tagged).toBe(true)
  const captions = annex.blocks.flatMap((block) =>
    block.kind === 'table' || block.kind === 'chart' ? [bare(`${block.caption.label}${block.caption.title}`)] : [],
  )
  expect(pdf.outline.filter(([depth]) => depth === 2).map(([, title]) => bare(title))).toEqual(captions)
  expect(pdf.outline.filter(([depth]) => depth < 2).map(([, title]) => title)).toEqual([
    annex.title,
    '一、主要指标',
    '二、图',
  ])
})

test('a chart says in words what it shows', () => {
  const said = pdf.pages.flatMap((page) => page.alternatives)
  const drawn = annex.blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart.alt] : []))
  expect(drawn).toHaveLength(2)
  expect(said).toEqual(drawn)
})

test('fonts are embedded as outlines, none as drawings', () => {
  const text = bytes.toString('latin1')
  expect(text).not.toMatch(/\/Subtype\s*\/Type3/)
  const names = [...text.matchAll(/\/BaseFont\s*\/([\w+-]+)/g)].map((font) => font[1] ?? '')
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) expect(name).toMatch(/^[A-Z]{6}\+/)
})
