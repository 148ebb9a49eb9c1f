import { useId } from 'react'
import type { TableSpec } from '../../../shared/plan/schema/table.ts'
import type { TableView } from '../../../shared/plan/schema/table-view.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import css from './Editor.module.css'

type Props = {
  readonly table: TableSpec
  readonly whole: TableModel | null
  readonly canScale: boolean
  readonly language: Language
  readonly onChange: (view: TableView) => void
}

const groups = ['class', 'unit', 'kind', 'level', 'ownership', 'consortium'] as const
const directions = ['portrait', 'landscape'] as const

/** Caption, order of rows, groups, 万, total, orientation and notes. */
export function ViewFields({ table, whole, canScale, language, onChange }: Props): React.ReactElement {
  const id = useId()
  const view = table.view ?? {}
  const words = (...args: Parameters<typeof message>): string => say(language, message(...args))
  /** A choice that is the usual one leaves its key. */
  const put = <K extends keyof TableView>(key: K, value: TableView[K] | undefined): void => {
    const { [key]: _, ...rest } = view
    onChange((value === undefined ? rest : { ...rest, [key]: value }) as TableView)
  }
  const hasFacilities = whole?.rows.some((row) => row.role === 'facility') ?? false
  const hasTotal = whole?.rows.some((row) => row.role === 'total') ?? false
  const sortable = whole?.columns.filter((column) => column.kind !== 'text') ?? []
  return (
    <div className={css.form}>
      {table.kind === 'own' ? null : (
        <label>
          <span>{words('ownTable.caption')}</span>
          <input
            value={view.caption ?? ''}
            placeholder={table.title}
            maxLength={500}
            onChange={(event) => put('caption', event.currentTarget.value || undefined)}
          />
        </label>
      )}
      {hasFacilities ? (
        <label>
          <span>{words('ownTable.groupBy')}</span>
          <select
            value={view.groupBy ?? ''}
            onChange={(event) =>
              put(
                'groupBy',
                groups.find((group) => group === event.currentTarget.value),
              )
            }
          >
            <option value="">{words('ownTable.groupBy.none')}</option>
            {groups.map((group) => (
              <option key={group} value={group}>
                {words(`ownTable.groupBy.${group}`)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {sortable.length === 0 ? null : (
        <label>
          <span>{words('ownTable.sort')}</span>
          <select
            value={view.sort === undefined ? '' : `${view.sort.down ? 'down' : 'up'} ${view.sort.column}`}
            onChange={(event) => {
              const [way, ...key] = event.currentTarget.value.split(' ')
              put('sort', way === '' ? undefined : { column: key.join(' '), down: way === 'down' })
            }}
          >
            <option value="">{words('ownTable.sortNone')}</option>
            {sortable.flatMap(({ key, label }) => [
              <option key={`down ${key}`} value={`down ${key}`}>
                {words('ownTable.sortDown', { label })}
              </option>,
              <option key={`up ${key}`} value={`up ${key}`}>
                {words('ownTable.sortUp', { label })}
              </option>,
            ])}
          </select>
        </label>
      )}
      <label>
        <span>{words('ownTable.orientation')}</span>
        <select
          value={view.orientation ?? ''}
          onChange={(event) =>
            put(
              'orientation',
              directions.find((way) => way === event.currentTarget.value),
            )
          }
        >
          <option value="">{words('ownTable.orientation.auto')}</option>
          {directions.map((way) => (
            <option key={way} value={way}>
              {words(`ownTable.orientation.${way}`)}
            </option>
          ))}
        </select>
      </label>
      <div className={css.checks}>
        <label>
          <input
            type="checkbox"
            checked={view.scale !== undefined}
            disabled={!canScale && view.scale === undefined}
            {...(canScale ? {} : { 'aria-describedby': `${id}-scale` })}
            onChange={(event) => put('scale', event.currentTarget.checked ? 10_000 : undefined)}
          />
          {words('ownTable.scale')}
        </label>
        {hasTotal ? (
          <label>
            <input
              type="checkbox"
              checked={view.total !== false}
              onChange={(event) => put('total', event.currentTarget.checked ? undefined : false)}
            />
            {words('ownTable.total')}
          </label>
        ) : null}
      </div>
      {canScale || whole === null ? null : (
        <p id={`${id}-scale`} className={css.hint}>
          {words('ownTable.scaleHint')}
        </p>
      )}
      <label>
        <span>{words('ownTable.notes')}</span>
        <textarea
          rows={2}
          value={(view.notes ?? []).join('\n')}
          onChange={(event) => {
            const lines = event.currentTarget.value.split('\n').slice(0, 50)
            put('notes', lines.every((line) => line === '') ? undefined : lines)
          }}
        />
      </label>
    </div>
  )
}
