import type { NormaBridge } from '../../shared/ipc/bridge.ts'
import type { Session } from '../state/create-session.ts'
import { runCommand } from './commands.ts'

/** The plan a new user meets. */
export const FIRST_PLAN = 'shulan-2025'

/** Joins the session to the machine: menu, files handed over, and the plan shown first. A file that waits goes before it. */
export function start(session: Session, bridge: NormaBridge): () => void {
  let handed = false
  const leaveCommands = bridge.onCommand((command) => runCommand(session, command))
  const leaveFiles = bridge.onOpenFile((file) => {
    handed = true
    session.actions.openFile(file)
  })
  // A waiting file is told in a message of its own, after this task.
  const timer = setTimeout(() => {
    if (!handed && session.getState().document === null) void session.actions.openShipped(FIRST_PLAN)
  }, 0)
  return () => {
    clearTimeout(timer)
    leaveCommands()
    leaveFiles()
  }
}
