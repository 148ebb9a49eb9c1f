import { type SpawnSyncOptions, spawnSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../../cli/main.ts', import.meta.url))

/** One run of the command line, as a script would start it. */
export const norma = (...args: readonly string[]) => run(args, 'pipe')

/** The same with its standard output to a file or device. */
export function normaInto(file: string, ...args: readonly string[]) {
  const out = openSync(file, 'w')
  try {
    return run(args, ['pipe', out, 'pipe'])
  } finally {
    closeSync(out)
  }
}

function run(args: readonly string[], stdio: SpawnSyncOptions['stdio']) {
  const ended = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', maxBuffer: 1e9, stdio })
  return { status: ended.status, stdout: ended.stdout, stderr: ended.stderr }
}
