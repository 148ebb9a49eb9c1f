/** Laws of pages that hold text, charts and tables, upright and across. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Annex, AnnexBlock } from '../../../shared/annex/annex-model.ts'
import { layOutAnnex } from '../../../shared/export/layout/lay-out-annex.ts'
import { keyOfBlock } from '../../../shared/export/layout/page.ts'
import { sheets } from '../../../shared/export/layout/page-geometry.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'

const words = fc.string({
  unit: fc.constantFrom('每千常住人口', '床位', '（张）', '，', '2025年', ' Beds '),
  minLength: 1,
  maxLength: 60,
})

const model = (rows: number, columns: number): TableModel => ({
  id: 't',
  title: '床位',
  unit: '张',
  rowHead: '机构',
  columns: Array.from({ length: columns }, (_, at) => ({
    key: `c${at}`,
    label: `第${at}列`,
    kind: 'count',
    decimals: 0,
  })),
  rows: Array.from({ length: rows }, (_, at) => ({
    key: `r${at}`,
    label: `机构${at}`,
    role: 'facility',
    cells: { c0: at },
  })),
  notes: [],
})
const caption = { prefix: '表', number: 1, label: '表1', continued: '续表1', title: '床位' }

type Kind = { kind: string; text: string; rows: number; columns: number; level: 1 | 2 | 3 }
const item: fc.Arbitrary<Kind> = fc.record({
  kind: fc.constantFrom('heading', 'paragraph', 'table', 'chart', 'pageBreak'),
  text: words,
  rows: fc.oneof(fc.nat(6), fc.nat(80)),
  columns: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 10, max: 30 })),
  level: fc.constantFrom(1, 2, 3),
})
const annexOf = (items: readonly Kind[]): Annex => ({
  id: 'a',
  title: '附表',
  language: 'zh-CN',
  firstPage: 3,
  blocks: items.map(({ kind, text, rows, columns, level }, at): AnnexBlock => {
    const key = `k${at}`
    if (kind === 'heading') return { key, kind, level, text: text.slice(0, 20) }
    if (kind === 'paragraph') return { key, kind, text }
    if (kind === 'table') return { key, kind, model: model(rows, columns), caption, notes: [text], orientation: 'auto' }
    if (kind === 'pageBreak') return { key, kind }
    return { key, kind: 'chart', caption, notes: [], chart: chart(rows) }
  }),
})
const annex = fc.array(item, { minLength: 1, maxLength: 14 }).map(annexOf)

/** Headings that go overleaf with a chart of nearly a page leave it no room there. */
const plain = { text: '床位', rows: 0, columns: 1 } as const
const headings: readonly Kind[] = [
  { ...plain, kind: 'paragraph', level: 1 },
  ...Array.from({ length: 3 }, (): Kind => ({ ...plain, kind: 'heading', level: 1 })),
]
const tall: Kind = { ...plain, kind: 'chart', rows: 28, level: 1 }
const chart = (rows: number): Extract<AnnexBlock, { kind: 'chart' }>['chart'] => ({
  id: 'c',
  title: '床位',
  alt: '床位',
  notes: [],
  unit: '张',
  arrangement: 'beside',
  labels: Array.from({ length: Math.min(rows + 1, 30) }, (_, at) => `机构${at}`),
  series: [
    {
      label: '2025年',
      fill: 'hatched',
      bars: Array.from({ length: Math.min(rows + 1, 30) }, (_, at) => ({ from: 0, to: at, text: `${at}` })),
    },
  ],
  table: model(1, 1),
})

test('every block once and in order, none over the type area of its page, no heading alone at the foot of a page', async () => {
  await fc.assert(
    fc.asyncProperty(annex, async (document) => {
      const { pages } = layOutAnnex(document)
      const order = pages.flatMap((page) => page.blocks.map(keyOfBlock))
      const shown = order.filter((key, at) => key !== order[at - 1])
      expect(shown).toEqual(document.blocks.filter(({ kind }) => kind !== 'pageBreak').map(({ key }) => key))
      pages.forEach((page, at) => {
        const { area } = sheets[page.landscape === true ? 'landscape' : 'portrait']
        let below = 0
        for (const block of page.blocks) {
          expect(block.top).toBeGreaterThanOrEqual(below)
          below = block.top + block.height
          expect(below).toBeLessThanOrEqual(area.height + 1)
          if (block.kind === 'table') expect(block.table.orientation === 'landscape').toBe(page.landscape === true)
        }
        const foot = page.blocks.at(-1)
        const next = pages[at + 1]?.blocks[0]
        const broken = document.blocks.some(({ kind }) => kind === 'pageBreak')
        if (foot?.kind === 'text' && foot.text.role !== 'paragraph' && next !== undefined && !broken)
          expect(page.blocks.every((block) => block.kind === 'text' && block.text.role !== 'paragraph')).toBe(true)
      })
    }),
    { numRuns: 150, examples: [[annexOf([...headings, tall])]] },
  )
})

test('progress counts to the end, and what it throws ends the work', () => {
  const document: Annex = {
    id: 'a',
    title: '附表',
    language: 'zh-CN',
    firstPage: 1,
    blocks: [{ key: 't', kind: 'table', model: model(1000, 3), caption, notes: [], orientation: 'auto' }],
  }
  const seen: number[] = []
  layOutAnnex(document, (done, of) => {
    expect(of).toBe(1000)
    seen.push(done)
  })
  expect(seen.length).toBeGreaterThan(3)
  expect(seen.at(-1)).toBe(1000)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  expect(() =>
    layOutAnnex(document, (done) => {
      if (done >= 400) throw new Error('cancelled')
    }),
  ).toThrow('cancelled')
})
