import { Modal } from '@mantine/core'
import { message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { useActions, useSay, useSession } from '../../state/session.ts'
import styles from './dialogs.module.css'

/** Asked before another plan takes the place of one with unsaved edits. */
export function Guard(): React.ReactElement {
  const say = useSay()
  const { answerPending } = useActions()
  const pending = useSession((state) => state.pending)
  const name = useSession((state) => state.document?.plan.title ?? '')
  return (
    <Modal
      opened={pending !== null}
      onClose={() => void answerPending('cancel')}
      title={say(message('screen.guardTitle', { name }))}
      closeButtonProps={{ 'aria-label': say(message('screen.close')) }}
      transitionProps={{ duration: 0 }}
      centered
    >
      <p className={styles.text}>{say(message('screen.guardText'))}</p>
      <div className={styles.buttons}>
        <Button onClick={() => void answerPending('discard')}>{say(message('screen.guardDiscard'))}</Button>
        <Button onClick={() => void answerPending('cancel')}>{say(message('screen.cancel'))}</Button>
        <Button look="primary" onClick={() => void answerPending('save')}>
          {say(message('screen.save'))}
        </Button>
      </div>
    </Modal>
  )
}
