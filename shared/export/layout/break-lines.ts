/**
 * Lines of a text in a given width, after the line-end rules of Chinese (GB/T 15834): closing marks do not begin a line, opening marks do
 * not end one, a number or a Latin word is not taken apart unless it alone is wider than the line. Nothing is lost: the lines joined are the
 * text, but for the spaces at the breaks.
 */
import { textWidth } from './text-width.ts'
import { wholeWords } from './whole-words.ts'

const opening = /[（「『【《〈“‘([{]/
const closing = /[）」』】》〉”’)\]}，。、；：！？％%‰…·—,.;:!?]/
/** Heads and captions keep a year whole. */
const yearSign = '年'
const word = /[\p{L}\p{N}\p{M}.,\-−/∶:%‰+]/u
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：！？％—…]/u

export function breakLines(
  text: string,
  width: number,
  size: number,
  whole: readonly string[] = [],
  /** px left free before the first line. */
  indent = 0,
): string[] {
  const lines: string[] = []
  let line = ''
  for (const atom of atoms(normalise(text), whole)) {
    if (textWidth((line + atom).trimEnd(), size) <= (lines.length === 0 ? width - indent : width)) {
      line += atom
      continue
    }
    if (line.trim() !== '') lines.push(line.trim())
    const pieces = cut(atom.trimStart(), width, size)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  if (line.trim() !== '') lines.push(line.trim())
  return lines.length === 0 ? [''] : lines
}

/** The same number of lines, as even as they can be, words kept whole: for heads and captions. */
export function breakEvenly(text: string, width: number, size: number): string[] {
  const loose = breakLines(text, width, size)
  const kept = breakLines(text, width, size, wholeWords)
  const whole = kept.length === loose.length ? wholeWords : []
  const count = loose.length
  if (count === 1) return loose
  const widest = widestWord(text, size, whole)
  for (let narrower = Math.max(width / count, widest); narrower < width; narrower += size / 2) {
    const lines = breakLines(text, narrower, size, whole)
    if (lines.length === count) return lines
  }
  return whole === wholeWords ? kept : loose
}

/** Width under which the text would be cut inside a word. */
export const widestWord = (text: string, size: number, whole: readonly string[] = wholeWords): number =>
  Math.max(0, ...atoms(normalise(text), whole).map((atom) => textWidth(atom.trim(), size)))

const normalise = (text: string): string => text.replace(/[\p{Cc} ]+/gu, ' ').trim()

/** Parts that a break may not go through. */
function atoms(text: string, whole: readonly string[]): string[] {
  const inside = insideWords(text, whole)
  const found: string[] = []
  let atom = ''
  let last = ''
  let at = 0
  for (const char of text) {
    const joined =
      last === '' ||
      inside.has(at) ||
      opening.test(last) ||
      (whole.length > 0 && char === yearSign && /\d/.test(last)) ||
      closing.test(char) ||
      /\p{M}/u.test(char) ||
      (isWord(last) && isWord(char)) ||
      char === ' '
    if (!joined) {
      found.push(atom)
      atom = ''
    }
    atom += char
    last = char
    at += char.length
  }
  if (atom !== '') found.push(atom)
  return found
}

/** Positions in the text that lie inside one of the words, the longest at each place: 每千|人口数, but 千人口数. */
function insideWords(text: string, words: readonly string[]): ReadonlySet<number> {
  const inside = new Set<number>()
  for (let from = 0; from < text.length; ) {
    const length = Math.max(1, ...words.filter((word) => text.startsWith(word, from)).map((word) => word.length))
    for (let at = 1; at < length; at += 1) inside.add(from + at)
    from += length
  }
  return inside
}

const isWord = (char: string): boolean => word.test(char) && !ideograph.test(char)

/** An atom wider than the line, character by character. */
function cut(atom: string, width: number, size: number): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const char of atom) {
    if (piece !== '' && textWidth(piece + char, size) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += char
  }
  pieces.push(piece)
  return pieces
}
