import { useEffect, useMemo, useState } from 'react'
import { err, type Result } from '../../../shared/base/result.ts'
import { writePlan } from '../../../shared/plan/write.ts'
import { standardTables } from '../../../shared/tables/standard.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { bridge } from '../../bridge/bridge.ts'
import { useActions, useSession } from '../../state/session.ts'
import { shownChanges } from '../../state/shown-plan.ts'
import { makeOfficeFile } from '../../worker/office-client.ts'
import { PrintView } from './PrintView.tsx'
import type { OfficeOrder } from './print-view-props.ts'

const startOffice = (): Worker =>
  new Worker(new URL('../../worker/office.worker.ts', import.meta.url), { type: 'module' })

/** 打印 of the open plan: joins the session to the view. */
export function PrintStage(): React.ReactElement {
  const actions = useActions()
  const view = useSession((state) => state.view)
  const plan = useSession((state) => state.document?.plan)
  const title = useSession((state) => state.document?.plan.title ?? '')
  const openAt = useSession((state) => state.printTable)
  const language = useSession((state) => state.language)
  const request = useSession((state) => state.printRequest)
  const offered = useMemo(() => (plan === undefined ? [] : standardTables(plan, language)), [plan, language])
  const removable = useMemo(() => {
    const printed = new Set(plan?.printed.map((figure) => figure.table))
    return new Set((plan?.tables ?? []).filter((t) => t.cite === undefined && !printed.has(t.id)).map((t) => t.id))
  }, [plan])
  const [machine] = useState(bridge)
  const [asked, setAsked] = useState<typeof request>(null)

  const whatIf = useSession((state) => state.whatIf)
  const scenario = useSession((state) => state.scenario)
  const makeOffice = async (order: OfficeOrder): Promise<Result<Uint8Array, Message>> =>
    plan === undefined
      ? err(message('print.nothingChosen'))
      : makeOfficeFile(startOffice, { ...order, plan, overlay: [...shownChanges(plan, scenario), ...whatIf] })

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
      {...(plan === undefined ? {} : { planText: () => writePlan(plan) })}
      makeOffice={makeOffice}
      asked={asked}
      openAt={openAt}
      onOpened={() => actions.showPage(null)}
      onAnswered={() => setAsked(null)}
      onFinding={(key) => {
        actions.selectFinding(key)
        actions.setStage('audit')
      }}
    />
  )
}
