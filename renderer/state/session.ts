import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Message } from '../../shared/text/message.ts'
import { say } from '../../shared/text/message.ts'
import type { Session } from './create-session.ts'
import type { Actions } from './session-actions.ts'
import type { SessionState } from './session-state.ts'

/** Set once by the frame: <SessionContext value={session}>. */
export const SessionContext = createContext<Session | null>(null)

function useContextSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('no session around this component')
  return session
}

/** Part of the session state. The selector returns a part as it is, or a primitive: a new object each time would never settle. */
export function useSession<T>(selector: (state: SessionState) => T): T {
  const session = useContextSession()
  return useSyncExternalStore(session.subscribe, () => selector(session.getState()))
}

export const useActions = (): Actions => useContextSession().actions

/** The words of a message in the language of the session. */
export function useSay(): (message: Message) => string {
  const language = useSession((state) => state.language)
  return (message) => say(language, message)
}
