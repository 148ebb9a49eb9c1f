import { memo } from 'react'
import css from './DataGrid.module.css'
import type { GridColumn } from './grid-row.ts'

type Props = {
  readonly rowHead: string
  readonly rowHeadNote: string | undefined
  readonly columns: readonly GridColumn[]
}

export const GridHead = memo(function GridHead({ rowHead, rowHeadNote, columns }: Props) {
  return (
    <thead className={css.top}>
      <tr aria-rowindex={1} className={`${css.row} ${css.headRow}`}>
        <th scope="col" aria-colindex={1} className={`${css.cell} ${css.head}`}>
          {rowHead}
          {rowHeadNote !== undefined && <small>{rowHeadNote}</small>}
        </th>
        {columns.map(({ key, head, headNote }, index) => (
          <th key={key} scope="col" aria-colindex={index + 2} className={`${css.cell} ${css.number}`}>
            {headNote === undefined ? (
              head
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
