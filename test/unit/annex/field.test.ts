import { expect, test } from 'vitest'
import { textParts } from '../../../shared/annex/field.ts'
import { fieldValues } from '../../../shared/annex/field-value.ts'
import { fillFields } from '../../../shared/annex/fill-fields.ts'
import { run } from '../../../shared/engine/run.ts'
import { shulan } from '../../support/shulan.ts'

const plan = shulan()
const values = fieldValues(run(plan), 'zh-CN')
const fill = (text: string) => fillFields(text, values, 'zh-CN')
const shown = (field: string) => fill(`{{${field}}}`).text

test('a cell of a table, the value and requirement of a norm, a population', () => {
  expect(shown('indicators!S4-005!target')).toBe('8.56')
  expect(shown('indicators!S4-013!target')).toBe('1∶1.22')
  expect(shown('beds-county!舒兰市人民医院!planned')).toBe('730')
  expect(shown('norm-list!S4-030!value:2025')).toBe('88')
  expect(shown('norm-list!S4-005!required:2025')).toBe('3483')
  expect(
    shown('population!shulan!2025') === '406890' || shown(`population!${plan.region.unit}!2025`) === '406890',
  ).toBe(true)
})

test('decimals from the exact number, 万 with its own', () => {
  expect(shown('norm-list!S4-029!value:2025|1')).toBe('2.0')
  expect(shown('beds-summary!total!plannedPer|3')).toBe('8.634')
  expect(shown('beds-summary!total!plannedPer|1')).toBe('8.6')
  expect(shown(`population!${plan.region.unit}!2025|w2`)).toBe('40.69')
})

test('a field without a number says so where it stands, and which it was', () => {
  expect(fill('共{{beds-county!没有!planned}}张，{{bad}}')).toEqual({
    text: '共〔此处缺数〕张，〔此处缺数〕',
    broken: ['{{beds-county!没有!planned}}', '{{bad}}'],
  })
})

test('a column that the planner hides is still a number of the plan', () => {
  const hidden = plan.tables.map((table) =>
    table.id === 'beds-county' ? { ...table, view: { columns: [{ key: 'base' }] } } : table,
  )
  const now = fieldValues(run({ ...plan, tables: hidden }), 'zh-CN')
  expect(fillFields('{{beds-county!total!planned}}', now, 'zh-CN').text).toBe('1100')
})

test('names of rows may hold anything but braces', () => {
  expect(textParts('a{{t!x!y!z|2}}b')).toEqual([
    'a',
    { raw: '{{t!x!y!z|2}}', address: { table: 't', row: 'x!y', column: 'z' }, format: { decimals: 2 } },
    'b',
  ])
})
