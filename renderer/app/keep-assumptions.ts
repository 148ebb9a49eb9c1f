import { message, say } from '../../shared/text/message.ts'
import type { Session } from '../state/create-session.ts'
import { suggestedName } from '../state/shown-plan.ts'

/** What is assumed as a 方案 under the next free name: at closing nobody is asked for words. */
export function keepAssumptions({ actions, getState }: Session): void {
  const { document, language, whatIf } = getState()
  if (document === null || whatIf.length === 0) return
  const name = suggestedName(document.plan, (letter) => say(language, message('stage.keep.suggest', { letter })))
  const kept = actions.keepWhatIf({ name })
  if (!kept.ok) actions.notify(kept.error)
}
