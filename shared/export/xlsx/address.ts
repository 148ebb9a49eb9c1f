/** Names of cells and sheets as formulas write them: A1, $C$12, '标准'!$O$7. Rows and columns count from 0 here. */

export type Place = { readonly sheet: string; readonly row: number; readonly column: number }

export function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest === 0 ? '' : columnName(rest - 1)) + String.fromCharCode(65 + (column % 26))
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`
export const fixedName = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`
export const rangeName = (top: number, left: number, bottom: number, right: number): string =>
  `${cellName(top, left)}:${cellName(bottom, right)}`

/** A quote in the name of a sheet is doubled. */
export const sheetReference = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'!`
/** A cell of another sheet. */
export const reference = ({ sheet, row, column }: Place): string => `${sheetReference(sheet)}${fixedName(row, column)}`

const longestName = 31

/** What a spreadsheet takes as the name of a sheet: ≤ 31 characters, none of []:*?/\, no quote at an end, unique whatever the case. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>(['history'])
  return wanted.map((name) => {
    const clean =
      name
        .toWellFormed()
        .replace(/[[\]:*?/\\\p{Cc}\p{Cf}]/gu, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^[' ]+|[' ]+$/g, '') || '-'
    for (let copy = 1; ; copy += 1) {
      const tail = copy === 1 ? '' : ` (${copy})`
      const found = `${shortened(clean, longestName - tail.length)}${tail}`
      if (taken.has(found.toLowerCase())) continue
      taken.add(found.toLowerCase())
      return found
    }
  })
}

/** At most so many UTF-16 units, no character cut in two, and none of the ends a name may not have. */
function shortened(text: string, most: number): string {
  let kept = ''
  for (const char of text) {
    if (kept.length + char.length > most) break
    kept += char
  }
  return kept.replace(/[' ]+$/, '') || '-'
}
