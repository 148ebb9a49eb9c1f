/** On which annex 打印 opens, and how it comes to the page of an item. */
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
import { ok, type Result } from '../../../shared/base/result.ts'
import { type Plan, plan as schema } from '../../../shared/plan/schema/plan.ts'
import type { Message } from '../../../shared/text/message.ts'

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

const show = (props: Partial<PrintViewProps>): void =>
  root.render(
    <MantineProvider>
      <PrintView
        plan={bare}
        overlay={[]}
        findings={[]}
        language="zh-CN"
        machine={{
          edition: 'desktop',
          savePdf: async () => ok(null),
          print: async () => ok(null),
          saveExport: async () => ok(null),
        }}
        run={runHere}
        commit={() => ok(null)}
        asked={null}
        onAnswered={() => {}}
        onFinding={() => {}}
        {...props}
      />
    </MantineProvider>,
  )
const ready = () => expect.element(page.getByRole('button', { name: '打印…' })).toBeEnabled()
const paper = (): string =>
  [...host.querySelectorAll('[data-page]')]
    .map((sheet) => sheet.shadowRoot?.querySelector('.page')?.textContent ?? '')
    .join('')

test('opens on the plan’s own annex, on the one chosen before, and on all tables for a table that is in none', async () => {
  const chosen = () => page.getByRole('combobox', { name: '附件' }).element()
  const onAnnex = vi.fn()
  show({ plan: shipped, onAnnex })
  await ready()
  expect(chosen()).toHaveValue('allocation')
  expect(paper()).toContain('表1　')
  await page.getByRole('combobox', { name: '附件' }).selectOptions('全部配置表')
  expect(onAnnex).toHaveBeenCalledWith('tables')
  root.unmount()
  root = createRoot(host)
  show({ plan: shipped, annex: 'tables' })
  await ready()
  expect(chosen()).toHaveValue('tables')
  root.unmount()
  root = createRoot(host)
  const annexes = [{ id: 'short', title: '短', items: [{ kind: 'table' as const, table: 'indicators' }] }]
  const onOpened = vi.fn()
  show({ plan: { ...bare, annexes }, openAt: 'beds-summary', onOpened })
  await ready()
  expect(chosen()).toHaveValue('tables')
  await expect.poll(paper).toContain('全市医疗卫生机构床位数规划')
  expect(onOpened).toHaveBeenCalled()
})

test('an item clicked before its pages are laid out is waited for and shown when they are there', async () => {
  let lay = (): void => {}
  const later: RunAnnexJob = <J extends AnnexJob>(job: J) => ({
    result: new Promise<Result<AnnexAnswer[J['kind']], Message>>((resolve) => {
      lay = () => resolve(answerAnnexJob(job, () => {}) as Result<AnnexAnswer[J['kind']], Message>)
    }),
    cancel: () => {},
  })
  show({ run: later })
  await userEvent.click(page.getByRole('button', { name: '全市医疗卫生机构床位数规划', exact: true }))
  const waiting = () => host.querySelector('[aria-busy]')?.textContent
  await expect.poll(waiting).toBe('全市医疗卫生机构床位数规划…')
  expect(paper()).toBe('')
  lay()
  await expect.poll(paper).toContain('全市医疗卫生机构床位数规划')
  await expect.poll(waiting).toBeUndefined()
})

test('the editor of a table says whose numbers its preview shows', async () => {
  const scenario = shipped.scenarios[0]
  if (scenario === undefined) throw new Error('no scenario')
  show({ plan: { ...bare, scenarios: [scenario] }, overlay: scenario.changes, scenario: scenario.id })
  await ready()
  await userEvent.click(page.getByRole('button', { name: /编辑 2025年舒兰市级/ }), { force: true })
  const dialog = page.getByRole('dialog')
  await expect.element(dialog.getByText(`预览的是方案“${scenario.name}”的数，不是基准方案。`)).toBeVisible()
  const draft = (): string => document.querySelector('[role="dialog"] [data-page]')?.shadowRoot?.textContent ?? ''
  await expect.poll(draft).toContain(scenario.name)
  expect(dialog.getByText(/未写入规划的假设/).elements()).toEqual([])
})
