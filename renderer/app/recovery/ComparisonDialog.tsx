import { Modal } from '@mantine/core'
import type { Difference } from '../../../shared/plan/differences.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { keyed } from '../../components/keyed.ts'
import { scrollRegion } from '../../components/scroll-region.ts'
import { isDirty } from '../../state/history.ts'
import { useSay, useSession } from '../../state/session.ts'
import { useWork, useWorkGuard } from '../../state/work.ts'
import styles from './recovery.module.css'

/** More are counted, not drawn: nobody reads a thousand lines before deciding. */
const most = 300

/** What the file on disk says otherwise, record by record, and the two ways on. */
export function ComparisonDialog(): React.ReactElement {
  const say = useSay()
  const work = useWorkGuard()
  const found = useWork((state) => state.comparison)
  const busy = useWork((state) => state.busy)
  const name = useSession((state) => state.document?.name ?? '')
  const dirty = useSession((state) => isDirty(state.history))
  const rows = found?.slice(0, most) ?? []
  const rest = (found?.length ?? 0) - rows.length
  return (
    <Modal
      opened={found !== null}
      onClose={work.closeComparison}
      title={say(message('work.compareTitle', { name }))}
      closeButtonProps={{ 'aria-label': say(message('screen.close')) }}
      transitionProps={{ duration: 0 }}
      size={860}
      centered
    >
      <p className={styles.text}>
        {rows.length === 0
          ? say(message('work.compareNone'))
          : [
              say(message('work.compareCount', { count: found?.length ?? 0 })),
              ...(rest > 0 ? [say(message('work.compareMore', { shown: rows.length, rest }))] : []),
            ].join(' ')}
      </p>
      {rows.length === 0 ? null : <Rows rows={rows} say={say} />}
      <div className={styles.foot}>
        <span>{say(message('work.keepMineHint', { name: `${name}.bak` }))}</span>
        <Button
          disabled={busy}
          onClick={() => void work.reload()}
          {...(dirty ? { label: say(message('work.reloadLoses')) } : {})}
        >
          {say(message('work.reload'))}
        </Button>
        <Button look="primary" disabled={busy} onClick={() => void work.keepMine()}>
          {say(message('work.keepMine'))}
        </Button>
      </div>
    </Modal>
  )
}

type RowsProps = { readonly rows: readonly Difference[]; readonly say: (message: Message) => string }

function Rows({ rows, say }: RowsProps): React.ReactElement {
  const absent = <span className={styles.absent}>{say(message('work.compareAbsent'))}</span>
  return (
    <section className={styles.scroll} aria-label={say(message('work.compareWhat'))} {...scrollRegion}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say(message('work.compareWhat'))}</th>
            <th scope="col">{say(message('work.compareMine'))}</th>
            <th scope="col">{say(message('work.compareTheirs'))}</th>
          </tr>
        </thead>
        <tbody>
          {keyed(rows, ({ part, record }) => `${part.key} ${record}`).map(({ key, item }) => (
            <tr key={key}>
              <th scope="row">
                <span className={styles.title}>{item.record === '' ? say(item.part) : item.record}</span>
                <span className={styles.path}>
                  {[
                    ...(item.record === '' ? [] : [say(item.part)]),
                    ...(item.field === null ? [] : [say(item.field)]),
                  ].join(' · ')}
                </span>
              </th>
              <td className="num">{item.mine ?? absent}</td>
              <td className="num">{item.theirs ?? absent}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
