/** styles.xml: every look that is used once, in the order it is first met. */
import { element, xmlDeclaration } from '../office/xml.ts'
import { officeFonts } from '../print-fonts.ts'
import type { Look } from './sheet.ts'

export type Styles = {
  /** Number of the look; a text that begins like a formula is marked as text, also for whoever edits it later. */
  of(look: Look, quoted: boolean): number
  xml(): string
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
/** Numbers below are the program’s own. */
const firstFormat = 164

const fonts: Readonly<Record<Look['font'], { readonly size: number; readonly name: string; readonly bold?: true }>> = {
  body: { size: 11, name: officeFonts.digits.name },
  head: { size: 11, name: officeFonts.head.name },
  title: { size: 14, name: officeFonts.head.name },
  note: { size: 10, name: officeFonts.digits.name },
}
const fontOrder = ['body', 'head', 'title', 'note'] as const
const inputColour = 'FF1D4F9E'

export function createStyles(): Styles {
  const formats: string[] = []
  const looks = new Map<string, number>()
  const xfs: string[] = [element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 })]

  const formatId = (format: string | undefined): number => {
    if (format === undefined) return 0
    if (!formats.includes(format)) formats.push(format)
    return firstFormat + formats.indexOf(format)
  }

  const of = (look: Look, quoted: boolean): number => {
    const key = JSON.stringify([look.font, look.align, look.format, look.wrap, look.ruled, look.input, quoted])
    const known = looks.get(key)
    if (known !== undefined) return known
    const font = fontOrder.indexOf(look.font)
    xfs.push(
      element(
        'xf',
        {
          numFmtId: formatId(look.format),
          fontId: look.input === true ? fontOrder.length : font,
          fillId: 0,
          borderId: look.ruled === true ? 1 : 0,
          xfId: 0,
          quotePrefix: quoted ? 1 : undefined,
          applyNumberFormat: look.format === undefined ? undefined : 1,
          applyFont: 1,
          applyBorder: look.ruled === true ? 1 : undefined,
          applyAlignment: 1,
        },
        element('alignment', {
          horizontal: look.align,
          vertical: 'center',
          indent: look.ruled === true && look.align === 'left' ? 1 : undefined,
          wrapText: look.wrap === true ? 1 : undefined,
        }),
      ),
    )
    looks.set(key, xfs.length - 1)
    return xfs.length - 1
  }

  return { of, xml: () => stylesXml(formats, xfs) }
}

const fontXml = (name: string, size: number, colour?: string): string =>
  element(
    'font',
    {},
    [
      element('sz', { val: size }),
      ...(colour === undefined ? [] : [element('color', { rgb: colour })]),
      element('name', { val: name }),
      element('family', { val: 3 }),
      element('charset', { val: 134 }),
    ].join(''),
  )

const thin = (side: string): string => element(side, { style: 'thin' }, element('color', { auto: 1 }))

function stylesXml(formats: readonly string[], xfs: readonly string[]): string {
  const list = (name: string, items: readonly string[]): string =>
    items.length === 0 ? '' : element(name, { count: items.length }, items.join(''))
  return (
    xmlDeclaration +
    element(
      'styleSheet',
      { xmlns: main },
      [
        list(
          'numFmts',
          formats.map((formatCode, at) => element('numFmt', { numFmtId: firstFormat + at, formatCode })),
        ),
        list('fonts', [
          ...fontOrder.map((key) => fontXml(fonts[key].name, fonts[key].size)),
          fontXml(fonts.body.name, fonts.body.size, inputColour),
        ]),
        list('fills', [
          element('fill', {}, element('patternFill', { patternType: 'none' })),
          element('fill', {}, element('patternFill', { patternType: 'gray125' })),
        ]),
        list('borders', [
          '<border><left/><right/><top/><bottom/><diagonal/></border>',
          element('border', {}, `${['left', 'right', 'top', 'bottom'].map(thin).join('')}<diagonal/>`),
        ]),
        list('cellStyleXfs', [element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
        list('cellXfs', xfs),
        list('cellStyles', [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
      ].join(''),
    )
  )
}
