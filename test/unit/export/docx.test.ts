import { expect, test } from 'vitest'
import { run } from '../../../shared/engine/run.ts'
import { type DocxOptions, toDocx } from '../../../shared/export/docx/to-docx.ts'
import { wellFormed } from '../../../shared/export/office/well-formed.ts'
import { buildTables } from '../../../shared/tables/build.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import { say } from '../../../shared/text/message.ts'
import { hostile, tall, wide } from '../../support/odd-tables.ts'
import { fileOf, partsOf } from '../../support/office-parts.ts'
import { shulan } from '../../support/shulan.ts'

const results = run(shulan())
const models = buildTables(results)

function docx(tables: readonly TableModel[] = models, options: Partial<DocxOptions> = {}): Uint8Array {
  const made = toDocx(tables, { language: 'zh-CN', title: results.plan.title, ...options })
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return made.value
}
const documentOf = (bytes: Uint8Array): string => partsOf(bytes)['word/document.xml'] ?? ''
const tablesOf = (xml: string): string[] => xml.match(/<w:tbl>[\s\S]*?<\/w:tbl>/g) ?? []
const count = (text: string, part: string): number => text.split(part).length - 1

const bytes = docx()
const document = documentOf(bytes)

test('the same tables give the same bytes, without a clock or a name of a user', () => {
  expect(docx(buildTables(run(shulan())))).toEqual(bytes)
  expect(partsOf(bytes)['docProps/core.xml']).not.toMatch(/creator|lastModifiedBy|created|modified/)
})

test('every part is well formed', () => {
  for (const [name, text] of Object.entries(partsOf(docx([hostile, wide, tall])))) {
    const root = /<([A-Za-z:]+)[\s>]/.exec(text.replace(/<\?.*?\?>/, ''))?.[1] ?? ''
    expect(wellFormed(text, root), name).toBe(true)
    expect(text.replaceAll('\n', ''), name).not.toMatch(/\p{Cc}|\p{Cs}/u)
  }
})

test('no row is cut, heads are repeated, groups and blocks are merged', () => {
  const tables = tablesOf(document)
  expect(tables).toHaveLength(models.length)
  tables.forEach((table, at) => {
    expect(count(table, '<w:cantSplit/>')).toBe(count(table, '<w:tr>'))
    const grouped = models[at]?.columns.some((column) => column.group !== undefined)
    expect(count(table, '<w:tblHeader/>')).toBe(grouped ? 2 : 1)
    expect(count(table, '<w:tr>')).toBe((models[at]?.rows.length ?? 0) + (grouped ? 2 : 1))
  })
  const [indicators = '', , , , , summary = ''] = tables
  expect(summary.match(/<w:gridSpan w:val="\d"\/>/g)).toEqual(['2', '2', '3'].map((n) => `<w:gridSpan w:val="${n}"/>`))
  const blocks = new Set(models[0]?.rows.map((row) => row.block))
  expect(count(indicators, '<w:vMerge w:val="restart"/>')).toBe(blocks.size)
})

test('a row has as many cells as its table has columns, spans counted', () => {
  for (const table of tablesOf(documentOf(docx([...models, wide])))) {
    const columns = count(table, '<w:gridCol ')
    expect(columns).toBeLessThanOrEqual(63)
    for (const row of table.match(/<w:tr>[\s\S]*?<\/w:tr>/g) ?? []) {
      const spans = [...row.matchAll(/<w:gridSpan w:val="(\d+)"\/>/g)].reduce((sum, [, n]) => sum + Number(n) - 1, 0)
      expect(count(row, '<w:tc>') + spans).toBe(columns)
    }
  }
})

test('captions are numbered by fields that Word counts and lists', () => {
  const fields = [...document.matchAll(/w:instr=" (SEQ [^"]*) "/g)].map(([, text]) => text)
  expect(fields).toEqual(models.map(() => 'SEQ 表 \\* ARABIC'))
  const later = documentOf(docx(models, { firstTable: 5, firstPage: 7 }))
  expect(later).toContain('w:instr=" SEQ 表 \\r 5 "')
  expect(later).toContain('<w:pgNumType w:start="7"/>')
})

test('styles have the names Word knows, faces and sizes of the standard', () => {
  const styles = partsOf(bytes)['word/styles.xml'] ?? ''
  for (const name of [
    'Normal',
    'Title',
    'heading 1',
    'caption',
    'footer',
    '表题',
    '表头',
    '表文',
    '表数',
    '表注',
    '规划表',
  ])
    expect(styles, name).toContain(`<w:name w:val="${name}"/>`)
  expect(styles).toContain('w:eastAsia="仿宋_GB2312"')
  expect(styles).toContain('w:eastAsia="方正小标宋简体"')
  expect(document).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"')
  const [odd, even] = ['footer1', 'footer2'].map((name) => partsOf(bytes)[`word/${name}.xml`] ?? '')
  expect(odd).toContain('<w:jc w:val="right"/>')
  expect(even).toContain('<w:jc w:val="left"/>')
  expect(odd).toContain('w:instr=" PAGE "')
})

test('numbers as on paper: no thousands comma, ratios 1∶1.22, a dash where none is', () => {
  expect(document).toContain('>1∶1.22<')
  expect(document).toContain('>3513<')
  expect(document).not.toContain('>3,513<')
  expect(document).toContain('>—<')
  expect(document).toContain('“—”表示没有数，不按 0 计。')
})

test('a table too wide for an upright page goes across, a wider one on in slices', () => {
  const xml = documentOf(docx([models[1] ?? hostile, wide, models[2] ?? hostile]))
  expect(xml.match(/<w:pgSz [^>]*>/g)?.map((size) => size.includes('landscape'))).toEqual([false, true, false])
  expect(count(xml, 'SEQ 表 \\c')).toBe(tablesOf(xml).length - 3)
  expect(count(documentOf(docx([tall])), '<w:tr>')).toBe(5002)
})

test('a template gives its styles; what it lacks is added', () => {
  const theirs = `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="a7"><w:name w:val="表题"/></w:style><w:style w:type="table" w:customStyle="1" w:styleId="t1"><w:name w:val="本局表格"/></w:style></w:styles>`
  const parts = partsOf(
    docx(models, { template: fileOf({ 'word/styles.xml': theirs, 'docProps/core.xml': 'author' }) }),
  )
  expect(parts['word/document.xml']).toContain('<w:pStyle w:val="a7"/>')
  expect(parts['word/document.xml']).toContain('<w:tblStyle w:val="t1"/>')
  expect(parts['word/styles.xml']?.startsWith(theirs.slice(0, -'</w:styles>'.length))).toBe(true)
  expect(parts['word/styles.xml']).toContain('<w:name w:val="表注"/><w:basedOn w:val="a"/>')
  expect(parts['docProps/core.xml']).not.toContain('author')
})

test.each([
  ['no zip', new Uint8Array([1, 2, 3])],
  ['no styles', fileOf({ 'word/document.xml': '<a/>' })],
  ['cut', fileOf({ 'word/styles.xml': '<w:styles><w:style>' })],
  ['another root', fileOf({ 'word/styles.xml': '<html></html>' })],
  ['a document type', fileOf({ 'word/styles.xml': '<!DOCTYPE x [<!ENTITY a "b">]><w:styles></w:styles>' })],
  ['too large', fileOf({ 'word/styles.xml': `<w:styles>${' '.repeat(9 * 1024 * 1024)}</w:styles>` })],
])('a broken template is refused: %s', (_, template) => {
  const made = toDocx(models, { language: 'zh-CN', title: 't', template })
  expect(made.ok ? '' : say('zh-CN', made.error)).toMatch(/^模板.*。$/)
})

const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
test.each([
  ['comments', '<!--', false],
  ['instructions', '<?', false],
  ['character data', '<![CDATA[', false],
  ['styles without an end', '<w:style/>', true],
])('a template of nothing but open %s is read in one pass', (_, piece, isRead) => {
  const styles = `<w:styles ${main}>${piece.repeat(4_000_000 / piece.length)}</w:styles>`
  const template = fileOf({ 'word/styles.xml': styles })
  expect(toDocx([], { language: 'zh-CN', title: 't', template }).ok).toBe(isRead)
})

test('a style that closes itself does not take the name of the next', () => {
  const styles = `<w:styles ${main}><w:style w:styleId="empty"/><w:style w:styleId="a7"><w:name w:val="表题"/></w:style></w:styles>`
  const parts = partsOf(docx(models, { template: fileOf({ 'word/styles.xml': styles }) }))
  expect(parts['word/document.xml']).toContain('<w:pStyle w:val="a7"/>')
})

test('a theme that shows pictures stays behind with them', () => {
  const theme = (inner: string): string => `<a:theme xmlns:a="a" xmlns:r="r">${inner}</a:theme>`
  const styled = (inner: string) =>
    partsOf(
      docx(models, {
        template: fileOf({ 'word/styles.xml': `<w:styles ${main}></w:styles>`, 'word/theme/theme1.xml': theme(inner) }),
      }),
    )
  expect(styled('')['word/theme/theme1.xml']).toBe(theme(''))
  const pictured = styled('<a:blip r:embed="rId1"/>')
  expect(pictured['word/theme/theme1.xml']).toBeUndefined()
  expect(JSON.stringify(pictured)).not.toContain('theme1')
})
