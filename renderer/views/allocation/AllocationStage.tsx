import { useActions, useSession } from '../../state/session.ts'
import { AllocationView } from './AllocationView.tsx'
import { startDistributions } from './start-distributions.ts'

/** The 配置 stage of the open plan. The frame shows it only when a plan is open; until its first numbers are there it is empty. */
export function AllocationStage() {
  const plan = useSession((state) => state.shown ?? undefined)
  const view = useSession((state) => state.view)
  const baseline = useSession((state) => state.baseline)
  const whatIf = useSession((state) => state.whatIf)
  const language = useSession((state) => state.language)
  const computing = useSession((state) => state.late)
  const selection = useSession((state) => state.selection)
  const why = useSession((state) => state.why)
  const inspectorOpen = useSession((state) => state.inspectorOpen)
  const actions = useActions()
  if (plan === undefined || view === null) return null
  return (
    <AllocationView
      language={language}
      plan={plan}
      view={view}
      baseline={baseline}
      whatIf={whatIf}
      computing={computing}
      selection={selection}
      why={why}
      inspectorOpen={inspectorOpen}
      onInspector={actions.setInspector}
      onSelect={actions.select}
      onLook={actions.look}
      onCommit={(changes, label) => {
        const done = actions.commit(changes, label)
        return done.ok ? undefined : done.error
      }}
      onGoal={(cell) => {
        actions.setComparing({ tab: 'goal', cell })
        actions.setStage('scenarios')
      }}
      onUndo={actions.undo}
      onRedo={actions.redo}
      compute={startDistributions}
    />
  )
}
