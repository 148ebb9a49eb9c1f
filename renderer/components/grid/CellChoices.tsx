import { useEffect, useRef } from 'react'
import css from './CellEditor.module.css'

type Props = {
  readonly label: string
  readonly choices: readonly string[]
  readonly chosen: number
  /** Grid column of the cell, from 1. */
  readonly column: number
  readonly above: boolean
}

/** What may stand in the cell, under it while one types. The keyboard stays in the editor; the mouse may pick. */
export function CellChoices({ label, choices, chosen, column, above }: Props) {
  const marked = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chosen >= 0) marked.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  if (choices.length === 0) return null
  return (
    <div className={css.choicesHolder} style={{ gridColumn: column }}>
      <div role="listbox" aria-label={label} className={[css.choices, above ? css.choicesAbove : ''].join(' ')}>
        {choices.map((choice, index) => (
          <div
            key={choice}
            ref={index === chosen ? marked : undefined}
            role="option"
            aria-selected={index === chosen}
            tabIndex={-1}
            data-choice={choice}
            className={css.choice}
          >
            {choice}
          </div>
        ))}
      </div>
    </div>
  )
}
