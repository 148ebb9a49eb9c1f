import { IconArrowDown, IconArrowUp, IconPencil, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import { type Language, message, say } from '../../../shared/text/message.ts'
import css from './ItemList.module.css'
import type { ListedItem } from './item-words.ts'

type Props = {
  readonly items: readonly ListedItem[]
  /** Left out of this print. */
  readonly left: ReadonlySet<number>
  /** Items on the pages in view. */
  readonly onPage: ReadonlySet<number>
  readonly language: Language
  readonly onLeft: (at: number) => void
  /** The item whose pages are waited for. */
  readonly going: number | null
  readonly onOpen: (at: number) => void
  /** Absent where the order is that of the plan. */
  readonly onMove?: (at: number, by: 1 | -1) => void
  readonly canEdit: (at: number) => boolean
  readonly onEdit: (at: number) => void
  readonly canRemove: (at: number) => boolean
  readonly onRemove: (at: number) => void
}

/** What is printed, under which number, on which pages. Alt with an arrow moves an item, F2 edits it, Del takes it out. */
export function ItemList(props: Props): React.ReactElement {
  const { items, left, onPage, language, onLeft, going, onOpen, onMove, canEdit, onEdit, canRemove, onRemove } = props
  const list = useRef<HTMLUListElement>(null)
  const words = (...args: Parameters<typeof message>): string => say(language, message(...args))
  const move = (at: number, by: 1 | -1): void => {
    onMove?.(at, by)
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-item="${at + by}"]`)?.focus())
  }
  const press = (event: React.KeyboardEvent, at: number): void => {
    const arrow = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (arrow !== null && event.altKey && onMove !== undefined) move(at, arrow)
    else if (arrow !== null) list.current?.querySelector<HTMLElement>(`[data-item="${at + arrow}"]`)?.focus()
    else if (event.key === 'F2' && canEdit(at)) onEdit(at)
    else if (event.key === 'Delete' && canRemove(at)) onRemove(at)
    else return
    event.preventDefault()
  }
  return (
    <ul className={css.items} ref={list}>
      {items.map(({ at, title, number, from, to }) => (
        <li key={at} {...(onPage.has(at) ? { 'data-current': true } : {})}>
          <input type="checkbox" checked={!left.has(at)} aria-label={title} onChange={() => onLeft(at)} />
          <button
            type="button"
            className={css.open}
            data-item={at}
            aria-keyshortcuts={onMove === undefined ? 'F2' : 'Alt+ArrowUp Alt+ArrowDown F2 Delete'}
            onKeyDown={(event) => press(event, at)}
            {...(going === at ? { 'aria-busy': true, title: words('annex.going') } : {})}
            onClick={() => onOpen(at)}
          >
            <span className={`${css.number} num`}>{number}</span>
            <span className={css.title}>{title}</span>
            <span className={`${css.page} num`}>
              {going === at && from === undefined
                ? '…'
                : from === undefined || left.has(at)
                  ? ''
                  : from === to
                    ? from
                    : `${from}–${to}`}
            </span>
          </button>
          <span className={css.tools}>
            {onMove === undefined ? null : (
              <>
                <Tool label={`${words('annex.itemUp')} ${title}`} disabled={at === 0} onClick={() => move(at, -1)}>
                  <IconArrowUp />
                </Tool>
                <Tool
                  label={`${words('annex.itemDown')} ${title}`}
                  disabled={at === items.length - 1}
                  onClick={() => move(at, 1)}
                >
                  <IconArrowDown />
                </Tool>
              </>
            )}
            {canEdit(at) ? (
              <Tool label={`${words('annex.itemEdit')} ${title}`} onClick={() => onEdit(at)}>
                <IconPencil />
              </Tool>
            ) : null}
            {canRemove(at) ? (
              <Tool
                label={
                  onMove === undefined ? words('print.removeTable', { title }) : `${words('annex.itemRemove')} ${title}`
                }
                onClick={() => onRemove(at)}
              >
                <IconX />
              </Tool>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  )
}

type ToolProps = {
  readonly label: string
  readonly disabled?: boolean
  readonly onClick: () => void
  readonly children: React.ReactNode
}

const Tool = ({ label, disabled = false, onClick, children }: ToolProps): React.ReactElement => (
  <button type="button" tabIndex={-1} aria-label={label} title={label} disabled={disabled} onClick={onClick}>
    {children}
  </button>
)
