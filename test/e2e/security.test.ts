/** The locks of the window, tried from inside the page and from strange windows. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launch, type Running } from './app/launch.ts'

let norma: Running
beforeAll(async () => {
  norma = await launch()
  await norma.page.getByRole('heading', { level: 1 }).waitFor()
})
afterAll(() => norma.close())

it('shows every stage without one violation of the policy', async () => {
  const { app, page } = norma
  await page.addInitScript(() => {
    const violations: string[] = []
    Object.assign(window, { violations })
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(`${event.violatedDirective} ${event.blockedURI}`),
    )
  })
  const complaints: string[] = []
  page.on('console', (entry) => {
    if (['error', 'warning'].includes(entry.type())) complaints.push(entry.text())
  })
  page.on('pageerror', (problem) => complaints.push(String(problem)))
  await page.reload()
  for (const stage of ['概览', '配置', '校核', '打印']) {
    const button = page.getByRole('navigation', { name: '阶段' }).getByRole('button', { name: new RegExp(`^${stage}`) })
    await button.click()
    await page.waitForFunction(() => document.fonts.status === 'loaded')
    await page.waitForTimeout(500)
  }
  expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([])
  expect(complaints).toEqual([])
  const header = await app.evaluate(async ({ session }) => {
    const response = await session.defaultSession.fetch('app://norma/index.html')
    return response.headers.get('content-security-policy')
  })
  expect(header).toContain(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; worker-src 'self'",
  )
})

it('stops inline scripts, eval and requests to elsewhere', async () => {
  const { page } = norma
  const outcome = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.intruded = true'
    document.body.append(script)
    const elsewhere = await fetch('https://example.com/').then(
      () => 'reached',
      () => 'stopped',
    )
    const outside = await fetch('app://norma/..%2f..%2fpackage.json').then((response) => response.status)
    return { intruded: 'intruded' in window, elsewhere, outside }
  })
  expect(outcome).toEqual({ intruded: false, elsewhere: 'stopped', outside: 404 })
})

it('gives the page no Node and no Electron, only the named functions', async () => {
  const { app, page } = norma
  const seen = await page.evaluate(() => ({
    globals: ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in window),
    bridge: Object.keys(window.norma ?? {}).sort(),
  }))
  expect(seen).toEqual({
    globals: [],
    bridge: [
      'edition',
      'onCommand',
      'onOpenFile',
      'open',
      'openShipped',
      'platform',
      'print',
      'save',
      'saveAs',
      'saveExport',
      'savePdf',
      'setDocument',
    ],
  })
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const { sandbox, contextIsolation, nodeIntegration, webSecurity } = (
        window.webContents as unknown as { getLastWebPreferences(): Record<string, boolean> }
      ).getLastWebPreferences()
      return { sandbox, contextIsolation, nodeIntegration, webSecurity }
    }),
  )
  expect(preferences).toEqual([{ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true }])
})

it('goes nowhere: no navigation, no new window, no permission', async () => {
  const { app, page } = norma
  const before = page.url()
  const answers = await page.evaluate(async () => {
    const opened = window.open('https://example.com/') === null
    const link = Object.assign(document.createElement('a'), { href: 'https://example.com/', target: '_blank' })
    document.body.append(link)
    link.click()
    window.location.href = 'https://example.com/'
    await new Promise((resolve) => setTimeout(resolve, 500))
    const camera = await navigator.permissions.query({ name: 'geolocation' })
    return { opened, camera: camera.state }
  })
  expect(answers).toEqual({ opened: true, camera: 'denied' })
  expect(page.url()).toBe(before)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  const peers = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.getWebRTCIPHandlingPolicy()),
  )
  expect(peers).toEqual(['disable_non_proxied_udp'])
})

it('refuses arguments outside the contract', async () => {
  const { page } = norma
  const refusals = await page.evaluate(async () => {
    const call = (work: () => Promise<unknown> | undefined) =>
      Promise.resolve(work()).then(
        () => 'answered',
        () => 'refused',
      )
    return Promise.all([
      call(() => window.norma?.openShipped('../../package')),
      call(() => window.norma?.save('/etc/passwd', '')),
      call(() => window.norma?.saveAs('', '')),
      call(() => window.norma?.print(7 as unknown as string)),
    ])
  })
  expect(refusals).toEqual(['refused', 'refused', 'refused', 'refused'])
})

it('answers no other window, even one that shows the same page with the same bridge', async () => {
  const { app } = norma
  const answer = await app.evaluate(async ({ app: electron, BrowserWindow }) => {
    const preload = `${electron.getAppPath()}/dist/electron/preload.cjs`
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    try {
      await stranger.loadURL('app://norma/index.html')
      const call = "window.norma.openShipped('shulan-2025').then(() => 'answered', (problem) => String(problem))"
      return (await stranger.webContents.executeJavaScript(call)) as string
    } finally {
      stranger.destroy()
    }
  })
  expect(answer).toContain('unknown sender')
})
