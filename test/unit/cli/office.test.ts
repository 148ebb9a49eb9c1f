/** tables --format docx and xlsx on the command line. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { partsOf } from '../../support/office-parts.ts'
import { norma } from './norma.ts'

let folder = ''
const at = (name: string): string => join(folder, name)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'norma-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const tables = (...args: string[]) => norma('tables', 'shulan-2025', ...args)

test('writes the tables with what was set on the command line, the same bytes each time', () => {
  const set = ['--planned', '舒兰市人民医院:bed=731', '--format', 'xlsx']
  expect(tables(...set, '--out', at('a.xlsx'))).toEqual({ status: 0, stdout: '', stderr: '' })
  expect(tables(...set, '--out', at('b.xlsx')).status).toBe(0)
  expect(readFileSync(at('a.xlsx'))).toEqual(readFileSync(at('b.xlsx')))
  expect(Object.values(partsOf(readFileSync(at('a.xlsx')))).some((text) => text.includes('<v>731</v>'))).toBe(true)

  expect(tables('--format', 'docx', '--table', 'beds-county', '--out', at('a.docx')).status).toBe(0)
  expect(partsOf(readFileSync(at('a.docx')))['word/document.xml']?.match(/<w:tbl>/g)).toHaveLength(1)
  expect(tables('--format', 'docx', '--template', at('a.docx'), '--out', at('c.docx')).status).toBe(0)
})

test('a template that is none, for another format, or the file to be written is told in words', () => {
  writeFileSync(at('x.docx'), 'text')
  const refused = (...args: string[]) => {
    const { status, stderr } = tables(...args)
    return { status, stderr: stderr.replaceAll(folder, '') }
  }
  expect([
    refused('--format', 'docx', '--template', at('x.docx'), '--out', at('y.docx')),
    refused('--format', 'docx', '--template', at('none.docx'), '--out', at('y.docx')),
    refused('--format', 'csv', '--template', at('x.docx')),
    refused('--format', 'docx', '--template', at('a.docx'), '--out', at('a.docx')),
  ]).toMatchInlineSnapshot(`
    [
      {
        "status": 1,
        "stderr": "norma: /x.docx：不能使用，共 1 处。
      模板不是 .docx 文件，或文件不完整。用 Word 或 WPS 打开后另存为 .docx，再作模板。
    ",
      },
      {
        "status": 1,
        "stderr": "norma: /none.docx：没有这个文件。核对路径。
    ",
      },
      {
        "status": 2,
        "stderr": "norma: --template 只用于 --format docx。
    ",
      },
      {
        "status": 2,
        "stderr": "norma: --out /a.docx：就是要读的文件，不会原地改写。换一个文件名。
    ",
      },
    ]
  `)
})
