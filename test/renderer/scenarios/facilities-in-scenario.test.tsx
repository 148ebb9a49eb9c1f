/** 机构 while a 方案 is shown: its rows are those of the 方案, and what is typed there is seen there and leaves the baseline. */
import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { computed, mountApp, unmountAll, until } from '../app/mount-app.tsx'
import { at } from '../facilities/mount-facilities.tsx'

afterEach(unmountAll)

const planned = 'figure:bed:approved:target'

test('a figure and a facility edited twice in 机构 stand in the 方案 with both edits, and not in the baseline', async () => {
  const { session } = await mountApp({ stage: 'facilities' })
  await computed(session)
  const before = session.getState().document?.plan
  session.actions.showScenario('high')
  await expect.poll(() => document.querySelector('tr[data-row="renmin"]')).not.toBeNull()
  await userEvent.click(at('renmin', planned))
  await userEvent.keyboard('700{Enter}')
  await until(session, ({ shown, document: open }) => shown?.stocks !== open?.plan.stocks)
  expect(at('renmin', planned).textContent).toBe('700')
  await userEvent.click(at('renmin', 'level'))
  await userEvent.keyboard('三级{Enter}')
  await userEvent.click(at('renmin', 'grade'))
  await userEvent.keyboard('甲{Enter}')
  const { document: open, shown } = session.getState()
  expect(shown?.facilities.find(({ id }) => id === 'renmin')).toMatchObject({ level: '3', grade: '甲' })
  expect({ ...open?.plan, scenarios: before?.scenarios }).toEqual(before)
  session.actions.showScenario(null)
  await expect.poll(() => at('renmin', planned).textContent).toBe('730')
})
