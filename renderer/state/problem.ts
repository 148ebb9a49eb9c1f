import type { PlanError } from '../../shared/plan/plan-error.ts'
import { message } from '../../shared/text/message.ts'
import type { Problem } from './session-state.ts'

/** A file the gate refused: every place it named, in its own words. */
export const planProblem = (name: string, errors: readonly PlanError[]): Problem => ({
  title: message('screen.cannotRead', { name }),
  entries: errors.map(({ where, message: words }) => ({ where, message: words })),
})
