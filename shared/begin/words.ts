/** Words by which planning documents and statistics name periods and institutions. Syntax of the files of others, not words of the screen. */

const digits = '一二三四五六七八九'

/** 十三五, 十四五 …: n counts them. 二十五 does not name a period. */
const periodName = (n: number): string =>
  n < 10
    ? `${digits[n - 1]}五`
    : n === 10
      ? '十五'
      : n < 20
        ? `十${digits[n - 11]}五`
        : `二十${n === 20 ? '' : digits[n - 21]}五`

/** The five-year plan whose last year this is: 2025 is the end of the 14th. */
const periodOf = (lastYear: number): number => (lastYear - 1955) / 5

/**
 * The same words one planning period on: both years move at once, so that 2020 may become 2025 while 2025 becomes 2030; the
 * name of the period follows where the last year ends one.
 */
export function shiftPeriod(words: string, from: Period, to: Period): string {
  const years: Readonly<Record<string, number>> = { [from.baseYear]: to.baseYear, [from.targetYear]: to.targetYear }
  // A period is also written from its first year on (2021—2025年); that year alone says something else.
  const first = String(from.baseYear + 1)
  const toTarget = new RegExp(`^年?\\s*(?:[-–—－~～]+|至|到)\\s*${from.targetYear}(?!\\d)`)
  const shifted = words.replace(/(?<!\d)\d{4}(?!\d)/g, (found, at: number) =>
    found === first && toTarget.test(words.slice(at + 4)) ? String(to.baseYear + 1) : String(years[found] ?? found),
  )
  const [before, after] = [periodOf(from.targetYear), periodOf(to.targetYear)]
  if (!Number.isInteger(before) || !Number.isInteger(after) || before < 1 || after > 29) return shifted
  const [old, next] = [periodName(before), periodName(after)]
  // 十五 stands inside 十五五; the quotation marks or the end of the word tell them apart.
  return shifted.replace(new RegExp(`(?<![一二三四五六七八九十])${old}(?![一二三四五六七八九十])`, 'g'), next)
}
export type Period = { readonly baseYear: number; readonly targetYear: number }
