import { expect, test } from 'vitest'
import { formatDifference, formatFigure, formatNumber, formatWan } from '../../../renderer/components/format.ts'

test('thousands commas, true minus, no minus before zero', () => {
  expect([formatNumber(406_890), formatNumber(-8_890), formatNumber(-0.001, 2), formatNumber(1_234_567.5, 1)]).toEqual([
    '406,890',
    '−8,890',
    '0.00',
    '1,234,567.5',
  ])
})

test('a difference has its sign, none is ±', () => {
  expect([formatDifference(76), formatDifference(-31), formatDifference(0), formatDifference(0.001, 2)]).toEqual([
    '+76',
    '−31',
    '±0',
    '±0.00',
  ])
})

test('figures keep their own decimals, 万人 has two', () => {
  expect([formatFigure(685), formatFigure(1.66), formatWan(406_890)]).toEqual(['685', '1.66', '40.69'])
})
