import { MantineProvider } from '@mantine/core'
import { useEffect } from 'react'
import type { Session } from '../state/create-session.ts'
import { type Machine, MachineContext, useMachine } from '../state/machine.ts'
import { writePreferences } from '../state/preferences.ts'
import { SessionContext, useSession } from '../state/session.ts'
import { WorkContext } from '../state/work.ts'
import type { WorkGuard } from '../state/work-guard.ts'
import { commandOfKey, runCommand } from './commands.ts'
import { AppBoundary } from './frame/AppBoundary.tsx'
import { Frame } from './frame/Frame.tsx'
import { mantineTheme } from './mantine-theme.ts'
import { onSystemTheme } from './system-theme.ts'
import { useDropOpen } from './use-drop-open.ts'

type Props = { readonly session: Session; readonly machine: Machine; readonly work: WorkGuard }

/** Everything on the page, around one session on one machine. */
export function App({ session, machine, work }: Props): React.ReactElement {
  return (
    <MachineContext value={machine}>
      <SessionContext value={session}>
        <WorkContext value={work}>
          <Themed session={session} />
        </WorkContext>
      </SessionContext>
    </MachineContext>
  )
}

function Themed({ session }: { session: Session }): React.ReactElement {
  const theme = useSession((state) => state.theme)
  const followSystem = useSession((state) => state.followSystem)
  const language = useSession((state) => state.language)
  const machine = useMachine()

  useEffect(() => {
    document.documentElement.dataset.theme = theme
    document.documentElement.lang = language
    writePreferences(window.localStorage, { theme, followSystem, language })
  }, [theme, followSystem, language])
  useEffect(() => {
    machine.setAppearance(followSystem ? 'system' : theme)
  }, [machine, followSystem, theme])
  useEffect(
    () => (followSystem ? onSystemTheme((found) => session.actions.setTheme(found, true)) : undefined),
    [session, followSystem],
  )
  useKeys(session)
  const dropping = useDropOpen(session)

  return (
    <MantineProvider theme={mantineTheme} forceColorScheme={theme}>
      <AppBoundary>
        <Frame dropping={dropping} />
      </AppBoundary>
    </MantineProvider>
  )
}

/** Keys of the whole window. Undo and redo belong to a field while something is being typed in it, and rest below a dialog. */
function useKeys(session: Session): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return
      const command = commandOfKey(event)
      if (command === undefined) return
      const within = (what: string) => event.target instanceof Element && event.target.closest(what) !== null
      // Nobody sees what changes behind a dialog.
      const held = within('[data-typing]') || within('[aria-modal="true"]')
      if (held && (command === 'undo' || command === 'redo')) return
      event.preventDefault()
      runCommand(session, command)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [session])
}
