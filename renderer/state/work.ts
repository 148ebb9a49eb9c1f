import { createContext, useContext, useSyncExternalStore } from 'react'
import type { WorkGuard, WorkState } from './work-guard.ts'

/** Set once by the frame: <WorkContext value={work}>. */
export const WorkContext = createContext<WorkGuard | null>(null)

export function useWorkGuard(): WorkGuard {
  const work = useContext(WorkContext)
  if (work === null) throw new Error('no work guard around this component')
  return work
}

/** Part of what guards the work; a part as it is, or a primitive. */
export function useWork<T>(selector: (state: WorkState) => T): T {
  const work = useWorkGuard()
  return useSyncExternalStore(work.subscribe, () => selector(work.getState()))
}
