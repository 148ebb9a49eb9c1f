/** Styles of the document by role; what each is called is a matter of the template and the language. */
export const styleRoles = [
  'normal',
  'title',
  'heading1',
  'heading2',
  'heading3',
  'caption',
  'tableTitle',
  'tableUnit',
  'tableHead',
  'tableText',
  'tableNumber',
  'tableNote',
  'footer',
  'table',
] as const
export type StyleRole = (typeof styleRoles)[number]
/** Role → id of the style in styles.xml. */
export type StyleIds = Readonly<Record<StyleRole, string>>

export const wordNames = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const documentNames = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Lengths: twentieths of a point. A px of the layout is 1/96 in. */
export const twipsOfMm = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)
export const twipsOfPx = (px: number): number => Math.round(px * 15)
/** Sizes of type: half points. */
export const halfPointsOfPx = (px: number): number => Math.round(px * 1.5)
