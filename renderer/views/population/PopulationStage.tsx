import { useState } from 'react'
import { bridge } from '../../bridge/bridge.ts'
import { useActions, useSession } from '../../state/session.ts'
import { PopulationView } from './PopulationView.tsx'

/** 人口 of the open plan: joins the session to the view. */
export function PopulationStage(): React.ReactElement | null {
  const actions = useActions()
  const plan = useSession((state) => state.shown ?? undefined)
  const view = useSession((state) => state.view)
  const language = useSession((state) => state.language)
  const computing = useSession((state) => state.late)
  const [machine] = useState(bridge)
  if (plan === undefined || view === null) return null
  return (
    <PopulationView
      // Another plan has other units and methods: nothing of the last one is kept.
      key={plan.title + plan.region.unit}
      plan={plan}
      view={view}
      language={language}
      computing={computing}
      machine={machine}
      onCommit={(changes, label) => {
        const done = actions.commit(changes, label)
        return done.ok ? undefined : done.error
      }}
      onUndo={actions.undo}
      onRedo={actions.redo}
      onFinding={(key) => {
        actions.selectFinding(key)
        actions.setStage('audit')
      }}
    />
  )
}
