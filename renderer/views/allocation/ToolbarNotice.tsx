import { type Language, type Message, message, say } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import css from './AllocationView.module.css'

type Props = { readonly language: Language; readonly notice: Message; readonly onDismiss: () => void }

/** What was refused, in the place of the legend: nothing moves. */
export function ToolbarNotice({ language, notice, onDismiss }: Props) {
  const text = say(language, notice)
  return (
    <div className={css.report} role="status" title={text}>
      <span>{text}</span>
      <Button look="bare" onClick={onDismiss}>
        {say(language, message('grid.report.dismiss'))}
      </Button>
    </div>
  )
}
