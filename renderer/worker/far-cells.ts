/**
 * A sheet is laid out as one grid up to its last cell, so that a single stray cell in row 1 048 576 of a file of one kilobyte would
 * fill the memory. Cells are therefore looked at in the text of the sheet first: empty ones, which only carry a format, are left out;
 * one with a value beyond what a table of people can be is reported.
 */
import { strFromU8, strToU8 } from 'fflate'
import { mostColumns, mostLines } from '../../shared/import/sheet.ts'

const isSheet = (part: string): boolean => /^\/?xl\/worksheets\/[^/]+\.xml$/i.test(part)
/** Opening tag of a cell with its attributes; no value of one holds a “<”, so that the search never goes back over the text. */
const cell = /<(?:\w+:)?c\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/g
const place = /\sr\s*=\s*["']([A-Za-z]+)(\d+)["']/
const A = 64

/** The parts without their empty cells, or the name of a sheet that reaches too far. */
export function withoutFarCells(
  parts: Readonly<Record<string, Uint8Array>>,
): { readonly parts: Record<string, Uint8Array> } | { readonly far: string } {
  const kept: Record<string, Uint8Array> = {}
  for (const [name, bytes] of Object.entries(parts)) {
    if (!isSheet(name)) {
      kept[name] = bytes
      continue
    }
    // Byte by byte: the texts between the tags come out as they went in.
    let far = false
    const text = strFromU8(bytes, true).replace(cell, (tag) => {
      const [, column = '', line = ''] = place.exec(tag) ?? []
      if (column === '') return tag
      if (tag.endsWith('/>')) return ''
      far ||= Number(line) > mostLines || columnOf(column) > mostColumns
      return tag
    })
    if (far) return { far: name.replace(/^.*\//, '') }
    kept[name] = strToU8(text, true)
  }
  return { parts: kept }
}

/** A 1, Z 26, AA 27; long names are cut, they are too far in any case. */
const columnOf = (letters: string): number =>
  [...letters.slice(0, 4).toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - A, 0)
