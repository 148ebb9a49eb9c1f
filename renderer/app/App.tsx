import { MantineProvider } from '@mantine/core'
import { useEffect } from 'react'
import type { Session } from '../state/create-session.ts'
import { writePreferences } from '../state/preferences.ts'
import { SessionContext, useSession } from '../state/session.ts'
import { commandOfKey, runCommand } from './commands.ts'
import { Frame } from './frame/Frame.tsx'
import { mantineTheme } from './mantine-theme.ts'
import { useDropOpen } from './use-drop-open.ts'

/** Everything on the page, around one session. */
export function App({ session }: { session: Session }): React.ReactElement {
  return (
    <SessionContext value={session}>
      <Themed session={session} />
    </SessionContext>
  )
}

function Themed({ session }: { session: Session }): React.ReactElement {
  const theme = useSession((state) => state.theme)
  const language = useSession((state) => state.language)

  useEffect(() => {
    document.documentElement.dataset.theme = theme
    document.documentElement.lang = language
    writePreferences(window.localStorage, { theme, language })
  }, [theme, language])
  useKeys(session)
  const dropping = useDropOpen(session)

  return (
    <MantineProvider theme={mantineTheme} forceColorScheme={theme}>
      <Frame dropping={dropping} />
    </MantineProvider>
  )
}

/** Keys of the whole window. Undo and redo belong to a field while something is being typed in it. */
function useKeys(session: Session): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return
      const command = commandOfKey(event)
      if (command === undefined) return
      const typing = event.target instanceof Element && event.target.closest('[data-typing]') !== null
      if (typing && (command === 'undo' || command === 'redo')) return
      event.preventDefault()
      runCommand(session, command)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [session])
}
