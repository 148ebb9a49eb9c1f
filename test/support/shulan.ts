/** The shipped plan of Shulan, read through the gate as the app reads it. */
import { readFileSync } from 'node:fs'
import { readPlan } from '../../shared/plan/gate.ts'
import type { Plan } from '../../shared/plan/schema/plan.ts'

export function shulan(): Plan {
  const read = readPlan(readFileSync(new URL('../../seeds/plans/shulan-2025.norma', import.meta.url)))
  if (!read.ok) throw new Error(`shulan-2025 is refused: ${JSON.stringify(read.error[0])}`)
  return read.value
}
