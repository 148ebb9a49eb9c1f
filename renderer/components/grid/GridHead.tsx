import { memo } from 'react'
import { type Language, message, say } from '../../../shared/text/message.ts'
import css from './DataGrid.module.css'
import sorting from './GridHead.module.css'
import { type GridColumn, rowHeadColumn } from './grid-row.ts'

type Props = {
  readonly language: Language
  readonly rowHead: string
  readonly rowHeadNote: string | undefined
  readonly rowHeadSort: GridColumn['sort']
  readonly columns: readonly GridColumn[]
}

const order = { up: 'ascending', down: 'descending', none: 'none' } as const
const sign = { up: '▲', down: '▼' } as const

/** Heads that sort are found by the grid by their data attribute, as its cells are. */
export const GridHead = memo(function GridHead({ language, rowHead, rowHeadNote, rowHeadSort, columns }: Props) {
  const label = (column: string, head: string, sort: GridColumn['sort']) =>
    sort === undefined ? (
      head
    ) : (
      <button
        type="button"
        tabIndex={-1}
        data-sort={column}
        className={sorting.sort}
        aria-label={`${head} ${say(language, message('grid.sort'))}`}
        title={head}
      >
        <span>{head}</span>
        {sort !== 'none' && <small aria-hidden="true">{sign[sort]}</small>}
      </button>
    )
  return (
    <thead className={css.top}>
      <tr aria-rowindex={1} className={`${css.row} ${css.headRow}`}>
        <th
          scope="col"
          aria-colindex={1}
          {...(rowHeadSort === undefined ? {} : { 'aria-sort': order[rowHeadSort] })}
          className={`${css.cell} ${css.head}`}
        >
          {label(rowHeadColumn, rowHead, rowHeadSort)}
          {rowHeadNote !== undefined && <small>{rowHeadNote}</small>}
        </th>
        {columns.map(({ key, head, headNote, kind, sort }, index) => (
          <th
            key={key}
            scope="col"
            aria-colindex={index + 2}
            {...(sort === undefined ? {} : { 'aria-sort': order[sort] })}
            className={`${css.cell} ${kind === 'text' ? css.text : css.number}`}
          >
            {headNote === undefined ? (
              label(key, head, sort)
            ) : (
              <span className={css.splitHead}>
                <span>{head}</span>
                <small>{headNote}</small>
              </span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
})
