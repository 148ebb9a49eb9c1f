import { spawn } from 'node:child_process'

export type Ended =
  | { readonly kind: 'exit'; readonly code: number; readonly stderr: string }
  | { readonly kind: 'notRunnable'; readonly reason: string }
  | { readonly kind: 'timeout' }

/** Runs a program to its end, at most `seconds`; what it says on stderr is kept from the end, for the message. */
export function runProgram(path: string, args: readonly string[], seconds: number): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(path, args, { stdio: ['ignore', 'ignore', 'pipe'], windowsHide: true, env: withoutNodeMode() })
    let stderr = ''
    let late = false
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, seconds * 1000)
    child.stderr.on('data', (chunk: Buffer) => {
      stderr = (stderr + chunk.toString()).slice(-4000)
    })
    child.on('error', (error) => {
      clearTimeout(timer)
      resolve({ kind: 'notRunnable', reason: error.message })
    })
    child.on('exit', (code) => {
      clearTimeout(timer)
      resolve(late ? { kind: 'timeout' } : { kind: 'exit', code: code ?? -1, stderr })
    })
  })
}

/** Under ELECTRON_RUN_AS_NODE Electron would be a plain Node. */
const withoutNodeMode = (): NodeJS.ProcessEnv => {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  return env
}
