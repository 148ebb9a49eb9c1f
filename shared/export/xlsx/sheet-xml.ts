/** One worksheet. Children stand in the order the schema wants; texts are shared strings, never anything a program would compute. */
import { element, xmlDeclaration } from '../office/xml.ts'
import { cellName, rangeName } from './address.ts'
import type { Sheet, SheetCell } from './sheet.ts'
import type { Strings } from './strings-xml.ts'
import type { Styles } from './styles-xml.ts'

const inches = (millimetres: number): number => Number((millimetres / 25.4).toFixed(4))
/** 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm; across, the head of the table lies at the binding edge. */
const margins = {
  portrait: { left: inches(28), right: inches(26), top: inches(37), bottom: inches(35) },
  landscape: { left: inches(35), right: inches(37), top: inches(28), bottom: inches(26) },
}
const footer = inches(18)

export function sheetXml(sheet: Sheet, styles: Styles, strings: Strings, first: boolean): string {
  const width = Math.max(1, sheet.widths.length)
  const height = Math.max(1, sheet.rows.length)
  const { rows, columns } = sheet.frozen
  const pane = element('pane', {
    xSplit: columns === 0 ? undefined : columns,
    ySplit: rows === 0 ? undefined : rows,
    topLeftCell: cellName(rows, columns),
    activePane: rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight',
    state: 'frozen',
  })
  const merges = sheet.merges.map((ref) => element('mergeCell', { ref })).join('')
  return (
    xmlDeclaration +
    element(
      'worksheet',
      { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
      [
        element('sheetPr', {}, element('pageSetUpPr', { fitToPage: 1 })),
        element('dimension', { ref: rangeName(0, 0, height - 1, width - 1) }),
        element(
          'sheetViews',
          {},
          element(
            'sheetView',
            { showGridLines: 0, tabSelected: first ? 1 : undefined, workbookViewId: 0 },
            rows + columns === 0 ? '' : pane,
          ),
        ),
        element('sheetFormatPr', { defaultRowHeight: 16.5 }),
        element(
          'cols',
          {},
          sheet.widths
            .map((chars, at) => element('col', { min: at + 1, max: at + 1, width: chars, customWidth: 1 }))
            .join(''),
        ),
        element('sheetData', {}, sheet.rows.map((_, at) => rowXml(sheet, at, styles, strings)).join('')),
        merges === '' ? '' : element('mergeCells', { count: sheet.merges.length }, merges),
        element('printOptions', { horizontalCentered: 1 }),
        element('pageMargins', {
          ...(sheet.landscape ? margins.landscape : margins.portrait),
          header: footer,
          footer,
        }),
        element('pageSetup', {
          paperSize: 9,
          orientation: sheet.landscape ? 'landscape' : 'portrait',
          fitToWidth: pagesAcross(sheet),
          fitToHeight: 0,
        }),
        element(
          'headerFooter',
          { differentOddEven: 1 },
          '<oddFooter>&amp;R&amp;14— &amp;P —　</oddFooter><evenFooter>&amp;L&amp;14　— &amp;P —</evenFooter>',
        ),
      ].join(''),
    )
  )
}

/** Characters a page across takes before they get too small to read. */
const widestPage = 200
const pagesAcross = ({ widths }: Sheet): number => Math.ceil(widths.reduce((sum, width) => sum + width, 1) / widestPage)

function rowXml(sheet: Sheet, at: number, styles: Styles, strings: Strings): string {
  const row = sheet.rows[at]
  if (row === undefined) return ''
  const cells = row.cells
    .map((cell, column) => (cell === undefined ? '' : cellXml(cell, cellName(at, column), styles, strings)))
    .join('')
  const high = row.height === undefined ? {} : { ht: row.height, customHeight: 1 }
  return element('row', { r: at + 1, ...high }, cells)
}

function cellXml({ value, formula, look }: SheetCell, r: string, styles: Styles, strings: Strings): string {
  if (value === undefined) return element('c', { r, s: styles.of(look, false) })
  if (typeof value === 'string') {
    return element('c', { r, s: styles.of(look, /^[=+\-@]/.test(value)), t: 's' }, element('v', {}, strings.of(value)))
  }
  const computed = formula === undefined ? '' : `<f>${formulaText(formula)}</f>`
  return element('c', { r, s: styles.of(look, false) }, `${computed}<v>${value}</v>`)
}

/** Formulas hold addresses and names of sheets, which sheetNames has made plain. */
const formulaText = (formula: string): string =>
  formula.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
