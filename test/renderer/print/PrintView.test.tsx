import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import '../../../renderer/styles/base.css'
import { PrintView } from '../../../renderer/views/print/PrintView.tsx'
import type { PrintViewProps } from '../../../renderer/views/print/print-view-props.ts'
import type { Finding } from '../../../shared/audit/finding.ts'
import { err, ok } from '../../../shared/base/result.ts'
import { message } from '../../../shared/text/message.ts'
import { shulan } from '../../golden/print/shulan-models.ts'

const finding: Finding = {
  key: 'sum:beds-primary',
  rule: 'sum',
  severity: 'error',
  where: { table: 'beds-primary', row: 'total', column: 'planned' },
  title: message('print.stage'),
  message: message('print.stage'),
  numbers: [705, 685],
  pair: { printed: 685, other: 705, difference: 20 },
  lines: [401],
  sources: [],
}
const saved = { handle: 'h', name: 'a.pdf', displayPath: 'D:\\规划\\a.pdf' }
const machine = () => ({
  edition: 'desktop' as const,
  savePdf: vi.fn<PrintViewProps['machine']['savePdf']>(async () => ok(saved)),
  print: vi.fn<PrintViewProps['machine']['print']>(async () => ok(true)),
  saveExport: vi.fn<PrintViewProps['machine']['saveExport']>(async () => ok(saved)),
})

let host: HTMLElement
let root: Root
beforeEach(() => {
  host = document.createElement('div')
  host.style.cssText = 'position:fixed;inset:64px 0 24px 48px'
  document.body.append(host)
  root = createRoot(host)
})
afterEach(() => {
  root.unmount()
  host.remove()
})

async function show(props: Partial<PrintViewProps> = {}): Promise<PrintViewProps> {
  const whole: PrintViewProps = {
    models: shulan,
    offered: [],
    removable: new Set(),
    onAdd: vi.fn(),
    onRemove: vi.fn(),
    findings: [finding],
    title: '舒兰市“十四五”医疗卫生服务体系规划',
    language: 'zh-CN',
    machine: machine(),
    makeOffice: vi.fn<PrintViewProps['makeOffice']>(async () => ok(new Uint8Array([80, 75]))),
    asked: null,
    onAnswered: vi.fn(),
    onFinding: vi.fn(),
    ...props,
  }
  root.render(<PrintView {...whole} />)
  await expect.element(page.getByRole('heading', { name: '打印' })).toBeVisible()
  return whole
}

/** Text of the pages in view, inside their shadow roots. */
const paper = (): string =>
  [...host.querySelectorAll('[data-page]')]
    .map((sheet) => sheet.shadowRoot?.querySelector('.page')?.textContent ?? '')
    .join('')
const name = '舒兰市“十四五”医疗卫生服务体系规划'

test('lists the tables with their pages and shows the pages of the PDF', async () => {
  await show()
  await expect.element(page.getByText('5 张表，4 页，从第 1 页起')).toBeVisible()
  await expect.element(page.getByRole('checkbox', { name: '主要发展指标' })).toBeChecked()
  expect(paper()).toContain('表1　主要发展指标')
  expect(paper()).toContain('舒兰市人民医院')
})

test('page keys, thumbnails and table names turn the pages', async () => {
  await show()
  await userEvent.click(page.getByRole('button', { name: '下一页' }))
  expect(paper()).toContain('续表4')
  await userEvent.keyboard('{PageUp}')
  expect(paper()).toContain('表1　')
  await userEvent.click(page.getByRole('button', { name: '第 4 页' }))
  expect(paper()).toContain('表5　')
  await userEvent.click(page.getByRole('button', { name: /主要发展指标/ }))
  expect(paper()).toContain('表1　')
  await userEvent.click(page.getByRole('button', { name: '单页' }))
  expect(host.querySelectorAll('[data-page]')).toHaveLength(1)
})

test('a table left out takes its number with it', async () => {
  await show()
  await userEvent.click(page.getByRole('checkbox', { name: '主要发展指标' }))
  await expect.element(page.getByText('4 张表，3 页，从第 1 页起')).toBeVisible()
  expect(paper()).toContain('表1　2025年舒兰市级医疗机构床位数配置规划')
})

test('first page and first table are typed, full-width digits too; what is refused says what is accepted', async () => {
  await show()
  const first = page.getByRole('textbox', { name: '起始页码' })
  await userEvent.fill(first, '７')
  await expect.element(page.getByText('5 张表，4 页，从第 7 页起')).toBeVisible()
  expect(paper()).toContain('— 7 —')
  await userEvent.fill(first, '0')
  await expect.element(page.getByText('填 1–9999 的整数')).toBeVisible()
  expect(paper()).toContain('— 7 —')
  await userEvent.fill(page.getByRole('textbox', { name: '起始表号' }), '3')
  expect(paper()).toContain('表3　主要发展指标')
})

test('a column and the notes are left out of the pages', async () => {
  await show()
  expect(paper()).toContain('按方案测算')
  await userEvent.click(page.getByRole('checkbox', { name: '按方案测算' }))
  expect(paper()).not.toContain('按方案测算')
  expect(paper()).toContain('注：')
  await userEvent.click(page.getByRole('checkbox', { name: '表下印附注' }))
  expect(paper()).not.toContain('注：')
})

test('the tables that differ from the original are named, with the way to the findings', async () => {
  const { onFinding } = await show()
  await expect.element(page.getByText('表4 的数与原稿不同。')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: /查看 1 条校核提示/ }))
  expect(onFinding).toHaveBeenCalledWith('sum:beds-primary')
  await userEvent.click(page.getByRole('checkbox', { name: '2025年基层医疗机构床位数配置规划' }))
  expect(page.getByText(/与原稿不同/).elements()).toEqual([])
})

test('存为 PDF hands over the page and shows where the file is', async () => {
  const { machine } = await show()
  await userEvent.click(page.getByRole('button', { name: '存为 PDF' }))
  await expect.element(page.getByText('已存为 D:\\规划\\a.pdf')).toBeVisible()
  const [suggested, html] = vi.mocked(machine.savePdf).mock.calls[0] ?? []
  expect(suggested).toBe(`${name}.pdf`)
  expect(html).toContain('舒兰市人民医院')
  expect(html).toContain('fonts/noto-serif-sc-chinese-simplified-400-normal.woff2')
})

test('exports: CSV with byte order mark, Markdown, html that names no folder of this machine', async () => {
  const { machine } = await show()
  for (const label of ['导出 CSV', '导出 Markdown', '导出 HTML'])
    await userEvent.click(page.getByRole('button', { name: label }))
  const [csv, markdown, html] = vi.mocked(machine.saveExport).mock.calls
  expect(csv?.[0]).toBe(`${name}.csv`)
  expect(String(csv?.[1]).startsWith('\uFEFF主要发展指标')).toBe(true)
  expect(markdown?.[1]).toContain('### 主要发展指标')
  expect(html?.[1]).not.toContain('url(')
})

test('a refusal stays on the stage with its reason, a cancelled dialog says so', async () => {
  const refusing = machine()
  refusing.savePdf.mockResolvedValueOnce(err(message('pdf.notWritable', { file: 'a.pdf', reason: 'EBUSY' })))
  refusing.print.mockResolvedValueOnce(ok(null))
  await show({ machine: refusing })
  await userEvent.click(page.getByRole('button', { name: '存为 PDF' }))
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent('没有完成：写不进 a.pdf：EBUSY。可换一个文件夹，或关掉正在打开它的程序。原来的文件没有变。')
  await userEvent.click(page.getByRole('button', { name: '打印…' }))
  await expect.element(page.getByRole('status')).toHaveTextContent('已取消，没有写文件。')
})

test('what the menu asked for is done once', async () => {
  const { machine, onAnswered } = await show({ asked: 'savePdf' })
  await expect.element(page.getByText('已存为 D:\\规划\\a.pdf')).toBeVisible()
  expect(machine.savePdf).toHaveBeenCalledTimes(1)
  expect(onAnswered).toHaveBeenCalledTimes(1)
})

test('without tables nothing can be printed', async () => {
  await show({ models: [], findings: [] })
  await expect.element(page.getByRole('button', { name: '打印…' })).toBeDisabled()
})

test('a table of what the norms come out as can be added and taken away again', async () => {
  const offered = [{ kind: 'monitoring', id: 'monitoring', title: '监测指标表', norms: ['S4-022'] }] as const
  const props = await show({
    offered: offered.map((table) => ({ ...table, norms: [...table.norms] })),
    removable: new Set(['indicators']),
  })
  await page.getByRole('combobox', { name: '添加表' }).selectOptions('监测指标表')
  expect(props.onAdd).toHaveBeenCalledWith(expect.objectContaining({ id: 'monitoring' }))
  const title = shulan.find((model) => model.id === 'indicators')?.title ?? ''
  await page.getByRole('button', { name: `移除“${title}”` }).click()
  expect(props.onRemove).toHaveBeenCalledWith(expect.objectContaining({ id: 'indicators' }))
})

test('Word and Excel: the tables chosen, as they are shown; a refusal keeps its reason', async () => {
  const makeOffice = vi.fn<PrintViewProps['makeOffice']>(async () => ok(new Uint8Array([80, 75])))
  const { machine } = await show({ makeOffice })
  await userEvent.click(page.getByRole('checkbox', { name: '2025年基层医疗机构床位数配置规划' }))
  await userEvent.click(page.getByRole('button', { name: '导出 Word' }))
  await expect.element(page.getByText('已存为 D:\\规划\\a.pdf')).toBeVisible()
  const [order] = makeOffice.mock.calls[0] ?? []
  expect(order?.format).toBe('docx')
  expect(order?.tables).toEqual(shulan.map((model) => model.id).filter((id) => id !== 'beds-primary'))
  expect(vi.mocked(machine.saveExport).mock.calls[0]).toEqual([`${name}.docx`, new Uint8Array([80, 75])])

  makeOffice.mockResolvedValueOnce(err(message('office.failed', { format: 'xlsx', reason: 'memory' })))
  await userEvent.click(page.getByRole('button', { name: '导出 Excel' }))
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent('没有完成：没有生成 xlsx 文件（memory）。没有写入任何文件。')
})
