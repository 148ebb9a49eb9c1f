/** npm run check: format and lint, types, the purity and direction of the tree, dead code. Every step runs; any that fails fails all. */
import { fileURLToPath } from 'node:url'
import { run, since } from './run.ts'

const steps: readonly (readonly [name: string, command: string, args: readonly string[]])[] = [
  ['biome', 'biome', ['check', '.']],
  ['types', 'tsc', ['--noEmit', '-p', 'tsconfig.json']],
  ['types of shared/ without DOM and Node', 'tsc', ['--noEmit', '-p', 'shared/tsconfig.json']],
  ['tree', 'node', ['scripts/check-tree.ts']],
  ['formulas', 'node', ['scripts/formulas.ts', '--check']],
  ['dead code', 'knip', []],
]

/** Answers how many steps failed. */
export async function check(): Promise<number> {
  let failed = 0
  for (const [name, command, args] of steps) {
    const start = performance.now()
    const status = await run(command, args)
    if (status !== 0) failed += 1
    console.log(`check ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${since(start)})`)
  }
  return failed
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit((await check()) === 0 ? 0 : 1)
