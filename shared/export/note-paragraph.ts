import { type Language, say } from '../text/message.ts'

/** Notes run on as one paragraph, numbered where there are several: 注：1.…。2.…。 */
export function noteParagraph(notes: readonly string[], language: Language): string {
  if (notes.length === 0) return ''
  const gap = language === 'en' ? ' ' : ''
  const body = notes.length === 1 ? (notes[0] ?? '') : notes.map((text, at) => `${at + 1}.${gap}${text}`).join(gap)
  return say(language, { key: 'print.note' }) + body
}
