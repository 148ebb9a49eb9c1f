/**
 * The page of GB/T 9704—2012 (党政机关公文格式): A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, page number 四号 with a dash on
 * either side, its dash 7 mm below the type area, on the right of odd and the left of even pages, one character in.
 *
 * Every length of the layout is in CSS px (1 px = 1/96 in = 0.2646 mm). Tables are laid out in whole px by browsers, so
 * a row that is planned in whole px comes out exactly as planned, on screen and on paper.
 */
export const mm = (millimetres: number): number => (millimetres * 96) / 25.4
export const pt = (points: number): number => (points * 96) / 72

export const paper = { width: mm(210), height: mm(297) }
export const typeArea = { top: mm(37), left: mm(28), width: Math.floor(mm(156)), height: Math.floor(mm(225)) }

export type Orientation = 'portrait' | 'landscape'
/**
 * A page across is the same sheet turned: the head of its table lies at the left edge of the upright sheet, which is the binding edge of
 * odd pages and the fore edge of even ones, as the standard has it. Its 版心 is the same, 225 × 156 mm.
 */
export const sheets = {
  portrait: { paper, area: typeArea },
  landscape: {
    paper: { width: paper.height, height: paper.width },
    area: { top: mm(28), left: mm(35), width: Math.floor(mm(225)), height: Math.floor(mm(156)) },
  },
} as const satisfies Record<
  Orientation,
  {
    readonly paper: { readonly width: number; readonly height: number }
    readonly area: { readonly top: number; readonly left: number; readonly width: number; readonly height: number }
  }
>

/** 字号, in px: 二号 22 pt, 三号 16 pt, 四号 14 pt, 小四 12 pt, 五号 10.5 pt, 小五 9 pt. */
export const type = {
  title: pt(22),
  body: pt(16),
  caption: pt(14),
  page: pt(14),
  small4: pt(12),
  small: pt(10.5),
  smallest: pt(9),
}

/** Top of the page number’s line box: its dashes stand 7 mm below the type area. */
export const pageNumberTop = typeArea.top + mm(225) + mm(7) - type.page / 2
/** Paper right of the type area. */
export const rightMargin = paper.width - typeArea.left - mm(156)

/** 正文: 22 lines on a page, 28 characters in a line, set a little closer than their size; whole 1/16 px, which browsers keep. */
export const bodyLine = Math.floor((typeArea.height / 22) * 16) / 16
export const bodyPitch = Math.floor((typeArea.width / 28) * 16) / 16
export const bodySpacing = bodyPitch - type.body
/** A title of 二号 is set in lines of 35 pt with a line of 正文 below it. */
export const titleLine = pt(35)

/** Heights of what stands around a table, px. */
export const captionLine = 28
export const unitLine = 22
export const tableGap = 20
export const noteGap = 6
/** Thick rules above and below a table together. */
export const frame = 4
/** Line of the notes under a chart, 五号. */
export const chartNoteLine = 19
/** Above and below the text of a cell and of a head, the rule under it included. */
export const cellPad = 5
export const headPad = 9
/** Left and right of the text of a cell, together. */
export const sidePad = 14
