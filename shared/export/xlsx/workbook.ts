/** Sheets → .xlsx (ISO/IEC 29500-1, SpreadsheetML). */
import { officeBytes, type Part, relationType } from '../office/package.ts'
import { element, xmlDeclaration, xmlText } from '../office/xml.ts'
import { columnName, fixedName, sheetReference } from './address.ts'
import type { Sheet } from './sheet.ts'
import { sheetXml } from './sheet-xml.ts'
import { createStrings } from './strings-xml.ts'
import { createStyles } from './styles-xml.ts'

const typeOf = (name: string): string => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`
const documentNames = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export function workbookBytes(sheets: readonly Sheet[], title: string): Uint8Array {
  const styles = createStyles()
  const strings = createStrings()
  const worksheets = sheets.map(
    (sheet, at): Part => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      type: typeOf('worksheet'),
      content: sheetXml(sheet, styles, strings, at === 0),
    }),
  )
  const main: Part = {
    name: 'xl/workbook.xml',
    type: typeOf('sheet.main'),
    content: workbookXml(sheets),
    relations: [
      ...worksheets.map((_, at) => ({
        id: `rId${at + 1}`,
        type: relationType('worksheet'),
        target: `worksheets/sheet${at + 1}.xml`,
      })),
      { id: `rId${sheets.length + 1}`, type: relationType('styles'), target: 'styles.xml' },
      { id: `rId${sheets.length + 2}`, type: relationType('sharedStrings'), target: 'sharedStrings.xml' },
    ],
  }
  const parts = [
    ...worksheets,
    { name: 'xl/styles.xml', type: typeOf('styles'), content: styles.xml() },
    { name: 'xl/sharedStrings.xml', type: typeOf('sharedStrings'), content: strings.xml() },
  ]
  return officeBytes({ main, parts, title })
}

function workbookXml(sheets: readonly Sheet[]): string {
  const defined = (name: string, sheet: number, text: string): string =>
    element('definedName', { name, localSheetId: sheet }, xmlText(text))
  const names = [
    ...sheets.map((sheet, at) => {
      const last = fixedName(Math.max(0, sheet.rows.length - 1), Math.max(0, sheet.widths.length - 1))
      return defined('_xlnm.Print_Area', at, `${sheetReference(sheet.name)}$A$1:${last}`)
    }),
    ...sheets.map(({ name, repeated: [from, to], frozen: { columns } }, at) => {
      const rows = `${sheetReference(name)}$${from + 1}:$${to + 1}`
      const names = `${sheetReference(name)}$A:$${columnName(Math.max(0, columns - 1))}`
      return defined('_xlnm.Print_Titles', at, `${names},${rows}`)
    }),
  ]
  return (
    xmlDeclaration +
    element(
      'workbook',
      { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'xmlns:r': documentNames },
      [
        element('bookViews', {}, element('workbookView', { activeTab: 0 })),
        element(
          'sheets',
          {},
          sheets.map(({ name }, at) => element('sheet', { name, sheetId: at + 1, 'r:id': `rId${at + 1}` })).join(''),
        ),
        element('definedNames', {}, names.join('')),
        element('calcPr', { calcId: 191029 }),
      ].join(''),
    )
  )
}
