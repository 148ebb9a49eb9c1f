/** A plan made to do harm: shown, explained, searched, printed and exported, it stays text. */
import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { attacks, hostilePlan } from '../support/hostile-plan.ts'
import { answerDialogs } from './app/dialogs.ts'
import { launch, type Running, workFolder } from './app/launch.ts'
import { walk } from './app/walk.ts'

let norma: Running
const asked: string[] = []
beforeAll(async () => {
  const file = join(workFolder(), '恶意.norma')
  writeFileSync(file, hostilePlan())
  chmodSync(file, 0o644)
  norma = await launch([file])
  norma.page.on('dialog', (dialog) => {
    asked.push(dialog.message())
    void dialog.dismiss()
  })
  await norma.page.getByRole('heading', { level: 1 }).filter({ hasText: attacks.path }).waitFor()
})
afterAll(() => norma.close())

const unharmed = async (): Promise<void> => {
  const seen = await norma.page.evaluate(() => ({
    intruded: 'intruded' in window,
    polluted: Object.keys(Object.prototype),
    images: [...document.images].map(({ src }) => src).filter((src) => !/^(app|data|blob):/.test(src)),
    scripts: [...document.scripts].filter(({ textContent }) => textContent !== '').length,
    links: [...document.links].filter(({ protocol }) => protocol === 'javascript:').length,
  }))
  expect(seen).toEqual({ intruded: false, polluted: [], images: [], scripts: 0, links: 0 })
  expect(asked).toEqual([])
}

it('shows every stage with the names as they are written', async () => {
  const { page } = norma
  await page.getByRole('button', { name: /^配置/ }).click()
  await page.getByRole('grid').first().waitFor()
  await page.getByText(attacks.image, { exact: true }).first().waitFor()
  await unharmed()
  await page.getByRole('rowheader').filter({ hasText: attacks.image }).first().click()
  await page.keyboard.press('ArrowRight')
  await unharmed()
  await walk(page)
  await unharmed()
})

it('prints them as text, without a script in the PDF', async () => {
  const { app, page, folder } = norma
  const path = join(folder, '恶意.pdf')
  await answerDialogs(app, { save: path })
  await page.getByRole('button', { name: /^打印/ }).first().click()
  await page.getByRole('button', { name: '存为 PDF' }).click()
  await page.getByRole('status').filter({ hasText: '恶意.pdf' }).waitFor()
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
  expect(text.replace(/\s/g, '')).toContain('onerror="window.intruded=1"')
  expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' })).toMatch(/JavaScript:\s+no/)
  await unharmed()
})

it('exports them as text: no formula in CSV, no element in HTML', async () => {
  const { app, page, folder } = norma
  const exported = async (format: string, name: string): Promise<string> => {
    const path = join(folder, name)
    await answerDialogs(app, { save: path })
    await page.getByRole('button', { name: `导出 ${format}`, exact: true }).click()
    await page.getByRole('status').filter({ hasText: name }).waitFor()
    return readFileSync(path, 'utf8')
  }
  const csv = await exported('CSV', '恶意.csv')
  const fields = csv.split(/\r\n/).flatMap((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/))
  expect(csv).toContain(`'=cmd|`)
  expect(fields.filter((field) => /^\uFEFF?"?[=@＝＠]/.test(field))).toEqual([])
  const html = await exported('HTML', '恶意.html')
  expect(html).toContain('&lt;img src=x')
  expect(html).not.toMatch(/<img|<script|javascript:[^<]*"/i)
})

it('proposes no path for a file name', async () => {
  const { app, page } = norma
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async (...args: unknown[]) => {
      Object.assign(globalThis, { proposed: (args.at(-1) as { defaultPath: string }).defaultPath })
      return { canceled: true, filePath: '' }
    }
  })
  await page.keyboard.press('Control+Shift+s')
  const proposed = () => app.evaluate(() => (globalThis as unknown as { proposed?: string }).proposed)
  await expect.poll(proposed, { timeout: 20_000 }).toMatch(/\.norma$/)
  const name = (await proposed()) ?? ''
  expect(name.split('/').at(-1)).not.toMatch(/[\\/:*?"<>|]/)
  expect(name).not.toContain('..')
})

it('refuses keys that reach for the prototype, by name', async () => {
  const { app, page, folder } = norma
  const path = join(folder, '原型.norma')
  writeFileSync(
    path,
    hostilePlan().replace('"version": 1,', '"version": 1, "__proto__": { "polluted": 1 }, "constructor": {},'),
  )
  chmodSync(path, 0o644)
  await answerDialogs(app, { open: path })
  await page.keyboard.press('Control+o')
  await page
    .getByRole('dialog')
    .filter({ hasText: /__proto__|constructor/ })
    .waitFor()
  await unharmed()
})
