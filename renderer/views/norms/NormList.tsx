import { Fragment, memo, useEffect, useRef } from 'react'
import type { NormRow } from '../../../shared/engine/view.ts'
import { message } from '../../../shared/text/message.ts'
import { formatFigure } from '../../components/format.ts'
import { useSay, useSession } from '../../state/session.ts'
import { CarriedTag } from './CarriedTag.tsx'
import { ForceTag } from './ForceTag.tsx'
import css from './NormList.module.css'
import { NormStatus } from './NormStatus.tsx'
import type { ListedNorm, NormGroup } from './norm-list.ts'
import { SourceTag } from './SourceTag.tsx'
import { unitOf, valueIn } from './shape-cells.ts'
import { signs } from './words.ts'

type Props = {
  readonly groups: readonly NormGroup[]
  readonly current: string | null
  readonly closed: ReadonlySet<string>
  readonly onToggle: (group: string) => void
  readonly onChoose: (id: string) => void
  readonly onEdit: () => void
  readonly onSwitch: (id: string) => void
  readonly onAdd: () => void
  readonly onRemove: (id: string) => void
}

const intoView = (row: HTMLTableRowElement | null): void => row?.scrollIntoView({ block: 'nearest' })

/** low, high, both or value: what is required, in one cell. */
export function requiredText({ low, value, high }: Pick<NormRow, 'low' | 'value' | 'high'>): string {
  if (value !== undefined) return formatFigure(value)
  if (low !== undefined && high !== undefined) return `${formatFigure(low)}–${formatFigure(high)}`
  if (low !== undefined) return `≥ ${formatFigure(low)}`
  return high === undefined ? '' : `≤ ${formatFigure(high)}`
}

/** All norms by group: one tab stop, arrows move, Enter edits, Space switches off and on. Columns keep their places. */
export function NormList(props: Props): React.ReactElement {
  const { groups, current, closed, onToggle, onChoose, onEdit, onSwitch, onAdd, onRemove } = props
  const say = useSay()
  const baseYear = useSession((state) => state.shown?.baseYear)
  const targetYear = useSession((state) => state.shown?.targetYear)
  const list = useRef<HTMLTableElement>(null)
  useEffect(() => {
    const inside = document.activeElement !== null && list.current?.contains(document.activeElement)
    if (current !== null && inside) list.current?.querySelector<HTMLElement>('tr[aria-current] button')?.focus()
  }, [current])

  const shown = groups.flatMap(({ name, norms }) => (closed.has(name) ? [] : norms))
  const move = (by: number): void => {
    const at = shown.findIndex(({ norm }) => norm.id === current)
    const next = shown[Math.min(shown.length - 1, Math.max(0, at + by))]
    if (next !== undefined) onChoose(next.norm.id)
  }
  const keys: Readonly<Record<string, (id: string) => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    PageDown: () => move(15),
    PageUp: () => move(-15),
    Home: () => move(-shown.length),
    End: () => move(shown.length),
    Enter: onEdit,
    F2: onEdit,
    ' ': onSwitch,
    Insert: onAdd,
    Delete: onRemove,
  }
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const act = keys[event.key]
    if (act === undefined || current === null || event.ctrlKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    act(current)
  }
  const reachable = shown.some(({ norm }) => norm.id === current) ? current : (shown[0]?.norm.id ?? null)

  return (
    <table ref={list} className={css.table} aria-label={say(message('norms.list'))}>
      <colgroup>
        <col className={css.id} />
        <col />
        <col className={css.sign} />
        <col className={css.base} />
        <col className={css.value} />
        <col className={css.unit} />
        <col className={css.required} />
        <col className={css.force} />
        <col className={css.state} />
        <col className={css.source} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{say(message('norms.column.id'))}</th>
          <th scope="col">{say(message('norms.column.label'))}</th>
          <th scope="col" className={css.middle}>
            {say(message('norms.column.comparator'))}
          </th>
          <th scope="col" className={`${css.right} ${css.baseCell}`}>
            {baseYear}
          </th>
          <th scope="col" className={css.right}>
            {targetYear}
          </th>
          <th scope="col">{say(message('norms.column.unit'))}</th>
          <th scope="col" className={css.right}>
            {say(message('norms.column.required'))}
          </th>
          <th scope="col">{say(message('norms.column.force'))}</th>
          <th scope="col">{say(message('norms.column.status'))}</th>
          <th scope="col" className={css.sourceCell}>
            {say(message('norms.column.source'))}
          </th>
        </tr>
      </thead>
      <tbody onKeyDown={onKeyDown}>
        {groups.map(({ name, norms }) => (
          <Fragment key={name}>
            <tr className={css.group}>
              <th colSpan={10} scope="rowgroup">
                <button type="button" tabIndex={-1} aria-expanded={!closed.has(name)} onClick={() => onToggle(name)}>
                  <span aria-hidden="true">{closed.has(name) ? '▸' : '▾'}</span> {name}
                  <em className="num">{norms.length}</em>
                </button>
              </th>
            </tr>
            {closed.has(name)
              ? null
              : norms.map((listed) => (
                  <NormListRow
                    key={listed.norm.id}
                    listed={listed}
                    current={listed.norm.id === current}
                    reachable={listed.norm.id === reachable}
                    onChoose={onChoose}
                    onEdit={onEdit}
                  />
                ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

type RowProps = {
  readonly listed: ListedNorm
  readonly current: boolean
  readonly reachable: boolean
  readonly onChoose: (id: string) => void
  readonly onEdit: () => void
}

const NormListRow = memo(function NormListRow({ listed, current, reachable, onChoose, onEdit }: RowProps) {
  const say = useSay()
  const plan = useSession((state) => state.shown ?? undefined)
  const { norm, row, status, source, conflicts, compared } = listed
  if (plan === undefined) return null
  const words = { say, plan }
  const comparator = 'comparator' in norm ? norm.comparator : undefined
  const unit = unitOf(norm, words)
  return (
    <tr ref={current ? intoView : null} aria-current={current ? 'true' : undefined} data-off={status === 'off'}>
      <td className={`${css.quiet} num`}>{norm.id}</td>
      <td className={css.name}>
        {/* The button lies over its whole row: a click anywhere chooses the norm. */}
        <button
          type="button"
          className={css.choose}
          title={norm.label}
          tabIndex={reachable ? 0 : -1}
          onClick={() => onChoose(norm.id)}
          onDoubleClick={onEdit}
        >
          {norm.label}
        </button>
      </td>
      <td className={css.middle}>{comparator === undefined ? '' : signs[comparator]}</td>
      <td className={`${css.right} ${css.baseCell} ${css.quiet} num`}>{valueIn(norm, plan.baseYear, words) || '—'}</td>
      <td className={`${css.right} ${css.input} num`}>
        {conflicts.length === 0 ? null : (
          <b className={css.apart} title={say(message('norms.conflictWith', { list: conflicts.join('、') }))}>
            ≠
          </b>
        )}
        {valueIn(norm, plan.targetYear, words) || '—'}
      </td>
      <td className={css.small} title={unit}>
        {unit}
      </td>
      <td className={`${css.right} num`} title={row?.reason}>
        {row === undefined ? '—' : requiredText(row) || '—'}
      </td>
      <td>
        <ForceTag force={norm.force} />
      </td>
      <td>
        <NormStatus row={row} status={status} guides={norm.shape === 'reserve'} compared={compared} />
      </td>
      <td className={css.sourceCell}>
        {norm.carriedFrom === undefined ? <SourceTag status={source} /> : <CarriedTag year={norm.carriedFrom} />}
      </td>
    </tr>
  )
})
