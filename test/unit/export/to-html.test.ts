import { expect, test } from 'vitest'
import { printHtml } from '../../../shared/export/to-html.ts'
import { county, longNames, primary, shulan, tcm } from '../../golden/print/shulan-models.ts'

test('a document without scripts, with nothing of the plan as markup', () => {
  const html = printHtml([{ ...longNames, title: '<script>alert(1)</script>&"' }], { title: '</title><script>x' })
  expect(html).not.toMatch(/<script|<b>|<img|on\w+=/i)
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;')
  expect(html).toContain('&lt;b&gt;')
  expect(html).toContain('<title>&lt;/title&gt;&lt;script&gt;x</title>')
})

test('nothing is loaded but the packaged faces, and only where their folder is named', () => {
  expect(printHtml(shulan)).not.toContain('url(')
  const urls = printHtml(shulan, { fontBase: 'app://norma/fonts/' }).match(/url\("[^"]+"\)/g) ?? []
  expect(new Set(urls)).toEqual(
    new Set([
      'url("app://norma/fonts/noto-serif-sc-chinese-simplified-400-normal.woff2")',
      'url("app://norma/fonts/noto-serif-sc-chinese-simplified-700-normal.woff2")',
    ]),
  )
  expect(printHtml(shulan, { fontBase: 'x");} body{background:url("//y' })).not.toContain('"//y')
})

test('tables are numbered on from the first, continued tables say so, pages are numbered by side', () => {
  const html = printHtml([county, tcm, primary], { firstTable: 3, firstPage: 7 })
  expect(html).toContain('<h2 class="caption">表3　2025年舒兰市级医疗机构床位数配置规划</h2>')
  expect(html).toContain('<h2 class="caption">表5　2025年基层医疗机构床位数配置规划</h2>')
  expect(html).toContain('<p class="caption">续表5　2025年基层医疗机构床位数配置规划</p>')
  expect(html).toContain('<div class="number odd">— 7 —</div>')
  expect(html).toContain('<div class="number even">— 8 —</div>')
})

test('a hidden column is gone from every table, notes can be left out', () => {
  const html = printHtml([county, tcm], { hiddenColumns: ['allocated'], notes: false })
  expect(html).not.toContain('按方案')
  expect(html).not.toContain('注：')
  expect(html.match(/<td/g)).toHaveLength(2 * 4 + 2 * 2)
})

test('the same tables give the same document', () => {
  expect(printHtml(shulan)).toBe(printHtml(shulan))
})

test('English fixed words', () => {
  const html = printHtml([primary], { language: 'en' })
  expect(html).toContain('<html lang="en">')
  expect(html).toContain('Table 1')
  expect(html).toContain('Unit: beds')
})
