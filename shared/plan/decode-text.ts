import { err, ok, type Result } from '../base/result.ts'
import { type Message, message, type TextKey } from '../text/message.ts'

/** In every engine this runs on, yet part of neither the language nor this folder’s types. */
declare const TextDecoder: new (encoding: 'utf-8') => { decode(bytes: Uint8Array): string }

/** How files that are often taken for a plan begin. */
const signatures: readonly (readonly [readonly number[], TextKey])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'file.kind.zip'],
  [[0x25, 0x50, 0x44, 0x46], 'file.kind.pdf'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'file.kind.office'],
  [[0, 0, 0, 0], 'file.kind.zeros'],
]

/** UTF-8, with or without a byte order mark, and nothing else: a wrong guess would turn names into other names. */
export function decodeText(bytes: Uint8Array): Result<string, Message> {
  if (bytes.byteLength === 0) return err(message('file.empty'))
  const [first, second, third, fourth] = bytes
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  const unmarked = (second === 0 && fourth === 0 && first !== 0) || (first === 0 && third === 0 && second !== 0)
  if (marked || (unmarked && bytes.byteLength > 3)) return err(message('file.utf16'))
  for (const [signature, kind] of signatures) {
    if (bytes.byteLength >= 4 && signature.every((byte, index) => bytes[index] === byte))
      return err(message('file.binary', { kind }))
  }
  const bad = firstBadByte(bytes)
  return bad === undefined
    ? ok(new TextDecoder('utf-8').decode(bytes))
    : err(message('file.notUtf8', { byte: bad + 1 }))
}

/** Index of the first byte that is not UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF). */
function firstBadByte(bytes: Uint8Array): number | undefined {
  const end = bytes.byteLength
  const tail = (index: number, low = 0x80, high = 0xbf): boolean => {
    const byte = bytes[index]
    return byte !== undefined && byte >= low && byte <= high
  }
  for (let at = 0; at < end; ) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) at += 1
    else if (lead >= 0xc2 && lead <= 0xdf && tail(at + 1)) at += 2
    else if (
      lead >= 0xe0 &&
      lead <= 0xef &&
      tail(at + 1, lead === 0xe0 ? 0xa0 : 0x80, lead === 0xed ? 0x9f : 0xbf) &&
      tail(at + 2)
    )
      at += 3
    else if (
      lead >= 0xf0 &&
      lead <= 0xf4 &&
      tail(at + 1, lead === 0xf0 ? 0x90 : 0x80, lead === 0xf4 ? 0x8f : 0xbf) &&
      tail(at + 2) &&
      tail(at + 3)
    )
      at += 4
    else return at
  }
  return undefined
}
