/**
 * npm run soak: the tests of lost work with many more rounds than npm test has time for. `npm run soak -- saves` (or mutants, edits,
 * app) runs one of them; NORMA_SEED chooses other random numbers.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run, since } from './run.ts'
import { electronMissing, windowWrapper } from './test-needs.ts'

const root = join(import.meta.dirname, '..')
const seed = Number(process.env.NORMA_SEED ?? Date.now() % 1_000_000)

/** Each answers what went wrong; nothing is good. */
const soaks: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  saves: async () => {
    const { killSaves } = await import('../test/support/kill/kill-saves.ts')
    const folder = mkdtempSync(join(tmpdir(), 'norma-soak-'))
    const { problems, ...counts } = await killSaves(folder, 5000, 2, seed)
    console.log(counts)
    rmSync(folder, { recursive: true })
    return problems
  },
  mutants: async () => {
    const { openMutants } = await import('../test/support/mutate/open-mutants.ts')
    const { faults, ...counts } = await openMutants(100_000, seed)
    console.log(counts)
    return faults
  },
  edits: async () => {
    const child = join(root, 'test/support/memory-child.ts')
    const told = execFileSync(process.execPath, ['--expose-gc', '--no-warnings', child, '100000'], { encoding: 'utf8' })
    const { first, last, steps, back }: { first: number; last: number; steps: number; back: boolean } = JSON.parse(told)
    console.log({ steps, ratio: last / first })
    return back ? [] : ['undo did not bring the opened plan back']
  },
  app: async () => {
    const missing = electronMissing()
    if (missing !== null) return [missing]
    const vitest = ['vitest', 'run', '--project', 'e2e', 'test/e2e/recovery.test.ts']
    const [command = 'vitest', ...args] = [...windowWrapper(), ...vitest]
    const status = await run(command, args, { NODE_ENV: 'test', NORMA_KILLS: '200' })
    return status === 0 ? [] : [`vitest ended with ${status}`]
  },
}

const asked = process.argv.slice(2)
let failed = 0
console.log(`seed ${seed}`)
for (const [name, soak] of Object.entries(soaks)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const start = performance.now()
  const problems = await soak()
  for (const problem of problems) console.error(`${name}: ${problem}`)
  console.log(`${name.padEnd(10)} ${since(start)} ${problems.length === 0 ? 'good' : `${problems.length} problems`}`)
  failed += problems.length
}
process.exit(failed === 0 ? 0 : 1)
