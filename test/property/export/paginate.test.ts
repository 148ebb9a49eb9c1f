/** Laws of the paginator, over tables of any size with names of any length. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOut } from '../../../shared/export/layout/lay-out.ts'
import type { Page, TableBlock } from '../../../shared/export/layout/page.ts'
import { sheets, sidePad } from '../../../shared/export/layout/page-geometry.ts'
import { textWidth } from '../../../shared/export/layout/text-width.ts'
import { defaultPrintOptions } from '../../../shared/export/print-options.ts'
import type { Column, Row, TableModel } from '../../../shared/tables/table-model.ts'

const words = fc
  .array(
    fc.constantFrom('舒兰市', '人民医院', '（分院）', '中心卫生院', 'Hospital', ' ', '2025年', '：', '、', 'W', '&'),
    { minLength: 1, maxLength: 40 },
  )
  .map((parts) => parts.join(''))

const column = fc.record<Omit<Column, 'key'>>(
  {
    label: words,
    kind: fc.constantFrom('count', 'density', 'ratio', 'text'),
    decimals: fc.nat(3),
    group: fc.constantFrom('2020年', '2025年'),
  },
  { requiredKeys: ['label', 'kind', 'decimals'] },
)
const cell = fc.oneof(fc.integer({ min: -1e9, max: 1e9 }), words)

const model: fc.Arbitrary<TableModel> = fc
  .record({
    title: words,
    unit: fc.constantFrom('', '张', '张、人'),
    columns: fc.array(column, { minLength: 1, maxLength: 30 }),
    rows: fc.array(
      fc.record({
        label: words,
        role: fc.constantFrom('facility', 'class', 'ofWhich', 'group'),
        block: fc.option(words, { nil: undefined }),
        cells: fc.array(fc.option(cell, { nil: undefined }), { maxLength: 30 }),
      }),
      { maxLength: 120 },
    ),
    totals: fc.nat(2),
    notes: fc.nat(12),
  })
  .map(({ title, unit, columns, rows, totals, notes }) => {
    const keyed = columns.map((each, at): Column => ({ ...each, key: `c${at}` }))
    const all = [
      ...rows.map((row, at): Row => {
        const cells = Object.fromEntries(
          row.cells.flatMap((value, i) => (value === undefined ? [] : [[`c${i}`, value]])),
        )
        return {
          key: `r${at}`,
          label: row.label,
          role: row.role as Row['role'],
          cells,
          ...(row.block === undefined ? {} : { block: row.block }),
        }
      }),
      ...Array.from(
        { length: totals },
        (_, at): Row => ({ key: `t${at}`, label: '合计', role: 'total', cells: { c0: 1 } }),
      ),
    ]
    return {
      id: 'table',
      title,
      unit,
      rowHead: '名称',
      columns: keyed,
      rows: all,
      notes: Array.from({ length: notes }, () => ({ key: 'table.note.notListed' as const, args: { facility: title } })),
    }
  })

const unique = (models: readonly TableModel[]): TableModel[] =>
  models.map((each, at) => ({ ...each, id: `table-${at}` }))
const models = fc.array(model, { minLength: 1, maxLength: 4 }).map(unique)
const pagesOf = (tables: readonly TableModel[]): readonly Page[] => layOut(tables, { ...defaultPrintOptions }).pages
const blocksOf = (pages: readonly Page[]): TableBlock[] =>
  pages.flatMap((page) => page.blocks.filter((block) => block.kind === 'table'))

test('every row appears once and in order, in every slice of the columns', async () => {
  await fc.assert(
    fc.asyncProperty(models, async (tables) => {
      const blocks = blocksOf(pagesOf(tables))
      for (const table of tables) {
        const slices = new Map<number, TableBlock[]>()
        for (const block of blocks.filter((b) => b.table.id === table.id)) {
          slices.set(block.table.slice, [...(slices.get(block.table.slice) ?? []), block])
        }
        expect(slices.size).toBeGreaterThan(0)
        for (const slice of slices.values()) {
          const indices = slice.flatMap((block) => block.rows.map((row) => row.index))
          // Parts of one row higher than a page follow each other.
          expect(indices.filter((index, at) => index !== indices[at - 1])).toEqual(
            table.rows.length === 0 ? [0] : table.rows.map((_, at) => at),
          )
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('no page is higher and no table wider than the type area; blocks do not overlap', async () => {
  await fc.assert(
    fc.asyncProperty(models, async (tables) => {
      for (const page of pagesOf(tables)) {
        const { area } = sheets[page.landscape === true ? 'landscape' : 'portrait']
        let below = 0
        for (const block of page.blocks) {
          expect(block.top).toBeGreaterThanOrEqual(below)
          below = block.top + block.height
          expect(below).toBeLessThanOrEqual(area.height)
          if (block.kind === 'table') expect(block.table.widths.reduce((sum, width) => sum + width, 0)).toBe(area.width)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('every page of a table has its heads, the first under 表, the others under 续表', async () => {
  await fc.assert(
    fc.asyncProperty(models, async (tables) => {
      const seen = new Set<string>()
      for (const block of blocksOf(pagesOf(tables))) {
        expect(block.table.head.flatMap((row) => row.cells).length).toBeGreaterThan(0)
        expect(block.continued).toBe(seen.has(block.table.id))
        seen.add(block.table.id)
      }
    }),
    { numRuns: 60 },
  )
})

test('a total never begins a page unless its table has nothing else, and no line is wider than its column', async () => {
  await fc.assert(
    fc.asyncProperty(models, async (tables) => {
      for (const block of blocksOf(pagesOf(tables))) {
        const isOnlyTotals = block.table.rows.every((row) => row.role === 'total')
        if (!isOnlyTotals && block.rows[0]?.index !== 0) expect(block.rows[0]?.role).not.toBe('total')
        const offset = block.table.widths.length - (block.rows[0]?.cells.length ?? 0)
        for (const row of block.rows) {
          row.cells.forEach((each, at) => {
            const room = (block.table.widths[offset + at] ?? 0) - sidePad
            for (const line of each.lines) expect(textWidth(line, block.table.size)).toBeLessThanOrEqual(room + 1e-9)
          })
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('the same tables give the same pages', async () => {
  await fc.assert(
    fc.asyncProperty(models, async (tables) => {
      expect(pagesOf(structuredClone(tables))).toEqual(pagesOf(tables))
    }),
    { numRuns: 10 },
  )
})
