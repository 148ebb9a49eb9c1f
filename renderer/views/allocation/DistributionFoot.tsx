import type { ReactNode } from 'react'
import type { Distribution, Distributions } from '../../../shared/compare/distributions.ts'
import { type Language, message, say, type TextKey } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { formatNumber } from '../../components/format.ts'
import css from './Distributions.module.css'

type Props = {
  readonly language: Language
  readonly result: Distributions
  readonly shown: readonly (Distribution | undefined)[]
  /** The people that fairness lacks. */
  readonly onPeople: () => void
}

/** Reasons of a column that stand in the foot; the others are counted. */
const MOST_ISSUES = 1

type Line = {
  readonly key: TextKey
  readonly of: (column: Distribution) => ReactNode
  readonly base?: number | undefined
  readonly planned?: number | undefined
  readonly title?: (column: Distribution) => string | undefined
}

/** What each way comes to: its sum and what is left, how much moves, how even it is, and which rules it misses. */
export function DistributionFoot({ language, result, shown, onPeople }: Props) {
  const t = (key: TextKey, args?: Parameters<typeof message>[1]): string => say(language, message(key, args))
  const count = (value: number | undefined): string => (value === undefined ? '—' : formatNumber(value))
  const ratio = (value: number | undefined): string => (value === undefined ? '—' : formatNumber(value, 3))
  const add = (of: (row: Distributions['rows'][number]) => number | undefined): number =>
    result.rows.reduce((total, row) => total + (of(row) ?? 0), 0)
  const unitName = (id: string): string => result.units.find(({ unit }) => unit === id)?.name ?? id
  const range = ({ fairness: { lowest, highest } }: Distribution): string =>
    lowest === undefined || highest === undefined
      ? '—'
      : `${formatNumber(lowest.perThousand, 2)}–${formatNumber(highest.perThousand, 2)}`
  const ends = ({ fairness: { lowest, highest } }: Distribution): string | undefined =>
    lowest === undefined || highest === undefined
      ? undefined
      : t('distributions.ends', { lowest: unitName(lowest.unit), highest: unitName(highest.unit) })
  const leftOver = (left: number): string => (left < 0 ? t('distributions.over', { value: count(-left) }) : count(left))
  const lines: Line[] = [
    {
      key: 'table.total',
      of: ({ total }) => count(total),
      base: add((row) => row.base),
      planned: add((row) => row.planned),
    },
    {
      key: 'distributions.control',
      of: ({ control, residual, total }) =>
        total === undefined || control === undefined ? '—' : `${count(control)} / ${leftOver(residual ?? 0)}`,
    },
    { key: 'distributions.changeBase', of: ({ change }) => count(change) },
    { key: 'distributions.changePlanned', of: ({ changePlanned }) => count(changePlanned) },
    { key: 'distributions.gini', of: ({ fairness }) => ratio(fairness.gini) },
    { key: 'distributions.theil', of: ({ fairness }) => ratio(fairness.theil) },
    { key: 'distributions.range', of: range, title: ends },
    {
      key: 'distributions.agglomeration',
      of: ({ fairness: { agglomeration } }) => spread(agglomeration?.map(({ ratio: r }) => r)),
      title: ({ fairness: { agglomeration } }) =>
        agglomeration?.map((a) => `${unitName(a.unit)} ${formatNumber(a.ratio, 2)}`).join(' '),
    },
    {
      key: 'distributions.missed',
      of: ({ missed, total }) => (total === undefined ? '—' : count(missed.length)),
      title: ({ missed }) => missed.map((m) => say(language, m.message)).join('\n') || undefined,
    },
  ]
  // What cannot be said of any column is no line of dashes: its reason is told once.
  const told = lines.filter(({ of }) => shown.some((column) => column !== undefined && of(column) !== '—'))
  const given = shown.flatMap((column) => (column?.total === undefined ? [] : [column.fairness]))
  // The first place without an area differs from column to column; one of them says what to do.
  const areas = given.flatMap(({ areaReason }) => areaReason ?? []).slice(0, 1)
  const reasons = [
    ...new Set([...given.flatMap(({ reason }) => reason ?? []), ...areas].map((reason) => say(language, reason))),
  ]
  const lacksPeople = shown.some((column) => column?.total !== undefined && column.fairness.reason !== undefined)
  const hasIssues = shown.some((column) => (column?.issues.length ?? 0) > 0)
  return (
    <>
      {told.map(({ key, of, base, planned, title }) => (
        <tr key={key}>
          <th scope="row">{t(key)}</th>
          <td>{base === undefined ? '' : formatNumber(base)}</td>
          <td>{planned === undefined ? '' : formatNumber(planned)}</td>
          {shown.map((column, i) => {
            const tip = column === undefined ? undefined : title?.(column)
            return (
              <td key={column?.id ?? i} {...(tip !== undefined && { title: tip })}>
                {column === undefined ? '—' : of(column)}
              </td>
            )
          })}
        </tr>
      ))}
      {hasIssues && (
        <tr className={css.words}>
          <th scope="row">{t('distributions.issues')}</th>
          <td />
          <td />
          {shown.map((column, i) => {
            // A class of hundreds can lack a weight hundredfold: the foot must leave the rows in sight.
            const said = column?.issues.map((issue) => say(language, issue)) ?? []
            const more = said.length - MOST_ISSUES
            const words = more > 1 ? [...said.slice(0, MOST_ISSUES), t('distributions.more', { count: more })] : said
            return (
              <td key={column?.id ?? i} title={said.slice(0, 30).join('\n')}>
                <div className={css.issue}>{words.join(' ')}</div>
              </td>
            )
          })}
        </tr>
      )}
      {reasons.length > 0 && (
        <tr className={css.words}>
          <th scope="row">{t('distributions.fairness')}</th>
          <td colSpan={2 + shown.length}>
            {reasons.slice(0, 3).join(' ')}
            {lacksPeople && <Button onClick={onPeople}>{t('distributions.people')}</Button>}
          </td>
        </tr>
      )}
    </>
  )
}

/** Lowest and highest of a few ratios. */
function spread(values: readonly number[] | undefined): string {
  if (values === undefined || values.length === 0) return '—'
  return `${formatNumber(Math.min(...values), 2)}–${formatNumber(Math.max(...values), 2)}`
}
