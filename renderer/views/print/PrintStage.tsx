import { useEffect, useMemo, useRef, useState } from 'react'
import { writePlan } from '../../../shared/plan/write.ts'
import { message } from '../../../shared/text/message.ts'
import { bridge } from '../../bridge/bridge.ts'
import { EmptyState } from '../../components/empty/EmptyState.tsx'
import { useActions, useSay, useSession } from '../../state/session.ts'
import { shownChanges } from '../../state/shown-plan.ts'
import { runAnnexJob } from '../../worker/jobs/run-annex-job.ts'
import { PrintView } from './PrintView.tsx'
import type { PrintViewProps } from './print-view-props.ts'

/** 打印 of the open plan: joins the session to the view. */
export function PrintStage(): React.ReactElement {
  const actions = useActions()
  const say = useSay()
  const plan = useSession((state) => state.document?.plan)
  const whatIf = useSession((state) => state.whatIf)
  const scenario = useSession((state) => state.scenario)
  const openAt = useSession((state) => state.printTable)
  const chosen = useSession((state) => state.printAnnex)
  // What is printed is what is shown: the 方案, and what is assumed over it.
  const overlay = useMemo(
    () => (plan === undefined ? [] : [...shownChanges(plan, scenario), ...whatIf]),
    [plan, scenario, whatIf],
  )
  const findings = useSession((state) => state.view?.findings)
  const language = useSession((state) => state.language)
  const request = useSession((state) => state.printRequest)
  const [machine] = useState(bridge)
  const [asked, setAsked] = useState<PrintViewProps['asked']>(null)

  // A request that is there when the stage opens came from another one.
  const looking = useRef(false)
  useEffect(() => {
    if (request !== null) {
      setAsked({ request, fromElsewhere: !looking.current })
      actions.takePrintRequest()
    }
    looking.current = true
  }, [request, actions])

  if (plan === undefined) return <EmptyState text={say(message('print.noTables'))} />
  // Names the plan whatever its file is called and its stage of drafting.
  const name = `${plan.region.name} ${plan.baseYear}–${plan.targetYear}`
  return (
    <PrintView
      key={name}
      plan={plan}
      overlay={overlay}
      scenario={scenario}
      findings={findings ?? []}
      language={language}
      machine={machine}
      planText={() => writePlan(plan)}
      run={runAnnexJob}
      commit={actions.commit}
      asked={asked}
      openAt={openAt}
      {...(chosen[name] !== undefined && { annex: chosen[name] })}
      onAnnex={(annex) => actions.chooseAnnex(name, annex)}
      onOpened={() => actions.showPage(null)}
      onAnswered={() => setAsked(null)}
      onFinding={(key) => {
        actions.selectFinding(key)
        actions.setStage('audit')
      }}
    />
  )
}
