import { spawn } from 'node:child_process'
import { join } from 'node:path'

export type MutantCount = {
  opened: number
  refused: number
  slowest: number
  /** Crashes, hangs, changed files, useless messages: with the number that brings each back. */
  readonly faults: string[]
}

/** Wall-clock seconds without a word after which a file counts as one that hangs: far beyond any load of the machine. */
const patience = 120

/** Processor time of one file, milliseconds. */
const longest = 1000

/** Opens so many mutated files, in as many processes side by side. */
export async function openMutants(count: number, seed: number, processes = 2): Promise<MutantCount> {
  const result: MutantCount = { opened: 0, refused: 0, slowest: 0, faults: [] }
  const share = Math.ceil(count / processes)
  const from = (index: number): number => Math.min(count, index * share)
  await Promise.all(
    Array.from({ length: processes }, (_, index) => openShare(from(index), from(index + 1), seed, result)),
  )
  return result
}

function openShare(from: number, to: number, seed: number, result: MutantCount): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['--no-warnings', join(import.meta.dirname, 'mutate-child.ts'), String(from), String(to), String(seed)],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    let next = from
    let rest = ''
    const hang = setTimeout(() => {
      result.faults.push(`${next}: no answer for ${patience} s`)
      child.kill('SIGKILL')
    }, patience * 1000)
    child.stdout.on('data', (data) => {
      hang.refresh()
      const lines = `${rest}${data}`.split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const { index, outcome, millis }: { index: number; outcome: string; millis: number } = JSON.parse(line)
        next = index + 1
        result.slowest = Math.max(result.slowest, millis)
        if (outcome === 'opened') result.opened += 1
        else if (outcome === 'refused') result.refused += 1
        else result.faults.push(`${index}: ${outcome}`)
        if (millis > longest) result.faults.push(`${index}: ${Math.round(millis)} ms`)
      }
    })
    child.once('close', (status) => {
      clearTimeout(hang)
      if (status !== 0) result.faults.push(`${next}: ended with ${status}`)
      resolve()
    })
  })
}
