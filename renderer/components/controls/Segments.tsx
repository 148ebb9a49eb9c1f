import styles from './controls.module.css'

type Props<T extends string> = {
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: string; readonly count?: number }[]
  readonly onChange: (value: T) => void
}

/** A choice of few, all visible. */
export function Segments<T extends string>({ label, value, options, onChange }: Props<T>): React.ReactElement {
  return (
    <fieldset className={styles.segments} aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
          {option.count === undefined ? null : <span className="num">{option.count}</span>}
        </button>
      ))}
    </fieldset>
  )
}
