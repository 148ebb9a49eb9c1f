/** Shipped plans, read through the gate as the app reads them. */
import { readFileSync } from 'node:fs'
import { readPlan } from '../../shared/plan/gate.ts'
import type { Plan } from '../../shared/plan/schema/plan.ts'

export function shipped(name: string): Plan {
  const read = readPlan(readFileSync(new URL(`../../seeds/plans/${name}.norma`, import.meta.url)))
  if (!read.ok) throw new Error(`${name} is refused: ${JSON.stringify(read.error[0])}`)
  return read.value
}

export const shulan = (): Plan => shipped('shulan-2025')
