import type { Look, SheetCell } from './sheet.ts'

export const looks = {
  title: { font: 'title', align: 'center', wrap: true },
  unit: { font: 'note', align: 'right' },
  head: { font: 'head', align: 'center', wrap: true, ruled: true },
  text: { font: 'body', align: 'left', wrap: true, ruled: true },
  word: { font: 'body', align: 'center', wrap: true, ruled: true },
  note: { font: 'note', align: 'left', wrap: true },
} as const satisfies Record<string, Look>

export const textCell = (text: string | undefined, look: Look = looks.text): SheetCell =>
  text === undefined || text === '' ? { look } : { value: text, look }

/** General shows as many decimals as a number has. */
export const numberLook = (format?: string, more: Partial<Look> = {}): Look => ({
  font: 'body',
  align: 'right',
  ruled: true,
  ...(format === undefined ? {} : { format }),
  ...more,
})

export const inputLook = numberLook(undefined, { input: true })
/** With its sign, as a column of differences prints it. */
export const signedFormat = (decimals: number): string => {
  const digits = decimalFormat(decimals)
  return `+${digits};-${digits};0`
}
export const decimalFormat = (decimals: number): string => (decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`)
