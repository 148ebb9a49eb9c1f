import type { Page } from 'playwright-core'

/** Every stage, the guide and its search, a what-if, an edit, undo, dark and light, English and back: what a user meets in a day. */
export async function walk(page: Page): Promise<void> {
  const guide = page.getByRole('complementary', { name: /^(使用指南|Guide)$/ })
  const stages = page.getByRole('navigation').getByRole('button')
  for (const language of ['zh-CN', 'en']) {
    for (let stage = 0; stage < (await stages.count()); stage++) {
      await stages.nth(stage).click()
      await page.waitForFunction(() => document.fonts.status === 'loaded')
      await page.waitForTimeout(400)
    }
    await page.keyboard.press('F1')
    await guide.getByRole('searchbox').fill(language === 'en' ? 'lock' : '锁定')
    await guide.getByRole('listitem').first().getByRole('button').click()
    await guide.getByRole('searchbox').press('Escape')
    await guide.getByRole('searchbox').press('Escape')
    await page.getByRole('button', { name: /^(深色|浅色|Dark|Light)/ }).click()
    await page.getByRole('button', { name: /中 \/ EN|EN \/ 中/ }).click()
  }
  await guide.getByRole('searchbox').waitFor({ state: 'hidden' })
}
