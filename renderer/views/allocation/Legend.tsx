import { type Language, message, say } from '../../../shared/text/message.ts'
import { StatusMark } from '../../components/marks/StatusMark.tsx'
import css from './AllocationView.module.css'

const marks = ['over', 'short', 'met', 'unknown'] as const

/** What the shapes of the grid mean. */
export function Legend({ language }: { readonly language: Language }) {
  const t = (key: Parameters<typeof message>[0]): string => say(language, message(key))
  return (
    <ul className={css.legend} aria-label={t('allocation.legend')}>
      {marks.map((mark) => (
        <li key={mark} className={css[mark]}>
          <StatusMark status={mark} />
          {t(`status.${mark}`)}
        </li>
      ))}
      <li>
        <span className={css.neq}>≠</span>
        {t('allocation.differs')}
      </li>
    </ul>
  )
}
