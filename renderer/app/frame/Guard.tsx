import { Modal } from '@mantine/core'
import { useContext } from 'react'
import { message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { isDirty } from '../../state/history.ts'
import { SessionContext, useActions, useSay, useSession } from '../../state/session.ts'
import { keepAssumptions } from '../keep-assumptions.ts'
import styles from './dialogs.module.css'

/** Asked before another plan takes the place of one with unsaved edits. */
export function Guard(): React.ReactElement {
  const say = useSay()
  const { answerPending } = useActions()
  const pending = useSession((state) => state.pending)
  const session = useContext(SessionContext)
  const assumed = useSession((state) => state.whatIf.length > 0)
  const dirty = useSession((state) => isDirty(state.history))
  const name = useSession((state) => state.document?.plan.title ?? '')
  return (
    <Modal
      opened={pending !== null}
      onClose={() => void answerPending('cancel')}
      title={say(message(dirty ? 'screen.guardTitle' : 'stage.guard.title', { name }))}
      closeButtonProps={{ 'aria-label': say(message('screen.close')) }}
      transitionProps={{ duration: 0 }}
      centered
    >
      {dirty ? <p className={styles.text}>{say(message('screen.guardText'))}</p> : null}
      {assumed ? <p className={styles.text}>{say(message('stage.guard.text'))}</p> : null}
      <div className={styles.buttons}>
        {assumed && session !== null ? (
          <Button look={dirty ? 'plain' : 'primary'} onClick={() => keepAssumptions(session)}>
            {say(message('stage.guard.keep'))}
          </Button>
        ) : null}
        <Button onClick={() => void answerPending('discard')}>
          {say(message(dirty ? 'screen.guardDiscard' : 'stage.guard.drop'))}
        </Button>
        <Button onClick={() => void answerPending('cancel')}>{say(message('screen.cancel'))}</Button>
        {dirty ? (
          <Button look="primary" onClick={() => void answerPending('save')}>
            {say(message('screen.save'))}
          </Button>
        ) : null}
      </div>
    </Modal>
  )
}
