import { useActions, useSession } from '../../state/session.ts'
import { FacilitiesView } from './FacilitiesView.tsx'

/** 机构: every facility of the open plan, one row each. */
export function FacilitiesStage(): React.ReactElement | null {
  const plan = useSession((state) => state.document?.plan)
  const language = useSession((state) => state.language)
  const actions = useActions()
  if (plan === undefined) return null
  return (
    <FacilitiesView
      // Another plan, another table: nothing of the last one stays.
      key={plan.title}
      session={actions}
      plan={plan}
      language={language}
      onCommit={(changes, label) => {
        const done = actions.commit(changes, label)
        return done.ok ? undefined : done.error
      }}
      onUndo={actions.undo}
      onRedo={actions.redo}
    />
  )
}
