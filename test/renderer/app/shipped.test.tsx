import { afterEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { computed, mountApp, unmountAll } from './mount-app.tsx'

afterEach(unmountAll)

test('the plans that come with the program can be opened from the list beside 打开', async () => {
  const { session } = await mountApp()
  await computed(session)
  const open = vi.spyOn(session.actions, 'openShipped')
  await page.getByRole('button', { name: '最近的文件' }).click()
  const list = page.getByRole('region', { name: '随软件提供的规划' })
  await expect.element(list).toBeVisible()
  expect(list.element().querySelectorAll('li')).toHaveLength(5)
  await list.getByRole('button', { name: /临汾市/ }).click()
  expect(open).toHaveBeenCalledWith('linfen-2025')
})
