/** The pages of Shulan's tables: what stands on each, under which head, in which order (lines 49–485 of the document). */
import { expect, test } from 'vitest'
import { layOut } from '../../../shared/export/layout/lay-out.ts'
import type { NoteBlock, PageBlock, TableBlock } from '../../../shared/export/layout/page.ts'
import { defaultPrintOptions } from '../../../shared/export/print-options.ts'
import { county, shulan } from './shulan-models.ts'

/** Tables alone: no page holds anything else. */
const isOfTable = (block: PageBlock): block is TableBlock | NoteBlock =>
  block.kind === 'table' || block.kind === 'notes'
const textOf = (block: TableBlock | NoteBlock): string[] =>
  block.kind === 'notes'
    ? block.lines.slice(0, 1).map((line) => line.slice(0, 10))
    : [
        (block.continued ? block.table.captionContinued : block.table.caption).join(''),
        ...block.rows.map((row) => [row.label.join(''), ...row.cells.map((cell) => cell.lines.join(''))].join(' ')),
      ]

test('pages 5 to 8', () => {
  const pages = layOut(shulan, { ...defaultPrintOptions, firstPage: 5 }).pages
  expect(pages.map((page) => [page.number, ...page.blocks.filter(isOfTable).map((block) => textOf(block)[0])])).toEqual(
    [
      [5, '表1　主要发展指标'],
      [
        6,
        '表2　2025年舒兰市级医疗机构床位数配置规划',
        '注：2025年常住人',
        '表3　2025年舒兰中医医疗机构床位数配置规划',
        '注：2025年常住人',
        '表4　2025年基层医疗机构床位数配置规划',
      ],
      [7, '续表4　2025年基层医疗机构床位数配置规划', '注：1.2025年常'],
      [8, '表5　全市医疗卫生机构床位数规划'],
    ],
  )
})

test('table 2 row by row (lines 255–275)', () => {
  const [page] = layOut([county], { ...defaultPrintOptions, firstTable: 2, hiddenColumns: ['allocated'] }).pages
  expect(page?.blocks.filter(isOfTable).flatMap(textOf)).toEqual([
    '表2　2025年舒兰市级医疗机构床位数配置规划',
    '舒兰市人民医院 495 730',
    '舒兰市第二人民医院 320 320',
    '舒兰市妇幼保健院 30 50',
    '合计 845 1100',
    '注：2025年常住人',
  ])
})

test('the primary table over two pages: 26 rows, the true sums 685 and 705, dashes for 滨河', () => {
  const rows = layOut(shulan, defaultPrintOptions)
    .pages.flatMap((page) => page.blocks)
    .filter((block) => block.kind === 'table')
    .filter((block) => block.table.id === 'beds-primary')
    .flatMap((block) => textOf(block).slice(1))
  expect(rows).toHaveLength(27)
  expect(rows.at(-1)).toBe('合计 685 705 705')
  expect(rows).toContain('舒兰市滨河社区卫生服务中心 — — —')
})

test('the indicators print ratios with the ratio sign and texts as they are (lines 49–214)', () => {
  const rows = layOut(shulan, defaultPrintOptions).pages[0]?.blocks.filter(isOfTable).flatMap(textOf) ?? []
  expect(rows).toContain('医护比 1∶1.17 1∶1.22 预期性')
  expect(rows).toContain('人均预期寿命（岁） 78以上 提高1岁以上 预期性')
  expect(rows).toContain('各级疾病预防控制机构标准化基础设施 —— 100 预期性')
})
