/** Numbers as the screen shows them: thousands commas, true minus, a sign only on differences. Paper has its own rules. */

/** 406890 → 406,890; decimals are kept when given. */
export function formatNumber(value: number, decimals = 0): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.')
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`)
  return value < 0 && /[1-9]/.test(digits) ? `−${digits}` : digits
}

/** +76, −8,890, ±0. */
export function formatDifference(value: number, decimals = 0): string {
  const text = formatNumber(value, decimals)
  if (!/[1-9]/.test(text)) return `±${text}`
  return value > 0 ? `+${text}` : text
}

/** The same in a column of differences, as paper prints it: +76, −8,890, 0. */
export function formatApart(value: number, decimals = 0): string {
  const text = formatDifference(value, decimals)
  return text.startsWith('±') ? '0' : text
}

/** A figure whose decimals are not known beforehand: counts whole, densities and ratios with what they have, at most four. */
export function formatFigure(value: number): string {
  const decimals = Math.min(4, String(value).split('.')[1]?.length ?? 0)
  return formatNumber(value, decimals)
}

/** 40.69 for 406890, the unit 万人 is beside it. */
export const formatWan = (persons: number): string => formatNumber(persons / 10_000, 2)
