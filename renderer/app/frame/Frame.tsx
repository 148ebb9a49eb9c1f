import { lazy, Suspense } from 'react'
import { message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { EmptyState } from '../../components/empty/EmptyState.tsx'
import { WhatIfBar } from '../../components/whatif/WhatIfBar.tsx'
import { useSay, useSession } from '../../state/session.ts'
import type { Stage } from '../../state/session-state.ts'
import { EngineFault } from './EngineFault.tsx'
import styles from './Frame.module.css'
import { Guard } from './Guard.tsx'
import { Navigation } from './Navigation.tsx'
import { NoDocument } from './NoDocument.tsx'
import { ProblemDialog } from './ProblemDialog.tsx'
import { StageBoundary } from './StageBoundary.tsx'
import { StatusLine } from './StatusLine.tsx'
import { TitleBar } from './TitleBar.tsx'

const views: Record<Stage, React.ComponentType> = {
  overview: lazy(async () => ({ default: (await import('../../views/overview/OverviewStage.tsx')).OverviewStage })),
  allocation: lazy(async () => ({
    default: (await import('../../views/allocation/AllocationStage.tsx')).AllocationStage,
  })),
  audit: lazy(async () => ({ default: (await import('../../views/audit/AuditStage.tsx')).AuditStage })),
  print: lazy(async () => ({ default: (await import('../../views/print/PrintStage.tsx')).PrintStage })),
}

/** The window: title bar, navigation, the stage, status line. The stage alone changes. */
export function Frame({ dropping }: { dropping: boolean }): React.ReactElement {
  const say = useSay()
  const stage = useSession((state) => state.stage)
  const hasDocument = useSession((state) => state.document !== null)
  const opening = useSession((state) => state.opening)
  const ready = useSession((state) => state.view !== null)
  const failed = useSession((state) => state.engineError !== null)
  const Stage = views[stage]

  return (
    <div className={styles.frame} data-stage={stage}>
      <TitleBar />
      <Navigation />
      <main className={styles.main} aria-busy={opening}>
        <EngineFault />
        {stage === 'overview' || stage === 'allocation' ? <WhatIfBar /> : null}
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
                </EmptyState>
              )}
            >
              <Suspense fallback={<EmptyState loading text={say(message('screen.loading'))} />}>
                <Stage />
              </Suspense>
            </StageBoundary>
          ) : failed ? null : (
            <EmptyState loading text={say(message('screen.computing'))} />
          )}
        </div>
      </main>
      <StatusLine />
      <ProblemDialog />
      <Guard />
      {dropping ? <div className={styles.drop}>{say(message('screen.dropHere'))}</div> : null}
    </div>
  )
}
