/** Titles, headings and paragraphs in lines. 正文 is set in 28 characters a line, the first two left free. */
import { breakEvenly, breakLines } from './break-lines.ts'
import type { MeasuredText, TextRole } from './flow.ts'
import { bodyLine, bodyPitch, titleLine, type, typeArea } from './page-geometry.ts'

export function measureText(key: string, role: TextRole, text: string): MeasuredText {
  const width = typeArea.width
  switch (role) {
    case 'title':
      return {
        key,
        role,
        lines: breakEvenly(text, width, type.title),
        lineHeight: titleLine,
        before: 0,
        after: bodyLine,
      }
    case 'date':
      return { key, role, lines: breakLines(text, width, bodyPitch), lineHeight: bodyLine, before: 0, after: 0 }
    default:
      return {
        key,
        role,
        lines: breakLines(text, width, bodyPitch, [], 2 * bodyPitch),
        lineHeight: bodyLine,
        before: 0,
        after: 0,
      }
  }
}
