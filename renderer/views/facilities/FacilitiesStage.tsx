import { useContext, useMemo } from 'react'
import { hasStep, position } from '../../state/history.ts'
import { SessionContext, useActions, useSession } from '../../state/session.ts'
import { FacilitiesView } from './FacilitiesView.tsx'

/** 机构: every facility of the plan as it is shown, one row each: an edit goes into the 方案 that is shown, so its rows are those of that 方案. */
export function FacilitiesStage(): React.ReactElement | null {
  const plan = useSession((state) => state.shown ?? undefined)
  const stored = useSession((state) => state.document?.plan)
  const scenario = useSession((state) => state.scenario)
  const language = useSession((state) => state.language)
  const openings = useSession((state) => state.openings)
  const actions = useActions()
  const session = useContext(SessionContext)
  const history = useSession((state) => state.history)
  const steps = useMemo(
    () => ({
      last: () => (session === null ? 0 : position(session.getState().history)),
      isDone: (step: number) => hasStep(history, step),
    }),
    [session, history],
  )
  if (plan === undefined || stored === undefined) return null
  return (
    <FacilitiesView
      // Another plan, another table: nothing of the last one stays.
      key={openings}
      memory={String(openings)}
      session={actions}
      plan={plan}
      scenario={scenario}
      language={language}
      onCommit={(changes, label) => {
        const done = actions.commit(changes, label)
        return done.ok ? undefined : done.error
      }}
      // A report tells what was counted: of the plan, whichever 方案 is shown.
      report={{
        plan: stored,
        onCommit: (changes, label) => {
          const done = actions.commit(changes, label, 'plan')
          return done.ok ? undefined : done.error
        },
      }}
      steps={steps}
      onUndo={actions.undo}
      onRedo={actions.redo}
    />
  )
}
