import { readFileSync } from 'node:fs'
import { readPlan } from '../../../shared/plan/gate.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'

const seeds = new URL('../../../seeds/', import.meta.url)

/** The shipped plan, through the gate a user’s file goes through. */
export function shulan(): Plan {
  const read = readPlan(new Uint8Array(readFileSync(new URL('plans/shulan-2025.norma', seeds))))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

export const shulanBytes = (): string => readFileSync(new URL('plans/shulan-2025.norma', seeds), 'utf8')

/** The raw text by line number, counted from 1. */
const lines = readFileSync(new URL('texts/shulan-2025.txt', seeds), 'utf8').split('\n')
export const line = (number: number): string => lines[number - 1] ?? ''
export const squash = (text: string): string => text.replace(/\s/g, '')
/** A whole span of lines without white space: labels run over several lines in the source. */
export const span = (from: number, to: number): string => squash(lines.slice(from - 1, to).join(''))
