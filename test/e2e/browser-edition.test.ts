/** The same screens in a browser, for the one who holds the token. */
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startService } from '../../scripts/browser-edition/serve.ts'
import { chromiumArgs, findChromium } from '../../scripts/find-chromium.ts'
import { partsOf } from '../support/office-parts.ts'
import { internetSockets } from './app/sockets.ts'
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
    expect(file.suggestedFilename()).toBe(`舒兰市医疗卫生资源配置表.${ending}`)
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

/** A request as another program or page of this machine would make it, with headers a browser would not let a page choose. */
const ask = (path: string, headers: Record<string, string>, method = 'GET'): Promise<number> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(service.url)
    request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
      .on('error', reject)
      .end()
  })

it('answers only its own page: by address, by origin, by cookie', async () => {
  const { host, origin } = new URL(service.url)
  const cookie = (await context.cookies(origin)).map(({ name, value }) => `${name}=${value}`).join('; ')
  expect(cookie).not.toBe('')
  expect(await ask('/', { host, cookie })).toBe(200)
  const attacks: Record<string, Record<string, string>> = {
    'another name for this machine (rebinding)': { host: `evil.example.com:${new URL(origin).port}`, cookie },
    'localhost in place of the address': { host: `localhost:${new URL(origin).port}`, cookie },
    'another page': { host, cookie, origin: 'https://evil.example.com' },
    'a page of another port': { host, cookie, origin: 'http://127.0.0.1:1' },
    'a page without an origin': { host, cookie, origin: 'null' },
    'an embedding on another site': { host, cookie, 'sec-fetch-site': 'cross-site' },
    'an embedding on another port': { host, cookie, 'sec-fetch-site': 'same-site' },
    'no cookie': { host },
    'a guessed cookie': { host, cookie: cookie.replace(/=.*/, `=${'0'.repeat(64)}`) },
  }
  for (const [name, headers] of Object.entries(attacks))
    expect(await ask('/plans/shulan-2025.norma', headers), name).toBe(403)
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
    expect(await ask('/', { host, cookie }, method), method).toBe(405)
  for (const path of [
    '/../package.json',
    '/plans/..%2f..%2fpackage.json',
    '/plans/%2e%2e/package.json',
    '/..%5cpackage.json',
    '/%00',
  ])
    expect(await ask(path, { host, cookie }), path).toBe(404)
})

it('listens on this machine alone', async () => {
  const { port } = new URL(service.url)
  const others = Object.values(networkInterfaces())
    .flat()
    .filter((address) => address !== undefined && !address.internal && address.family === 'IPv4')
  for (const other of others) {
    const reached = await fetch(`http://${other?.address}:${port}/`, { signal: AbortSignal.timeout(2000) }).then(
      () => true,
      () => false,
    )
    expect(reached, other?.address).toBe(false)
  }
  expect(
    internetSockets(process.pid).filter(({ local }) => local.endsWith(`:${port}`) && local.startsWith('00000000')),
  ).toEqual([])
})

it('saves into the file it opened, where the browser has file handles', async () => {
  const page = await context.newPage()
  await page.addInitScript(() => {
    // The browser's private files behave as the user's own do; only the dialog cannot be clicked.
    const file = async () => {
      const folder = await navigator.storage.getDirectory()
      return folder.getFileHandle('picked.norma', { create: true })
    }
    Object.assign(window, { showSaveFilePicker: file, showOpenFilePicker: async () => [await file()] })
  })
  await page.goto(new URL(service.url).origin)
  await openWorkbench(page)
  await plan(page, '舒兰市人民医院', '704')
  await page.keyboard.press('Control+s')
  await page.getByRole('status').filter({ hasText: 'picked.norma，已保存' }).waitFor()
  await plan(page, '舒兰市人民医院', '705')
  await page.keyboard.press('Control+s')
  await page.getByRole('status').filter({ hasText: 'picked.norma，已保存' }).waitFor()
  const content = await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory()
    return (await (await folder.getFileHandle('picked.norma')).getFile()).text()
  })
  expect(content).toContain('705')
  await page.close()
})

it('keeps a draft of unsaved edits: after a crash they are offered and come back', async () => {
  const page = await context.newPage()
  await page.goto(new URL(service.url).origin)
  await openWorkbench(page)
  await plan(page, '舒兰市人民医院', '706')
  await shows(plannedOf(page, '舒兰市人民医院'), '706')
  await page.waitForTimeout(1500)
  // Ended from outside, as by a crash: no handler of the page runs.
  await page.close({ runBeforeUnload: false })

  const next = await context.newPage()
  await next.goto(new URL(service.url).origin)
  await next
    .getByRole('dialog')
    .filter({ hasText: '上次没有正常关闭' })
    .getByRole('button', { name: '恢复', exact: true })
    .click()
  await openWorkbench(next)
  await shows(plannedOf(next, '舒兰市人民医院'), '706')
  await next.close()
})
