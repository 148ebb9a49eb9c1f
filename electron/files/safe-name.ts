/** A name as a file system takes it: titles hold slashes, colons and quotes, Windows refuses those and trailing dots. */
export function safeName(suggested: string): string {
  const name = suggested.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/^[.\s]+|[.\s]+$/gu, '')
  return name === '' ? 'norma' : name
}
