import { expect, test } from 'vitest'
import { layOut } from '../../../shared/export/layout/lay-out.ts'
import type { TableBlock } from '../../../shared/export/layout/page.ts'
import { sheets, sidePad, typeArea } from '../../../shared/export/layout/page-geometry.ts'
import { textWidth } from '../../../shared/export/layout/text-width.ts'
import { defaultPrintOptions } from '../../../shared/export/print-options.ts'
import type { Column, TableModel } from '../../../shared/tables/table-model.ts'
import { county, indicators, longNames, primary, shulan } from '../../golden/print/shulan-models.ts'

const options = { ...defaultPrintOptions }
const tablesOf = (models: readonly TableModel[]): TableBlock[] =>
  layOut(models, options).pages.flatMap((page) => page.blocks.filter((block) => block.kind === 'table'))

test('the type area is 156 × 225 mm in px', () => {
  expect(typeArea).toMatchObject({ width: 589, height: 850 })
})

test('a short table is moved overleaf rather than taken apart', () => {
  const pages = layOut([primary, county], options).pages
  expect(pages.map((page) => page.blocks.filter((b) => b.kind === 'table').map((b) => b.table.id))).toEqual([
    ['beds-primary'],
    ['beds-primary', 'beds-county'],
  ])
})

test('the total keeps two rows with it', () => {
  for (let size = 20; size < 60; size += 1) {
    const rows = [...longNames.rows.filter((_, at) => at % 3 === 2).slice(0, 1)]
    const many = Array.from({ length: size }, (_, at) => ({
      ...county.rows[0],
      ...rows[0],
      key: `k${at}`,
      label: `第${at}卫生院`,
      role: 'facility' as const,
      cells: {},
    }))
    const total = primary.rows.at(-1)
    const blocks = tablesOf([{ ...primary, rows: [...many, ...(total ? [total] : [])] }])
    expect(blocks.at(-1)?.rows.length).toBeGreaterThanOrEqual(3)
    expect(blocks.at(-1)?.rows.at(-1)?.role).toBe('total')
  }
})

test('a head of its facilities is not left alone at the end of a page', () => {
  const rows = Array.from({ length: 90 }, (_, at) => ({
    key: `k${at}`,
    label: `行${at}`,
    role: at % 4 === 0 ? ('class' as const) : ('facility' as const),
    cells: {},
  }))
  for (const block of tablesOf([{ ...primary, rows, notes: [] }])) expect(block.rows.at(-1)?.role).not.toBe('head')
})

test('a block that goes on overleaf repeats its label, and a label higher than its rows gets the room', () => {
  const rows = Array.from({ length: 60 }, (_, at) => ({
    key: `k${at}`,
    label: `指标${at}`,
    block: '公立医疗机构高质量发展',
    role: 'norm' as const,
    cells: {},
  }))
  const blocks = tablesOf([{ ...indicators, rows }])
  expect(blocks.length).toBeGreaterThan(1)
  for (const block of blocks) expect(block.rows[0]?.block?.label).toBe('公立医疗机构高质量发展')
  const [single] = tablesOf([{ ...indicators, rows: rows.slice(0, 1) }])
  expect(single?.rowHeights[0]).toBe(single?.rows[0]?.block?.height)
})

test('columns that do not fit are sliced, each slice under 续表 with all rows', () => {
  const columns: Column[] = Array.from({ length: 200 }, (_, at) => ({
    key: `c${at}`,
    label: `第${at}列`,
    kind: 'count',
    decimals: 0,
  }))
  const blocks = tablesOf([{ ...county, columns }])
  expect(blocks.length).toBeGreaterThan(5)
  expect(blocks.slice(1).every((block) => block.continued)).toBe(true)
  expect(
    blocks.flatMap((block) => block.table.head[0]?.cells.slice(1).map((cell) => cell.lines.join('')) ?? []),
  ).toEqual(columns.map((c) => c.label))
  for (const block of blocks) {
    expect(block.table.orientation).toBe('landscape')
    expect(block.table.widths.reduce((sum, width) => sum + width, 0)).toBe(sheets.landscape.area.width)
    expect(block.rows.map((row) => row.key)).toEqual(county.rows.map((row) => row.key))
  }
})

test('heads stay inside their columns however long the names are', () => {
  const long = '省某医科大学附属医院某某分院、某某县妇女儿童医疗保健服务中心联合体'
  const heads = ['2020年床位', '千人口数', '每千人口数', 'Municipal hospitals']
  const columns = heads.map((label): Column => ({ key: label, label, kind: 'count', decimals: 0 }))
  const rows = [{ key: 'k', label: long, role: 'facility' as const, cells: {} }]
  for (const { table } of tablesOf([{ ...county, columns, rows }])) {
    const widths = table.widths.slice(-columns.length)
    for (const [at, cell] of (table.head[0]?.cells.slice(1) ?? []).entries()) {
      for (const line of cell.lines)
        expect(textWidth(line, table.size)).toBeLessThanOrEqual((widths[at] ?? 0) - sidePad)
    }
    expect(table.head[0]?.cells.slice(1).map((cell) => cell.lines)).toContainEqual(['千人口数'])
    expect(table.rows[0]?.label.length).toBeGreaterThan(1)
  }
})

test('a table without rows says so', () => {
  const [block] = tablesOf([{ ...county, rows: [], notes: [] }])
  expect(block?.rows.map((row) => row.label)).toEqual([['（无）']])
})

test('a name longer than a page is printed whole', () => {
  const label = Array.from({ length: 1990 }, (_, at) => '医院卫生服务中心'.charAt(at % 8)).join('')
  const blocks = tablesOf([{ ...county, rows: [{ key: 'k', label, role: 'facility', cells: { base: 1 } }] }])
  expect(blocks.flatMap((block) => block.rows.flatMap((row) => row.label)).join('')).toBe(label)
  expect(
    blocks.flatMap((block) => block.rows.flatMap((row) => row.cells[0]?.lines ?? [])).filter((text) => text !== ''),
  ).toEqual(['1'])
})

test('titles and heads of absurd length leave room for the rows', () => {
  const long = '很长的标题'.repeat(400)
  const model: TableModel = {
    ...county,
    title: long,
    unit: long,
    rowHead: long,
    columns: county.columns.map((c) => ({ ...c, label: long, group: long })),
  }
  const pages = layOut([model], options).pages
  for (const page of pages)
    for (const block of page.blocks) expect(block.top + block.height).toBeLessThanOrEqual(typeArea.height)
  expect(
    pages
      .flatMap((page) => page.blocks)
      .flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.key) : [])),
  ).toEqual(county.rows.map((row) => row.key))
})

test('notes longer than a page go on overleaf', () => {
  const notes = Array.from({ length: 80 }, () => primary.notes[1] ?? primary.notes[0]).filter(
    (note) => note !== undefined,
  )
  const pages = layOut([{ ...county, notes }], options).pages
  const blocks = pages.flatMap((page) => page.blocks.filter((block) => block.kind === 'notes'))
  expect(blocks.length).toBeGreaterThan(1)
  expect(blocks.map((block) => block.unfinished)).toEqual([...blocks.slice(1).map(() => true), false])
  expect(
    blocks
      .flatMap((block) => block.lines)
      .join('')
      .match(/与原文不同/g),
  ).toHaveLength(80)
})

test('where each table stands', () => {
  expect(layOut(shulan, { ...options, firstPage: 5 }).tables).toEqual([
    { id: 'indicators', number: 1, from: 5, to: 5 },
    { id: 'beds-county', number: 2, from: 6, to: 6 },
    { id: 'beds-tcm', number: 3, from: 6, to: 6 },
    { id: 'beds-primary', number: 4, from: 6, to: 7 },
    { id: 'beds-summary', number: 5, from: 8, to: 8 },
  ])
})
