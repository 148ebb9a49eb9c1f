/** Work that is under way while the plan is edited, undone, shown with another 方案, or another plan is opened. */
import { MantineProvider } from '@mantine/core'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { type ComputeDistributions, useDistributions } from '../../../renderer/views/allocation/use-distributions.ts'
import { ScenarioStage } from '../../../renderer/views/scenarios/ScenarioStage.tsx'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { message } from '../../../shared/text/message.ts'
import { planText } from '../app/mount-app.tsx'
import { mountPanel, unmountPanels } from './mount-panel.tsx'

afterEach(unmountPanels)

const stage = (
  <MantineProvider>
    <ScenarioStage />
  </MantineProvider>
)
const label = message('draft.edit.print')
const people = { kind: 'population', unit: 'shulan', population: 'resident', year: 2025 } as const
const range = { ...people, low: 398_000, high: 419_000, spread: 'normal' } as const
const run = () => page.getByRole('button', { name: '开始模拟' })
const running = () => page.getByRole('progressbar')

async function drawing() {
  const session = await mountPanel(stage)
  session.actions.commit(
    [{ type: 'putUncertainty', uncertainty: { id: 'main', inputs: [range], seed: 1, draws: 1_000_000 } }],
    label,
  )
  session.actions.setComparing({ tab: 'uncertainty' })
  await userEvent.click(page.getByRole('button', { name: '蒙特卡洛' }))
  return session
}

test('draws end where the plan is edited, undone or shown with a 方案; a double click begins them once', async () => {
  const session = await drawing()
  await userEvent.dblClick(run())
  await expect.element(running()).toBeVisible()
  session.actions.commit([{ type: 'setPlanned', facility: 'renmin', resource: 'bed', value: 760 }], label)
  await expect.element(page.getByRole('status')).toMatchTextContent(/规划或范围已改/)
  await expect.element(running()).not.toBeInTheDocument()
  for (const change of [() => session.actions.undo(), () => session.actions.showScenario('low')]) {
    await userEvent.click(run())
    await expect.element(running()).toBeVisible()
    change()
    await expect.element(running()).not.toBeInTheDocument()
  }
})

test('another plan, of the same title too, shows nothing of the draws and forms of the last one', async () => {
  const session = await drawing()
  session.actions.commit(
    [{ type: 'putUncertainty', uncertainty: { id: 'main', inputs: [range], seed: 1, draws: 100 } }],
    label,
  )
  await userEvent.click(run())
  await expect.element(page.getByRole('status')).toMatchTextContent(/^100 次/)
  session.actions.openFile({ bytes: new TextEncoder().encode(planText), name: '另一份.norma', readOnly: false })
  await session.actions.answerPending('discard')
  session.actions.setComparing({ tab: 'uncertainty' })
  await expect.poll(() => session.getState().document?.name).toBe('另一份.norma')
  await expect.element(page.getByRole('table', { name: /^控制数/ })).not.toBeInTheDocument()
  await expect.element(page.getByText('还没有带范围的输入', { exact: false })).toBeVisible()
})

test('an answer of goal seeking is called outdated once the plan is another, and cannot be taken', async () => {
  const session = await mountPanel(stage)
  session.actions.setComparing({ tab: 'goal' })
  await userEvent.fill(page.getByRole('textbox', { name: '要达到' }), '3500')
  await userEvent.dblClick(page.getByRole('button', { name: '反算' }).last())
  await expect.element(page.getByRole('status')).toMatchTextContent(/408,821/)
  session.actions.showScenario('low')
  await expect.element(page.getByRole('status')).toMatchTextContent('规划或方案已改，答案不再适用。再次反算。')
  await expect.element(page.getByRole('button', { name: '用作假设' })).not.toBeInTheDocument()
})

test('distributions that were cancelled after an edit are not called those of the plan', async () => {
  const plans = ['one', 'two'].map((title): Plan => ({ ...JSON.parse(planText), title }))
  const overlay: never[] = []
  // The second computation never ends by itself.
  const compute: ComputeDistributions = ({ plan }) => ({
    result:
      plan.title === 'one'
        ? Promise.resolve({ ok: true, value: { class: plan.title } as never })
        : new Promise(() => {}),
    cancel: () => {},
  })
  function Probe({ at }: { readonly at: number }) {
    const plan = plans[at]
    if (plan === undefined) throw new Error('no plan')
    const input = { plan, overlay, class: 'county', resource: 'bed', variants: [] }
    const { result, running, outdated, cancelled, again, cancel } = useDistributions(compute, input)
    return (
      <>
        <output>{JSON.stringify([result?.class, running, outdated, cancelled])}</output>
        <button type="button" onClick={cancel}>
          取消
        </button>
        <button type="button" onClick={again}>
          再算
        </button>
      </>
    )
  }
  const host = document.body.appendChild(document.createElement('div'))
  const root = createRoot(host)
  const said = () => expect.element(page.getByRole('status'))
  root.render(<Probe at={0} />)
  await said().toMatchTextContent('["one",false,false,false]')
  root.render(<Probe at={1} />)
  await said().toMatchTextContent('["one",true,true,false]')
  await userEvent.click(page.getByRole('button', { name: '取消' }))
  await said().toMatchTextContent('["one",false,true,true]')
  await userEvent.click(page.getByRole('button', { name: '再算' }))
  await said().toMatchTextContent('["one",true,true,false]')
  root.unmount()
  host.remove()
})
