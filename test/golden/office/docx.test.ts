/** The Word file, opened by an office program: every caption, name and number of every table is there, and the pages are A4. */
import { expect, test } from 'vitest'
import { chartPictures } from '../../../cli/pdf/chart-pictures.ts'
import { run } from '../../../shared/engine/run.ts'
import { annexDocx } from '../../../shared/export/docx/annex-docx.ts'
import { type DocxOptions, toDocx } from '../../../shared/export/docx/to-docx.ts'
import { formatCell } from '../../../shared/export/format-cell.ts'
import { buildTables } from '../../../shared/tables/build.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import { annexOf } from '../../support/annex-of.ts'
import { empty, hostile, tall, wide } from '../../support/odd-tables.ts'
import { partsOf } from '../../support/office-parts.ts'
import { pdfOf, textOf } from '../../support/office-program.ts'
import { readingOrder, readPdf } from '../../support/pdf-reader.ts'
import { shulan } from '../../support/shulan.ts'

const results = run(shulan())
const models = buildTables(results)

function docx(tables: readonly TableModel[], options: Partial<DocxOptions> = {}): Uint8Array {
  const made = toDocx(tables, { language: 'zh-CN', title: results.plan.title, ...options })
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return made.value
}

/** Lines of the text that a table’s cells are, in order; an empty cell is none. */
const cellsOf = (model: TableModel): string[] =>
  model.rows.flatMap((row) => [
    row.role === 'total' ? '合　计' : row.label,
    ...model.columns.map((column) => formatCell(row, column, 'paper') || '—'),
  ])

test('nothing is lost: title, numbered captions, every cell in order, notes', async () => {
  const lines = (await textOf(docx(models))).replace('\ufeff', '').split(/\r?\n/)
  expect(lines[0]).toBe(results.plan.title)
  models.forEach((model, at) => {
    const start = lines.indexOf(`表${at + 1}　${model.title}`)
    expect(start).toBeGreaterThan(0)
    let from = start
    for (const cell of cellsOf(model)) {
      const found = lines.indexOf(cell, from + 1)
      expect(found, `${model.id} ${cell}`).toBeGreaterThan(from)
      expect(found - from, `${model.id} ${cell}`).toBeLessThan(25)
      from = found
    }
  })
  expect(lines.filter((line) => line.startsWith('注：'))).toHaveLength(models.length - 1)
})

test('pages are A4 and the faces of the standard are asked for', async () => {
  const pdf = (await pdfOf(docx(models), 'docx')).toString('latin1')
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(([, w, h]) => [Number(w), Number(h)])
  expect(boxes.length).toBeGreaterThan(3)
  for (const [width, height] of boxes) {
    expect(width).toBeCloseTo(595.3, 0)
    expect(height).toBeCloseTo(841.9, 0)
  }
})

test('an annex with headings, 正文, a chart and a table across is laid out as on our own paper', async () => {
  const annex = annexOf(results, [{ kind: 'bedsByClass' }], [wide])
  const made = annexDocx(annex, { pictures: await chartPictures(annex) })
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  const pdf = await readPdf(await pdfOf(made.value, 'docx'))
  const across = pdf.pages.flatMap((page, at) =>
    page.width > page.height ? [{ page, number: annex.firstPage + at }] : [],
  )
  expect(across.length).toBeGreaterThan(0)
  for (const { page, number } of across) {
    const found = page.texts.filter(({ turned }) => turned)
    expect(
      found
        .map(({ text }) => text)
        .join('')
        .replace(/\s/g, ''),
    ).toBe(`—${number}—`)
    for (const { left } of found) expect(left).toBeLessThan(35)
  }
  const [first] = pdf.pages
  const begin = first?.texts.find(({ text }) => text.trim().startsWith('到'))
  expect(begin?.left).toBeGreaterThan(28 + 10)
  const all = pdf.pages.map(readingOrder).join('').replace(/\s/g, '')
  for (const words of ['一、主要指标', '二、图', '图1各类机构床位', '医护比达到1∶1.22']) expect(all).toContain(words)
})

test('odd tables open whole: names that look like markup, 200 columns in slices, 5 000 rows, none', async () => {
  const text = await textOf(docx([hostile, wide, tall, empty]))
  for (const name of ['<w:p>&amp;</w:t>', ']]><x/>', '甲␀␇␛[31m乙', '两 行 名', '舒兰市'.repeat(30)])
    expect(text).toContain(name)
  expect(text).toContain('续表2　宽表')
  // Heads are broken where they would be cut inside a word.
  const running = text.replace(/\r?\n/g, '')
  for (const at of [1, 100, 200]) expect(running).toContain(`第${at}列`)
  expect(text).toContain('机构5000')
  expect(text).toContain('（无）')
})

test('a document made with a template of this program is the same document', () => {
  const own = docx(models)
  const again = docx(models, { template: own })
  expect(partsOf(again)['word/document.xml']).toBe(partsOf(own)['word/document.xml'])
  expect(partsOf(again)['word/styles.xml']).toBe(partsOf(own)['word/styles.xml'])
})
