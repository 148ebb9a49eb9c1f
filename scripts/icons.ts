/**
 * Draws the icons of the packages from their two marks: node scripts/icons.ts. Run when a mark changes; the results are kept
 * beside the marks, because a machine that packages need have no browser.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { root } from './build.ts'
import { chromiumArgs, findChromium } from './find-chromium.ts'
import { icns, ico } from './icon-files.ts'

const folder = join(root, 'electron/resources')
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

async function draw(browser: Browser, svg: string): Promise<Map<number, Buffer>> {
  const drawn = new Map<number, Buffer>()
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
    await page.setContent(
      `<body style="margin:0"><img src="${source}" width="${size}" height="${size}" style="display:block">`,
    )
    await page.locator('img').evaluate((image: HTMLImageElement) => image.decode())
    drawn.set(size, await page.screenshot({ omitBackground: true }))
    await page.close()
  }
  return drawn
}

const executablePath = findChromium()
const browser = await chromium.launch({
  args: chromiumArgs,
  ...(executablePath === undefined ? {} : { executablePath }),
})
for (const name of ['icon', 'document']) {
  const drawn = await draw(browser, readFileSync(join(folder, `${name}.svg`), 'utf8'))
  const large = drawn.get(512)
  if (large !== undefined) writeFileSync(join(folder, `${name}.png`), large)
  writeFileSync(join(folder, `${name}.ico`), ico(drawn))
  writeFileSync(join(folder, `${name}.icns`), icns(drawn))
}
await browser.close()
