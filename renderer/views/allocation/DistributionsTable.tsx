import { IconLock, IconLockOpen, IconX } from '@tabler/icons-react'
import { type ReactNode, useMemo, useRef } from 'react'
import type { Distribution, Distributions } from '../../../shared/compare/distributions.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { formatDifference, formatNumber } from '../../components/format.ts'
import { DistributionFoot } from './DistributionFoot.tsx'
import css from './Distributions.module.css'
import { unitSums } from './unit-sums.ts'
import { isPreset, type Preset, presetName, presets } from './variant-presets.ts'

type Props = {
  readonly language: Language
  readonly plan: Plan
  readonly result: Distributions
  readonly columns: readonly { readonly id: string; readonly preset: Preset }[]
  readonly by: 'facility' | 'unit'
  /** New numbers are on their way; these are the last good ones. */
  readonly stale: boolean
  readonly ticked: ReadonlySet<string>
  readonly onTick: (ticked: ReadonlySet<string>) => void
  readonly onLock: (facility: string, locked: boolean) => void
  readonly onPreset: (id: string, preset: Preset) => void
  readonly onRemove: (id: string) => void
  readonly onAdopt: (id: string) => void
  readonly onPeople: () => void
}

/** One column a method, beside what there is and what is planned; under them what each comes to. */
export function DistributionsTable(props: Props) {
  const { language, plan, result, columns, by, stale, ticked, onTick, onPreset, onRemove, onAdopt } = props
  const t = (key: Parameters<typeof message>[0], args?: Parameters<typeof message>[1]): string =>
    say(language, message(key, args))
  const shown = columns.map((column) => ({ ...column, found: result.columns.find(({ id }) => id === column.id) }))
  // Thousands of rows are drawn for new numbers and ticks, not for every key typed above them.
  const lock = useRef(props.onLock)
  lock.current = props.onLock
  const rows = useMemo(() => {
    const found = columns.map(({ id }) => ({ id, found: result.columns.find((column) => column.id === id) }))
    const parts = { language, result, shown: found }
    return by === 'facility' ? (
      <FacilityRows {...parts} ticked={ticked} onTick={onTick} onLock={(id, locked) => lock.current(id, locked)} />
    ) : (
      <UnitRows {...parts} />
    )
  }, [by, result, columns, ticked, onTick, language])
  const adoptable = (found: Distribution | undefined): boolean => !stale && found?.total !== undefined
  return (
    <section className={css.scroll} aria-label={t('distributions.table')} aria-busy={stale}>
      <table className={css.table} data-stale={stale}>
        <thead>
          <tr>
            <th scope="col">
              {by === 'facility' ? (
                <label>
                  <input
                    type="checkbox"
                    checked={ticked.size > 0 && ticked.size === result.rows.length}
                    onChange={(event) =>
                      onTick(new Set(event.target.checked ? result.rows.map((row) => row.facility) : []))
                    }
                  />
                  {t('allocation.rowHead')}
                </label>
              ) : (
                t('distributions.unitHead')
              )}
            </th>
            <th scope="col">{t('distributions.base', { year: plan.baseYear })}</th>
            <th scope="col">{t('distributions.planned', { year: plan.targetYear })}</th>
            {shown.map(({ id, preset }) => (
              <th key={id} scope="col" className={css.method}>
                <span>
                  <select
                    aria-label={t('distributions.methodOf', { column: id.toUpperCase() })}
                    value={preset}
                    onChange={(event) => isPreset(event.target.value) && onPreset(id, event.target.value)}
                  >
                    {presets.map((candidate) => (
                      <option key={candidate} value={candidate}>
                        {presetName(language, candidate)}
                      </option>
                    ))}
                  </select>
                  {columns.length > 1 && (
                    <button
                      type="button"
                      aria-label={t('distributions.remove', { method: presetName(language, preset) })}
                      onClick={() => onRemove(id)}
                    >
                      <IconX size={14} stroke={1.6} />
                    </button>
                  )}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows}</tbody>
        <tfoot>
          <DistributionFoot
            language={language}
            result={result}
            shown={shown.map(({ found }) => found)}
            onPeople={props.onPeople}
          />
          <tr className={css.adopt}>
            <th scope="row">
              {ticked.size === 0 ? t('distributions.adoptHint') : t('distributions.ticked', { count: ticked.size })}
            </th>
            <td />
            <td />
            {shown.map(({ id, preset, found }) => (
              <td key={id}>
                <Button
                  disabled={!adoptable(found)}
                  label={t(ticked.size === 0 ? 'distributions.adoptOf' : 'distributions.adoptRowsOf', {
                    method: presetName(language, preset),
                    count: ticked.size,
                  })}
                  onClick={() => onAdopt(id)}
                >
                  {t(ticked.size === 0 ? 'distributions.adopt' : 'distributions.adoptRows', { count: ticked.size })}
                </Button>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

type RowsProps = Pick<Props, 'language' | 'result'> & {
  readonly shown: readonly { readonly id: string; readonly found: Distribution | undefined }[]
}

type FacilityRowsProps = RowsProps & Pick<Props, 'ticked' | 'onTick' | 'onLock'>

function FacilityRows({ language, result, ticked, onTick, onLock, shown }: FacilityRowsProps): ReactNode {
  const toggle = (facility: string): void => {
    const next = new Set(ticked)
    if (!next.delete(facility)) next.add(facility)
    onTick(next)
  }
  return result.rows.map((row, i) => (
    <tr key={row.facility} data-ticked={ticked.has(row.facility)}>
      <th scope="row">
        <label>
          <input type="checkbox" checked={ticked.has(row.facility)} onChange={() => toggle(row.facility)} />
          {row.name}
        </label>
        <button
          type="button"
          className={css.lock}
          aria-pressed={row.locked}
          aria-label={say(language, message(row.locked ? 'grid.unlock' : 'grid.lock', { name: row.name }))}
          onClick={() => onLock(row.facility, !row.locked)}
        >
          {row.locked ? <IconLock size={13} stroke={1.6} /> : <IconLockOpen size={13} stroke={1.6} />}
        </button>
      </th>
      <td>{amount(row.base)}</td>
      <td>{amount(row.planned)}</td>
      {shown.map(({ id, found }) => (
        <Cell key={id} amount={found?.amounts[i] ?? undefined} planned={row.planned} />
      ))}
    </tr>
  ))
}

function UnitRows({ language, result, shown }: RowsProps): ReactNode {
  return result.units.map((place, i) => {
    const base = unitSums(result, place.unit, (row) => row.base)
    const planned = unitSums(result, place.unit, (row) => row.planned)
    return (
      <tr key={place.unit}>
        <th scope="row">
          {place.name}
          {place.persons !== undefined && (
            <small>{say(language, message('distributions.persons', { persons: formatNumber(place.persons) }))}</small>
          )}
        </th>
        <td>{amount(base)}</td>
        <td>{amount(planned)}</td>
        {shown.map(({ id, found }) => (
          <Cell
            key={id}
            amount={unitSums(result, place.unit, (_, at) => found?.amounts[at] ?? undefined)}
            planned={planned}
            note={found?.perUnit[i] ?? undefined}
          />
        ))}
      </tr>
    )
  })
}

const amount = (value: number | undefined): string => (value === undefined ? '—' : formatNumber(value))

type CellProps = {
  readonly amount: number | undefined
  readonly planned: number | undefined
  /** Things per thousand residents. */
  readonly note?: number | undefined
}

/** What a method gives, and how far that is from what is planned. */
function Cell({ amount: value, planned, note }: CellProps) {
  const change = value === undefined ? undefined : value - (planned ?? 0)
  return (
    <td>
      {note !== undefined && <small>{formatNumber(note, 2)}</small>}
      {amount(value)}
      <em>{change === undefined || change === 0 ? '' : formatDifference(change)}</em>
    </td>
  )
}
