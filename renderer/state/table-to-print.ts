import type { Plan } from '../../shared/plan/schema/plan.ts'
import type { SessionState } from './session-state.ts'

/** A table that comes into the plan on another stage is what 打印 is opened for next. */
export function tableToPrint({ document, stage }: SessionState, next: Plan): Pick<SessionState, 'printTable'> | null {
  if (stage === 'print') return null
  const before = new Set(document?.plan.tables.map(({ id }) => id))
  const made = next.tables.find(({ id }) => !before.has(id))
  return made === undefined ? null : { printTable: made.id }
}
