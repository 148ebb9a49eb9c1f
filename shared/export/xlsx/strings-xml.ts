/** sharedStrings.xml: each text once. */
import { element, xmlDeclaration, xmlText } from '../office/xml.ts'

export type Strings = {
  /** Number of the text, as a cell names it. */
  of(text: string): string
  xml(): string
}

/** What a cell can hold. */
const longest = 32_767

export function createStrings(): Strings {
  const known = new Map<string, number>()
  let used = 0
  return {
    of(text) {
      used += 1
      const cut = text.length > longest ? `${text.slice(0, longest - 1).toWellFormed()}…` : text
      const at = known.get(cut) ?? known.size
      known.set(cut, at)
      return String(at)
    },
    xml: () =>
      xmlDeclaration +
      element(
        'sst',
        {
          xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          count: used,
          uniqueCount: known.size,
        },
        [...known.keys()].map((text) => `<si><t xml:space="preserve">${stringText(text)}</t></si>`).join(''),
      ),
  }
}

/** _x0041_ would be read as an escaped character: its first underscore is escaped itself. */
const stringText = (text: string): string =>
  xmlText(text.replaceAll('\r\n', '\n'), '\n').replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
