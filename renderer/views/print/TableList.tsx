import type { Layout } from '../../../shared/export/layout/lay-out.ts'
import type { TableSpec } from '../../../shared/plan/schema/table.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import styles from './Print.module.css'
import list from './TableList.module.css'

type Props = {
  readonly models: readonly TableModel[]
  readonly offered: readonly TableSpec[]
  readonly removable: ReadonlySet<string>
  readonly onAdd: (table: TableSpec) => void
  readonly onRemove: (table: TableModel) => void
  /** Tables left out. */
  readonly left: ReadonlySet<string>
  readonly layout: Layout
  /** Tables on the pages in view. */
  readonly onPage: ReadonlySet<string>
  readonly language: Language
  readonly onLeft: (left: ReadonlySet<string>) => void
  readonly onOpen: (page: number) => void
}

/** Which tables are printed, under which number, on which pages. */
export function TableList(props: Props): React.ReactElement {
  const { models, left, layout, onPage, language, onLeft, onOpen } = props
  const toggle = (id: string): void => {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    onLeft(next)
  }
  const places = new Map(layout.tables.map((place) => [place.id, place]))
  return (
    <>
      <h2>{say(language, message('print.tables'))}</h2>
      {models.length === 0 ? <p className={styles.hint}>{say(language, message('print.noTables'))}</p> : null}
      <ul className={list.tables}>
        {models.map((model) => {
          const place = places.get(model.id)
          return (
            <li key={model.id} {...(onPage.has(model.id) ? { 'data-current': true } : {})}>
              <input
                type="checkbox"
                checked={place !== undefined}
                aria-label={model.title}
                onChange={() => toggle(model.id)}
              />
              <button type="button" disabled={place === undefined} onClick={() => onOpen(place?.from ?? 1)}>
                <span className={`${list.tableNumber} num`}>{place?.number ?? ''}</span>
                <span>{model.title}</span>
                <span className={`${list.pageNumber} num`}>{place === undefined ? '' : pages(place)}</span>
              </button>
              {props.removable.has(model.id) ? (
                <button
                  type="button"
                  className={list.removeTable}
                  aria-label={say(language, message('print.removeTable', { title: model.title }))}
                  title={say(language, message('print.removeTable', { title: model.title }))}
                  onClick={() => props.onRemove(model)}
                >
                  ×
                </button>
              ) : null}
            </li>
          )
        })}
      </ul>
      {props.offered.length === 0 ? null : (
        <select
          className={list.addTable}
          aria-label={say(language, message('print.addTable'))}
          value=""
          onChange={(event) => {
            const chosen = props.offered.find((table) => table.id === event.target.value)
            if (chosen !== undefined) props.onAdd(chosen)
          }}
        >
          <option value="">＋ {say(language, message('print.addTable'))}</option>
          {props.offered.map((table) => (
            <option key={table.id} value={table.id}>
              {table.title}
            </option>
          ))}
        </select>
      )}
    </>
  )
}

const pages = ({ from, to }: Layout['tables'][number]): string => (from === to ? String(from) : `${from}–${to}`)
