/** The same screens in a browser, for the one who holds the token. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startService } from '../../scripts/browser-edition/serve.ts'
import { chromiumArgs, findChromium } from '../../scripts/find-chromium.ts'
import { partsOf } from '../support/office-parts.ts'
import { openWorkbench, plan, plannedOf, shows } from './app/workbench.ts'

const root = join(import.meta.dirname, '../..')
let service: Awaited<ReturnType<typeof startService>>
let browser: Browser
let context: BrowserContext
beforeAll(async () => {
  service = await startService(root)
  const executablePath = findChromium()
  browser = await chromium.launch({ args: chromiumArgs, ...(executablePath === undefined ? {} : { executablePath }) })
  context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
})
afterAll(async () => {
  await browser.close()
  await service.close()
})

it('serves nothing to a stranger', async () => {
  const origin = new URL(service.url).origin
  for (const path of ['/', '/index.html', '/plans/shulan-2025.norma', '/?token=guess']) {
    const response = await fetch(origin + path)
    expect(response.status, path).toBe(403)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  }
})

it('opens the Shulan plan, edits it, saves and prints it, without one violation of the policy', async () => {
  const page = await context.newPage()
  await page.addInitScript(() => {
    const violations: string[] = []
    Object.assign(window, { violations })
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(`${event.violatedDirective} ${event.blockedURI}`),
    )
    // Pickers of the system cannot be clicked by a program; without them the page uploads and downloads.
    Reflect.deleteProperty(window, 'showOpenFilePicker')
    Reflect.deleteProperty(window, 'showSaveFilePicker')
  })
  await page.goto(service.url)
  await page.getByRole('heading', { level: 1, name: '舒兰市“十四五”医疗卫生服务体系规划' }).waitFor()
  expect(page.url()).toBe(`${new URL(service.url).origin}/`)

  await openWorkbench(page)
  await plan(page, '舒兰市人民医院', '703')
  await shows(plannedOf(page, '舒兰市人民医院'), '703')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存', exact: true }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.norma$/)
  expect(readFileSync(await download.path(), 'utf8')).toContain('703')

  const printing = page.waitForFunction(() => {
    const frame = document.querySelector<HTMLIFrameElement>('iframe[data-print=page]')
    return frame?.contentDocument?.body?.textContent?.includes('舒兰市人民医院')
  })
  await page.getByRole('navigation', { name: '阶段' }).getByRole('button', { name: /^打印/ }).click()
  await page.getByRole('button', { name: '存为 PDF' }).click()
  await printing

  for (const [label, ending] of [
    ['导出 Word', 'docx'],
    ['导出 Excel', 'xlsx'],
  ] as const) {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: label }).click()])
    expect(file.suggestedFilename()).toBe(`舒兰市“十四五”医疗卫生服务体系规划.${ending}`)
    expect(Object.values(partsOf(readFileSync(await file.path()))).some((text) => text.includes('>703<'))).toBe(true)
  }
  expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([])
  await page.close()
})

it('lets nobody in with the same token twice', async () => {
  const stranger = await browser.newContext()
  const page = await stranger.newPage()
  const response = await page.goto(service.url)
  expect(response?.status()).toBe(403)
  expect(await page.textContent('body')).toContain('重新运行 npm start')
  await stranger.close()
})
