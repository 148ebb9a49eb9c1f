import styles from './Switcher.module.css'
import type { ScenarioEntry } from './scenario-entries.ts'

/** The letter of a 方案 on its colour; its name stands beside it. */
export const ScenarioMark = ({ entry }: { readonly entry: ScenarioEntry }): React.ReactElement => (
  <i className={styles.mark} style={{ background: `var(${entry.ink})` }} aria-hidden="true">
    {entry.letter}
  </i>
)
