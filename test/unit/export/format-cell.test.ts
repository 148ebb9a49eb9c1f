import { expect, test } from 'vitest'
import { formatCell, formatNumber } from '../../../shared/export/format-cell.ts'
import type { Column, Row } from '../../../shared/tables/table-model.ts'

const column = (kind: Column['kind'], decimals: number): Column => ({ key: 'c', label: '', kind, decimals })
const row = (cells: Row['cells'], more: Partial<Row> = {}): Row => ({
  key: 'r',
  label: '',
  role: 'facility',
  cells,
  ...more,
})

test('a count has thousands commas on screen, none on paper, and a true minus on both', () => {
  expect(formatNumber(1234567, 'count', 0, 'screen')).toBe('1,234,567')
  expect(formatNumber(1234567, 'count', 0, 'paper')).toBe('1234567')
  expect(formatNumber(-1100, 'count', 0, 'screen')).toBe('−1,100')
  expect(formatNumber(-1100, 'count', 0, 'paper')).toBe('−1100')
  expect(formatNumber(-1100, 'count', 0, 'plain')).toBe('-1100')
})

test('a density keeps its decimals, commas stay left of the point', () => {
  expect(formatNumber(2, 'density', 2, 'paper')).toBe('2.00')
  expect(formatNumber(12345.678, 'density', 3, 'screen')).toBe('12,345.678')
})

test('a ratio is 1∶r with the ratio sign', () => {
  expect(formatNumber(1.22, 'ratio', 2, 'paper')).toBe('1∶1.22')
})

test('nothing is shown as minus zero', () => {
  expect(formatNumber(-0, 'count', 0, 'screen')).toBe('0')
  expect(formatNumber(-0.001, 'density', 2, 'paper')).toBe('0.00')
})

test('a missing cell is empty, a zero is 0, a text stays as it is', () => {
  expect(formatCell(row({}), column('count', 0), 'paper')).toBe('')
  expect(formatCell(row({ c: 0 }), column('count', 0), 'paper')).toBe('0')
  expect(formatCell(row({ c: '78以上' }), column('density', 2), 'screen')).toBe('78以上')
})

test('a row may hold another kind and other decimals than its column', () => {
  const ratio = row({ c: 1.2 }, { kinds: { c: 'ratio' }, decimals: { c: 1 } })
  expect(formatCell(ratio, column('density', 2), 'paper')).toBe('1∶1.2')
})

test('differences say their sign to people and stay numbers to programs; 0 is 0', () => {
  const apart: Column = { ...column('density', 1), signed: true }
  const said = (value: number, style: 'screen' | 'paper' | 'plain') => formatCell(row({ c: value }), apart, style)
  expect([1234.5, -4, 0, -0.04].map((value) => said(value, 'screen'))).toEqual(['+1,234.5', '−4.0', '0', '0'])
  expect([1234.5, -4, 0].map((value) => said(value, 'paper'))).toEqual(['+1234.5', '−4.0', '0'])
  expect([1234.5, -4, 0].map((value) => said(value, 'plain'))).toEqual(['1234.5', '-4.0', '0.0'])
})
