import type { Finding } from '../../../shared/audit/finding.ts'
import { formatDifference, formatFigure, formatNumber } from '../../components/format.ts'

/** One of the two numbers a finding compares, as the screen shows it; a ratio as 1:r. A dash where the finding is no pair. */
export function figureOf({ pair, rule }: Finding, side: 'printed' | 'other'): string {
  const value = pair?.[side]
  if (value === undefined) return '—'
  return rule === 'ratio' ? `1:${formatNumber(value, Math.max(2, decimalsOf(value)))}` : pairFigure(value, pair)
}

export function differenceOf({ pair }: Finding): string {
  const { difference } = pair ?? {}
  if (difference === undefined) return '—'
  return formatDifference(difference, Math.max(decimalsOf(difference), decimals(pair)))
}

/** Both numbers with the decimals of the finer one, so that they can be compared by eye. */
const pairFigure = (value: number, pair: Finding['pair']): string =>
  decimals(pair) === 0 ? formatFigure(value) : formatNumber(value, decimals(pair))

const decimals = (pair: Finding['pair']): number => Math.max(decimalsOf(pair?.printed), decimalsOf(pair?.other))

const decimalsOf = (value: number | undefined): number => Math.min(4, String(value ?? '').split('.')[1]?.length ?? 0)
