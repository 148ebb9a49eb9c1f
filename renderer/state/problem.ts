import type { PlanError } from '../../shared/plan/plan-error.ts'
import { type Message, message } from '../../shared/text/message.ts'
import type { Problem } from './session-state.ts'

/** A file the gate refused: every place it named, in its own words. */
export const planProblem = (name: string, errors: readonly PlanError[]): Problem => ({
  title: message('screen.cannotRead', { name }),
  entries: errors.map(({ where, message: words }) => ({ where, message: words })),
})

/** A file that the machine could not hand over. */
export const cannotOpen = (why: Message, where?: string): Problem => ({
  title: message('screen.cannotOpen'),
  entries: [{ ...(where === undefined ? {} : { where }), message: why }],
})
