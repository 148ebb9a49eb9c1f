import { IconX } from '@tabler/icons-react'
import { memo, type ReactNode, useDeferredValue } from 'react'
import type { Trace } from '../../../shared/engine/trace.ts'
import { type Language, type Message, message, say } from '../../../shared/text/message.ts'
import type { CellContent } from '../grid/grid-row.ts'
import { StatusMark } from '../marks/StatusMark.tsx'
import css from './Inspector.module.css'
import { TraceView } from './TraceView.tsx'

export type StripCell = {
  readonly column: string
  readonly head: string
  readonly content: CellContent | undefined
  readonly draft?: string | undefined
}

export type InspectorProps = {
  readonly language: Language
  /** What the number belongs to: the row. */
  readonly subject: string | undefined
  readonly strip: readonly StripCell[]
  readonly column: string | undefined
  readonly onPick: (column: string) => void
  readonly trace: Trace | undefined
  readonly decimals?: number | undefined
  /** Why there is nothing to explain. */
  readonly reason: Message | undefined
  /** 反算 for the number, where it is computed. */
  readonly onGoal?: (() => void) | undefined
  readonly onClose: () => void
  /** Below the explanation: bounds, what Enter will change. */
  readonly children?: ReactNode
}

/** 为什么是这个数: the panel that answers for the selected cell. It follows the table by a frame, so that it never holds an edit up. */
export function Inspector(props: InspectorProps) {
  return <Panel shown={useDeferredValue(props)} />
}

const Panel = memo(function Panel({ shown }: { readonly shown: InspectorProps }) {
  const { language, subject, strip, column, onPick, trace, decimals, reason, onGoal, onClose, children } = shown
  const t = (key: Parameters<typeof message>[0]): string => say(language, message(key))
  return (
    <aside className={css.panel} aria-label={t('inspector.title')}>
      <header className={css.header}>
        <h2>{t('inspector.title')}</h2>
        {onGoal === undefined ? null : (
          <button type="button" className={css.goal} onClick={onGoal}>
            {t('goal.open')}
          </button>
        )}
        <button
          type="button"
          className={css.close}
          aria-label={t('inspector.close')}
          title={t('inspector.close')}
          onClick={onClose}
        >
          <IconX size={16} stroke={1.6} />
        </button>
      </header>
      <section className={css.scroll} aria-label={subject ?? t('inspector.title')}>
        {subject === undefined ? (
          <p className={css.choose}>{t('inspector.choose')}</p>
        ) : (
          <>
            <p className={css.subject}>{subject}</p>
            {strip.length > 0 && <Strip label={t('inspector.strip')} strip={strip} column={column} onPick={onPick} />}
            {trace !== undefined && <TraceView language={language} trace={trace} decimals={decimals} />}
            {trace === undefined && (
              <p className={css.choose}>{reason === undefined ? t('inspector.waiting') : say(language, reason)}</p>
            )}
          </>
        )}
      </section>
      {children}
    </aside>
  )
})

type StripProps = { readonly label: string } & Pick<InspectorProps, 'strip' | 'column' | 'onPick'>

function Strip({ label, strip, column, onPick }: StripProps) {
  return (
    <fieldset className={css.strip} aria-label={label}>
      {strip.map(({ column: key, head, content, draft }) => (
        <button key={key} type="button" aria-pressed={key === column} onClick={() => onPick(key)}>
          <span>{head}</span>
          <b className={draft === undefined ? (content?.mark === undefined ? '' : css[content.mark]) : css.draft}>
            {draft === undefined && content?.mark !== undefined && <StatusMark status={content.mark} />}
            {draft ?? content?.text ?? '—'}
          </b>
        </button>
      ))}
    </fieldset>
  )
}
