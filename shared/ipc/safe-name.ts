/** Characters and UTF-8 bytes of a proposed name: file systems take 255 bytes, of which the file beside it while writing needs some. */
const maxCharacters = 100
const maxBytes = 200

/**
 * A name as a file system takes it: titles hold slashes, colons and quotes, Windows refuses those and trailing dots, and a
 * title may be longer than any name. Shortened before its extension.
 */
export function safeName(suggested: string): string {
  const name = suggested.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/^[.\s]+|[.\s]+$/gu, '')
  if (name === '') return 'norma'
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? ''
  const stem = [...name.slice(0, name.length - extension.length)].slice(0, maxCharacters - extension.length)
  while (bytesOf(stem.join('') + extension) > maxBytes) stem.pop()
  return stem.join('').trimEnd() + extension
}

/** Length in UTF-8. */
const bytesOf = (text: string): number =>
  [...text].reduce((total, character) => {
    const code = character.codePointAt(0) ?? 0
    return total + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4)
  }, 0)
