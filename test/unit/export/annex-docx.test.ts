/** The Word file of an annex: headings, 正文, numbered captions of tables and charts, pages across, heads of three levels. */
import { expect, test } from 'vitest'
import type { Annex } from '../../../shared/annex/annex-model.ts'
import { run } from '../../../shared/engine/run.ts'
import { type AnnexDocxOptions, annexDocx } from '../../../shared/export/docx/annex-docx.ts'
import { wellFormed } from '../../../shared/export/office/well-formed.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import { annexOf, numbered } from '../../support/annex-of.ts'
import { wide } from '../../support/odd-tables.ts'
import { partsOf } from '../../support/office-parts.ts'
import { shulan } from '../../support/shulan.ts'

const annex = annexOf(run(shulan()), [{ kind: 'bedsByClass' }])
const made = (of: Annex, options: AnnexDocxOptions = {}): Record<string, string> => {
  const docx = annexDocx(of, options)
  if (!docx.ok) throw new Error(JSON.stringify(docx.error))
  return partsOf(docx.value)
}
/** The smallest picture: one white pixel. */
const png = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  ),
)
const pictures = new Map([['chart-0', { png, width: 589, height: 182 }]])

test('headings are those a table of contents is made of; 正文 is plain', () => {
  const { 'word/document.xml': document = '', 'word/styles.xml': styles = '' } = made(annex)
  expect(document).toContain('<w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">一、主要指标')
  for (const [level, name] of ['heading 1', 'heading 2', 'heading 3'].entries())
    expect(styles).toMatch(new RegExp(`<w:name w:val="${name}"/>(?:(?!</w:style>).)*<w:outlineLvl w:val="${level}"/>`))
  expect(document).toContain('<w:pStyle w:val="Normal"/></w:pPr><w:r><w:t xml:space="preserve">到2025年，')
})

test('tables and charts are counted apart, so that Word lists each kind', () => {
  const { 'word/document.xml': document = '' } = made(annex, { pictures })
  const fields = [...document.matchAll(/w:instr=" (SEQ \S+)/g)].map(([, field]) => field)
  expect(new Set(fields)).toEqual(new Set(['SEQ 表', 'SEQ 图']))
})

test('a chart is a picture with its size and its words; without one its numbers stand as a table', () => {
  const parts = made(annex, { pictures })
  const document = parts['word/document.xml'] ?? ''
  expect(document).toMatch(/<wp:docPr id="1" name="[^"]*床位" descr="[^"]*县办公立医院 845 \/ 1100/)
  expect(document).toContain(`<wp:extent cx="${589 * 9525}" cy="${182 * 9525}"/>`)
  expect(parts['word/_rels/document.xml.rels']).toContain('Target="media/chart1.png"')
  expect(parts['[Content_Types].xml']).toContain('PartName="/word/media/chart1.png" ContentType="image/png"')
  const bare = made(annex)['word/document.xml'] ?? ''
  expect(bare).not.toContain('<w:drawing>')
  expect(bare).toContain('图未放入 Word')
  expect(bare).toContain('>1099<')
})

test('pages across have their number at the foot of the upright sheet, others below', () => {
  const caption = numbered('表', 9, wide.title)
  const parts = made({
    ...annex,
    blocks: [
      ...annex.blocks,
      { key: 'h9', kind: 'heading', level: 2, text: '（二）宽表' },
      { key: 'wide', kind: 'table', model: wide, caption, notes: [], orientation: 'auto' },
    ],
  })
  const document = parts['word/document.xml'] ?? ''
  const sections = document.match(/<w:sectPr>.*?<\/w:sectPr>/g) ?? []
  expect(sections).toHaveLength(2)
  expect(sections.map((section) => section.includes('w:orient="landscape"'))).toEqual([false, true])
  // The heading goes with its table.
  expect(document.indexOf('（二）宽表')).toBeGreaterThan(document.indexOf(sections[0] ?? 'none'))
  expect(sections[1]).toContain('<w:headerReference w:type="default" r:id="rIdHeaderOdd"/>')
  expect(parts['word/header1.xml']).toContain('<w:textDirection w:val="tbRl"/>')
  for (const [name, text] of Object.entries(parts)) {
    if (!name.endsWith('.xml')) continue
    expect(wellFormed(text, /<([A-Za-z:]+)[\s>]/.exec(text.replace(/<\?.*?\?>/, ''))?.[1] ?? ''), name).toBe(true)
  }
})

test('heads of three levels are merged across and down', () => {
  const head = (key: string, over: string | undefined, group: string | undefined): TableModel['columns'][number] => ({
    key,
    label: key,
    ...(over !== undefined && { over }),
    ...(group !== undefined && { group }),
    kind: 'count',
    decimals: 0,
  })
  const model: TableModel = {
    ...wide,
    columns: [
      head('a', '床位', '2020年'),
      head('b', '床位', '2025年'),
      head('c', '床位', '2025年'),
      head('d', undefined, undefined),
    ],
    rows: [{ key: 'r', label: '行', role: 'facility', cells: { a: 1, b: 2, c: 3, d: 4 } }],
  }
  const caption = numbered('表', 1, model.title)
  const parts = made({
    ...annex,
    blocks: [{ key: 't', kind: 'table', model, caption, notes: [], orientation: 'auto' }],
  })
  const rows = (parts['word/document.xml'] ?? '').match(/<w:tr>.*?<\/w:tr>/g) ?? []
  expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, true, true, false])
  expect(rows.map((row) => row.match(/<w:gridSpan w:val="(\d)"\/>/g)?.join('') ?? '')).toEqual([
    '<w:gridSpan w:val="3"/>',
    '<w:gridSpan w:val="2"/>',
    '',
    '',
  ])
  for (const row of rows) {
    const spans = [...row.matchAll(/<w:gridSpan w:val="(\d)"\/>/g)].reduce((sum, [, n]) => sum + Number(n) - 1, 0)
    expect(row.split('<w:tc>').length - 1 + spans).toBe(5)
  }
})
