import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { TableView } from '../../../shared/plan/schema/table-view.ts'
import type { Column, TableModel } from '../../../shared/tables/table-model.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import css from './Editor.module.css'

type Props = {
  readonly whole: TableModel
  readonly view: TableView
  readonly language: Language
  readonly onChange: (view: TableView) => void
}
type Chosen = NonNullable<TableView['columns']>[number]

/** Which columns, in which order, under which heads, with how many decimals. Alt with an arrow moves the column under the cursor. */
export function ColumnList({ whole, view, language, onChange }: Props): React.ReactElement {
  const list = useRef<HTMLUListElement>(null)
  const [open, setOpen] = useState<string | null>(null)
  const words = (...args: Parameters<typeof message>): string => say(language, message(...args))
  const chosen: readonly Chosen[] = view.columns ?? whole.columns.map(({ key }) => ({ key }))
  const byKey = new Map(whole.columns.map((column) => [column.key, column]))
  const shown = chosen.filter(({ key }) => byKey.has(key))
  const hidden = whole.columns.filter(({ key }) => !chosen.some((entry) => entry.key === key))
  const put = (columns: readonly Chosen[]): void => {
    const usual = columns.length === whole.columns.length && columns.every((c, at) => isUsual(c, whole.columns[at]))
    const { columns: _, ...rest } = view
    onChange(usual ? rest : { ...rest, columns: [...columns] })
  }
  const edit = (key: string, next: Chosen): void => put(shown.map((entry) => (entry.key === key ? next : entry)))
  const move = (at: number, by: 1 | -1): void => {
    const entry = shown[at]
    if (entry === undefined || at + by < 0 || at + by >= shown.length) return
    put(shown.toSpliced(at, 1).toSpliced(at + by, 0, entry))
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-column="${at + by}"] input`)?.focus())
  }
  return (
    <fieldset className={css.list}>
      <legend>
        {words('ownTable.columns')} <small>{words('ownTable.orderHint')}</small>
      </legend>
      <ul ref={list}>
        {shown.map((entry, at) => {
          const column = byKey.get(entry.key)
          if (column === undefined) return null
          const name = entry.label ?? headOf(column)
          return (
            <li
              key={entry.key}
              data-column={at}
              onKeyDown={(event) => {
                if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
                event.preventDefault()
                move(at, event.key === 'ArrowUp' ? -1 : 1)
              }}
            >
              <input
                type="checkbox"
                checked
                disabled={shown.length === 1}
                aria-label={words('ownTable.show', { label: name })}
                onChange={() => put(shown.filter((other) => other.key !== entry.key))}
              />
              <input
                aria-label={`${words('ownTable.columnName')} ${name}`}
                value={entry.label ?? ''}
                placeholder={column.label}
                maxLength={200}
                onFocus={() => setOpen(entry.key)}
                onChange={(event) => edit(entry.key, withText(entry, 'label', event.currentTarget.value))}
              />
              {column.kind === 'text' ? (
                <span />
              ) : (
                <select
                  aria-label={`${words('ownTable.decimals')} ${name}`}
                  value={entry.decimals ?? ''}
                  onChange={(event) => {
                    const { decimals: _, ...rest } = entry
                    const { value } = event.currentTarget
                    edit(entry.key, value === '' ? rest : { ...rest, decimals: Number(value) })
                  }}
                >
                  <option value="">–</option>
                  {[0, 1, 2, 3, 4].map((places) => (
                    <option key={places} value={places}>
                      {places}
                    </option>
                  ))}
                </select>
              )}
              <Move label={words('ownTable.moveUp', { label: name })} disabled={at === 0} onClick={() => move(at, -1)}>
                <IconArrowUp />
              </Move>
              <Move
                label={words('ownTable.moveDown', { label: name })}
                disabled={at === shown.length - 1}
                onClick={() => move(at, 1)}
              >
                <IconArrowDown />
              </Move>
              {open === entry.key ? (
                <div className={css.heads}>
                  {(['group', 'over'] as const).map((level) => (
                    <input
                      key={level}
                      aria-label={`${words(`ownTable.${level}`)} ${name}`}
                      placeholder={column[level] ?? words(`ownTable.${level}`)}
                      value={entry[level] ?? ''}
                      maxLength={200}
                      onChange={(event) => edit(entry.key, withText(entry, level, event.currentTarget.value))}
                    />
                  ))}
                </div>
              ) : null}
            </li>
          )
        })}
        {hidden.map((column) => (
          <li key={column.key} data-hidden>
            <label>
              <input type="checkbox" checked={false} onChange={() => put([...shown, { key: column.key }])} />
              {headOf(column)}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

const headOf = ({ over, group, label }: Column): string => [over, group, label].filter(Boolean).join(' ')
const isUsual = (entry: Chosen, column: Column | undefined): boolean =>
  entry.key === column?.key && Object.keys(entry).length === 1

function withText(entry: Chosen, key: 'label' | 'group' | 'over', text: string): Chosen {
  const { [key]: _, ...rest } = entry
  return text === '' ? rest : { ...rest, [key]: text }
}

type MoveProps = {
  readonly label: string
  readonly disabled: boolean
  readonly onClick: () => void
  readonly children: React.ReactNode
}
export const Move = ({ label, disabled, onClick, children }: MoveProps): React.ReactElement => (
  <button type="button" className={css.move} aria-label={label} title={label} disabled={disabled} onClick={onClick}>
    {children}
  </button>
)
