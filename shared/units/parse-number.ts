/**
 * Numbers as planners type and paste them: 406890, 406,890, 406，890, 406 890, 40.689万, 40.689 万人, ４０６８９０, 4.0689E5.
 * The decimal typed is kept exactly (40.689万 is 406890). What is refused says what is accepted.
 */
import { Decimal, dec } from '../base/decimal.ts'
import { err, ok, type Result } from '../base/result.ts'
import { type Message, message, type TextKey } from '../text/message.ts'

export type AmountOptions = {
  /** Beds and people are counted: no fraction. */
  readonly integer?: boolean
  /** An empty field is null, not an error. */
  readonly allowEmpty?: boolean
  readonly allowNegative?: boolean
  /** 85% is read as 0.85. */
  readonly percent?: boolean
  /** Largest amount accepted; 10¹² where absent. */
  readonly max?: number
}

const LARGEST = 1e12
/** Longer texts are no number; they are cut in messages. */
const LONGEST = 40

/** Full-width forms, wide and narrow spaces and the typographic minus as their plain neighbours; zero-width marks vanish. A tab or
 * line break inside stays: it stands between two cells, not inside a number. */
const plain = (text: string): string =>
  text
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .normalize('NFKC')
    .replace(/[\u2212\u2010-\u2015\ufe63]/g, '-')
    .replace(/[，\u066c]/g, ',')
    .trim()
    .replace(/ +/g, ' ')

// 万 亿, then 人 张 名 个 台 辆 家 床 位 所: escaped, because words live in the catalogs and these are syntax.
const shape =
  /^(?<sign>[+-]?) ?(?<whole>\d+(?:[ ,]\d+)*)?(?:\.(?<fraction>\d*))?(?:[eE](?<power>[+-]?\d{1,6}))? ?(?<scale>[\u4e07\u4ebf]?) ?(?<rest>[\u4eba\u5f20\u540d\u4e2a\u53f0\u8f86\u5bb6\u5e8a\u4f4d\u6240]|%)?$/u
const groups = /^\d{1,3}(?:(?:,\d{3})+|(?: \d{3})+)$/

const scales: Readonly<Record<string, number>> = { '': 1, '\u4e07': 1e4, '\u4ebf': 1e8 }

export function parseAmount(
  text: string,
  options: AmountOptions & { readonly allowEmpty: true },
): Result<number | null, Message>
export function parseAmount(
  text: string,
  options?: AmountOptions & { readonly allowEmpty?: false },
): Result<number, Message>
export function parseAmount(text: string, options: AmountOptions = {}): Result<number | null, Message> {
  const typed = plain(text)
  const found = typed.length > LONGEST ? `${typed.slice(0, LONGEST)}…` : typed
  const refuse = (key: TextKey, args: Record<string, string | number> = {}) => err(message(key, { found, ...args }))

  if (typed === '') return options.allowEmpty ? ok(null) : err(message('number.empty'))
  if (typed.length > LONGEST) return refuse('number.notNumber')
  if (/^\(.*\)$/.test(typed) && shape.test(typed.slice(1, -1))) return refuse('number.negative')
  if ((typed.match(/\./g)?.length ?? 0) > 1) return refuse('number.points')

  const parts = shape.exec(typed)?.groups
  const { sign, whole = '', fraction = '', power = '0', scale = '', rest = '' } = parts ?? {}
  if (parts === undefined || (whole === '' && fraction === '')) return refuse('number.notNumber')
  if (rest === '%' && !options.percent) return refuse('number.percent')
  if (/[ ,]/.test(whole) && !groups.test(whole)) return refuse('number.groups')

  const digits = new Decimal(`${whole.replace(/[ ,]/g, '') || '0'}.${fraction || '0'}e${power}`)
  const value = digits.times(scales[scale] ?? 1).div(rest === '%' ? 100 : 1)
  if (sign === '-' && !value.isZero() && !options.allowNegative) return refuse('number.negative')
  if (value.gt(dec(options.max ?? LARGEST))) return refuse('number.tooLarge', { max: options.max ?? LARGEST })
  if (options.integer && !value.isInteger()) return refuse('number.fraction')
  const amount = value.toNumber()
  return ok(sign === '-' && amount !== 0 ? -amount : amount)
}
