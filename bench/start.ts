/** Cold start of the packaged folder: from the program's start to the first numbers on screen, as a user waits for them. */
import { existsSync } from 'node:fs'
import { makePackage, packagedProgram, startPackaged } from '../test/e2e/app/packaged.ts'
import { ms, statistics } from './statistics.ts'

const rounds = 7

export async function benchStart(): Promise<void> {
  if (!existsSync(packagedProgram)) makePackage()
  const times: { readonly page: number; readonly numbers: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const running = startPackaged()
    const page = await running.page()
    await page.getByRole('grid').first().waitFor()
    // The page's own clock says when: asking over the port costs time that no user waits for.
    const { opened, numbers } = await page.evaluate(() => ({
      opened: performance.timeOrigin,
      numbers: performance.timeOrigin + (performance.getEntriesByName('norma:numbers')[0]?.startTime ?? Number.NaN),
    }))
    times.push({ page: opened - running.startedAt, numbers: numbers - running.startedAt })
    await running.close()
  }
  const [first] = times
  console.log('cold start of the packaged folder, new profile each time')
  console.log(`  page opened after ${ms(statistics(times.map(({ page }) => page)).median)}`)
  const { median, p95 } = statistics(times.map(({ numbers }) => numbers))
  console.log(`  first numbers after ${ms(median)} (p95 ${ms(p95)}, first run ${ms(first?.numbers ?? Number.NaN)})`)
}
