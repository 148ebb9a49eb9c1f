import { useEffect, useState } from 'react'
import { writePlan } from '../../../shared/plan/write.ts'
import { bridge } from '../../bridge/bridge.ts'
import { useActions, useSession } from '../../state/session.ts'
import { PrintView } from './PrintView.tsx'

/** 打印 of the open plan: joins the session to the view. */
export function PrintStage(): React.ReactElement {
  const actions = useActions()
  const view = useSession((state) => state.view)
  const title = useSession((state) => state.document?.plan.title ?? '')
  const plan = useSession((state) => state.document?.plan)
  const language = useSession((state) => state.language)
  const request = useSession((state) => state.printRequest)
  const [machine] = useState(bridge)
  const [asked, setAsked] = useState<typeof request>(null)

  useEffect(() => {
    if (request === null) return
    setAsked(request)
    actions.takePrintRequest()
  }, [request, actions])

  return (
    <PrintView
      models={view?.tables ?? []}
      findings={view?.findings ?? []}
      title={title}
      language={language}
      machine={machine}
      {...(plan === undefined ? {} : { planText: () => writePlan(plan) })}
      asked={asked}
      onAnswered={() => setAsked(null)}
      onFinding={(key) => {
        actions.selectFinding(key)
        actions.setStage('audit')
      }}
    />
  )
}
