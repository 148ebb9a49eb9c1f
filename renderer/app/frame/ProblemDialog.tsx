import { Modal } from '@mantine/core'
import { message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { keyed } from '../../components/keyed.ts'
import { useActions, useSay, useSession } from '../../state/session.ts'
import styles from './dialogs.module.css'

/** Every place at fault with what was found, what was expected and what to do. The open plan stays as it was. */
export function ProblemDialog(): React.ReactElement {
  const say = useSay()
  const { dismissProblem } = useActions()
  const problem = useSession((state) => state.problem)
  return (
    <Modal
      opened={problem !== null}
      onClose={dismissProblem}
      title={problem === null ? '' : say(problem.title)}
      closeButtonProps={{ 'aria-label': say(message('screen.close')) }}
      transitionProps={{ duration: 0 }}
      size="lg"
      centered
    >
      <ol className={styles.entries}>
        {keyed(problem?.entries ?? [], ({ where = '' }) => where).map(({ key, item: { where, message: words } }) => (
          <li key={key}>
            {/* Most messages begin with their place. */}
            {where === undefined || say(words).includes(where) ? null : <b>{where}</b>}
            <p>{say(words)}</p>
          </li>
        ))}
      </ol>
      <div className={styles.buttons}>
        <Button look="primary" onClick={dismissProblem}>
          {say(message('screen.close'))}
        </Button>
      </div>
    </Modal>
  )
}
