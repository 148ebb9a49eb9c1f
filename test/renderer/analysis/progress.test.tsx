/** 进度 as a mid-term assessment goes: follow an indicator, type what was reached, say why it was missed. */
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ProgressPanel } from '../../../renderer/views/progress/ProgressPanel.tsx'
import { barriers } from '../app/mount-app.tsx'
import { mountPanel, unmountPanels } from './mount-panel.tsx'

afterEach(unmountPanels)

test('an actual figure has its distance and status at once, keeps its reason, and goes when the field is emptied', async () => {
  const session = await mountPanel(<ProgressPanel />)
  await expect.element(page.getByRole('button', { name: '加入第一项' })).toBeVisible()
  await userEvent.selectOptions(page.getByRole('combobox', { name: '选择要跟踪的指标' }), '每千人口医疗卫生机构床位数')
  const actual = page.getByRole('textbox', { name: /2022年实际数/ })
  await userEvent.fill(actual, '8.1')
  await userEvent.keyboard('{Enter}')
  const years = page.getByRole('table', { name: '每千人口医疗卫生机构床位数' })
  await expect.element(years.getByRole('row', { name: /^2022/ })).toMatchTextContent(/8\.33.*−0\.23滞后/)
  await userEvent.fill(page.getByRole('textbox', { name: /2022年原因/ }), '基建未竣工')
  await userEvent.keyboard('{Enter}')
  expect(session.getState().document?.plan.progress?.[0]?.actuals).toEqual([
    { year: 2022, value: 8.1, reason: '基建未竣工' },
  ])
  expect(await barriers()).toEqual([])
  await userEvent.fill(actual, '')
  await userEvent.keyboard('{Enter}')
  expect(session.getState().document?.plan.progress?.[0]?.actuals).toEqual([])
  session.actions.undo()
  await expect.element(actual).toHaveValue('8.1')
})
