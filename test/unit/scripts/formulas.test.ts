import { describe, expect, test } from 'vitest'
import { formulasPage, headerOf } from '../../../scripts/formulas.ts'

const header = `/**
 * R01 density · 每千人口密度
 * formula: n = ρ·P/k
 * symbols: ρ per k
 *          persons
 * units: 张
 * rounding: nearest
 * source: R01
 * example: 8.56
 */`

describe('headers of shape files', () => {
  test('a field goes on over its lines', () => {
    expect(headerOf('a.ts', header)).toMatchObject({ code: 'R01', shapes: ['density'], symbols: 'ρ per k persons' })
  })
  test('a missing field is named with its file', () => {
    expect(headerOf('a.ts', header.replace(' * units: 张\n', ''))).toBe('a.ts: the header lacks units')
  })
  test('no title, no header', () => {
    expect(headerOf('a.ts', '/** words */')).toContain('begins with no')
    expect(headerOf('a.ts', 'export {}')).toContain('opens without a header')
  })
})

test('every shape of the union must be described, and the page must keep its marks', () => {
  const found = formulasPage('no marks', [{ name: 'a.ts', text: header }])
  expect(found).toContain('shape formula is described by no header')
  expect(found).toContain('docs/FORMULAS.md lost the marks of its generated part')
  expect(found).not.toContain('shape density is described by no header')
})
