/** Bytes of files as tables of texts: workbooks, CSV in the code pages of offices, and files that mean harm. */
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/universal'
import { mostBytes, readSpreadsheet } from '../../../renderer/worker/read-spreadsheet.ts'
import { say } from '../../../shared/text/message.ts'

const refused = async (bytes: Uint8Array): Promise<string> => {
  const read = await readSpreadsheet(bytes)
  if (read.ok) throw new Error('was read')
  return say('zh-CN', read.error)
}
const rows = async (bytes: Uint8Array) => {
  const read = await readSpreadsheet(bytes)
  if (!read.ok) throw new Error(say('zh-CN', read.error))
  return read.value
}
const workbook = async (data: Parameters<typeof writeXlsxFile>[0]): Promise<Uint8Array> =>
  new Uint8Array(await (await writeXlsxFile(data).toBlob()).arrayBuffer())

test('a workbook is read sheet by sheet: numbers as typed, dates as dates, a formula text as text', async () => {
  const bytes = await workbook([
    {
      sheet: '历年',
      data: [
        ['年份', '人口（万人）'],
        [new Date(Date.UTC(2020, 10, 1)), 40.690000000000005],
        [2021, '=HYPERLINK("x")'],
      ].map((row) =>
        row.map((value) => (value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : { value })),
      ),
    },
    { sheet: '年龄', data: [[{ value: '年龄' }]] },
  ] as unknown as Parameters<typeof writeXlsxFile>[0])
  const read = await rows(bytes)
  expect(read.sheets.map(({ name }) => name)).toEqual(['历年', '年龄'])
  expect(read.sheets[0]?.rows).toEqual([
    ['年份', '人口（万人）'],
    ['2020-11-01', '40.69'],
    ['2021', '=HYPERLINK("x")'],
  ])
})

test('a code stored as a number keeps its digits; one that lost some is a power of ten', async () => {
  const data = [[{ value: 220_283_100_000_123 }, { value: 122_202_834_127_051_23e1 }, { value: 0.1 + 0.2 }]]
  const read = await rows(await workbook(data as unknown as Parameters<typeof writeXlsxFile>[0]))
  expect(read.sheets[0]?.rows[0]).toEqual(['220283100000123', '1.2220283412705123e+17', '0.3'])
})

test('two columns and two lines are enough to see by what they are parted', async () => {
  for (const mark of ['\t', ';', ','])
    expect((await rows(strToU8(`机构名称${mark}编制床位\r\n甲医院${mark}20\r\n`))).sheets[0]?.rows).toEqual([
      ['机构名称', '编制床位'],
      ['甲医院', '20'],
    ])
})

test('a workbook larger than half a megabyte needs no further thread', async () => {
  const data = Array.from({ length: 15_000 }, (_, line) =>
    Array.from({ length: 6 }, (_, column) => ({ value: line * 1_000_003 + column })),
  )
  const read = await rows(await workbook(data as unknown as Parameters<typeof writeXlsxFile>[0]))
  expect(read.sheets[0]?.rows).toHaveLength(15_000)
})

test('CSV in UTF-8 with mark, in GB 18030 and in UTF-16, with commas, tabs and quotes', async () => {
  expect((await rows(strToU8('\uFEFF年份,人口\r\n2020,"406,890"\r\n'))).sheets[0]?.rows.slice(0, 2)).toEqual([
    ['年份', '人口'],
    ['2020', '406,890'],
  ])
  // 年份,人口 and 2020,1 as Excel on a Chinese machine saves them.
  const gbk = Uint8Array.from([
    0xc4, 0xea, 0xb7, 0xdd, 0x2c, 0xc8, 0xcb, 0xbf, 0xda, 0x0a, 0x32, 0x30, 0x32, 0x30, 0x2c, 0x31,
  ])
  expect(await rows(gbk)).toMatchObject({
    encoding: 'gb18030',
    sheets: [
      {
        rows: [
          ['年份', '人口'],
          ['2020', '1'],
        ],
      },
    ],
  })
  const wide = new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from('2020\t5', (c) => c.charCodeAt(0)).buffer),
  ])
  expect(await rows(wide)).toMatchObject({ encoding: 'utf-16', sheets: [{ rows: [['2020', '5']] }] })
})

test('files that are something else are named', async () => {
  expect(await refused(new Uint8Array())).toBe('文件是空的。选另一个文件。')
  expect(await refused(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0]))).toContain('.xls 旧格式')
  expect(await refused(strToU8('%PDF-1.7'))).toContain('PDF')
  expect(await refused(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]))).toBe(
    '文件不是文字表格。可导入 .xlsx 和 .csv。',
  )
  expect(await refused(new Uint8Array(mostBytes + 1))).toContain('大于 16 MB')
  expect(await refused(strToU8(',,\n,,'))).toContain('没有有字的表格')
  expect(await refused(strToU8(`${'1,'.repeat(400)}1`))).toContain('超过 20000 行或 300 列')
})

test('a zip that is no workbook or is cut off is refused in words', async () => {
  expect(await refused(zipSync({ 'a.txt': strToU8('x') }))).toContain('不是完整的 .xlsx')
  const whole = await workbook([[{ value: 1 }]] as unknown as Parameters<typeof writeXlsxFile>[0])
  expect(await refused(whole.slice(0, whole.length / 2))).toContain('不是完整的 .xlsx')
})

test('a zip that would unpack to more than any table is refused before it is unpacked', async () => {
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(120 * 1024 * 1024) }, { level: 9 })
  expect(bomb.byteLength).toBeLessThan(1024 * 1024)
  expect(await refused(bomb)).toBe('文件展开后大于 96 MB，没有读。只留要导入的表另存后再导入。')
})

/** A workbook of one sheet, its cells as written. */
function sheetOf(cells: string): Uint8Array {
  const office = 'http://schemas.openxmlformats.org'
  const relations = `${office}/officeDocument/2006/relationships`
  return zipSync({
    '[Content_Types].xml': strToU8(`<Types xmlns="${office}/package/2006/content-types"/>`),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${relations}"><sheets><sheet name="人口" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${cells}</sheetData></worksheet>`),
  })
}
const first = '<row r="1"><c r="A1"><v>2020</v></c><c r="B1" s="3"/><c r="C1"><v>5</v></c></row>'

test.each([
  '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
  `<row r="2"><c note=">" r='ZZZZ2'><v>1</v></c></row>`,
])('a stray value at the far end of a sheet is refused before the sheet is laid out: %s', async (stray) => {
  expect(await refused(sheetOf(first + stray))).toContain('超过 20000 行或 300 列')
})

test('cells that carry a format alone do not count, wherever they are', async () => {
  const read = await rows(sheetOf(`${first}<row r="1048576"><c r="XFD1048576" s="1"/></row>`))
  expect(read.sheets).toEqual([{ name: '人口', rows: [['2020', '', '5']] }])
})

test('a CSV of nothing but line ends is no table', async () => {
  expect(await refused(new Uint8Array(2_000_000).fill(10))).toContain('没有有字的表格')
})
