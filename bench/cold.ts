/** Cold command line: a new process reads the shipped plan and prints all its tables. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ms, statistics } from './statistics.ts'

export function benchCold(): void {
  const main = fileURLToPath(new URL('../cli/main.ts', import.meta.url))
  const time = (args: readonly string[]): number => {
    const start = performance.now()
    const { status } = spawnSync(process.execPath, [...args], { stdio: 'ignore' })
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`)
    return performance.now() - start
  }
  const rounds = [0, 1, 2, 3, 4, 5, 6]
  const bare = statistics(rounds.map(() => time(['-e', '0'])))
  const tables = statistics(rounds.map(() => time([main, 'tables', 'shulan-2025', '--format', 'md'])))
  console.log('cold command line: norma tables shulan-2025')
  console.log(
    `  median ${ms(tables.median)}, ×${(tables.median / bare.median).toFixed(1)} of an empty node process (${ms(bare.median)})`,
  )
}
