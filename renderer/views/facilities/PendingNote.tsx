import { IconAlertSquareFilled } from '@tabler/icons-react'
import { type Language, message, say } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import css from './FacilitiesView.module.css'

type Props = {
  readonly language: Language
  readonly count: number
  readonly onNext: () => void
  readonly onDrop: () => void
}

/** How many cells hold a text the plan does not have, and the way to the next. */
export function PendingNote({ language, count, onNext, onDrop }: Props) {
  return (
    <div className={css.pending} role="status">
      <IconAlertSquareFilled aria-hidden="true" size={14} />
      <span>{say(language, message('facilities.bad', { count }))}</span>
      <Button onClick={onNext} shortcut="F8">
        {say(language, message('facilities.bad.next'))}
      </Button>
      <Button look="bare" onClick={onDrop}>
        {say(language, message('facilities.bad.drop'))}
      </Button>
    </div>
  )
}
