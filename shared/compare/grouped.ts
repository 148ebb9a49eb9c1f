import type { Decimal } from '../base/decimal.ts'

/** 12110 as 12,110, with a true minus; every decimal kept, and as many as are asked for. */
export function grouped(value: Decimal, places = 0): string {
  const [whole = '', fraction] = value.abs().toFixed(Math.max(places, value.decimalPlaces())).split('.')
  const head = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${value.lt(0) ? '−' : ''}${head}${fraction === undefined ? '' : `.${fraction}`}`
}

/** With its sign also where it is positive: +12,110. */
export const signed = (value: Decimal): string => `${value.gt(0) ? '+' : ''}${grouped(value)}`
