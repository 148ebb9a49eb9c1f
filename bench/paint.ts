/**
 * Edit to paint in real Chromium: from the keydown of Enter in a planned cell to the first frame after the planned total at the
 * foot of the table shows the new sum. Everything is in it: parsing, change, worker, engine, all tables, React, layout.
 */
import { chromium, type Page } from 'playwright-core'
import { startService } from '../scripts/browser-edition/serve.ts'
import { root } from '../scripts/build.ts'
import { chromiumArgs, findChromium } from '../scripts/find-chromium.ts'
import type { Plan } from '../shared/plan/schema/plan.ts'
import { writePlan } from '../shared/plan/write.ts'
import { bigPlan } from './big-plan.ts'
import { ms, statistics } from './statistics.ts'

const FRAME = 16.7
const EDITS = 60
const WARM_UP = 10

export async function benchPaint(): Promise<void> {
  const executablePath = findChromium()
  const browser = await chromium.launch({
    args: chromiumArgs,
    ...(executablePath === undefined ? {} : { executablePath }),
  })
  console.log(
    'edit to paint, real Chromium (a frame is 16.7 ms). Where the time goes: engine and tables in the worker; its answer',
  )
  console.log(
    'is delivered after the frame that shows the key press itself; the frame after that paints the new numbers.',
  )
  for (const size of ['shulan', 10, 100, 1000] as const) {
    const service = await startService(root)
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
    await page.goto(service.url)
    if (size !== 'shulan') await drop(page, { ...bigPlan(size), title: `规划 ${size}` })
    const samples = await measure(page)
    const { median, p95 } = statistics(samples.map((s) => s.paint))
    const shown = statistics(samples.map((s) => s.shown)).median
    const engine = statistics(samples.map((s) => s.engine).filter((n) => Number.isFinite(n))).median
    const label = size === 'shulan' ? 'Shulan, 31 rows' : `${size} facilities`
    const frames = `${(median / FRAME).toFixed(1)} and ${(p95 / FRAME).toFixed(1)} frames`
    const parts = `engine and tables ${ms(engine)}, in the document after ${ms(shown)}, painted ${ms(median - shown)} later`
    console.log(`  ${label.padStart(16)}  median ${ms(median)}  p95 ${ms(p95)}  (${frames}); ${parts}`)
    await page.close()
    await service.close()
  }
  await browser.close()
}

async function drop(page: Page, plan: Plan): Promise<void> {
  await page.getByRole('grid').first().waitFor()
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'big.norma'))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  }, writePlan(plan))
  await page.getByText(plan.title, { exact: true }).first().waitFor()
}

type Sample = { shown: number; paint: number; engine: number }

async function measure(page: Page): Promise<readonly Sample[]> {
  await page.keyboard.press('Control+5')
  await page.getByRole('row').filter({ hasText: '舒兰市人民医院' }).getByRole('gridcell').nth(1).click()
  await page.evaluate(() => {
    const store: Sample[] = []
    Object.assign(window, { normaSamples: store })
    let started: number | null = null
    const total = () =>
      [...document.querySelectorAll('tr, [role=row]')].find((r) => r.textContent?.startsWith('规划合计'))
        ?.textContent ?? ''
    let shown = total()
    window.addEventListener(
      'keydown',
      (e) => {
        if (e.key === 'Enter') started = e.timeStamp
      },
      { capture: true },
    )
    new MutationObserver(() => {
      const now = total()
      if (started === null || now === shown) return
      shown = now
      const from = started
      const inDocument = performance.now() - from
      started = null
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () =>
          store.push({
            shown: inDocument,
            paint: performance.now() - from,
            engine: Number(document.querySelector('footer')?.textContent?.match(/([\d.]+)\s*毫秒/)?.[1] ?? Number.NaN),
          })
        channel.port2.postMessage(null)
      })
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  for (let i = 0; i < EDITS + WARM_UP; i++) {
    await page.keyboard.type(String(731 + (i % 7)))
    const before = await page.evaluate(() => (window as unknown as { normaSamples: Sample[] }).normaSamples.length)
    await page.keyboard.press('Enter')
    // A large plan takes longer than the pause: two edits in one answer are one sample.
    await page
      .waitForFunction((n) => (window as unknown as { normaSamples: Sample[] }).normaSamples.length > n, before, {
        timeout: 2000,
      })
      .catch(() => undefined)
    // Nobody types the next key within the frame that is measured.
    await page.waitForTimeout(80)
    await page.keyboard.press('ArrowUp')
    await page.waitForTimeout(40)
  }
  const all = await page.evaluate(() => (window as unknown as { normaSamples: Sample[] }).normaSamples)
  const kept = all.slice(WARM_UP)
  if (kept.length < EDITS / 2) throw new Error(`only ${kept.length} of ${EDITS} edits changed the total`)
  return kept
}
