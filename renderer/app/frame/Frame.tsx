import { lazy, Suspense, useEffect, useMemo } from 'react'
import { message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { EmptyState } from '../../components/empty/EmptyState.tsx'
import { WhatIfBar } from '../../components/whatif/WhatIfBar.tsx'
import { useSay, useSession } from '../../state/session.ts'
import { type Stage, stages } from '../../state/session-state.ts'
import { BeginDialog } from '../../views/begin/BeginDialog.tsx'
import { ComparisonDialog } from '../recovery/ComparisonDialog.tsx'
import { FileAlert } from '../recovery/FileAlert.tsx'
import { RecoveryDialog } from '../recovery/RecoveryDialog.tsx'
import { CopyReport } from './CopyReport.tsx'
import { EngineFault } from './EngineFault.tsx'
import { EngineSlow } from './EngineSlow.tsx'
import styles from './Frame.module.css'
import { Guard } from './Guard.tsx'
import { Navigation } from './Navigation.tsx'
import { NoDocument } from './NoDocument.tsx'
import { Panels } from './Panels.tsx'
import { ProblemDialog } from './ProblemDialog.tsx'
import { StageBoundary } from './StageBoundary.tsx'
import { StatusLine } from './StatusLine.tsx'
import { TitleBar } from './TitleBar.tsx'

const load = {
  overview: async () => ({ default: (await import('../../views/overview/OverviewStage.tsx')).OverviewStage }),
  norms: async () => ({ default: (await import('../../views/norms/NormStage.tsx')).NormStage }),
  population: async () => ({ default: (await import('../../views/population/PopulationStage.tsx')).PopulationStage }),
  allocation: async () => ({ default: (await import('../../views/allocation/AllocationStage.tsx')).AllocationStage }),
  facilities: async () => ({ default: (await import('../../views/facilities/FacilitiesStage.tsx')).FacilitiesStage }),
  scenarios: async () => ({ default: (await import('../../views/scenarios/ScenarioStage.tsx')).ScenarioStage }),
  audit: async () => ({ default: (await import('../../views/audit/AuditStage.tsx')).AuditStage }),
  print: async () => ({ default: (await import('../../views/print/PrintStage.tsx')).PrintStage }),
} satisfies Record<Stage, () => Promise<{ default: React.ComponentType }>>

const views: Record<Stage, React.ComponentType> = {
  overview: lazy(load.overview),
  norms: lazy(load.norms),
  population: lazy(load.population),
  allocation: lazy(load.allocation),
  facilities: lazy(load.facilities),
  scenarios: lazy(load.scenarios),
  audit: lazy(load.audit),
  print: lazy(load.print),
}

/** Stages that are here already: shown without asking, because a page that waits for a part holds its place for a while. */
const arrived: Partial<Record<Stage, React.ComponentType>> = {}

/** Once the first numbers stand, the other stages are fetched, so that going to one shows it at once. */
function useStagesAhead(ready: boolean): void {
  useEffect(() => {
    if (!ready) return
    const timer = setTimeout(() => {
      // A stage that cannot be fetched says so when one goes there.
      for (const stage of stages)
        load[stage]().then(
          (part) => {
            arrived[stage] = part.default
          },
          () => undefined,
        )
    }, 200)
    return () => clearTimeout(timer)
  }, [ready])
}

/** The window: title bar, navigation, the stage, status line. The stage alone changes. */
export function Frame({ dropping }: { dropping: boolean }): React.ReactElement {
  const say = useSay()
  const stage = useSession((state) => state.stage)
  const hasDocument = useSession((state) => state.document !== null)
  const panel = useSession((state) => state.panel)
  const opening = useSession((state) => state.opening)
  const ready = useSession((state) => state.view !== null)
  const failed = useSession((state) => state.engineError !== null)
  // Chosen on coming to the stage: it stays the same component while one is there.
  const Stage = useMemo(() => arrived[stage] ?? views[stage], [stage])
  useStagesAhead(ready)
  useEffect(() => {
    // The moment a user can work: read by the measurement of the start.
    if (ready) performance.mark('norma:numbers')
  }, [ready])

  return (
    <div className={styles.frame} data-stage={stage} data-panel={panel ?? undefined}>
      <TitleBar />
      <Navigation />
      <main className={styles.main} aria-busy={opening}>
        <FileAlert />
        <EngineFault />
        <EngineSlow />
        {stage === 'overview' || stage === 'population' || stage === 'allocation' ? <WhatIfBar /> : null}
        <div className={styles.stage}>
          {!hasDocument ? (
            opening ? (
              <EmptyState loading text={say(message('screen.loading'))} />
            ) : (
              <NoDocument />
            )
          ) : ready ? (
            <StageBoundary
              stage={stage}
              fallback={(fault, retry) => (
                <EmptyState text={say(message('screen.stageFailed', { detail: fault.message }))}>
                  <Button onClick={retry}>{say(message('screen.stageRetry'))}</Button>
                  <CopyReport fault={fault} />
                </EmptyState>
              )}
            >
              <Suspense fallback={null}>
                <Stage />
              </Suspense>
            </StageBoundary>
          ) : failed ? null : (
            <EmptyState loading text={say(message('screen.computing'))} />
          )}
        </div>
      </main>
      <Panels />
      <RecoveryDialog />
      <ComparisonDialog />
      <StatusLine />
      <ProblemDialog />
      <Guard />
      <BeginDialog />
      {dropping ? <div className={styles.drop}>{say(message('screen.dropHere'))}</div> : null}
    </div>
  )
}
