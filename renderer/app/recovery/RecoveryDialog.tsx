import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { RecoveryOffer } from '../../../shared/ipc/work-bridge.ts'
import { message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { useSay, useSession } from '../../state/session.ts'
import { useWork, useWorkGuard } from '../../state/work.ts'
import styles from './recovery.module.css'

/** What a crash or a power cut left: recover, discard, or be asked again at the next start. */
export function RecoveryDialog(): React.ReactElement {
  const say = useSay()
  const work = useWorkGuard()
  const offers = useWork((state) => state.offers)
  return (
    <Modal
      opened={offers.length > 0}
      onClose={() => void work.later()}
      title={say(message('work.recoverTitle'))}
      closeButtonProps={{ 'aria-label': say(message('work.later')) }}
      transitionProps={{ duration: 0 }}
      closeOnClickOutside={false}
      size={760}
      centered
    >
      <p className={styles.text}>{say(message('work.recoverText'))}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say(message('work.recoverFile'))}</th>
            <th scope="col">{say(message('work.recoverWhen'))}</th>
            <th scope="col" className={styles.number}>
              {say(message('work.recoverCount'))}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {offers.map((offer) => (
            <Offer key={offer.id} offer={offer} />
          ))}
        </tbody>
      </table>
      <div className={styles.foot}>
        <span>{say(message('work.laterHint'))}</span>
        <Button onClick={() => void work.later()}>{say(message('work.later'))}</Button>
      </div>
    </Modal>
  )
}

function Offer({ offer }: { offer: RecoveryOffer }): React.ReactElement {
  const say = useSay()
  const work = useWorkGuard()
  const language = useSession((state) => state.language)
  const busy = useWork((state) => state.busy)
  // Throwing work away takes two clicks on two different words.
  const [sure, setSure] = useState(false)
  const when = new Date(offer.at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <tr>
      <th scope="row">
        <span className={styles.title}>{offer.title}</span>
        <span className={styles.path}>{offer.displayPath ?? say(message('work.recoverNoFile'))}</span>
      </th>
      <td className="num">{when}</td>
      <td className={`num ${styles.number}`}>{say(message('work.recoverSteps', { count: offer.entries }))}</td>
      <td className={styles.actions}>
        <Button disabled={busy} onClick={() => (sure ? void work.discard(offer.id) : setSure(true))}>
          {say(message(sure ? 'work.discardSure' : 'work.discard'))}
        </Button>
        <Button look="primary" disabled={busy} onClick={() => void work.recover(offer.id)}>
          {say(message('work.recover'))}
        </Button>
      </td>
    </tr>
  )
}
