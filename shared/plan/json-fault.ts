/**
 * Where a text stops being JSON, and in what way: the engine’s own parser neither says it in Chinese nor always gives a place.
 * Also finds what the parser lets pass: a key given twice in one object (the first would be lost), nesting no plan has, and
 * more records than memory should be asked for. One pass, no recursion, no pattern that runs over a long text.
 */
export type JsonFault = {
  readonly kind: 'empty' | 'truncated' | 'notNumber' | 'duplicateKey' | 'depth' | 'records' | 'trailing' | 'token'
  /** Counted from 1; the column in characters. */
  readonly line: number
  readonly column: number
  readonly found: string
}

export const MAX_DEPTH = 64
export const MAX_RECORDS = 1_000_000
/** No number or word of a plan is longer. */
const LONGEST_WORD = 400

const word = /[\w.+-]/
const scalar = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/
/** Written for a missing or endless number, and no JSON. */
const noNumber = /^[+-]?(?:NaN|nan|Infinity|inf|undefined)$/
/** What the end of the text can leave of a number or word. */
const cutWord = /^(?:-|-?\d+(?:\.|(?:\.\d+)?[eE][+-]?)|t|tr|tru|f|fa|fal|fals|n|nu|nul)$/
const special = /["\\\p{Cc}]/gu
const escapeTail = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/

/** Keys of an open object; an open array has none. */
type Open = Set<string> | undefined
type Token = { readonly end: number } | { readonly fault: JsonFault['kind']; readonly at: number }

export function jsonFault(text: string): JsonFault | undefined {
  const open: Open[] = []
  let at = skipSpace(text, 0)
  let records = 0

  /** The key of an object’s next entry and its colon. */
  const key = (keys: Set<string>): JsonFault | undefined => {
    at = skipSpace(text, at)
    if (text[at] !== '"') return fault(text, 'token', at)
    const token = endOfString(text, at)
    if ('fault' in token) return fault(text, token.fault, token.at)
    const raw = text.slice(at, token.end)
    const name: string = raw.includes('\\') ? JSON.parse(raw) : raw.slice(1, -1)
    if (keys.has(name)) return fault(text, 'duplicateKey', at)
    keys.add(name)
    at = skipSpace(text, token.end)
    if (text[at] !== ':') return fault(text, 'token', at)
    at = skipSpace(text, at + 1)
    return undefined
  }

  for (;;) {
    // A value is due at `at`.
    const begin = text[at]
    if (begin === '{' || begin === '[') {
      if (open.length >= MAX_DEPTH) return fault(text, 'depth', at)
      if (++records > MAX_RECORDS) return fault(text, 'records', at)
      at = skipSpace(text, at + 1)
      if (text[at] !== (begin === '{' ? '}' : ']')) {
        const keys: Open = begin === '{' ? new Set() : undefined
        open.push(keys)
        const wrong = keys && key(keys)
        if (wrong !== undefined) return wrong
        continue
      }
      at++
    } else {
      const token = begin === '"' ? endOfString(text, at) : endOfWord(text, at)
      if ('fault' in token) return fault(text, token.fault, token.at)
      at = token.end
    }
    // A value ended: close what it closes, up to the comma before the next value or the end of the text.
    for (;;) {
      at = skipSpace(text, at)
      if (open.length === 0) return at < text.length ? fault(text, 'trailing', at) : undefined
      const keys = open.at(-1)
      if (text[at] === ',') {
        at = skipSpace(text, at + 1)
        const wrong = keys && key(keys)
        if (wrong !== undefined) return wrong
        break
      }
      if (text[at] !== (keys ? '}' : ']')) return fault(text, 'token', at)
      at++
      open.pop()
    }
  }
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at++
  return at
}

function endOfString(text: string, start: number): Token {
  let at = start + 1
  for (;;) {
    special.lastIndex = at
    const next = special.exec(text)
    if (next === null) return { fault: 'truncated', at: start }
    at = next.index + 1
    const mark = next[0]
    if (mark === '"') return { end: at }
    if (mark < ' ') return { fault: 'token', at: next.index }
    if (mark !== '\\') continue // U+007F–U+009F are allowed
    const length = escapeTail.exec(text.slice(at, at + 5))?.[0].length
    if (length === undefined)
      return text.indexOf('"', at + 1) === -1 ? { fault: 'truncated', at: start } : { fault: 'token', at: next.index }
    at += length
  }
}

function endOfWord(text: string, start: number): Token {
  let end = start
  while (end - start <= LONGEST_WORD && word.test(text[end] ?? ' ')) end++
  const found = text.slice(start, end)
  if (scalar.test(found)) return { end }
  if (noNumber.test(found)) return { fault: 'notNumber', at: start }
  return { fault: end === text.length && cutWord.test(found) ? 'truncated' : 'token', at: start }
}

function fault(text: string, kind: JsonFault['kind'], place: number): JsonFault {
  const ended = place >= text.length
  const lineStart = text.lastIndexOf('\n', place - 1) + 1
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < lineStart; at = text.indexOf('\n', at + 1)) line++
  return {
    kind: !ended ? kind : text.trim() === '' ? 'empty' : 'truncated',
    line,
    column: place - lineStart + 1,
    found: snippet(text.slice(place, place + 48), kind),
  }
}

/** What stands at the fault: the whole word or key where there is one, else the next few characters. */
function snippet(rest: string, kind: JsonFault['kind']): string {
  const token = kind === 'notNumber' ? /^[+-]?\w+/ : kind === 'duplicateKey' ? /^"[^"]*"?/ : undefined
  const whole = token?.exec(rest)?.[0]
  return whole ?? [...rest].slice(0, 12).join('').replace(/\s+/g, ' ').trim()
}
