import { useEffect, useMemo, useState } from 'react'
import { standardTables } from '../../../shared/tables/standard.ts'
import { message } from '../../../shared/text/message.ts'
import { bridge } from '../../bridge/bridge.ts'
import { useActions, useSession } from '../../state/session.ts'
import { PrintView } from './PrintView.tsx'

/** 打印 of the open plan: joins the session to the view. */
export function PrintStage(): React.ReactElement {
  const actions = useActions()
  const view = useSession((state) => state.view)
  const plan = useSession((state) => state.document?.plan)
  const title = useSession((state) => state.document?.plan.title ?? '')
  const language = useSession((state) => state.language)
  const request = useSession((state) => state.printRequest)
  const offered = useMemo(() => (plan === undefined ? [] : standardTables(plan, language)), [plan, language])
  const removable = useMemo(() => {
    const printed = new Set(plan?.printed.map((figure) => figure.table))
    return new Set((plan?.tables ?? []).filter((t) => t.cite === undefined && !printed.has(t.id)).map((t) => t.id))
  }, [plan])
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
      offered={offered}
      removable={removable}
      onAdd={(table) => actions.commit([{ type: 'putTable', table }], message('print.didAdd', { title: table.title }))}
      onRemove={({ id, title: name }) =>
        actions.commit([{ type: 'removeTable', table: id }], message('print.didRemove', { title: name }))
      }
      findings={view?.findings ?? []}
      title={title}
      language={language}
      machine={machine}
      asked={asked}
      onAnswered={() => setAsked(null)}
      onFinding={(key) => {
        actions.selectFinding(key)
        actions.setStage('audit')
      }}
    />
  )
}
