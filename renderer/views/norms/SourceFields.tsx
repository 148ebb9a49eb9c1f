import { useId } from 'react'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { Source } from '../../../shared/plan/schema/source.ts'
import { message, type TextKey } from '../../../shared/text/message.ts'
import { parseAmount } from '../../../shared/units/parse-number.ts'
import { useSay } from '../../state/session.ts'
import { freeId, getIn } from './draft.ts'
import fields from './NormFields.module.css'
import css from './NormPanel.module.css'
import { SourceTag } from './SourceTag.tsx'
import type { DraftEditor } from './use-draft.ts'
import { choices } from './words.ts'

const NEW = '+'
const texts = ['title', 'issuer', 'number', 'date'] as const
const words = {
  title: 'norms.source.title',
  issuer: 'norms.source.issuer',
  number: 'norms.source.number',
  date: 'norms.source.date',
} as const satisfies Record<(typeof texts)[number], TextKey>

/** Where the norm stands: document, clause, line and wording; whether the document itself was checked. */
export function SourceFields({
  plan,
  editor,
}: {
  readonly plan: Plan
  readonly editor: DraftEditor
}): React.ReactElement {
  const say = useSay()
  const id = useId()
  const cited = getIn(editor.draft, ['cite', 'source'])
  const source = editor.source ?? plan.sources.find((entry) => entry.id === cited)
  const lines = getIn(editor.draft, ['cite', 'lines'])
  const text = (path: readonly string[]): string => String(getIn(editor.draft, path) ?? '')
  const change = (next: Partial<Source>): void => {
    if (source !== undefined) editor.setSource(pruned({ ...source, ...next }))
  }
  const choose = (chosen: string): void => {
    const kept = getIn(editor.draft, ['cite'])
    if (chosen === '') {
      editor.setSource(undefined)
      editor.set(['cite'], undefined)
      return
    }
    const next = chosen === NEW ? freeId(plan.sources, 'doc-') : chosen
    editor.setSource(chosen === NEW ? { id: next, title: '', status: 'unverified' } : undefined)
    editor.set(['cite'], { ...(typeof kept === 'object' ? kept : {}), source: next })
  }
  return (
    <section className={css.source} aria-label={say(message('norms.section.source'))}>
      <h3>
        {say(message('norms.section.source'))} <SourceTag status={source?.status ?? 'assumption'} />
      </h3>
      <div className={fields.fields}>
        <div className={fields.field} data-wide="true">
          <label htmlFor={`${id}-source`}>{say(message('norms.source.document'))}</label>
          <select
            id={`${id}-source`}
            className={fields.select}
            value={
              editor.source !== undefined && !plan.sources.some((entry) => entry.id === cited)
                ? NEW
                : String(cited ?? '')
            }
            onChange={(event) => choose(event.currentTarget.value)}
          >
            <option value="">{say(message('norms.source.none'))}</option>
            {plan.sources.map((entry) => (
              <option key={entry.id} value={entry.id}>
                {entry.title}
              </option>
            ))}
            <option value={NEW}>{say(message('norms.source.new'))}</option>
          </select>
        </div>
        {source === undefined
          ? null
          : texts.map((key) => (
              <div key={key} className={fields.field} data-wide={key === 'title'}>
                <label htmlFor={`${id}-${key}`}>{say(message(words[key]))}</label>
                <input
                  id={`${id}-${key}`}
                  className={fields.text}
                  data-typing=""
                  value={source[key] ?? ''}
                  aria-invalid={key === 'title' && source.title === ''}
                  onChange={(event) => change({ [key]: event.currentTarget.value })}
                />
              </div>
            ))}
        {source === undefined ? null : (
          <div className={fields.field} data-wide="true">
            <label htmlFor={`${id}-status`}>{say(message('norms.source.status'))}</label>
            <select
              id={`${id}-status`}
              className={fields.select}
              value={source.status}
              onChange={(event) => {
                const status = choices.status.find(({ value }) => value === event.currentTarget.value)?.value
                if (status !== undefined) change({ status })
              }}
            >
              {choices.status.map(({ value, label }) => (
                <option key={value} value={value}>
                  {say(message(label))}
                </option>
              ))}
            </select>
          </div>
        )}
        {cited === undefined ? null : (
          <>
            <div className={fields.field}>
              <label htmlFor={`${id}-place`}>{say(message('norms.source.place'))}</label>
              <input
                id={`${id}-place`}
                className={fields.text}
                data-typing=""
                value={text(['cite', 'place'])}
                onChange={(event) => editor.set(['cite', 'place'], event.currentTarget.value || undefined)}
              />
            </div>
            <Lines id={`${id}-lines`} lines={Array.isArray(lines) ? lines : []} editor={editor} />
          </>
        )}
        <div className={fields.field} data-wide="true">
          <label htmlFor={`${id}-quote`}>{say(message('norms.source.quote'))}</label>
          <textarea
            id={`${id}-quote`}
            rows={3}
            className={fields.area}
            data-typing=""
            value={text(
              cited === undefined || getIn(editor.draft, ['quote']) !== undefined ? ['quote'] : ['cite', 'quote'],
            )}
            onChange={(event) =>
              editor.set(
                cited === undefined || getIn(editor.draft, ['quote']) !== undefined ? ['quote'] : ['cite', 'quote'],
                event.currentTarget.value || undefined,
              )
            }
          />
        </div>
      </div>
    </section>
  )
}

type LinesProps = { readonly id: string; readonly lines: readonly number[]; readonly editor: DraftEditor }

/** Line numbers with any sign between them; no more is asked of who cites a line. */
function Lines({ id, lines, editor }: LinesProps): React.ReactElement {
  const say = useSay()
  const problem = editor.problem(['cite~', 'lines'])
  return (
    <div className={fields.field}>
      <label htmlFor={id}>{say(message('norms.source.lines'))}</label>
      <input
        id={id}
        className={`${fields.text} num`}
        data-typing=""
        defaultValue={lines.join(', ')}
        aria-invalid={problem !== undefined}
        onChange={(event) => {
          const parts = event.currentTarget.value.split(/[\s,，、;；]+/u).filter(Boolean)
          const read = parts.map((part) => parseAmount(part, { integer: true, max: 1e7 }))
          const wrong = read.find((part) => !part.ok)
          if (wrong !== undefined && !wrong.ok) return editor.fail(['cite~', 'lines'], wrong.error)
          editor.fail(['cite~', 'lines'], null)
          const numbers = read.flatMap((part) => (part.ok && part.value > 0 ? [part.value] : []))
          editor.set(['cite', 'lines'], numbers.length === 0 ? undefined : numbers)
        }}
      />
      {problem === undefined ? null : (
        <p className={fields.error} role="alert">
          {say(problem)}
        </p>
      )}
    </div>
  )
}

/** A field left empty is absent. */
function pruned(source: Source): Source {
  const { issuer, number, date, ...rest } = source
  return { ...rest, ...(issuer && { issuer }), ...(number && { number }), ...(date && { date }) }
}
