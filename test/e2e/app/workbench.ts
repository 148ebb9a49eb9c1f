/** The 配置 stage by roles and Chinese labels. */
import type { Locator, Page } from 'playwright-core'

export const beds = (page: Page): Locator => page.getByRole('grid', { name: '床位' })

/** A row by the name of its facility. */
export const rowOf = (page: Page, facility: string): Locator =>
  beds(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${facility}`) }) })

export const plannedOf = (page: Page, facility: string): Locator => rowOf(page, facility).getByRole('gridcell').nth(1)
export const allocatedOf = (page: Page, facility: string): Locator => rowOf(page, facility).getByRole('gridcell').nth(2)

export async function openWorkbench(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^配置/ }).click()
  await beds(page).waitFor()
  await rowOf(page, '舒兰市人民医院').waitFor()
}

/** Types a planned number over a cell, as on a spreadsheet. */
export async function plan(page: Page, facility: string, value: string): Promise<void> {
  await plannedOf(page, facility).click()
  await page.keyboard.type(value)
  await page.keyboard.press('Enter')
}

/** Waits until a cell shows a text; says what it showed where it never does. */
export async function shows(cell: Locator, text: string): Promise<void> {
  const start = Date.now()
  while ((await cell.textContent())?.trim() !== text) {
    if (Date.now() - start > 20_000) throw new Error(`expected ${text}, shown: ${await cell.textContent()}`)
    await cell.page().waitForTimeout(50)
  }
}
