/**
 * The 机构 grid in real Chromium: from the paste of a table to the first frame after its rows are painted, and the frames of
 * scrolling through 100 000 rows, down and sideways. Everything is in it: reading, interpreting, changes, their checks, React, layout.
 */
import { chromium, type Page } from 'playwright-core'
import { startService } from '../scripts/browser-edition/serve.ts'
import { root } from '../scripts/build.ts'
import { chromiumArgs, findChromium } from '../scripts/find-chromium.ts'
import { ms, statistics } from './statistics.ts'

const PASTES = 5
/** Facilities of the plan; none of them has a name of the pasted ones. */
const KNOWN = 36

export async function benchGrid(): Promise<void> {
  const executablePath = findChromium()
  const browser = await chromium.launch({
    args: chromiumArgs,
    ...(executablePath === undefined ? {} : { executablePath }),
  })
  console.log('the facilities grid, real Chromium')
  const service = await startService(root)
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  await page.goto(service.url)
  await page.getByRole('grid').first().waitFor()
  await page.keyboard.press('Control+3')
  await page.locator('tr[data-row="renmin"] th').click()
  const samples: number[] = []
  for (let i = 0; i <= PASTES; i++) {
    const time = await paste(page, 5000, i)
    if (i > 0) samples.push(time)
    await page.keyboard.press('Control+z')
    await page.waitForFunction(() => document.querySelector('tfoot')?.textContent?.includes('36 家') === true)
    // The engine's own thread still works out the undo: nobody pastes into that.
    await page.waitForTimeout(1500)
  }
  const { median, p95 } = statistics(samples)
  console.log(`  paste of  5 000 rows to painted table  median ${ms(median)}  p95 ${ms(p95)}`)
  console.log(
    `  paste of 100 000 rows to painted table  ${ms(await paste(page, 100_000, 9))} (read in slices, can be stopped)`,
  )
  // The engine computes the plan anew in its own thread; frames are counted when it is done.
  await page.waitForTimeout(30_000)
  for (const [name, side] of [
    ['down', 'scrollTop'],
    ['sideways', 'scrollLeft'],
  ] as const) {
    const frames = await scroll(page, side)
    const { median: middle, p95: late } = statistics(frames)
    const missed = frames.filter((frame) => frame > 25).length
    console.log(
      `  scrolling 100 000 rows ${name.padEnd(8)}  a frame every ${ms(middle)}, p95 ${ms(late)}; ${missed} of ${frames.length} late`,
    )
  }
  await page.close()
  await service.close()
  await browser.close()
}

/** Ten columns with heads; every row is a new facility. */
async function paste(page: Page, count: number, round: number): Promise<number> {
  const heads = '机构名称\t类型\t规划单元\t举办主体\t隶属\t级\t2020编制床位\t2020实有床位\t2025规划床位\t备注'
  const lines = Array.from(
    { length: count },
    (_, i) =>
      `卫生院${round}-${i}\t乡镇卫生院\t舒兰市\t政府办\t乡镇\t一级\t${i % 90}\t${i % 80}\t${i % 70}\t第 ${i} 行`,
  )
  await page.locator('tbody tr').first().locator('th').click()
  await page.keyboard.press('Control+Home')
  return page.evaluate(
    ({ text, total }) =>
      new Promise<number>((done) => {
        const data = new DataTransfer()
        data.setData('text/plain', text)
        const started = performance.now()
        document
          .querySelector('input[aria-controls]')
          ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
        const look = (): void => {
          if (document.querySelector('tfoot')?.textContent?.includes(`${total} 家`) !== true)
            requestAnimationFrame(look)
          else
            requestAnimationFrame(() => {
              const channel = new MessageChannel()
              channel.port1.onmessage = () => done(performance.now() - started)
              channel.port2.postMessage(null)
            })
        }
        look()
      }),
    { text: [heads, ...lines].join('\n'), total: count + KNOWN },
  )
}

/** Time between frames while the table moves by some rows, or columns, at each. */
function scroll(page: Page, side: 'scrollTop' | 'scrollLeft'): Promise<number[]> {
  return page.evaluate(
    (direction) =>
      new Promise<number[]>((done) => {
        const box = document.querySelector('table')?.parentElement
        const frames: number[] = []
        let last = performance.now()
        const step = (now: number): void => {
          frames.push(now - last)
          last = now
          if (box instanceof HTMLElement) box[direction] += direction === 'scrollTop' ? 260 : 12
          if (frames.length < 180) requestAnimationFrame(step)
          else done(frames.slice(1))
        }
        requestAnimationFrame(step)
      }),
    side,
  )
}
