import { scrollRegion } from '../../../components/scroll-region.ts'
import css from './import.module.css'

export type TickRow = {
  readonly key: string
  readonly ticked: boolean
  readonly label: string
  readonly content: React.ReactNode
}
type Props = {
  readonly title: string
  readonly hint?: string | undefined
  readonly allLabel: string
  readonly rows: readonly TickRow[]
  readonly more: (count: number) => string
  readonly onTick: (keys: readonly string[], ticked: boolean) => void
}

/** Rows drawn; ticking all ticks the others too. */
const SHOWN = 200

/** Rows that can each be ticked, or all at once. Nothing where there are none. */
export function TickList({ title, hint, allLabel, rows, more, onTick }: Props): React.ReactElement | null {
  if (rows.length === 0) return null
  const all = rows.every((row) => row.ticked)
  return (
    <section className={css.list} aria-label={title}>
      <h3>
        <label>
          <input
            type="checkbox"
            aria-label={allLabel}
            checked={all}
            ref={(box) => {
              if (box !== null) box.indeterminate = !all && rows.some((row) => row.ticked)
            }}
            onChange={() =>
              onTick(
                rows.map((row) => row.key),
                !all,
              )
            }
          />
          {title}
        </label>
        {hint === undefined ? null : <small>{hint}</small>}
      </h3>
      <ul {...scrollRegion} aria-label={title}>
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.key}>
            <input
              type="checkbox"
              aria-label={row.label}
              checked={row.ticked}
              onChange={() => onTick([row.key], !row.ticked)}
            />
            {row.content}
          </li>
        ))}
        {rows.length > SHOWN ? <li className={css.hint}>{more(rows.length - SHOWN)}</li> : null}
      </ul>
    </section>
  )
}
