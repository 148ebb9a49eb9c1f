import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { TableView } from '../../../shared/plan/schema/table-view.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import { Move } from './ColumnList.tsx'
import css from './Editor.module.css'

type Props = {
  readonly whole: TableModel
  readonly view: TableView
  readonly language: Language
  readonly onChange: (view: TableView) => void
}

/** A longer list is searched, not scrolled. */
const most = 200

/** Which rows, in which order. Alt with an arrow moves the row under the cursor. The sum row follows from them. */
export function RowList({ whole, view, language, onChange }: Props): React.ReactElement {
  const list = useRef<HTMLUListElement>(null)
  const [search, setSearch] = useState('')
  const words = (...args: Parameters<typeof message>): string => say(language, message(...args))
  const body = whole.rows.filter((row) => row.role !== 'total')
  const byKey = new Map(body.map((row) => [row.key, row]))
  const order = [
    ...(view.rows ?? []).flatMap((key) => byKey.get(key) ?? []),
    ...body.filter((row) => view.rows === undefined || !view.rows.includes(row.key)),
  ]
  const isShown = (key: string): boolean =>
    !view.without?.includes(key) && (view.rows === undefined || view.rows.includes(key))
  const found = order.filter((row) => search === '' || row.label.includes(search)).slice(0, most)

  /** Without an order of his own the plan keeps only what is left out, so that new facilities come in by themselves. */
  const toggle = (key: string): void => {
    const { without = [], rows, ...rest } = view
    if (rows !== undefined) {
      const next = isShown(key)
        ? rows.filter((other) => other !== key)
        : [...rows.filter((other) => other !== key), key]
      const kept = without.filter((other) => other !== key)
      onChange({ ...rest, rows: next, ...(kept.length > 0 && { without: kept }) })
      return
    }
    const next = isShown(key) ? [...without, key] : without.filter((other) => other !== key)
    onChange({ ...rest, ...(next.length > 0 && { without: next }) })
  }
  const move = (key: string, by: 1 | -1): void => {
    const keys = order.filter((row) => isShown(row.key)).map((row) => row.key)
    const at = keys.indexOf(key)
    if (at === -1 || at + by < 0 || at + by >= keys.length) return
    const { without: _, sort: __, ...rest } = view
    onChange({ ...rest, rows: keys.toSpliced(at, 1).toSpliced(at + by, 0, key) })
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"] input`)?.focus(),
    )
  }
  const all = (): void => {
    const { without: _, rows: __, ...rest } = view
    onChange(rest)
  }
  return (
    <fieldset className={css.list}>
      <legend>
        {words('ownTable.rows')} <small>{words('ownTable.orderHint')}</small>
      </legend>
      <div className={css.search}>
        <input
          type="search"
          aria-label={words('ownTable.rows')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <button type="button" onClick={all}>
          {words('ownTable.allRows')}
        </button>
        <button type="button" onClick={() => onChange({ ...view, without: body.map((row) => row.key) })}>
          {words('ownTable.noRows')}
        </button>
      </div>
      <ul ref={list}>
        {found.map((row) => (
          <li
            key={row.key}
            data-row={row.key}
            onKeyDown={(event) => {
              if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
              event.preventDefault()
              move(row.key, event.key === 'ArrowUp' ? -1 : 1)
            }}
          >
            <label>
              <input type="checkbox" checked={isShown(row.key)} onChange={() => toggle(row.key)} />
              {row.label}
            </label>
            <Move
              label={words('ownTable.moveUp', { label: row.label })}
              disabled={!isShown(row.key)}
              onClick={() => move(row.key, -1)}
            >
              <IconArrowUp />
            </Move>
            <Move
              label={words('ownTable.moveDown', { label: row.label })}
              disabled={!isShown(row.key)}
              onClick={() => move(row.key, 1)}
            >
              <IconArrowDown />
            </Move>
          </li>
        ))}
      </ul>
      {order.length > found.length && search === '' ? (
        <p className={css.hint}>{words('ownTable.previewMore', { count: order.length - found.length })}</p>
      ) : null}
    </fieldset>
  )
}
