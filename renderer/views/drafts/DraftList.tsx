import { useState } from 'react'
import { draftContent } from '../../../shared/plan/gate.ts'
import type { Draft, DraftHead } from '../../../shared/plan/schema/draft.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { writePlan } from '../../../shared/plan/write.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { EmptyState } from '../../components/empty/EmptyState.tsx'
import { scrollRegion } from '../../components/scroll-region.ts'
import { useActions, useSay } from '../../state/session.ts'
import { DraftForm } from './DraftForm.tsx'
import css from './drafts.module.css'
import { freeId } from './free-id.ts'

/** The drafts, latest first, and the form that keeps another. */
export function DraftList({ plan }: { readonly plan: Plan }): React.ReactElement {
  const say = useSay()
  const { commit, openFile } = useActions()
  const [form, setForm] = useState<'new' | Draft | null>(null)
  const [refused, setRefused] = useState<Message | null>(null)
  const drafts = [...(plan.drafts ?? [])].reverse()

  const keep = (head: Omit<DraftHead, 'id'>): Message | undefined => {
    const type = form === 'new' || form === null ? 'makeDraft' : 'nameDraft'
    const id = form === 'new' || form === null ? freeId('draft', plan.drafts) : form.id
    const label = type === 'makeDraft' ? ('draft.edit.make' as const) : ('draft.edit.name' as const)
    const done = commit([{ type, draft: { id, ...head } }], message(label, { name: head.name }))
    if (!done.ok) return done.error
    setForm(null)
    return undefined
  }
  const open = (draft: Draft): void => {
    const content = draftContent(draft)
    if (!content.ok) return
    const name = say(message('draft.copyName', { title: content.value.title, name: draft.name }))
    const bytes = new TextEncoder().encode(writePlan(content.value))
    openFile({ bytes, name: `${name.replace(/[\\/:*?"<>|]/g, '_')}.norma`, readOnly: false })
  }
  const remove = ({ id, name }: Draft): void => {
    const done = commit([{ type: 'removeDraft', draft: id }], message('draft.edit.remove', { name }))
    setRefused(done.ok ? null : done.error)
  }

  return (
    <section className={css.left} aria-label={say(message('draft.list'))}>
      <div className={css.tools}>
        <h3>{say(message('draft.list'))}</h3>
        {drafts.length === 0 || form !== null ? null : (
          <Button onClick={() => setForm('new')}>{say(message('draft.make'))}</Button>
        )}
      </div>
      {form === null ? null : (
        <DraftForm
          key={form === 'new' ? 'new' : form.id}
          {...(form === 'new' ? {} : { draft: form })}
          onKeep={keep}
          onCancel={() => setForm(null)}
        />
      )}
      {refused === null ? null : (
        <p role="alert" className={css.refused}>
          {say(refused)}
        </p>
      )}
      {drafts.length === 0 ? (
        form !== null ? null : (
          <EmptyState text={say(message('draft.empty'))}>
            <Button look="primary" onClick={() => setForm('new')}>
              {say(message('draft.make'))}
            </Button>
          </EmptyState>
        )
      ) : (
        <ul className={css.list} {...scrollRegion}>
          {drafts.map((draft) => {
            const { id, name, stage, date, note } = draft
            return (
              <li key={id}>
                <b>{name}</b>
                <span className={css.tag}>{say(message(`draft.stage.${stage}`))}</span>
                <span className={`${css.quiet} num`}>{date}</span>
                {note === undefined ? null : <p>{note}</p>}
                <div className={css.actions}>
                  <Button look="bare" label={say(message('draft.openOf', { name }))} onClick={() => open(draft)}>
                    {say(message('draft.open'))}
                  </Button>
                  <Button look="bare" label={say(message('draft.editOf', { name }))} onClick={() => setForm(draft)}>
                    {say(message('draft.edit'))}
                  </Button>
                  <Button look="bare" label={say(message('draft.removeOf', { name }))} onClick={() => remove(draft)}>
                    {say(message('draft.remove'))}
                  </Button>
                </div>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
