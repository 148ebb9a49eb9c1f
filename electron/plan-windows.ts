/** All windows, each with its plan: which one takes a file, and when the last is gone. */
import { app } from 'electron'
import { openPlanWindow, type PlanWindow, type PlanWindowParts } from './plan-window.ts'

export type PlanWindows = {
  open(): PlanWindow
  /** The window the user last looked at. */
  front(): PlanWindow | undefined
  /** A file of the command line or the system: in the window that shows it, in one that holds nothing yet, or in its own. */
  hand(path: string): void
  /** What closed windows still have to write. */
  settled(): Promise<unknown> | null
}

export type PlanWindowsParts = Pick<PlanWindowParts, 'pages' | 'shipped' | 'shelf' | 'recent'> & {
  /** Another window came to the front, or the one in front speaks another language now. */
  changed(front: PlanWindow): void
}

export function planWindows({ changed, ...shared }: PlanWindowsParts): PlanWindows {
  /** The one in front last. */
  let windows: readonly PlanWindow[] = []
  const writing = new Set<Promise<unknown>>()

  const toFront = (plan: PlanWindow): void => {
    windows = [...windows.filter((other) => other !== plan), plan]
    changed(plan)
  }
  const samePath = (a: string | null | undefined, b: string): boolean => a?.normalize('NFC') === b.normalize('NFC')

  const open = (recovering?: string): PlanWindow => {
    const plan = openPlanWindow({
      ...shared,
      ...(recovering === undefined ? {} : { recovering }),
      elsewhere: (path, self) => {
        const other = windows.find((candidate) => candidate !== self && samePath(candidate.showing(), path))
        other?.front()
        return other !== undefined
      },
      newWindow: (journal) => void open(journal),
      closed: (self, rest) => {
        windows = windows.filter((other) => other !== self)
        writing.add(rest)
        const done = (): boolean => writing.delete(rest)
        rest.then(done, done)
        const front = windows.at(-1)
        if (front !== undefined) changed(front)
      },
    })
    plan.window.on('focus', () => toFront(plan))
    plan.onLanguage(() => {
      if (windows.at(-1) === plan) changed(plan)
    })
    toFront(plan)
    return plan
  }

  /** Files on their way to a page that does not show them yet. */
  const handed = new Map<PlanWindow, string>()
  const holds = (plan: PlanWindow, path: string): boolean => samePath(plan.showing() ?? handed.get(plan), path)

  return {
    open: () => open(),
    front: () => windows.at(-1),
    hand: (path) => {
      const showing = windows.find((plan) => holds(plan, path))
      const empty = windows.findLast((plan) => plan.idle() && !handed.has(plan))
      const plan = showing ?? empty ?? open()
      if (showing === undefined) {
        handed.set(plan, path)
        plan.hand(path)
      }
      plan.front()
    },
    settled: () => (writing.size === 0 ? null : Promise.allSettled(writing)),
  }
}

/** The last window closes the application, once what it had to write is written. */
export function quitInOrder(windows: () => PlanWindows | undefined): void {
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    const rest = windows()?.settled() ?? null
    if (rest === null) return
    event.preventDefault()
    void rest.then(() => app.quit())
  })
}
