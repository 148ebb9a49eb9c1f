import styles from './controls.module.css'

type Props = {
  readonly children: React.ReactNode
  /** Told which click in a row it is: 2 is the second of a double click. */
  readonly onClick: (clicks: number) => void
  /** primary: the one thing to do here; bare: among other commands. */
  readonly look?: 'plain' | 'primary' | 'bare'
  readonly disabled?: boolean
  /** For a button that shows only an icon, or says more than it shows. */
  readonly label?: string
  readonly shortcut?: string
}

export function Button({
  children,
  onClick,
  look = 'plain',
  disabled = false,
  label,
  shortcut,
}: Props): React.ReactElement {
  const name = label ?? (typeof children === 'string' ? children : undefined)
  return (
    <button
      type="button"
      className={`${styles.button} ${styles[look]}`}
      disabled={disabled}
      onClick={(event) => onClick(event.detail)}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(shortcut === undefined ? {} : { 'aria-keyshortcuts': shortcut.replace('Ctrl', 'Control') })}
      {...(shortcut === undefined && label === undefined ? {} : { title: [name, shortcut].filter(Boolean).join('  ') })}
    >
      {children}
    </button>
  )
}
