/**
 * Fields in text: {{table!row!column}} or {{table!row!column|format}}. The address is that of `explain`:
 *   indicators!S4-005!target          a cell of a table
 *   norm-list!S4-005!value:2025       the value of a norm in a year, or required:YEAR
 *   population!UNIT[:KIND]!2025       persons
 * format: 0…6 decimals; w0…w6 the number in 万 with so many decimals.
 */
export type FieldAddress = { readonly table: string; readonly row: string; readonly column: string }
export type FieldFormat = { readonly decimals?: number; readonly scaled?: true }
export type Field = { readonly raw: string; readonly address: FieldAddress; readonly format: FieldFormat }
export type TextPart = string | Field | { readonly malformed: string }

const braces = /\{\{([^{}]*)\}\}/gu
/** A row’s name may hold anything but is never the first or last part. */
const inside = /^\s*(?<table>[^!|]+)!(?<row>.+)!(?<column>[^!|]+?)\s*(?:\|\s*(?<scaled>w)?(?<decimals>[0-6])\s*)?$/su

export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = []
  let at = 0
  for (const match of text.matchAll(braces)) {
    if (match.index > at) parts.push(text.slice(at, match.index))
    parts.push(fieldOf(match[0], match[1] ?? ''))
    at = match.index + match[0].length
  }
  if (at < text.length) parts.push(text.slice(at))
  return parts
}

function fieldOf(raw: string, content: string): TextPart {
  const groups = inside.exec(content)?.groups
  if (groups === undefined) return { malformed: raw }
  const { table = '', row = '', column = '', scaled, decimals } = groups
  const format = {
    ...(decimals !== undefined && { decimals: Number(decimals) }),
    ...(scaled && { scaled: true as const }),
  }
  return { raw, address: { table: table.trim(), row: row.trim(), column: column.trim() }, format }
}

export const isField = (part: TextPart): part is Field => typeof part !== 'string' && 'address' in part

/** How a field is written for a cell. */
export const fieldText = ({ table, row, column }: FieldAddress, format = ''): string =>
  `{{${table}!${row}!${column}${format === '' ? '' : `|${format}`}}}`
