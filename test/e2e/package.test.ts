/** What users install: the packaged folder with its fuses burnt, started without a developer's help. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  filesOfArchive,
  fuseWire,
  makePackage,
  type Packaged,
  packagedFolder,
  packagedProgram,
  startPackaged,
} from './app/packaged.ts'
import { openWorkbench, plan, plannedOf, shows } from './app/workbench.ts'

const resources = join(packagedFolder, process.platform === 'darwin' ? '规衡.app/Contents/Resources' : 'resources')
let running: Packaged | undefined
beforeAll(makePackage)
afterAll(() => running?.close())

it('has its fuses as promised, read from the program itself', () => {
  const file =
    process.platform === 'darwin'
      ? packagedProgram.replace(/MacOS\/norma$/, 'Frameworks/Electron Framework.framework/Electron Framework')
      : packagedProgram
  const wire = fuseWire(file)
  expect(
    wire
      ?.slice(0, 6)
      .split('')
      .map((state) => state === '1'),
  ).toEqual([
    false, // RunAsNode
    true, // cookie encryption
    false, // NODE_OPTIONS
    false, // --inspect
    true, // asar integrity
    true, // only from the asar
  ])
  expect(wire?.[7], 'file protocol privileges').toBe('0')
})

it('ships the bundle, the plans and the licences, and no loose code', () => {
  expect(existsSync(join(resources, 'app'))).toBe(false)
  const files = filesOfArchive(join(resources, 'app.asar'))
  expect(files).toContain('seeds/plans/shulan-2025.norma')
  expect(files).toContain('dist/electron/preload.cjs')
  // What works beside the page: every thread, and the solver two of them load.
  for (const thread of ['engine', 'spreadsheet', 'annex', 'distributions', 'draws'])
    expect(files).toContainEqual(expect.stringMatching(`^dist/renderer/assets/${thread}\\.worker-[^/]+\\.js$`))
  expect(files).toContainEqual(expect.stringMatching(/^dist\/renderer\/assets\/highs-[^/]+\.wasm$/))
  expect(files.filter((file) => !/^(dist|seeds\/plans)\//.test(file)).sort()).toEqual(['LICENSE', 'package.json'])
  expect(files.filter((file) => /\.(map|ts|tsx)$/.test(file))).toEqual([])
  if (process.platform !== 'darwin') {
    expect(readdirSync(packagedFolder)).toEqual(
      expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']),
    )
  }
})

it('opens, computes and edits', async () => {
  running = startPackaged()
  const page = await running.page()
  await page.getByRole('heading', { level: 1, name: '舒兰市“十四五”医疗卫生服务体系规划' }).waitFor()
  await openWorkbench(page)
  await plan(page, '舒兰市人民医院', '744')
  await shows(plannedOf(page, '舒兰市人民医院'), '744')
  expect(page.url()).toBe('app://norma/index.html')
  expect(await page.evaluate(() => window.norma?.versions.Electron)).toMatch(/^\d+\./)
})

it('cannot be made to run as Node, to take options for Node or to open an inspector', async () => {
  const marker = join(running?.folder ?? '', 'ran')
  const script = join(running?.folder ?? '', 'attack.cjs')
  writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(marker)}, 'x')`)
  const tried = [
    startPackaged([], { NODE_OPTIONS: `--require ${script}` }),
    startPackaged(['--inspect=0', '--inspect-brk=0']),
    startPackaged([], { ELECTRON_RUN_AS_NODE: '1' }),
  ]
  for (const attempt of tried) {
    const page = await attempt.page()
    // The page comes up as ever: nothing stopped, nothing was run before it.
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(attempt.output()).not.toContain('Debugger listening')
    await attempt.close()
  }
  expect(existsSync(marker)).toBe(false)
})

it('runs no other archive or folder, named to it or laid beside its own', async () => {
  const folder = running?.folder ?? ''
  const loaded = join(folder, 'loaded')
  const intruder = `require('node:fs').writeFileSync(${JSON.stringify(loaded)}, 'x')`
  const beside = join(resources, 'app')
  for (const place of [folder, beside]) {
    mkdirSync(place, { recursive: true })
    writeFileSync(join(place, 'package.json'), '{"main":"main.js"}')
    writeFileSync(join(place, 'main.js'), intruder)
  }
  const attempt = startPackaged([folder, `--app=${folder}`])
  try {
    const page = await attempt.page()
    await page.getByRole('heading', { level: 1, name: /舒兰市/ }).waitFor()
    expect(existsSync(loaded)).toBe(false)
  } finally {
    await attempt.close()
    rmSync(beside, { recursive: true })
  }
})
