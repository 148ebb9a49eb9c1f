import styles from './Scenarios.module.css'

type Props = {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onText: (text: string) => void
}

/** A number as it is typed; it is read when it is used. */
export const NumberField = ({ label, hint = '', value, onText }: Props): React.ReactElement => (
  <input
    className={`${styles.number} num`}
    aria-label={label}
    placeholder={hint}
    inputMode="decimal"
    autoComplete="off"
    value={value}
    onChange={(event) => onText(event.currentTarget.value)}
  />
)
