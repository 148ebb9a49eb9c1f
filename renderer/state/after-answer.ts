import { message } from '../../shared/text/message.ts'
import type { Answer } from '../worker/protocol.ts'
import { withFirst, withRest } from './joined-view.ts'
import type { SessionState } from './session-state.ts'

/** What an answer of the engine changes on screen; `busy`: a newer one is still being computed. */
export function afterAnswer(state: SessionState, answer: Answer, busy: boolean): Partial<SessionState> {
  switch (answer.type) {
    case 'view':
      return {
        view: answer.partial === true ? withFirst(state.view, answer.view) : answer.view,
        baseline: answer.baseline,
        ...(answer.millis > 0 ? { millis: answer.millis } : {}),
        engineError: null,
        computing: busy,
        slow: false,
      }
    case 'rest':
      return state.view === null ? {} : { view: withRest(state.view, answer) }
    case 'trace': {
      const { cell, trace, reason } = answer
      return {
        why: { cell, ...(trace === undefined ? {} : { trace }), ...(reason === undefined ? {} : { reason }) },
      }
    }
    case 'failed':
      return {
        engineError: message('screen.engineFailed', { detail: answer.detail }),
        engineStack: answer.stack ?? '',
        computing: busy,
      }
    case 'reply':
      return {}
  }
}
