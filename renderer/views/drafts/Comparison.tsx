import { useState } from 'react'
import { BASELINE } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { TableSpec } from '../../../shared/plan/schema/table.ts'
import { orderedScenarios } from '../../../shared/scenario/resolve.ts'
import type { Row, TableModel } from '../../../shared/tables/table-model.ts'
import { message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { EmptyState } from '../../components/empty/EmptyState.tsx'
import { formatApart, formatNumber } from '../../components/format.ts'
import { scrollRegion } from '../../components/scroll-region.ts'
import { useSay, useSession } from '../../state/session.ts'
import { useQuestion } from '../scenarios/use-question.ts'
import css from './drafts.module.css'
import { ToPrint } from './ToPrint.tsx'

const NOW = ''

/** 本稿与上稿对照表: every figure that differs between two drafts, table by table. */
export function Comparison({ plan }: { readonly plan: Plan }): React.ReactElement | null {
  const say = useSay()
  const drafts = plan.drafts ?? []
  const [chosen, setChosen] = useState<{ readonly from?: string; readonly to?: string; readonly of?: string }>({})
  const active = useSession((state) => state.scenario)
  const named = (id: string | null | undefined) => plan.scenarios.find((scenario) => scenario.id === id)
  const of = named(chosen.of)
  const shown = named(active)
  const known = (id: string | undefined) => drafts.find((draft) => draft.id === id)
  const from = known(chosen.from) ?? drafts.at(-1)
  const to = known(chosen.to)
  const spec: TableSpec | null =
    from === undefined || from.id === to?.id
      ? null
      : {
          kind: 'draftComparison',
          id: 'drafts',
          title: say(message('draft.table')),
          from: from.id,
          ...(to !== undefined && { to: to.id }),
          ...(of !== undefined && { scenario: of.id }),
        }
  const reply = useQuestion(spec === null ? null : { type: 'table', spec })
  if (from === undefined) return <EmptyState text={say(message('draft.empty'))} />
  const choice = (key: 'from' | 'to', value: string) => (
    <label className={css.choice}>
      {say(message(`draft.${key}`))}
      <select value={value} onChange={(event) => setChosen({ ...chosen, [key]: event.currentTarget.value })}>
        {key === 'to' ? <option value={NOW}>{say(message('draft.current'))}</option> : null}
        {drafts.map(({ id, name, date }) => (
          <option key={id} value={id}>
            {`${name} ${date}`}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <>
      <div className={css.tools}>
        {choice('from', from.id)}
        {choice('to', to?.id ?? NOW)}
        {plan.scenarios.length === 0 ? null : (
          <label className={css.choice}>
            {say(message('draft.of'))}
            <select
              value={of?.id ?? BASELINE}
              onChange={(event) => setChosen({ ...chosen, of: event.currentTarget.value })}
            >
              {[{ id: BASELINE, name: say(message('compare.baseline')) }, ...orderedScenarios(plan)].map((entry) => (
                <option key={entry.id} value={entry.id}>
                  {entry.name}
                </option>
              ))}
            </select>
          </label>
        )}
        {spec === null ? null : <ToPrint spec={spec} />}
      </div>
      {shown === undefined || shown.id === of?.id ? null : (
        <p className={css.which} role="status">
          {say(message('draft.of.shown', { name: shown.name }))}
          <Button onClick={() => setChosen({ ...chosen, of: shown.id })}>
            {say(message('draft.of.change', { name: shown.name }))}
          </Button>
        </p>
      )}
      <div className={css.body} {...scrollRegion}>
        {spec === null ? (
          <EmptyState text={say(message('draft.sameDraft'))} />
        ) : reply === null ? null : (
          <Figures table={reply.table} />
        )}
      </div>
    </>
  )
}

function Figures({ table }: { readonly table: TableModel }) {
  const say = useSay()
  if (table.rows.length === 0) return <EmptyState text={table.notes.map((note) => say(note)).join(' ')} />
  const blocks = [...new Set(table.rows.map(({ block }) => block ?? ''))]
  const label = (key: string) => table.columns.find((c) => c.key === key)?.label ?? key
  return (
    <>
      <table className={`${css.table} ${css.figures} num`} aria-label={table.title}>
        <thead>
          <tr>
            <th scope="col">{table.rowHead}</th>
            {(['column', 'before', 'after', 'difference', 'cause'] as const).map((key) => (
              <th key={key} scope="col" title={label(key)}>
                {key === 'before' || key === 'after'
                  ? say(message(key === 'before' ? 'draft.from' : 'draft.to'))
                  : label(key)}
              </th>
            ))}
          </tr>
        </thead>
        {blocks.map((block) => (
          <tbody key={block}>
            <tr className={css.block}>
              <th scope="rowgroup" colSpan={6}>
                {block}
              </th>
            </tr>
            {table.rows
              .filter((row) => (row.block ?? '') === block)
              .map((row) => (
                <tr key={row.key}>
                  <th scope="row" title={row.label}>
                    {row.label}
                  </th>
                  <td title={String(row.cells.column ?? '')}>{row.cells.column}</td>
                  <td>{shown(row, 'before')}</td>
                  <td>{shown(row, 'after')}</td>
                  <td>{shown(row, 'difference')}</td>
                  <td title={String(row.cells.cause ?? '')}>{row.cells.cause}</td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
      <p className={css.note}>{table.notes.map((note) => say(note)).join(' ')}</p>
    </>
  )
}

function shown({ cells, decimals, kinds }: Row, key: 'before' | 'after' | 'difference'): string {
  const value = cells[key]
  if (value === undefined) return '—'
  if (typeof value === 'string') return value
  if (key === 'difference') return formatApart(value, decimals?.[key])
  const text = formatNumber(value, decimals?.[key])
  return kinds?.[key] === 'ratio' ? `1∶${text}` : text
}
