import { afterEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { bareTable, parseHtmlTable, parseTsv, toHtml, toTsv } from '../../../renderer/components/grid/clipboard.ts'
import { activeCell, at, editor, mountGrid, unmountAll } from './mount-grid.tsx'

afterEach(unmountAll)

const pasted = (texts: Readonly<Record<string, string>>): void => {
  const clipboardData = new DataTransfer()
  for (const [type, text] of Object.entries(texts)) clipboardData.setData(type, text)
  editor().dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}
const settled = (cell: HTMLElement, text: string) => expect.poll(() => cell.textContent).toBe(text)

describe('texts', () => {
  const block = [
    ['舒兰市人民医院', '730', ''],
    ['他说 "好"\n两行', '1\t2', '<b>&'],
  ]

  test('tab-separated text is read as it was written', () => {
    expect(parseTsv(toTsv(block))).toEqual(block)
    expect(parseTsv('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
  })

  test('an HTML table is read as it was written; merged cells keep their place', () => {
    expect(parseHtmlTable(toHtml(block))?.[1]).toEqual(['他说 "好" 两行', '1 2', '<b>&'])
    const merged = '<table><tr><td rowspan=2>县办</td><td colspan=2>1</td></tr><tr><td>2</td><td>3</td></tr></table>'
    expect(parseHtmlTable(merged)).toEqual([
      ['县办', '1', ''],
      ['', '2', '3'],
    ])
    expect(parseHtmlTable('<p>1</p>')).toBeUndefined()
  })

  test('only table tags, their spans and text reach the parser', () => {
    const hostile = `<!--x--><style>td{}</style><TABLE onclick=f()><tr><td title="a>b" ROWSPAN = '2' onload=f()>1<br>
<img src=x onerror=f()>2 &lt;3 <4</td><td colspan=2 data-colspan=9>5</table><img src=x onerror="f()`
    const bare = bareTable(hostile)
    expect(bare).toBe(
      '<table><tr><td rowspan="2">1\n2 &lt;3 &lt;4</td><td colspan="2">5</table>&lt;img src=x onerror="f()',
    )
    expect(parseHtmlTable(hostile)).toEqual([['1 2 <3 <4', '5', '']])
  })

  test('spans reach no further than the table, and a table beyond all measure is not read', () => {
    expect(parseHtmlTable('<table><tr><td rowspan=65534>1</td><td>2</td></tr><tr><td>3</td></tr></table>')).toEqual([
      ['1', '2'],
      ['', '3'],
    ])
    const wide = `<tr>${'<td colspan=1000>1</td>'.repeat(101)}</tr>`
    expect(parseHtmlTable(`<table>${wide}</table>`)).toBeUndefined()
  })
})

test('a real Ctrl+C and Ctrl+V carry a block from one place to another', async () => {
  const { edits } = mountGrid()
  await userEvent.click(at('renmin', 'base'))
  await userEvent.keyboard('{Control>}c{/Control}')
  await userEvent.click(at('fuyou', 'planned'))
  await userEvent.keyboard('{Control>}v{/Control}')
  await settled(at('fuyou', 'planned'), '495')
  expect(edits).toEqual([[{ row: 'fuyou', column: 'planned', value: 495 }]])
})

test('copying gives bare numbers as tab-separated text and as a table', async () => {
  mountGrid()
  await userEvent.click(at('renmin', ':head'))
  await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{ArrowDown}{/Shift}')
  const clipboardData = new DataTransfer()
  editor().dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }))
  expect(clipboardData.getData('text/plain')).toBe('舒兰市人民医院\t495\t730\r\n舒兰市第二人民医院\t320\t320')
  expect(clipboardData.getData('text/html')).toContain('<tr><td>舒兰市人民医院</td><td>495</td><td>730</td></tr>')
})

test('a pasted column is one step; what does not fit keeps its value and says why', async () => {
  const { edits, reports } = mountGrid()
  await userEvent.click(at('renmin', 'planned'))
  pasted({ 'text/plain': '１，０００\r\n999\r\n没有数\r\n7\r\n25\r\n' })
  await settled(at('nancheng', 'planned'), '25')
  expect(edits).toEqual([
    [
      { row: 'renmin', column: 'planned', value: 1000 },
      { row: 'nancheng', column: 'planned', value: 25 },
    ],
  ])
  expect(reports).toEqual([3])
  expect(at('dier', 'planned').textContent).toBe('320')
  expect(at('fuyou', 'planned').textContent).toBe('50')
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(activeCell()).toBe('fuyou planned')
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('没有数')
})

test('a table from Word or a web page is pasted by its cells', async () => {
  const { edits } = mountGrid()
  await userEvent.click(at('renmin', 'planned'))
  pasted({ 'text/html': '<html><table><tr><td><p>700</p></td></tr></table></html>', 'text/plain': '700' })
  await settled(at('renmin', 'planned'), '700')
  expect(edits).toHaveLength(1)
})

test('one pasted number fills the selected range', async () => {
  const { edits } = mountGrid()
  await userEvent.click(at('nancheng', 'planned'))
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}')
  pasted({ 'text/plain': '35' })
  await settled(at('binhe', 'planned'), '35')
  expect(edits[0]?.map(({ row, value }) => [row, value])).toEqual([
    ['nancheng', 35],
    ['binhe', 35],
  ])
})
