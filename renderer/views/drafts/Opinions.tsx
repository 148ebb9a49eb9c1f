import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Opinion } from '../../../shared/plan/schema/opinion.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { TableSpec } from '../../../shared/plan/schema/table.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { EmptyState } from '../../components/empty/EmptyState.tsx'
import { scrollRegion } from '../../components/scroll-region.ts'
import { useActions, useSay } from '../../state/session.ts'
import { useQuestion } from '../scenarios/use-question.ts'
import css from './drafts.module.css'
import { freeId } from './free-id.ts'
import { OpinionForm } from './OpinionForm.tsx'
import { ToPrint } from './ToPrint.tsx'

/** 意见采纳情况表: what departments said and what became of it, as it prints, each line open to change. */
export function Opinions({ plan }: { readonly plan: Plan }): React.ReactElement {
  const say = useSay()
  const { commit } = useActions()
  const [form, setForm] = useState<'new' | Opinion | null>(null)
  const [refused, setRefused] = useState<Message | null>(null)
  const opinions = plan.opinions ?? []
  const spec: TableSpec = { kind: 'opinions', id: 'opinions', title: say(message('opinion.table')) }
  const reply = useQuestion(opinions.length === 0 ? null : { type: 'table', spec })

  const keep = (opinion: Omit<Opinion, 'id'>): Message | undefined => {
    const id = form === 'new' || form === null ? freeId('opinion', plan.opinions) : form.id
    const label = message('opinion.edit.put', { department: opinion.department })
    const done = commit([{ type: 'putOpinion', opinion: { id, ...opinion } }], label)
    if (!done.ok) return done.error
    setForm(null)
    return undefined
  }
  const remove = ({ id, department }: Opinion): void => {
    const done = commit([{ type: 'removeOpinion', opinion: id }], message('opinion.edit.remove', { department }))
    setRefused(done.ok ? null : done.error)
  }
  const table = reply?.table
  return (
    <>
      {opinions.length === 0 ? null : (
        <div className={css.tools}>
          {form !== null ? null : <Button onClick={() => setForm('new')}>{say(message('opinion.add'))}</Button>}
          <ToPrint spec={spec} />
          {refused === null ? null : (
            <span role="alert" className={css.refused}>
              {say(refused)}
            </span>
          )}
        </div>
      )}
      {form === null ? null : (
        <OpinionForm
          key={form === 'new' ? 'new' : form.id}
          plan={plan}
          {...(form === 'new' ? {} : { opinion: form })}
          onKeep={keep}
          onCancel={() => setForm(null)}
        />
      )}
      <div className={css.body} {...scrollRegion}>
        {opinions.length === 0 ? (
          form !== null ? null : (
            <EmptyState text={say(message('opinion.empty'))}>
              <Button look="primary" onClick={() => setForm('new')}>
                {say(message('opinion.add'))}
              </Button>
            </EmptyState>
          )
        ) : table === undefined ? null : (
          <>
            <table className={`${css.table} ${css.opinions}`} aria-label={table.title}>
              <thead>
                <tr>
                  <th scope="col">{table.rowHead}</th>
                  {table.columns.map(({ key, label }) => (
                    <th key={key} scope="col">
                      {label}
                    </th>
                  ))}
                  <td />
                </tr>
              </thead>
              <tbody>
                {table.rows.map((row) => {
                  const opinion = opinions.find(({ id }) => id === row.key)
                  if (opinion === undefined) return null
                  const { department } = opinion
                  return (
                    <tr key={row.key}>
                      <th scope="row">{row.label}</th>
                      {table.columns.map(({ key }) => (
                        <td key={key} {...(key === 'answer' && { 'data-answer': opinion.answer ?? 'open' })}>
                          {row.cells[key]}
                        </td>
                      ))}
                      <td>
                        <Button
                          look="bare"
                          label={say(message('opinion.editOf', { department }))}
                          onClick={() => setForm(opinion)}
                        >
                          <IconPencil aria-hidden="true" />
                        </Button>
                        <Button
                          look="bare"
                          label={say(message('opinion.removeOf', { department }))}
                          onClick={() => remove(opinion)}
                        >
                          <IconTrash aria-hidden="true" />
                        </Button>
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
            <p className={css.note}>{table.notes.map((note) => say(note)).join(' ')}</p>
          </>
        )}
      </div>
    </>
  )
}
