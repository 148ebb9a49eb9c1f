/** The page as a browser draws it: nothing overflows, nothing is higher than planned, the geometry is that of GB/T 9704—2012. */

import regular from '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-400-normal.woff2?url'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { layOut } from '../../../shared/export/layout/lay-out.ts'
import { defaultPrintOptions } from '../../../shared/export/print-options.ts'
import { printHtml } from '../../../shared/export/to-html.ts'
import type { Column, TableModel } from '../../../shared/tables/table-model.ts'
import { county, indicators, longNames, primary, shulan, summary } from '../../golden/print/shulan-models.ts'

const fontBase = new URL('.', new URL(regular, document.baseURI)).href
const frames: HTMLIFrameElement[] = []
afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove()
})

async function draw(models: readonly TableModel[], options = {}): Promise<Document> {
  const frame = document.createElement('iframe')
  frame.style.cssText = 'width:900px;height:1200px;border:0'
  frame.srcdoc = printHtml(models, { fontBase, ...options })
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  document.body.append(frame)
  frames.push(frame)
  await loaded
  const inner = frame.contentDocument
  if (inner === null) throw new Error('the frame has no document')
  await inner.fonts.ready
  return inner
}

const mm = (millimetres: number): number => (millimetres * 96) / 25.4
const all = (root: ParentNode, selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)]

const wide: TableModel = {
  ...county,
  columns: Array.from(
    { length: 40 },
    (_, at): Column => ({ key: `c${at}`, label: `${2020 + (at % 6)}年编制床位数`, kind: 'density', decimals: 2 }),
  ),
  rows: county.rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`c${at}`, at * 12345.67])),
  })),
}
const mixed: TableModel = {
  ...indicators,
  rows: [
    ...indicators.rows,
    ...longNames.rows.slice(0, 20).map((row) => ({
      ...row,
      block: '重点人群健康服务补短板',
      cells: { base: 'WWWW MMMM Interventional @@@', target: '提高1岁以上，同比例提高', force: '约束性' },
    })),
  ],
}
const documents: readonly (readonly [string, readonly TableModel[]])[] = [
  ['the tables of Shulan', shulan],
  ['long names', [longNames]],
  ['40 columns', [wide]],
  ['texts in number columns', [mixed]],
  ['a summary with shared heads', [{ ...summary, notes: primary.notes }]],
]

beforeAll(() => {
  expect(document.fonts).toBeDefined()
})

test.each(documents)('%s: no cell, caption or note overflows', async (_, models) => {
  const page = await draw(models)
  const cells = all(page, 'th, td, .caption, .unit, .notes p')
  expect(cells.length).toBeGreaterThan(10)
  for (const cell of cells) {
    expect([cell.textContent, cell.scrollWidth <= cell.clientWidth + 1]).toEqual([cell.textContent, true])
    expect([cell.textContent, cell.scrollHeight <= cell.clientHeight + 1]).toEqual([cell.textContent, true])
  }
})

test.each(documents)('%s: every block is as high as planned and inside the type area', async (_, models) => {
  const page = await draw(models)
  const layout = layOut(models, defaultPrintOptions)
  const pages = all(page, '.page')
  expect(pages).toHaveLength(layout.pages.length)
  pages.forEach((sheet, at) => {
    const area = sheet.querySelector('.area')?.getBoundingClientRect()
    if (area === undefined) throw new Error('no type area')
    const blocks = all(sheet, '.block')
    blocks.forEach((block, index) => {
      const planned = layout.pages[at]?.blocks[index]
      const drawn = block.getBoundingClientRect()
      expect(drawn.bottom).toBeLessThanOrEqual(area.bottom + 0.5)
      expect(drawn.right).toBeLessThanOrEqual(area.right + 0.5)
      expect(Math.abs(drawn.height - (planned?.height ?? 0))).toBeLessThan(1)
    })
  })
})

test('the type area stands 37 mm from the top and 28 mm from the left of an A4 page and is 156 × 225 mm', async () => {
  const page = await draw([county])
  const sheet = page.querySelector('.page')?.getBoundingClientRect()
  const area = page.querySelector('.area')?.getBoundingClientRect()
  if (sheet === undefined || area === undefined) throw new Error('no page')
  expect(sheet.width).toBeCloseTo(mm(210), 1)
  expect(sheet.height).toBeCloseTo(mm(297), 1)
  expect(area.top - sheet.top).toBeCloseTo(mm(37), 1)
  expect(area.left - sheet.left).toBeCloseTo(mm(28), 1)
  expect(Math.abs(area.width - mm(156))).toBeLessThan(1)
  expect(Math.abs(area.height - mm(225))).toBeLessThan(1)
})

test('page numbers: 四号, below the type area, odd at the right and even at the left, one character in', async () => {
  const page = await draw([longNames], { firstPage: 7 })
  const [odd, even] = all(page, '.page')
  const place = (sheet: HTMLElement | undefined) => {
    const number = sheet?.querySelector<HTMLElement>('.number')
    const area = sheet?.querySelector('.area')?.getBoundingClientRect()
    if (!number || area === undefined) throw new Error('no page number')
    return {
      text: number.textContent,
      box: number.getBoundingClientRect(),
      area,
      size: Number.parseFloat(getComputedStyle(number).fontSize),
    }
  }
  const right = place(odd)
  const left = place(even)
  expect(right.text).toBe('— 7 —')
  expect(left.text).toBe('— 8 —')
  expect(right.size).toBeCloseTo((14 * 96) / 72, 2)
  expect(Math.abs(right.area.right - right.box.right - right.size)).toBeLessThan(1.5)
  expect(Math.abs(left.box.left - left.area.left - left.size)).toBeLessThan(1.5)
  expect(Math.abs((right.box.top + right.box.bottom) / 2 - right.area.bottom - mm(7))).toBeLessThan(1.5)
})

test('numbers stand at the right, captions in the middle, thick rules outside', async () => {
  const page = await draw([county])
  const cell = page.querySelector('tbody td')
  const table = page.querySelector('table')
  const caption = page.querySelector('.caption')
  if (!cell || !table || !caption) throw new Error('no table')
  expect(getComputedStyle(cell).textAlign).toBe('right')
  expect(getComputedStyle(caption).textAlign).toBe('center')
  expect(getComputedStyle(table).borderTopWidth).toBe('2px')
  expect(getComputedStyle(table).borderLeftWidth).toBe('0px')
})
