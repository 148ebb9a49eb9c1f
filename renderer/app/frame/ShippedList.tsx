import { message, type TextKey } from '../../../shared/text/message.ts'
import { useActions, useSay } from '../../state/session.ts'
import styles from '../recovery/recovery.module.css'

/** Plans that come with the program, by the name of their file in seeds/plans. */
const shipped = [
  ['shulan-2025', 'screen.samples.shulan2025'],
  ['linfen-2025', 'screen.samples.linfen2025'],
  ['jingyan-2025', 'screen.samples.jingyan2025'],
  ['gongzhuling-2025', 'screen.samples.gongzhuling2025'],
  ['gongzhuling-2020', 'screen.samples.gongzhuling2020'],
] as const satisfies readonly (readonly [name: string, title: TextKey])[]

/** The samples, opened as copies without a file; unsaved edits are asked about first. */
export function ShippedList({ onChoose }: { readonly onChoose?: () => void }): React.ReactElement {
  const say = useSay()
  const { openShipped } = useActions()
  const title = say(message('screen.samples'))
  return (
    <section className={styles.recent} aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {shipped.map(([name, key]) => (
          <li key={name}>
            <button
              type="button"
              className={styles.file}
              onClick={() => {
                onChoose?.()
                void openShipped(name)
              }}
            >
              <span className={styles.title}>{say(message(key))}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
