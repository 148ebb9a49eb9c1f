import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { root } from './build.ts'

/** Runs a program of node_modules/.bin (or of the path) in the project, its output shown; answers its exit status. */
export function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter)
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, PATH: path, ...env },
    })
    child.on('error', () => resolve(127))
    child.on('exit', (status) => resolve(status ?? 1))
  })
}

/** Seconds since a moment, as “12.3 s”. */
export const since = (start: number): string => `${((performance.now() - start) / 1000).toFixed(1)} s`
