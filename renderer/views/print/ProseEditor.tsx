import { Modal } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import type { Paragraph, Prose } from '../../../shared/plan/schema/prose.ts'
import { message, say } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import css from './Editor.module.css'
import { FieldPicker } from './FieldPicker.tsx'
import type { PrintViewProps } from './print-view-props.ts'
import { useAnnexJob } from './use-annex-job.ts'

type Props = Pick<PrintViewProps, 'plan' | 'overlay' | 'language' | 'run' | 'commit'> & {
  readonly prose: Prose
  /** Where the cursor stands first. */
  readonly paragraph: number
  readonly onClose: () => void
}

const stylesOf = ['heading1', 'heading2', 'heading3', 'body'] as const
type Draft = Paragraph & { readonly number: number }

/** A section of the text: each paragraph as it is written, and below it as it prints, with the numbers of now. */
export function ProseEditor(props: Props): React.ReactElement {
  const { plan, overlay, language, run, commit, prose, onClose } = props
  const [title, setTitle] = useState(prose.title)
  const [draft, setDraft] = useState<readonly Draft[]>(() => prose.paragraphs.map((p, number) => ({ ...p, number })))
  const [focused, setFocused] = useState(props.paragraph)
  const carets = useRef(new Map<number, number>())
  const words = (...args: Parameters<typeof message>): string => say(language, message(...args))
  const job = useMemo(
    () => ({ kind: 'fields', plan, overlay, texts: draft.map(({ text }) => text), language }) as const,
    [plan, overlay, draft, language],
  )
  const answer = useAnnexJob(run, job)
  const edit = (number: number, next: Partial<Paragraph>): void =>
    setDraft(draft.map((p) => (p.number === number ? { ...p, ...next } : p)))
  const insert = (field: string): void => {
    const target = draft.find((p) => p.number === focused) ?? draft.at(-1)
    if (target === undefined) return
    const at = Math.min(carets.current.get(target.number) ?? target.text.length, target.text.length)
    carets.current.set(target.number, at + field.length)
    edit(target.number, { text: target.text.slice(0, at) + field + target.text.slice(at) })
  }
  const save = (): void => {
    // A paragraph that was retyped no longer stands in the source as it is cited; fields in it do not change that.
    const paragraphs = draft
      .filter(({ text }) => text.trim() !== '')
      .map(({ number, ...paragraph }): Paragraph => {
        const before = prose.paragraphs[number]
        if (before?.text === paragraph.text) return paragraph
        const { cite: _, ...rest } = paragraph
        return rest
      })
    const next: Prose = { ...prose, title: title.trim(), paragraphs }
    const done = commit([{ type: 'putProse', prose: next }], message('annex.didProse', { title: next.title }))
    if (done.ok) onClose()
  }
  const broken = answer?.ok ? answer.value.reduce((sum, filled) => sum + filled.broken.length, 0) : 0

  return (
    <Modal
      opened
      onClose={onClose}
      title={words('annex.editProse', { title: prose.title })}
      closeButtonProps={{ 'aria-label': words('annex.close') }}
      transitionProps={{ duration: 0 }}
      size="min(1180px, 96vw)"
      centered
    >
      <div className={css.editor}>
        <div className={css.fields}>
          <div className={css.form}>
            <label>
              <span>{words('annex.proseTitle')}</span>
              <input value={title} maxLength={200} onChange={(event) => setTitle(event.currentTarget.value)} />
            </label>
          </div>
          {draft.map((paragraph, at) => {
            const filled = answer?.ok ? answer.value[at] : undefined
            const name = words('annex.paragraph', { number: at + 1 })
            const remember = (event: React.SyntheticEvent<HTMLTextAreaElement>): void => {
              setFocused(paragraph.number)
              carets.current.set(paragraph.number, event.currentTarget.selectionStart)
            }
            return (
              <div
                key={paragraph.number}
                className={css.paragraph}
                {...(filled?.broken.length ? { 'data-broken': true } : {})}
              >
                <div>
                  <select
                    aria-label={`${words('annex.style')} ${name}`}
                    value={paragraph.style}
                    onChange={(event) =>
                      edit(paragraph.number, {
                        style: stylesOf.find((style) => style === event.currentTarget.value) ?? 'body',
                      })
                    }
                  >
                    {stylesOf.map((style) => (
                      <option key={style} value={style}>
                        {words(`annex.style.${style}`)}
                      </option>
                    ))}
                  </select>
                  <Button
                    look="bare"
                    disabled={draft.length === 1}
                    label={words('annex.removeParagraph', { number: at + 1 })}
                    onClick={() => setDraft(draft.filter((other) => other.number !== paragraph.number))}
                  >
                    ×
                  </Button>
                </div>
                <textarea
                  aria-label={name}
                  {...(paragraph.number === props.paragraph ? { 'data-autofocus': true } : {})}
                  rows={paragraph.style === 'body' ? 5 : 1}
                  maxLength={8000}
                  value={paragraph.text}
                  onFocus={remember}
                  onSelect={remember}
                  onChange={(event) => {
                    remember(event)
                    edit(paragraph.number, { text: event.currentTarget.value })
                  }}
                />
                <p aria-live="polite">
                  <b>{words('annex.live')}</b> <span>{filled?.text ?? ''}</span>
                </p>
              </div>
            )
          })}
          <Button
            onClick={() => {
              const number = Math.max(prose.paragraphs.length, ...draft.map((p) => p.number + 1))
              setDraft([...draft, { style: 'body', text: '', number }])
              setFocused(number)
            }}
          >
            {words('annex.addParagraph')}
          </Button>
        </div>
        <FieldPicker plan={plan} overlay={overlay} language={language} run={run} onPick={insert} />
      </div>
      <div className={css.foot}>
        <p role="alert">{broken === 0 ? '' : words('annex.brokenCount', { count: broken })}</p>
        <Button onClick={onClose}>{words('annex.cancel')}</Button>
        <Button look="primary" disabled={title.trim() === ''} onClick={save}>
          {words('annex.save')}
        </Button>
      </div>
    </Modal>
  )
}
