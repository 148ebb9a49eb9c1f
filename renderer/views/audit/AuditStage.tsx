import { useDeferredValue, useMemo, useState } from 'react'
import type { Finding } from '../../../shared/audit/finding.ts'
import { message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { Segments } from '../../components/controls/Segments.tsx'
import { EmptyState } from '../../components/empty/EmptyState.tsx'
import { SeverityMark } from '../../components/marks/SeverityMark.tsx'
import { useActions, useSay, useSession } from '../../state/session.ts'
import styles from './AuditStage.module.css'
import { cellOfFinding } from './cell-of-finding.ts'
import type { Drafts } from './DecisionForm.tsx'
import { FindingDetail } from './FindingDetail.tsx'
import { FindingTable } from './FindingTable.tsx'
import { decisionOf, groupFindings, type Handling, neighbour, severities } from './finding-list.ts'

const none: readonly never[] = []

/** Answers begun in the plan that was open last; another plan begins with none. Leaving the stage keeps them. */
let begun: { title: string; drafts: Drafts } = { title: '', drafts: new Map() }
const draftsOf = (title: string): Drafts => {
  if (begun.title !== title) begun = { title, drafts: new Map() }
  return begun.drafts
}

const placeOf = ({ table, row, column }: { table?: string; row?: string; column?: string }): string =>
  [table, row, column].join('/')

/** 校核: what disagrees, by severity; the numbers and lines of one; what the planner says to it. */
export function AuditStage(): React.ReactElement {
  const say = useSay()
  const { select, setStage, selectFinding } = useActions()
  const view = useSession((state) => state.view)
  const baseYear = useSession((state) => state.document?.plan.baseYear ?? 0)
  const printed = useSession((state) => state.document?.plan.printed ?? none)
  const norms = useSession((state) => state.document?.plan.norms ?? none)
  const title = useSession((state) => state.document?.plan.title ?? '')
  const decisions = useSession((state) => state.document?.plan.decisions ?? none)
  const chosen = useSession((state) => state.finding)
  const [handling, setHandling] = useState<Handling>('all')
  const [search, setSearch] = useState('')
  const searched = useDeferredValue(search)

  const drafts = draftsOf(title)

  const findings = view?.findings ?? none
  const words = (finding: Finding): string => `${say(finding.title)} ${say(finding.message)}`
  const groups = groupFindings(findings, { handling, search: searched, decisions, words })
  const shown = groups.flatMap((group) => group.findings)
  const current = shown.find(({ key }) => key === chosen) ?? shown[0]
  const done = findings.filter((finding) => decisionOf(finding, decisions) !== undefined).length
  const cells = useMemo(
    () =>
      new Map(
        view === null
          ? []
          : view.findings.map((finding) => [finding.key, cellOfFinding(finding, view, baseYear, norms)]),
      ),
    [view, baseYear, norms],
  )

  const lines = useMemo(
    () => new Map(printed.map((figure) => [placeOf(figure), figure.cite?.lines ?? none])),
    [printed],
  )

  const goTo = (finding: Finding): void => {
    const cell = cells.get(finding.key)?.cell
    if (cell === undefined) return
    select(cell)
    setStage('allocation')
  }
  const move = (by: 1 | -1): void => {
    const next = neighbour(groups, current?.key ?? null, by)
    if (next !== undefined) selectFinding(next.key)
  }
  const clear = (): void => {
    setHandling('all')
    setSearch('')
  }

  return (
    <div className={styles.stage}>
      <div className={styles.head}>
        <h2>{say(message('screen.stage.audit'))}</h2>
        {severities.map((severity) => (
          <span key={severity} className="num">
            <SeverityMark severity={severity} spoken={false} /> {say(message(`severity.${severity}`))}{' '}
            <b>{findings.filter((finding) => finding.severity === severity).length}</b>
          </span>
        ))}
        <span className={`${styles.quiet} num`}>
          {say(message('screen.audit.handled', { done, all: findings.length }))}
        </span>
      </div>
      <div className={styles.tools}>
        <Segments
          label={say(message('screen.audit.filter'))}
          value={handling}
          onChange={setHandling}
          options={[
            { value: 'all', label: say(message('screen.audit.all')), count: findings.length },
            { value: 'open', label: say(message('screen.audit.open')), count: findings.length - done },
            { value: 'done', label: say(message('screen.audit.done')), count: done },
          ]}
        />
        <input
          className={styles.search}
          type="search"
          aria-label={say(message('screen.audit.search'))}
          placeholder={say(message('screen.audit.search'))}
          value={search}
          data-typing=""
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      <div className={styles.list}>
        <FindingTable
          groups={groups}
          current={current?.key ?? null}
          decisions={decisions}
          cellOf={(finding) => cells.get(finding.key)}
          printedLines={({ rule, where }) => (rule === 'sum' ? (lines.get(placeOf(where)) ?? none) : none)}
          onChoose={(finding) => selectFinding(finding.key)}
          onMove={move}
          onGo={goTo}
        />
        {findings.length === 0 ? (
          <EmptyState text={say(message('screen.audit.none'))} />
        ) : shown.length === 0 ? (
          <EmptyState text={say(message('screen.audit.noMatch'))}>
            <Button onClick={clear}>{say(message('screen.audit.clear'))}</Button>
          </EmptyState>
        ) : null}
      </div>
      <aside className={styles.detail} aria-label={say(message('screen.audit.detail'))}>
        {current === undefined ? (
          <EmptyState text={say(message('screen.audit.choose'))} />
        ) : (
          <FindingDetail
            key={current.key}
            finding={current}
            decision={decisionOf(current, decisions)}
            drafts={drafts}
            place={say(message('screen.audit.position', { index: shown.indexOf(current) + 1, all: shown.length }))}
            {...(cells.get(current.key)?.cell === undefined ? {} : { onGo: () => goTo(current) })}
            onAnswered={() => move(1)}
          />
        )}
      </aside>
    </div>
  )
}
