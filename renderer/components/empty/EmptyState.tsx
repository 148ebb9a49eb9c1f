import styles from './EmptyState.module.css'

type Props = {
  readonly text: string
  readonly children?: React.ReactNode
  /** Lines of a table to come, only while a file is being opened. */
  readonly loading?: boolean
}

/** One sentence, one action. */
export function EmptyState({ text, children, loading = false }: Props): React.ReactElement {
  return (
    <div className={styles.empty} {...(loading ? { 'aria-live': 'polite' } : {})}>
      {loading ? <div className={styles.skeleton} aria-hidden="true" /> : null}
      <p>{text}</p>
      {children}
    </div>
  )
}
