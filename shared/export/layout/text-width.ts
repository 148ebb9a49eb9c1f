/**
 * How wide a text may be, without a screen to measure it on. An upper bound over the faces that print here (仿宋, 宋, 黑, 小标宋 and
 * Noto Serif SC): an ideograph and full-width punctuation are 1 em, Latin is the widest of those faces. A line planned with it may end
 * early, never late.
 */
const wideLatin = /[MW@%‰mw]/
const narrowLatin = /[ijl.,:;'|![\] ]/
const capital = /[A-Z&]/

export function charWidth(char: string): number {
  const code = char.codePointAt(0) ?? 0
  if (code < 0x2000) {
    if (code < 0x300) {
      if (char >= '0' && char <= '9') return 0.6
      if (wideLatin.test(char)) return 1.1
      if (narrowLatin.test(char)) return 0.4
      return capital.test(char) ? 0.88 : 0.7
    }
    return /\p{M}/u.test(char) ? 0 : 1
  }
  if (/\p{M}/u.test(char) || code === 0x200b) return 0
  // Pictures are drawn wider than ideographs by some systems.
  return code >= 0x1f000 && code < 0x20000 ? 1.4 : 1
}

/** em of the text × size: px. */
export function textWidth(text: string, size: number): number {
  let em = 0
  for (const char of text) em += charWidth(char)
  return em * size
}
