import { useRef } from 'react'
import { type Language, message, say } from '../../../shared/text/message.ts'
import css from './Editor.module.css'

export type PickRow = {
  readonly key: string
  readonly label: string
  readonly cells: Readonly<Record<string, number | string>>
}
type Props = {
  readonly columns: readonly { readonly key: string; readonly label: string }[]
  readonly rows: readonly PickRow[]
  readonly search: string
  readonly language: Language
  readonly onPick: (row: string, column: string) => void
}

const most = 200

/** A table whose cells are buttons; arrows go from one to the next. */
export function PickGrid({ columns, rows, search, language, onPick }: Props): React.ReactElement {
  const grid = useRef<HTMLDivElement>(null)
  const found = rows.filter((row) => search === '' || row.label.includes(search))
  const shown = found.slice(0, most)
  const press = (event: React.KeyboardEvent, row: number, column: number): void => {
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    for (
      let [y, x] = [row + step[0], column + step[1]];
      y >= 0 && y < shown.length && x >= 0 && x < columns.length;
      y += step[0], x += step[1]
    ) {
      const next = grid.current?.querySelector<HTMLElement>(`[data-cell="${y} ${x}"]`)
      if (next) {
        next.focus()
        return
      }
    }
  }
  return (
    <div className={css.pick} ref={grid}>
      <table>
        <thead>
          <tr>
            <th />
            {columns.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, y) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {columns.map(({ key, label }, x) => {
                const value = row.cells[key]
                return (
                  <td key={key}>
                    {value === undefined ? null : (
                      <button
                        type="button"
                        className="num"
                        data-cell={`${y} ${x}`}
                        aria-label={`${say(language, message('annex.insertField'))} ${row.label} ${label} ${value}`}
                        onKeyDown={(event) => press(event, y, x)}
                        onClick={() => onPick(row.key, key)}
                      >
                        {value}
                      </button>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {found.length > shown.length ? (
        <p className={css.hint}>
          {say(language, message('ownTable.previewMore', { count: found.length - shown.length }))}
        </p>
      ) : null}
    </div>
  )
}
