import { Modal } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { TableSpec } from '../../../shared/plan/schema/table.ts'
import type { TableView } from '../../../shared/plan/schema/table-view.ts'
import { scalable } from '../../../shared/tables/apply-view.ts'
import { message, say } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { ColumnList } from './ColumnList.tsx'
import css from './Editor.module.css'
import { OwnFields } from './OwnFields.tsx'
import { PagePaper } from './PagePaper.tsx'
import type { PrintViewProps } from './print-view-props.ts'
import { RowList } from './RowList.tsx'
import { useAnnexJob } from './use-annex-job.ts'
import { ViewFields } from './ViewFields.tsx'

type Props = Pick<PrintViewProps, 'plan' | 'overlay' | 'scenario' | 'language' | 'run'> & {
  readonly table: TableSpec
  /** Where the edit is kept, in words. */
  readonly where: string
  readonly onSave: (table: TableSpec) => void
  readonly onClose: () => void
}

/** Columns, rows, order, groups, words of one table, beside the page it makes. */
export function TableEditor(props: Props): React.ReactElement {
  const { plan, overlay, scenario = null, language, run, table, where, onSave, onClose } = props
  const [draft, setDraft] = useState(table)
  const [pageAt, setPageAt] = useState(0)
  const words = (...args: Parameters<typeof message>): string => say(language, message(...args))
  const job = useMemo(
    () => ({ kind: 'table', plan, overlay, table: draft, language, ...(scenario !== null && { scenario }) }) as const,
    [plan, overlay, scenario, draft, language],
  )
  const answer = useAnnexJob(run, job)
  const made = answer?.ok ? answer.value : null
  const pages = made?.layout.pages ?? []
  const page = pages[Math.min(pageAt, pages.length - 1)]
  const view = draft.view ?? {}
  const shown = plan.scenarios.find(({ id }) => id === scenario)
  // Said above the page already.
  const told = (made?.problems ?? []).filter(({ message: { key } }) => key !== 'annex.problem.scenario')

  /** A view that says nothing is not written. */
  const change = (next: TableView): void => {
    const { view: _, ...rest } = draft
    const said = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as TableView
    setDraft(Object.keys(said).length === 0 ? rest : { ...rest, view: said })
  }
  const problem =
    draft.title.trim() === ''
      ? 'ownTable.needTitle'
      : view.columns?.length === 0 || (draft.kind === 'own' && draft.columns.length === 0)
        ? 'ownTable.needColumn'
        : null

  return (
    <Modal
      opened
      onClose={onClose}
      title={words('ownTable.editTitle', { title: table.title })}
      closeButtonProps={{ 'aria-label': words('annex.close') }}
      transitionProps={{ duration: 0 }}
      size="min(1180px, 96vw)"
      centered
    >
      <div className={css.editor}>
        <div className={css.fields}>
          {draft.kind === 'own' ? (
            <OwnFields plan={plan} table={draft} language={language} onChange={setDraft} />
          ) : null}
          <ViewFields
            table={draft}
            whole={made?.whole ?? null}
            canScale={made !== null && scalable(made.whole)}
            language={language}
            onChange={change}
          />
          {made === null ? null : (
            <>
              <ColumnList whole={made.whole} view={view} language={language} onChange={change} />
              <RowList whole={made.whole} view={view} language={language} onChange={change} />
            </>
          )}
        </div>
        <section className={css.preview} aria-label={words('ownTable.preview')}>
          {answer !== null && !answer.ok ? <p role="alert">{say(language, answer.error)}</p> : null}
          {shown === undefined ? null : (
            <p className={css.shown}>{words('ownTable.previewScenario', { name: shown.name })}</p>
          )}
          {page === undefined ? null : <PagePaper page={page} language={language} scale={0.62} />}
          {pages.length < 2 ? null : (
            <div className={css.turn}>
              <Button disabled={pageAt <= 0} onClick={() => setPageAt(pageAt - 1)}>
                {words('print.previous')}
              </Button>
              <span className="num">{`${Math.min(pageAt + 1, pages.length)} / ${pages.length}`}</span>
              <Button disabled={pageAt >= pages.length - 1} onClick={() => setPageAt(pageAt + 1)}>
                {words('print.next')}
              </Button>
            </div>
          )}
          <ul className={css.told}>
            {told.map((found) => {
              const text = say(language, found.message)
              return <li key={`${found.kind} ${text}`}>{text}</li>
            })}
          </ul>
        </section>
      </div>
      <div className={css.foot}>
        <p role="alert">{problem === null ? where : words(problem)}</p>
        <Button look="bare" onClick={() => change({})}>
          {words('ownTable.reset')}
        </Button>
        <Button onClick={onClose}>{words('ownTable.cancel')}</Button>
        <Button look="primary" disabled={problem !== null} onClick={() => onSave(draft)}>
          {words('ownTable.apply')}
        </Button>
      </div>
    </Modal>
  )
}
