/**
 * Text of a plan where a terminal or a text editor shows it: a name may hold characters that colour, retitle or reorder what is around
 * them (ESC, OSC, BEL, the C1 set, bidirectional controls). They become signs that are seen and do nothing: ESC as ␛, others as �.
 */
const controls = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu

/** `kept` are controls that the text has for its own lines, such as \n. */
export const visibleControls = (text: string, kept = ''): string =>
  text.replace(controls, (char) => (kept.includes(char) ? char : picture(char.codePointAt(0) ?? 0)))

/** U+2400 on are the pictures of the first 32 controls, U+2421 that of DEL. */
const picture = (code: number): string =>
  code < 0x20 ? String.fromCodePoint(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd'

/** The same characters in JSON text, where an escape keeps them as data; JSON itself escapes only the first 32. */
export const escapeControls = (json: string): string =>
  json.replace(controls, (char) =>
    char === '\n' ? char : `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  )
