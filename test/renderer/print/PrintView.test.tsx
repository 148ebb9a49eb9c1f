import '@mantine/core/styles.css'
import { MantineProvider } from '@mantine/core'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import '../../../renderer/styles/base.css'
import { PrintView } from '../../../renderer/views/print/PrintView.tsx'
import type { PrintViewProps } from '../../../renderer/views/print/print-view-props.ts'
import { type AnnexAnswer, type AnnexJob, answerAnnexJob } from '../../../renderer/worker/jobs/annex-core.ts'
import type { RunAnnexJob } from '../../../renderer/worker/jobs/run-annex-job.ts'
import text from '../../../seeds/plans/shulan-2025.norma?raw'
import type { Finding } from '../../../shared/audit/finding.ts'
import { err, ok, type Result } from '../../../shared/base/result.ts'
import { type Plan, plan as schema } from '../../../shared/plan/schema/plan.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { type Message, message } from '../../../shared/text/message.ts'

const finding: Finding = {
  key: 'sum:beds-primary',
  rule: 'sum',
  severity: 'error',
  where: { table: 'beds-primary', row: 'total', column: 'planned' },
  title: message('print.stage'),
  message: message('print.stage'),
  numbers: [705, 685],
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
/** The same work, on this thread. */
const runHere: RunAnnexJob = <J extends AnnexJob>(job: J) => ({
  result: Promise.resolve(answerAnnexJob(job, () => {}) as Result<AnnexAnswer[J['kind']], Message>),
  cancel: () => {},
})
const shipped: Plan = schema.parse(JSON.parse(text))
const { annexes: _, prose: __, ...bare } = shipped

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

type Shown = PrintViewProps & { readonly plans: Plan[] }

/** A view whose edits change the plan it shows. */
async function show(props: Partial<PrintViewProps> = {}): Promise<Shown> {
  const plans: Plan[] = [props.plan ?? bare]
  const whole: PrintViewProps = {
    plan: bare,
    overlay: [],
    findings: [finding],
    language: 'zh-CN',
    machine: machine(),
    run: runHere,
    commit: (changes) => {
      const applied = applyChanges(plans.at(-1) ?? bare, changes)
      if (!applied.ok) return err(message('print.cancelled'))
      plans.push(applied.value.plan)
      draw()
      return ok(null)
    },
    asked: null,
    onAnswered: vi.fn(),
    onFinding: vi.fn(),
    ...props,
  }
  const draw = (): void =>
    root.render(
      <MantineProvider>
        <PrintView {...whole} plan={plans.at(-1) ?? bare} />
      </MantineProvider>,
    )
  draw()
  await expect.element(page.getByRole('button', { name: '打印…' })).toBeEnabled()
  return { ...whole, plans }
}

/** Text of the pages in view, inside their shadow roots. */
const paper = (): string =>
  [...host.querySelectorAll('[data-page]')]
    .map((sheet) => sheet.shadowRoot?.querySelector('.page')?.textContent ?? '')
    .join('')
const name = '舒兰市“十四五”医疗卫生服务体系规划'
const summary = () => page.getByText(/页，从第/).element().textContent

test('a plan without an annex prints all its tables, with their pages and the pages of the PDF', async () => {
  await show()
  expect(summary()).toMatch(/^7 项，\d+ 页，从第 1 页起$/)
  await expect.element(page.getByRole('checkbox', { name: '主要发展指标' })).toBeChecked()
  expect(paper()).toContain('表1　主要发展指标')
})

test('page keys, thumbnails and names turn the pages', async () => {
  await show()
  await userEvent.click(page.getByRole('button', { name: '下一页' }))
  expect(paper()).not.toContain('表1　')
  await userEvent.keyboard('{PageUp}')
  expect(paper()).toContain('表1　')
  await userEvent.click(page.getByRole('button', { name: '第 3 页' }))
  expect(paper()).not.toContain('表1　')
  await userEvent.click(page.getByRole('button', { name: /^1 主要发展指标|^1主要发展指标/ }))
  expect(paper()).toContain('表1　')
  await userEvent.click(page.getByRole('button', { name: '单页' }))
  expect(host.querySelectorAll('[data-page]')).toHaveLength(1)
})

test('Ctrl with + − 0 and with the wheel change the size', async () => {
  await show()
  const width = (): number => host.querySelector('article')?.getBoundingClientRect().width ?? 0
  const fitted = width()
  await userEvent.keyboard('{Control>}={/Control}')
  expect(width()).toBeGreaterThan(fitted * 1.1)
  await userEvent.keyboard('{Control>}0{/Control}')
  expect(width()).toBeCloseTo(fitted, 0)
  host
    .querySelector('article')
    ?.dispatchEvent(new WheelEvent('wheel', { deltaY: 100, ctrlKey: true, bubbles: true, cancelable: true }))
  await expect.poll(width).toBeLessThan(fitted * 0.9)
})

test('a table left out takes its number with it; first page and number are typed', async () => {
  await show()
  await userEvent.click(page.getByRole('checkbox', { name: '主要发展指标' }))
  await expect.poll(paper).toContain('表1　2025年吉林市级及以上床位数配置规划')
  const first = page.getByRole('textbox', { name: '起始页码' })
  await userEvent.fill(first, '７')
  await expect.poll(paper).toContain('— 7 —')
  await userEvent.fill(first, '0')
  await expect.element(page.getByText('填 1–9999 的整数')).toBeVisible()
  expect(paper()).toContain('— 7 —')
  await userEvent.fill(page.getByRole('textbox', { name: '起始表号' }), '3')
  await expect.poll(paper).toContain('表3　2025年吉林市级')
})

test('a column and the notes are left out of the pages', async () => {
  await show()
  await userEvent.click(page.getByRole('button', { name: /舒兰市级医疗机构床位数配置规划/ }).first())
  await userEvent.click(page.getByRole('checkbox', { name: '按方案测算' }))
  await expect.poll(paper).not.toContain('按方案测算')
  expect(paper()).toContain('注：')
  await userEvent.click(page.getByRole('checkbox', { name: '表下印附注' }))
  await expect.poll(paper).not.toContain('注：')
})

test('the problems name the tables whose sheets carry the note, and lead to them and to the findings', async () => {
  const { onFinding } = await show()
  const problems = page.getByRole('region', { name: '打印前检查' })
  const told = problems
    .getByRole('button')
    .elements()
    .map((button) => /“(.+?)”的数与原稿不同/.exec(button.textContent ?? '')?.[1])
    .filter((title) => title !== undefined)
  const noted = answerAnnexJob(
    {
      kind: 'preview',
      plan: bare,
      overlay: [],
      spec: { id: 'x', title: 'x', items: bare.tables.map(({ id }) => ({ kind: 'table', table: id })) },
      choices: { language: 'zh-CN', left: [], notes: true, hiddenColumns: [] },
    },
    () => {},
  )
  if (!noted.ok || !('annex' in noted.value) || !('items' in noted.value)) throw new Error('no preview')
  const withNote = noted.value.annex.blocks.flatMap((block) =>
    block.kind === 'table' && block.notes.some((note) => note.includes('与原文不同')) ? [block.model.title] : [],
  )
  expect(told).toEqual(withNote)
  expect(told.length).toBeGreaterThan(2)
  await userEvent.click(problems.getByRole('button', { name: /基层医疗机构床位数配置规划”的数与原稿不同/ }))
  expect(onFinding).toHaveBeenCalledWith('sum:beds-primary')
  expect(paper()).toContain('基层医疗机构床位数配置规划')
})

test('存为 PDF hands over the pages shown; CSV with byte order mark, Markdown, html without folders of this machine', async () => {
  const { machine } = await show()
  await userEvent.click(page.getByRole('button', { name: '存为 PDF' }))
  await expect.element(page.getByText('已存为 D:\\规划\\a.pdf')).toBeVisible()
  const [suggested, html] = vi.mocked(machine.savePdf).mock.calls[0] ?? []
  expect(suggested).toBe(`${name}.pdf`)
  expect(html).toContain('舒兰市人民医院')
  expect(html).toContain('fonts/noto-serif-sc-chinese-simplified-400-normal.woff2')
  for (const label of ['导出 CSV', '导出 Markdown', '导出 HTML'])
    await userEvent.click(page.getByRole('button', { name: label }))
  const [csv, markdown, plain] = vi.mocked(machine.saveExport).mock.calls
  expect(String(csv?.[1]).startsWith('\uFEFF主要发展指标')).toBe(true)
  expect(markdown?.[1]).toContain('### 表1　主要发展指标')
  expect(plain?.[1]).not.toContain('url(')
})

test('a refusal stays on the stage with its reason, a cancelled dialog says so', async () => {
  const refusing = machine()
  refusing.savePdf.mockResolvedValueOnce(err(message('pdf.notWritable', { file: 'a.pdf', reason: 'EBUSY' })))
  refusing.print.mockResolvedValueOnce(ok(null))
  await show({ machine: refusing })
  const result = page.getByRole('complementary', { name: '打印选项' }).getByRole('status')
  await userEvent.click(page.getByRole('button', { name: '存为 PDF' }))
  await expect
    .element(result)
    .toHaveTextContent('没有完成：写不进 a.pdf：EBUSY。可换一个文件夹，或关掉正在打开它的程序。原来的文件没有变。')
  await userEvent.click(page.getByRole('button', { name: '打印…' }))
  await expect.element(result).toHaveTextContent('已取消，没有写文件。')
})

test('what the menu asked for on this stage is done once; from another stage printing is asked first', async () => {
  const here = await show({ asked: { request: 'savePdf', fromElsewhere: false } })
  await expect.element(page.getByText('已存为 D:\\规划\\a.pdf')).toBeVisible()
  expect(here.machine.savePdf).toHaveBeenCalledTimes(1)
  expect(here.onAnswered).toHaveBeenCalledTimes(1)
})

test('Ctrl+P from another stage shows the pages and prints on Enter', async () => {
  const whole = { ...machine() }
  root.render(
    <MantineProvider>
      <PrintView
        plan={bare}
        overlay={[]}
        findings={[]}
        language="zh-CN"
        machine={whole}
        run={runHere}
        commit={() => ok(null)}
        asked={{ request: 'print', fromElsewhere: true }}
        onAnswered={() => {}}
        onFinding={() => {}}
      />
    </MantineProvider>,
  )
  await expect.element(page.getByRole('alertdialog')).toBeVisible()
  expect(whole.print).not.toHaveBeenCalled()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => whole.print.mock.calls.length).toBe(1)
})

test('an annex is made, given a chart, moved by keyboard, and keeps its date', async () => {
  const { plans } = await show()
  await userEvent.click(page.getByRole('button', { name: '新建附件' }))
  await page.getByRole('combobox', { name: '添加内容' }).selectOptions('分类床位')
  await expect.element(page.getByRole('checkbox', { name: /床位/ }).last()).toBeVisible()
  expect(plans.at(-1)?.annexes?.[0]?.items).toHaveLength(8)
  const first = host.querySelector<HTMLElement>('[data-item="0"]')
  first?.focus()
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect(plans.at(-1)?.annexes?.[0]?.items[1]).toEqual({ kind: 'table', table: 'indicators' })
  await userEvent.fill(page.getByRole('textbox', { name: '日期' }), '2026年3月')
  await userEvent.keyboard('{Enter}')
  expect(plans.at(-1)?.annexes?.[0]?.date).toBe('2026年3月')
  await expect.poll(paper).toContain('2026年3月')
})

test('the table editor takes a column out and gives a caption; the page follows before anything is written', async () => {
  const { plans } = await show()
  await userEvent.click(page.getByRole('button', { name: /编辑 2025年舒兰市级/ }), { force: true })
  const dialog = page.getByRole('dialog')
  await userEvent.click(dialog.getByRole('checkbox', { name: '显示“按方案测算”' }))
  await userEvent.fill(dialog.getByRole('textbox', { name: '表题' }), '市级医疗机构')
  await userEvent.click(dialog.getByRole('checkbox', { name: '舒兰市妇幼保健院' }))
  const draft = (): string => document.querySelector('[role="dialog"] [data-page]')?.shadowRoot?.textContent ?? ''
  await expect.poll(draft).toContain('市级医疗机构')
  await expect.poll(draft).toContain('815')
  expect(draft()).toContain('合计为表中所列 2 行之和')
  expect(plans).toHaveLength(1)
  await userEvent.click(dialog.getByRole('button', { name: '写入规划' }))
  const table = plans.at(-1)?.tables.find(({ id }) => id === 'beds-county')
  expect(table?.view).toEqual({
    columns: [{ key: 'base' }, { key: 'planned' }],
    caption: '市级医疗机构',
    without: ['舒兰市妇幼保健院'],
  })
})

test('a field that shows no number is told, leads to its paragraph, and is mended by picking a cell', async () => {
  const prose = [{ id: 'p', title: '说明', paragraphs: [{ style: 'body' as const, text: '床位{{nowhere!a!b}}张。' }] }]
  const annexes = [{ id: 'a', title: '附件', items: [{ kind: 'prose' as const, prose: 'p' }] }]
  const { plans } = await show({ plan: { ...bare, prose, annexes } })
  await page.getByRole('combobox', { name: '附件' }).selectOptions('附件')
  await expect.poll(paper).toContain('床位〔此处缺数〕张。')
  await userEvent.click(page.getByRole('button', { name: /字段 \{\{nowhere!a!b\}\} 找不到数/ }))
  const dialog = page.getByRole('dialog')
  await expect.element(dialog.getByText('1 个字段找不到数')).toBeVisible()
  const area = dialog.getByRole('textbox', { name: '第 1 段' })
  await userEvent.fill(area, '规划床位')
  await dialog.getByRole('combobox', { name: '取自' }).selectOptions('全市医疗卫生机构床位数规划')
  await userEvent.click(dialog.getByRole('button', { name: /插入数字 合计 .*2025年规划 总数 3513/ }))
  await expect.element(dialog.getByText('规划床位3513')).toBeVisible()
  await userEvent.click(dialog.getByRole('button', { name: '写入规划' }))
  expect(plans.at(-1)?.prose?.[0]?.paragraphs[0]?.text).toBe('规划床位{{beds-summary!total!plannedTotal}}')
  await expect.poll(paper).toContain('规划床位3513')
})

test('Word and Excel: what is chosen, as it is shown; a refusal keeps its reason', async () => {
  const asked: AnnexJob[] = []
  let refuse = false
  const run: RunAnnexJob = (job) => {
    asked.push(job)
    if (job.kind !== 'office') return runHere(job)
    type Answer = Awaited<ReturnType<typeof runHere<typeof job>>['result']>
    const answer = refuse
      ? err(message('office.failed', { format: 'xlsx', reason: 'memory' }))
      : ok(new Uint8Array([80, 75]))
    return { result: Promise.resolve(answer as Answer), cancel: () => {} }
  }
  const { machine } = await show({ run })
  await userEvent.click(page.getByRole('checkbox', { name: '2025年基层医疗机构床位数配置规划' }))
  await userEvent.click(page.getByRole('button', { name: '导出 Word' }))
  await expect.element(page.getByText('已存为 D:\\规划\\a.pdf')).toBeVisible()
  expect(asked.find((job) => job.kind === 'office')).toMatchObject({ format: 'docx', choices: { left: [4] } })
  expect(vi.mocked(machine.saveExport).mock.calls[0]).toEqual([`${name}.docx`, new Uint8Array([80, 75])])
  refuse = true
  await userEvent.click(page.getByRole('button', { name: '导出 Excel' }))
  await expect
    .element(page.getByRole('complementary', { name: '打印选项' }).getByRole('status'))
    .toHaveTextContent('没有完成：没有生成 xlsx 文件（memory）。没有写入任何文件。')
})

test('a long layout tells how far it has come and can be stopped', async () => {
  let cancelled = false
  const slow: RunAnnexJob = (job, onProgress) => {
    if (job.kind !== 'preview') return runHere(job)
    const timer = setInterval(() => onProgress?.({ done: 1200, total: 5000 }), 50)
    return {
      result: new Promise(() => {}),
      cancel: () => {
        clearInterval(timer)
        cancelled = true
      },
    }
  }
  root.render(
    <MantineProvider>
      <PrintView
        plan={bare}
        overlay={[]}
        findings={[]}
        language="zh-CN"
        machine={machine()}
        run={slow}
        commit={() => ok(null)}
        asked={null}
        onAnswered={() => {}}
        onFinding={() => {}}
      />
    </MantineProvider>,
  )
  await expect.element(page.getByText('正在排版，1200 / 5000')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: '取消排版' }))
  await expect.element(page.getByText('排版已取消。')).toBeVisible()
  expect(cancelled).toBe(true)
  await expect.element(page.getByRole('button', { name: '重新排版' })).toBeVisible()
})
