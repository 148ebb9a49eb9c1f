import { describe, expect, test } from 'vitest'
import { say } from '../../../shared/text/message.ts'
import { type AmountOptions, parseAmount } from '../../../shared/units/parse-number.ts'

const read = (text: string, options: AmountOptions = {}) => {
  const { allowEmpty: _, ...rest } = options
  const amount = parseAmount(text, rest)
  return amount.ok ? amount.value : say('zh-CN', amount.error)
}

test.each([
  '406890',
  '406,890',
  '406，890',
  '406 890',
  '406\u00a0890',
  '40.689万',
  '40.689 万人',
  '４０６８９０',
  '４０．６８９万',
  '\u3000406890\u3000',
  '406890人',
  '406890 张',
  '406890.0',
  '4.0689E+05',
  '+406890',
  '0.0040689亿',
  '\ufeff406890\n',
])('%j is 406890', (text) => {
  expect(read(text, { integer: true })).toBe(406890)
})

test('a decimal is the decimal typed, not a binary neighbour of a product', () => {
  expect(read('8.56')).toBe(8.56)
  expect(read('.5')).toBe(0.5)
  expect(read('40.6891万')).toBe(406891)
  expect(read('85%', { percent: true })).toBe(0.85)
  expect(read('0')).toBe(0)
  expect(read('-0')).toBe(0)
})

test('empty is nothing where that is allowed, never 0', () => {
  expect(parseAmount('', { allowEmpty: true })).toStrictEqual({ ok: true, value: null })
  expect(parseAmount(' \u3000', { allowEmpty: true })).toStrictEqual({ ok: true, value: null })
})

test('negative where that is allowed', () => {
  expect(read('−5', { allowNegative: true })).toBe(-5)
})

describe('what is refused says what is accepted', () => {
  test('nothing', () => {
    expect(read('')).toMatchInlineSnapshot(`"没有填数。可填 406890、406,890 或 40.689万。"`)
  })
  test('words', () => {
    expect(read('约四十万')).toMatchInlineSnapshot(
      `"“约四十万”不是数。可填 406890、406,890 或 40.689万，可带“人”“张”等单位。"`,
    )
    expect(read('12abc')).toMatch(/不是数/)
    expect(read('NaN')).toMatch(/不是数/)
    expect(read('0x10')).toMatch(/不是数/)
    expect(read('1'.repeat(200))).toMatch(/^“1{40}…”不是数/)
  })
  test('two cells at once', () => {
    expect(read('806\t354')).toMatch(/不是数/)
    expect(read('806\n354')).toMatch(/不是数/)
  })
  test('thousands in the wrong places', () => {
    expect(read('4,06,890')).toMatchInlineSnapshot(
      `"“4,06,890”的千分位不对。逗号或空格每三位一个，如 406,890；也可不分，如 406890。"`,
    )
    for (const text of ['406,89', ',406', '4068,90', '40 6890', '1,234 567']) expect(typeof read(text)).toBe('string')
  })
  test('two points', () => {
    expect(read('1.2.3')).toMatchInlineSnapshot(`"“1.2.3”有两个以上小数点。只留一个，如 8.56。"`)
  })
  test('negative, also as book-keepers write it', () => {
    expect(read('-5')).toMatchInlineSnapshot(`"“-5”是负数。这里填 0 或正数。"`)
    expect(read('（5）')).toBe(read('(5)'))
  })
  test('without end', () => {
    expect(read('1e400')).toMatchInlineSnapshot(`"“1e400”太大。这里最大为 1000000000000。"`)
    expect(read('1e999999')).toMatch(/太大/)
    expect(read('9999999999999')).toMatch(/太大/)
  })
  test('half a bed', () => {
    expect(read('806.5', { integer: true })).toMatchInlineSnapshot(`"“806.5”不是整数。这里按个数计，填整数，如 806。"`)
    expect(read('40.68905万', { integer: true })).toMatch(/不是整数/)
  })
  test('a percentage where a count is asked', () => {
    expect(read('85%')).toMatchInlineSnapshot(`"“85%”带百分号。这里填数量，如 406890。"`)
  })
})
