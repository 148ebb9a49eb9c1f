import { useEffect, useState } from 'react'
import type { PopulationKind } from '../../../shared/plan/schema/basics.ts'
import type { MethodName } from '../../../shared/plan/schema/projection-method.ts'
import { isExample } from '../../../shared/population/example.ts'
import { message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { Segments } from '../../components/controls/Segments.tsx'
import { readBlock } from '../../components/grid/clipboard.ts'
import { useSay } from '../../state/session.ts'
import { FindingLines } from './FindingLines.tsx'
import { HistoryChart } from './HistoryChart.tsx'
import { HistoryTable } from './HistoryTable.tsx'
import { ImportDialog } from './ImportDialog.tsx'
import { MethodDetail } from './MethodDetail.tsx'
import { MethodList } from './MethodList.tsx'
import { PasteDialog } from './PasteDialog.tsx'
import { PopulationHead } from './PopulationHead.tsx'
import css from './PopulationView.module.css'
import { Pyramid } from './Pyramid.tsx'
import { addComparisonPage, comparisonPage, explainPage } from './plan-changes.ts'
import { findingsOf } from './population-findings.ts'
import type { PopulationViewProps } from './population-view-props.ts'
import { Reconciliation } from './Reconciliation.tsx'
import { UnitGrid } from './UnitGrid.tsx'
import { useImport } from './use-import.ts'
import { useMethodActions } from './use-method-actions.ts'
import { type Drafts, shownLine, usePopulation } from './use-population.ts'
import { useProjectionExport } from './use-projection-export.ts'

const LEVEL = 0.8

/** 人口: how many people there were, how many there will be by each method, and what that means in beds. */
export function PopulationView(props: PopulationViewProps): React.ReactElement {
  const { plan, view, language, machine, onCommit, onFinding } = props
  const say = useSay()
  const [unit, setUnit] = useState(plan.region.unit)
  const [kind, setKind] = useState<PopulationKind>('resident')
  const [picked, setPicked] = useState<MethodName | undefined>(undefined)
  const [drafts, setDrafts] = useState<Drafts>(noDrafts)
  const [year, setYear] = useState(plan.targetYear)
  const [wide, setWide] = useState(false)
  const [tab, setTab] = useState<'units' | 'history'>('history')
  const subject = usePopulation({ plan, view, unit, kind, drafts, level: LEVEL })
  const line = shownLine(subject.comparison, picked)
  const years = view.people.years
  const { notice, setNotice, adopt, keepVariants } = useMethodActions({ plan, unit, kind, line, onCommit })
  const incoming = useImport(tab)
  const exported = useProjectionExport({ plan, view, subject, language, machine })
  usePastedTable(incoming.paste, incoming.open)

  const look = (at: { readonly unit?: string; readonly kind?: PopulationKind }): void => {
    setUnit(at.unit ?? unit)
    setKind(at.kind ?? kind)
    setPicked(undefined)
    setDrafts(noDrafts)
  }
  const below = new Set(plan.units.filter(({ parent }) => parent === unit).map(({ id }) => id))
  const findings = findingsOf(view.findings, unit, kind, below)
  const pageSpec = comparisonPage(plan, { unit, kind })
  const print = (): void => {
    const changes = addComparisonPage(plan, { unit, kind }, say(message('people.pageTitle')))
    setNotice(onCommit(changes, message('people.edit.page')) ?? message('people.pageAdded'))
  }
  const example = subject.history.some(({ cite }) => isExample(plan, cite))

  return (
    <div className={css.view}>
      <PopulationHead
        plan={plan}
        unit={unit}
        kind={kind}
        example={example}
        population={unit === plan.region.unit && kind === 'resident' ? view.figures.population : undefined}
        notice={incoming.notice ?? exported.notice}
        onUnit={(next) => look({ unit: next })}
        onKind={(next) => look({ kind: next })}
        onFile={() => void incoming.choose()}
        onPaste={incoming.askPaste}
        onExport={(format) => void exported.run(format)}
      />
      <div className={css.columns} data-tab={tab} data-wide={wide && tab === 'units'}>
        <div className={css.left}>
          <MethodList subject={subject} shown={line?.method} year={plan.targetYear} onPick={setPicked} />
          {line === undefined ? null : (
            <MethodDetail
              line={line}
              year={plan.targetYear}
              suggestion={subject.comparison.suggestion}
              drafted={drafts[line.method] !== undefined && !line.chosen}
              hasVariants={line.chosen && line.outcome.interval !== undefined}
              notice={notice}
              broken={subject.history.some(({ breaks }) => breaks)}
              printed={pageSpec !== undefined}
              reason={pageSpec?.reason ?? ''}
              onReason={(reason) => {
                if (pageSpec !== undefined)
                  setNotice(onCommit(explainPage(plan, pageSpec, reason), message('people.edit.reason')))
              }}
              onSpec={(spec) => setDrafts({ ...drafts, [spec.method]: spec })}
              onAdopt={() => {
                if (adopt()) setDrafts(noDrafts)
              }}
              onDiscard={() => setDrafts({ ...drafts, [line.method]: undefined })}
              onVariants={keepVariants}
              onPrintPage={print}
            />
          )}
          <FindingLines findings={findings.methods} onFinding={onFinding} />
        </div>
        <div className={css.middle}>
          <HistoryChart subject={subject} shown={line?.method} years={years} level={LEVEL * 100} />
          <Pyramid
            ages={view.people.ages.find((ages) => ages.unit === unit && ages.kind === kind)}
            years={years}
            year={Math.min(Math.max(year, plan.baseYear), plan.targetYear)}
            onYear={setYear}
            onImport={() => void incoming.choose('ages')}
          />
          <FindingLines findings={findings.ages} onFinding={onFinding} />
        </div>
        <div className={css.right}>
          <div className={css.tabs}>
            <Segments
              label={say(message('people.tabs'))}
              value={tab}
              options={[
                { value: 'history', label: say(message('people.history')), count: subject.history.length },
                {
                  value: 'units',
                  label: say(message('people.units')),
                  count: below.size,
                },
              ]}
              onChange={setTab}
            />
            {tab === 'history' ? (
              <span>{say(message('people.history.paste'))}</span>
            ) : (
              <>
                <Reconciliation plan={plan} unit={unit} kind={kind} onCommit={onCommit} />
                <Button onClick={() => setWide(!wide)}>
                  {say(message(wide ? 'people.units.narrow' : 'people.units.wide'))}
                </Button>
              </>
            )}
          </div>
          <div className={css.table}>
            {tab === 'history' ? (
              <HistoryTable plan={plan} unit={unit} kind={kind} onCommit={onCommit} onPaste={incoming.paste} />
            ) : (
              <UnitGrid {...props} unit={unit} kind={kind} wide={wide} onImport={() => void incoming.choose('units')} />
            )}
          </div>
          <FindingLines findings={tab === 'history' ? findings.history : findings.units} onFinding={onFinding} />
        </div>
      </div>
      {incoming.asking ? <PasteDialog onClose={incoming.close} onBlock={incoming.paste} /> : null}
      {incoming.source === undefined ? null : (
        <ImportDialog
          key={incoming.count}
          plan={plan}
          unit={unit}
          kind={kind}
          source={incoming.source}
          onClose={incoming.close}
          onImport={onCommit}
        />
      )}
    </div>
  )
}

const noDrafts: Drafts = {}

/** A table pasted where nothing takes text: it is meant for this stage. */
function usePastedTable(take: ReturnType<typeof useImport>['paste'], busy: boolean): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      if (busy || event.defaultPrevented || event.clipboardData === null) return
      if (event.target instanceof Element && event.target.closest('input, textarea, select, [role="dialog"]') !== null)
        return
      const block = readBlock(event.clipboardData)
      if (block.length < 2) return
      event.preventDefault()
      take(block)
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [take, busy])
}
