/** Kills the save module at random moments, over and over, and looks at what each kill left. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { readJournal } from '../../../electron/journal/journal-lines.ts'
import { readPlan } from '../../../shared/plan/gate.ts'
import { writePlan } from '../../../shared/plan/write.ts'
import { randomNumbers } from '../random-numbers.ts'
import { smallPlan } from '../small-plan.ts'

export type KillCount = {
  kills: number
  /** Kills between the beginning and the end of a save. */
  inside: number
  saves: number
  problems: string[]
}

/** The child in one file: five hundred starts of it are what the test costs. */
async function bundled(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    build: {
      ssr: join(import.meta.dirname, 'save-child.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      rolldownOptions: { output: { entryFileNames: 'save-child.mjs' } },
    },
    ssr: { noExternal: true },
  })
  return join(folder, 'save-child.mjs')
}

/** Kills in a lane come one after the other on one file; lanes run side by side. */
export async function killSaves(folder: string, kills: number, lanes: number, seed: number): Promise<KillCount> {
  const template = join(folder, 'template.norma')
  // Long enough that a save is no single write.
  writeFileSync(template, writePlan({ ...smallPlan(), title: '第@version@稿', note: `${'注'.repeat(1500)}@version@` }))
  const program = await bundled(folder)
  const count: KillCount = { kills: 0, inside: 0, saves: 0, problems: [] }
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      const home = join(folder, `lane ${lane}`)
      mkdirSync(home)
      const random = randomNumbers(seed + lane)
      let done = -1
      while (count.kills < kills) {
        count.kills += 1
        done = await killOnce({ home, template, program }, done, random, count)
      }
    }),
  )
  return count
}

async function killOnce(
  { home, template, program }: { readonly home: string; readonly template: string; readonly program: string },
  last: number,
  random: () => number,
  count: KillCount,
): Promise<number> {
  const path = join(home, '规划.norma')
  const journals = join(home, 'journal')
  rmSync(journals, { recursive: true, force: true })
  const child = spawn(process.execPath, [program, path, journals, template, String(last + 1)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  await new Promise<void>((resolve) => {
    let timer: NodeJS.Timeout | undefined
    child.stdout.on('data', (data) => {
      said += data
      // From the first word on: a kill of the start would meet no save.
      timer ??= setTimeout(() => child.kill('SIGKILL'), random() * 30)
    })
    child.once('close', () => {
      clearTimeout(timer)
      resolve()
    })
  })
  const newest = (word: string): number =>
    Math.max(-1, ...[...said.matchAll(new RegExp(`^${word} (\\d+)$`, 'gm'))].map(([, version]) => Number(version)))
  const begun = newest('begin')
  const saved = Math.max(last, newest('done'))
  count.saves += saved - last
  if (begun > saved) count.inside += 1

  const problem = (words: string): void =>
    void count.problems.push(`${home}, after ${said.split('\n').at(-2)}: ${words}`)
  const found = versionOf(path, problem)
  if (found !== undefined && found !== saved && found !== begun)
    problem(`version ${found}, saved ${saved}, begun ${begun}`)
  if (found === undefined && saved >= 0) problem(`no file, saved ${saved}`)
  if (existsSync(`${path}.bak`)) {
    const previous = versionOf(`${path}.bak`, problem)
    if (previous === undefined || previous > (found ?? -1)) problem(`previous version ${previous} beside ${found}`)
  }
  checkJournal(journals, newest('edit'), last + 1, problem)
  return found ?? saved
}

/** The version a file holds: a whole plan whose beginning and end agree. */
function versionOf(path: string, problem: (words: string) => void): number | undefined {
  if (!existsSync(path)) return undefined
  const read = readPlan(readFileSync(path))
  if (!read.ok) {
    problem(`unreadable: ${read.error[0]?.code}`)
    return undefined
  }
  const version = Number(/^第(\d+)稿$/.exec(read.value.title)?.[1])
  if (!read.value.note?.endsWith(`注${version}`)) problem('beginning and end of different versions')
  return version
}

function checkJournal(folder: string, acknowledged: number, first: number, problem: (words: string) => void): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.journal'))) {
    const journal = readJournal(readFileSync(join(folder, name)))
    const entries = journal?.entries ?? []
    if (journal === undefined) problem('journal without a head')
    if (entries.some((entry, index) => entry !== `edit ${first + index}`)) problem('journal out of order')
    if (first + entries.length - 1 < acknowledged)
      problem(`journal of ${entries.length}, edit ${acknowledged} was told`)
  }
}
