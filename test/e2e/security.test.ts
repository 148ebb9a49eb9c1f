/** The locks of the window, tried from inside the page and from strange windows. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clickMenu } from './app/dialogs.ts'
import { launch, type Running } from './app/launch.ts'
import { walk } from './app/walk.ts'

let norma: Running
beforeAll(async () => {
  norma = await launch()
  await norma.page.getByRole('heading', { level: 1 }).waitFor()
})
afterAll(() => norma.close())

it('shows every stage, the guide and the licences without one violation of the policy', async () => {
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
  await page.getByRole('heading', { level: 1 }).waitFor()
  await walk(page)
  await clickMenu(app, '关于规衡')
  const about = page.getByRole('dialog')
  await about
    .locator('summary')
    .filter({ hasText: /^react-dom / })
    .click()
  await about.locator('details[open] pre').filter({ hasText: 'Permission is hereby granted' }).waitFor()
  await page.keyboard.press('Escape')
  await about.waitFor({ state: 'hidden' })
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

it('leaves for an address of the list only, and only when the user agrees', async () => {
  const { app, page } = norma
  await app.evaluate(({ shell, dialog }) => {
    const opened: string[] = []
    const shown: string[] = []
    Object.assign(globalThis, { opened, shown, agree: false })
    shell.openExternal = async (url) => {
      opened.push(url)
    }
    dialog.showMessageBox = (async (_window: unknown, { detail }: { detail: string }) => {
      shown.push(detail)
      return { response: (globalThis as unknown as { agree: boolean }).agree ? 0 : 1, checkboxChecked: false }
    }) as typeof dialog.showMessageBox
  })
  const state = () =>
    app.evaluate(() => {
      const { opened, shown } = globalThis as unknown as { opened: string[]; shown: string[] }
      return { opened, shown: shown.map((text) => text.split('\n')[0]) }
    })
  await page.evaluate(() => window.norma?.openLink('electron'))
  expect(await state()).toEqual({ opened: [], shown: ['https://www.electronjs.org/'] })
  await app.evaluate(() => Object.assign(globalThis, { agree: true }) && undefined)
  await clickMenu(app, '关于规衡')
  await page.getByRole('dialog').getByRole('button', { name: 'SIL 开放字体许可证' }).click()
  await expect.poll(state).toMatchObject({ opened: ['https://openfontlicense.org/'] })
  await page.keyboard.press('Escape')
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
      'openLink',
      'openShipped',
      'platform',
      'print',
      'save',
      'saveAs',
      'saveExport',
      'savePdf',
      'setAppearance',
      'setDocument',
      'showMenu',
      'versions',
      'work',
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
      call(() => window.norma?.openLink('https://example.com/' as 'electron')),
      call(() => window.norma?.openLink('__proto__' as 'electron')),
      call(() => window.norma?.work.openRecent('/etc/passwd')),
      call(() => window.norma?.work.recover('../../../etc/passwd')),
      call(() => window.norma?.work.discardRecovery('..')),
      call(() => window.norma?.work.look('/etc/passwd')),
      call(() => window.norma?.work.showing('/etc/passwd')),
    ])
  })
  expect(refusals).toEqual(refusals.map(() => 'refused'))
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
  // Each window’s own page has its own channels; another window finds none, and a frame in it is asked who it is.
  expect(answer).toMatch(/unknown sender|No handler registered/)
})

it('reads nothing outside the built page, however the path is written', async () => {
  const { page } = norma
  const paths = [
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%5c..%5cpackage.json',
    '/%252e%252e%252fpackage.json',
    '//etc/passwd',
    '/%00/../../package.json',
    '/assets/../../electron/main.js',
    '/assets/..%2f..%2felectron%2fmain.js',
    '/C:/Windows/win.ini',
    '/file:///etc/passwd',
    '/assets',
    '/.built',
  ]
  const answers = await page.evaluate(
    (wanted) =>
      Promise.all(
        wanted.map((path) =>
          fetch(`app://norma${path}`).then(
            async (response) => (response.ok ? (await response.text()).slice(0, 60) : 'nothing'),
            () => 'nothing',
          ),
        ),
      ),
    paths,
  )
  expect(answers).toEqual(paths.map(() => 'nothing'))
  const elsewhere = await page.evaluate(() =>
    Promise.all(
      ['file:///etc/passwd', 'app://other/index.html', 'http://127.0.0.1/', 'ftp://example.com/'].map((url) =>
        fetch(url).then(
          (response) => (response.ok ? 'read' : 'nothing'),
          () => 'nothing',
        ),
      ),
    ),
  )
  expect(elsewhere).toEqual(elsewhere.map(() => 'nothing'))
})

it('gives no device, place, picture or sound, whatever asks for it', async () => {
  const { page } = norma
  const asked = await page.evaluate(async () => {
    const refused = (work: () => Promise<unknown>) =>
      work().then(
        (answer) => (answer === 'denied' ? 'refused' : 'given'),
        () => 'refused',
      )
    const state = (name: string) => async () => (await navigator.permissions.query({ name: name as 'camera' })).state
    return Promise.all([
      refused(() => navigator.mediaDevices.getUserMedia({ video: true })),
      refused(() => navigator.mediaDevices.getUserMedia({ audio: true })),
      refused(() => navigator.mediaDevices.getDisplayMedia()),
      refused(() => new Promise((done, failed) => navigator.geolocation.getCurrentPosition(done, failed))),
      refused(() => Notification.requestPermission()),
      refused(() => navigator.clipboard.readText()),
      refused(() => navigator.storage.getDirectory().then(() => document.documentElement.requestPointerLock())),
      ...['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'].map((name) =>
        refused(state(name)),
      ),
    ])
  })
  expect(asked).toEqual(asked.map(() => 'refused'))
})

it('opens no file the user did not name: a handle is a secret, a path is refused', async () => {
  const { page } = norma
  const answer = await page.evaluate(async () => {
    const guess = await window.norma?.save('0'.repeat(32), '{}')
    return guess?.ok === false ? guess.error.key : 'saved'
  })
  expect(answer).toBe('shell.file.staleHandle')
})

it('lets no frame in: neither a strange page nor a copy of its own', async () => {
  const { page } = norma
  const frames = await page.evaluate(async () => {
    for (const src of ['https://example.com/', 'app://norma/index.html', 'data:text/html,x', 'file:///etc/passwd']) {
      const frame = Object.assign(document.createElement('iframe'), { src })
      document.body.append(frame)
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
    const read = [...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument?.body?.textContent ?? '')
    for (const frame of document.querySelectorAll('iframe')) frame.remove()
    return read.filter((text) => text !== '')
  })
  expect(frames).toEqual([])
})
